"""Which revisions lost their name: remembered under a key, for a restore from a copy that still has it."""

import hashlib
import hmac
from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from stories.models import NameTakenOff
from stories.weeks import this_week


def remember_nameless(revisions: Iterable[UUID]) -> None:
    """From now on; twice is once."""
    rows = [NameTakenOff(digest=_digests(revision)[0], week=this_week()) for revision in revisions]
    NameTakenOff.objects.bulk_create(rows, ignore_conflicts=True)


def forget_nameless(revisions: Iterable[UUID]) -> None:
    """They are gone themselves."""
    NameTakenOff.objects.filter(digest__in=[digest for one in revisions for digest in _digests(one)]).delete()


def nameless_among(revisions: Iterable[UUID]) -> list[UUID]:
    """Those that are remembered, in the order in which they came."""
    kept = {bytes(digest) for digest in NameTakenOff.objects.values_list("digest", flat=True)}
    return [revision for revision in revisions if not kept.isdisjoint(_digests(revision))]


def _digests(revision: UUID) -> list[bytes]:
    """HMAC-SHA-256 under every pepper in use, newest first."""
    peppers = reversed(settings.RECEIPT_PEPPERS.values())
    return [hmac.digest(pepper, b"nameless/v1|" + revision.bytes, hashlib.sha256) for pepper in peppers]
