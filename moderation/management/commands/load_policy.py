"""Loads every policy version of the repository into the database."""

from django.core.management.base import BaseCommand, CommandError

from moderation.policy import PolicyUnreadable
from moderation.services.policies import PolicyChanged, load_policies


class Command(BaseCommand):
    help = "Load every version of the policy; one that is there already stays as it is."

    def handle(self, *args: object, **options: object) -> None:
        """Say which versions are in the database now."""
        try:
            policies = load_policies()
        except (PolicyChanged, PolicyUnreadable) as error:
            raise CommandError(str(error)) from None
        versions = ", ".join(str(policy.version) for policy in policies)
        self.stdout.write(f"Policy in the database: version {versions}.")
