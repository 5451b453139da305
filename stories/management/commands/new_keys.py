"""`manage.py new_keys`: every secret of a production site, once, on standard output."""

from django.core.management.base import BaseCommand

from stories.keyring import new_keys


class Command(BaseCommand):
    """Prints and stores nothing else."""

    help = "Print a fresh set of secrets as NAME=value lines. Keep them apart from the database and its backups."
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        """One line each."""
        for name, value in new_keys().items():
            self.stdout.write(f"{name}={value}")
