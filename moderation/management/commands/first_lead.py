"""Makes the first lead of a desk, who invites the others."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from moderation.models import DeskMember
from moderation.services.access import one_time_link
from moderation.services.people import NameTaken, add_member


class Command(BaseCommand):
    help = "Make the first lead; prints a path of the site where they choose their password, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name."""
        parser.add_argument("name")

    def handle(self, *args: object, **options: object) -> None:
        """One line with the name and the path; refused where somebody leads already, for then it takes two."""
        if DeskMember.objects.at_work().filter(is_lead=True).exists():
            raise CommandError("Somebody leads this desk already. Under /desk/people/ two leads make another one.")
        try:
            add_member(username=options["name"], lead=True)
        except NameTaken:
            raise CommandError(f"There is an account called {options['name']} already.") from None
        self.stdout.write(f"{options['name']}  {one_time_link(username=options['name'])}")
