"""`manage.py prepare`: what `make run` does before it serves. Run again, it changes nothing."""

from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from moderation.models import DeskMember
from moderation.services.people import add_member
from moderation.services.policies import load_policies

FIRST_PEOPLE = {"desk-one": True, "desk-two": False}  # name: is also a lead


class Command(BaseCommand):
    """Database, policy, static files; at the first start two people for the desk."""

    help = "Make an embedded site ready to serve, and print two desk accounts at the first start."
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        """Raise CommandError in production, where each step is the operator's own."""
        if not settings.EMBEDDED:
            raise CommandError("prepare is for trying the site out; docs/operating.md says what production needs.")
        call_command("catalogues_compile", stdout=StringIO())
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        load_policies()
        if not DeskMember.objects.exists():
            self._introduce_the_first_people()

    def _introduce_the_first_people(self) -> None:
        self.stdout.write("\nTwo people for the desk, at /desk/ (write the passwords down, they are shown once):\n")
        for name, is_lead in FIRST_PEOPLE.items():
            _, password = add_member(username=name, lead=is_lead)
            self.stdout.write(f"  {name:14} {password}\n")
        self.stdout.write("\n")
