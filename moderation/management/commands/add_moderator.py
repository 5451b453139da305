"""Adds a person to the desk and says the way in, once."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from moderation.services.access import LeadsDecide, join
from moderation.services.people import NameTaken


class Command(BaseCommand):
    help = "Add a person to the desk; prints a path of the site where they choose their password, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name."""
        parser.add_argument("name")

    def handle(self, *args: object, **options: object) -> None:
        """One line with the name and the path; refused where two lead, for then it takes both."""
        try:
            link = join(username=options["name"])
        except NameTaken:
            raise CommandError(f"There is an account called {options['name']} already.") from None
        except LeadsDecide:
            raise CommandError("Two people lead this desk. Under /desk/people/ one invites, another agrees.") from None
        self.stdout.write(f"{options['name']}  {link}")
