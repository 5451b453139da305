"""Django's `migrate`, with the desk's triggers out of the way while SQLite makes tables anew, and cascades after it."""

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections

from moderation.cascades import cascade_in_the_database
from moderation.triggers import set_aside


class Command(Migrate):
    """The same command; PostgreSQL alters tables in place, and cascades by itself afterwards."""

    def handle(self, *args: object, **options: object) -> None:
        """Set aside, migrate, put back."""
        connection = connections[options["database"]]
        with set_aside(connection):
            super().handle(*args, **options)
        cascade_in_the_database(connection)
