"""Closes the desk to a person who leaves."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from moderation.services.access import NobodyOfThisName, remove


class Command(BaseCommand):
    help = "Close the desk to a person, at once; what they decided stays, what they hold waits for someone else."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name."""
        parser.add_argument("name")

    def handle(self, *args: object, **options: object) -> None:
        """One line that says so."""
        try:
            remove(username=options["name"])
        except NobodyOfThisName:
            raise CommandError(f"Nobody at the desk is called {options['name']}.") from None
        self.stdout.write(f"{options['name']} is no longer at the desk.")
