"""Makes the first lead of a desk, who invites the others."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from moderation.services.access import LeadsDecide, join
from moderation.services.people import NameTaken


class Command(BaseCommand):
    help = "Make the first lead; prints a path of the site where they choose their password, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name."""
        parser.add_argument("name")

    def handle(self, *args: object, **options: object) -> None:
        """One line with the name and the path; refused where somebody leads already, for then it takes two."""
        try:
            link = join(username=options["name"], lead=True)
        except NameTaken:
            raise CommandError(f"There is an account called {options['name']} already.") from None
        except LeadsDecide:
            raise CommandError(
                "Somebody leads this desk already. Under /desk/people/ two leads make another one."
            ) from None
        self.stdout.write(f"{options['name']}  {link}")
