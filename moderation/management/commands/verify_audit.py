"""Checks the audit's chain against the head kept outside; any fault is said and makes the command fail."""

from django.core.management.base import BaseCommand, CommandError

from moderation.models import AuditEvent
from moderation.services.audit import faults


class Command(BaseCommand):
    help = "Say whether an entry of the audit was changed, removed, moved, cut off or forgotten."

    def handle(self, *args: object, **options: object) -> None:
        """Each fault is a line."""
        found = list(faults())
        for fault in found:
            self.stderr.write(fault)
        if found:
            raise CommandError(f"The audit has {len(found)} faults.")
        self.stdout.write(f"The audit is whole: {AuditEvent.objects.linked().count()} entries.")
