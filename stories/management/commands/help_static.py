"""`manage.py help_static FOLDER`: the help pages as files, for the web server to show while the site is down."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from stories.help_copy import write_copy


class Command(BaseCommand):
    """Needs no database; each file equals the live page."""

    help = "Write the help pages into a folder, as FOLDER/help/us/index.html, FOLDER/es/help/us/index.html and so on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *arguments: object, folder: Path, **options: object) -> None:
        self.stdout.write(f"{write_copy(folder)} help pages in {folder}.")
