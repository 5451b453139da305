"""`manage.py backup`: one copy of the data, one of the keys, in folders that lie apart; old ones go."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from stories.backups import postgresql, shelves, sqlite


class Command(BaseCommand):
    help = "Copy the site's data and its keys into two folders, and remove the copies whose time is over."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Two folders, best on two machines."""
        parser.add_argument("--data", type=Path, required=True, help="the folder for the data, kept for weeks")
        parser.add_argument("--keys", type=Path, required=True, help="the folder for the keys, kept for days")
        parser.add_argument(
            "--only-used-up", action="store_true", help="only the digests of words that are used up: every few minutes"
        )

    def handle(self, *args: object, **options: object) -> None:
        """Raise CommandError where both would lie together."""
        data, keys = options["data"].resolve(), options["keys"].resolve()
        if data == keys or data in keys.parents or keys in data.parents:
            raise CommandError("Data and keys belong in two folders, neither in the other: together they open texts.")
        for folder in (data, keys):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = postgresql if connection.vendor == "postgresql" else sqlite
        today = timezone.localdate()
        with shelves.written_whole(shelves.used_up_file(keys)) as used_up:
            if options["only_used_up"]:
                database.write_used_up(used_up)
            else:
                with (
                    shelves.written_whole(shelves.data_shelf(data).file(today)) as data_file,
                    shelves.written_whole(shelves.keys_shelf(keys).file(today)) as keys_file,
                ):
                    database.write_all(data=data_file, keys=keys_file, used_up=used_up)
        shelves.data_shelf(data).clear(today)
        shelves.keys_shelf(keys).clear(today)
