"""`manage.py held_taps`: taps from full buckets, by month; they count when the operator says that it was people."""

from argparse import ArgumentParser
from datetime import UTC, datetime

from django.core.management.base import BaseCommand, CommandError

from stories.models import MeToo
from stories.services.together import count_held


class Command(BaseCommand):
    """Nobody can tell a school behind one address from a machine at once; whoever runs the site may know later."""

    help = "List taps that are held because more than a thousand came in a minute from one place; --count counts them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which month."""
        parser.add_argument("--count", metavar="YYYY-MM", help="these were people: add them to the number")

    def handle(self, *args: object, **options: object) -> None:
        """A line for each month, or how many were added."""
        if options["count"]:
            try:
                month = datetime.strptime(options["count"], "%Y-%m").replace(tzinfo=UTC).date()
            except ValueError:
                raise CommandError("A month is written as 2026-11.") from None
            self.stdout.write(f"{count_held(month=month)} taps count now.")
            return
        for month, held in MeToo.objects.held_by_month().items():
            self.stdout.write(f"{month:%Y-%m}  {held} held")
        if not MeToo.objects.held_by_month():
            self.stdout.write("Nothing is held.")
