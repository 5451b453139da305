"""`manage.py doctor`: what is misconfigured, missing or stale, and what to do about it."""

from django.core.management.base import BaseCommand, CommandError

from moderation.doctor import QUESTIONS, ask


class Command(BaseCommand):
    """Looks; changes nothing, and shows no key, count of texts or person."""

    help = "Say in plain words what is wrong with this installation, as the process whose settings these are."
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        """One line for what is well, a line for each thing to do; raise CommandError where there is one."""
        wrong = 0
        for name, question in QUESTIONS.items():
            found = ask(question)
            wrong += len(found)
            for sentence in found or ["well"]:
                self.stdout.write(f"{name}: {sentence}")
        if wrong:
            raise CommandError(f"{wrong} things to do.")
        self.stdout.write("All is well.")
