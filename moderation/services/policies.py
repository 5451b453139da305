"""Loading the policy: files into rows, once, and never another text under the same number."""

from pathlib import Path

from django.conf import settings
from django.db import transaction

from moderation.models import Clause, Policy
from moderation.policy import PolicyText, read_policies


class PolicyChanged(Exception):
    """A loaded version has another text now; a change is a new version."""


def load_policies(*, folder: Path | None = None) -> list[Policy]:
    """Every version in the folder as rows; those that are there stay; raise PolicyChanged."""
    with transaction.atomic():
        return [_load(text) for text in read_policies(folder or settings.POLICY_DIR)]


def _load(text: PolicyText) -> Policy:
    policy, is_new = Policy.objects.get_or_create(
        version=text.version,
        defaults={
            "digest": text.digest,
            "title": text.title,
            "body": text.body,
            "in_force_from": text.in_force_from,
        },
    )
    if policy.digest != text.digest:
        raise PolicyChanged(f"Policy {text.version} was loaded with another text. Write version {text.version + 1}.")
    if is_new:
        clauses = [
            Clause(policy=policy, position=position, **vars(clause)) for position, clause in enumerate(text.clauses, 1)
        ]
        Clause.objects.bulk_create(clauses)
    return policy
