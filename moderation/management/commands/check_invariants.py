"""Asks the nightly questions; says what breaks an invariant, and fails when anything does."""

from django.core.management.base import BaseCommand, CommandError

from moderation.services.invariants import broken


class Command(BaseCommand):
    help = "Check what must hold of everything in the database: run it every night."

    def handle(self, *args: object, **options: object) -> None:
        """A line for each thing that is wrong."""
        found = list(broken())
        for one in found:
            self.stderr.write(f"{one.invariant}: {one.what}")
        if found:
            raise CommandError(f"{len(found)} things break an invariant.")
        self.stdout.write("Every invariant holds.")
