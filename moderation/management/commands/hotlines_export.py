"""`manage.py hotlines_export`: what the desk changed, as a change of the reviewed files, to be read and committed."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from moderation.services.hotlines import changes_in_force
from stories.hotlines.exporting import export
from stories.hotlines.places import DATA


class Command(BaseCommand):
    """Running it twice writes nothing the second time."""

    help = "Write the desk's changes into the reviewed helpline files of this checkout."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=DATA, help="another copy of stories/hotlines/data")

    def handle(self, *arguments: object, folder: Path, **options: object) -> None:
        done = export(changes_in_force(), folder)
        for name in done.files:
            self.stdout.write(f"{folder / 'lines' / name}")
        self.stdout.write(f"{done.changes} changes written. Read them, run `make check`, and commit them.")
