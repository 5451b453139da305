"""`manage.py restore`: a copy into an empty database. `manage.py after_restore` comes next, as the worker."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from stories.backups import postgresql, shelves, sqlite
from stories.backups.parts import UnknownPart


class Command(BaseCommand):
    help = "Put a copy of the data, the newest keys and the newest digests of used words into an empty database."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The same folders as `backup`."""
        parser.add_argument("--data", type=Path, required=True)
        parser.add_argument("--keys", type=Path, required=True)
        parser.add_argument("--day", type=date.fromisoformat, help="of the data; the newest if it is not given")

    def handle(self, *args: object, **options: object) -> None:
        """Raise CommandError where a copy is missing, or where something is there already."""
        data, keys = shelves.data_shelf(options["data"]), shelves.keys_shelf(options["keys"])
        if not data.days_there() or not keys.days_there():
            raise CommandError("There is no copy of the data, or none of the keys, in these folders.")
        day, newest = options["day"] or data.days_there()[-1], keys.days_there()[-1]
        if newest < day:
            raise CommandError("The newest keys are older than the data: what was sent in between would not open.")
        database = postgresql if connection.vendor == "postgresql" else sqlite
        if not database.is_empty():
            raise CommandError("There is a database already; a restore goes into an empty one.")
        used_up = shelves.used_up_file(options["keys"])
        try:
            database.restore_all(data=data.file(day), keys=keys.file(newest), used_up=used_up)
        except UnknownPart as unfit:
            raise CommandError(str(unfit)) from unfit
        self.stdout.write(f"Restored the data of {day} with the keys of {newest}. Next: `manage.py after_restore`.")
