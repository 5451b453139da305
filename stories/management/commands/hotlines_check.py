"""`manage.py hotlines_check`: is every helpline in the reviewed files as it has to be? Part of `make check`."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from stories.hotlines.loading import DirectoryError, read_lines
from stories.hotlines.places import DATA
from stories.hotlines.schema import all_problems


class Command(BaseCommand):
    """Needs no database; names every entry that is wrong."""

    help = "Check the reviewed helpline files: numbers, addresses, languages, sources, the owner's list."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=DATA / "lines", help="a folder with changed files")

    def handle(self, *arguments: object, folder: Path, **options: object) -> None:
        try:
            short_forms, lines = read_lines(folder)
        except DirectoryError as error:
            raise CommandError(str(error)) from error
        problems = all_problems(lines, short_forms)
        for problem in problems:
            self.stderr.write(problem)
        if problems:
            raise CommandError(f"{len(problems)} problems in the helpline files.")
        shown = sum(line.is_published for line in lines)
        self.stdout.write(f"Helplines: {shown} shown, {len(lines) - shown} waiting for a person to confirm them.")
