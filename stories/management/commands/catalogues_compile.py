"""`manage.py catalogues_compile`: makes what the running site reads from the files that translators fill in."""

from django.core.management.base import BaseCommand

from stories.catalogues import compile_all


class Command(BaseCommand):
    """Needs neither gettext nor a database."""

    help = "Compile every catalogue under locale/."
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        """Say how many."""
        self.stdout.write(f"{compile_all()} catalogues compiled.")
