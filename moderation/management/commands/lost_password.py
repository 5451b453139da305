"""Gives a member who forgot the password a way to choose another."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from moderation.services.access import NobodyOfThisName, new_password


class Command(BaseCommand):
    help = "Print a path of the site where a member chooses a new password, once. Keys and codes stay as they are."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name."""
        parser.add_argument("name")

    def handle(self, *args: object, **options: object) -> None:
        """One line with the name and the path."""
        try:
            link = new_password(username=options["name"])
        except NobodyOfThisName:
            raise CommandError(f"Nobody at the desk is called {options['name']}.") from None
        self.stdout.write(f"{options['name']}  {link}")
