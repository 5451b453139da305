"""Lets a member who lost key, app and recovery codes set up new ones."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from moderation.services.access import LeadsDecide, NobodyOfThisName, forget_factors


class Command(BaseCommand):
    help = "Forget a member's keys, app and recovery codes. Make sure first who asks: the password alone is left."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name."""
        parser.add_argument("name")

    def handle(self, *args: object, **options: object) -> None:
        """One line with how many were forgotten; refused where two others lead, for then it takes both."""
        try:
            forgotten = forget_factors(username=options["name"])
        except NobodyOfThisName:
            raise CommandError(f"Nobody at the desk is called {options['name']}.") from None
        except LeadsDecide:
            raise CommandError("Two others lead this desk. Under /desk/people/ they replace a lost key.") from None
        self.stdout.write(f"{options['name']}: {forgotten} forgotten. The next sign-in asks for a new key or app.")
