"""`manage.py hotlines_due`: which helplines a person must check next, why, and by when."""

from argparse import ArgumentParser
from datetime import UTC, datetime, timedelta

from django.core.management.base import BaseCommand

from stories.hotlines.due import due_lines


class Command(BaseCommand):
    """Lists; changes nothing."""

    help = "List the helplines that a person must check next, those on every page first."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=30, help="also what falls due within so many days (30)")
        parser.add_argument("--country", default="", help="only this country, two letters")

    def handle(self, *arguments: object, days: int, country: str, **options: object) -> None:
        today = datetime.now(tz=UTC).date()
        until = today + timedelta(days=days)
        found = [due for due in due_lines(today) if due.by <= until]
        if country:
            found = [due for due in found if due.line.country == country.upper()]
        for due in found:
            first = " [on every page]" if due.national else ""
            self.stdout.write(f"{due.by}  {due.line.slug:8} {due.line.name}: {due.reason}{first}")
        self.stdout.write(f"{len(found)} to check.")
