"""Django's `migrate`, with the desk's triggers out of the way while SQLite makes tables anew."""

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections

from moderation.triggers import set_aside


class Command(Migrate):
    """The same command; PostgreSQL alters tables in place and needs nothing of this."""

    def handle(self, *args: object, **options: object) -> None:
        """Set aside, migrate, put back."""
        with set_aside(connections[options["database"]]):
            super().handle(*args, **options)
