"""The audit: written with each move, linked into a chain soon after, its head kept outside the database."""

import hashlib
import hmac
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, timedelta
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from moderation.models import AuditEvent, DeskMember, ReviewCase
from stories.prepared import add

START = bytes(32)  # what the first entry is linked to
SLACK = timedelta(minutes=10)


@dataclass(frozen=True)
class Head:
    """The newest entry of the chain, as the file outside knows it."""

    number: int
    mac: str


def record(
    *, actor: DeskMember, action: str, case: ReviewCase | None, details: dict[str, object] | None = None
) -> AuditEvent:
    """One entry for one move by a person; call it in the move's transaction. Ids and spans, never words."""
    about = {"case": case.pk, "revision": case.revision_id} if case else {}
    event = AuditEvent(actor=actor.pk, action=action, details=details or {}, **about)
    add(event)
    return event


def head_file() -> Path:
    """Where the head is kept; operators copy it off the machine."""
    return settings.VAR_DIR / "audit-head.json"


def link_audit() -> int:
    """Link what is loose, by hour and then at random; answer how many. Two at once: one of them does it."""
    try:
        with transaction.atomic():
            loose = list(AuditEvent.objects.loose().select_for_update())
            last = AuditEvent.objects.linked().last()
            number, mac = (last.number, bytes(last.mac)) if last else (0, START)
            for event in loose:
                number, mac = number + 1, _mac(mac, event)
                AuditEvent.objects.filter(pk=event.pk, number=None).update(number=number, mac=mac)
    except IntegrityError:  # another worker linked them meanwhile
        return 0
    if loose:
        _keep_head(Head(number, mac.hex()))
    return len(loose)


def _mac(before: bytes, event: AuditEvent) -> bytes:
    hour = event.hour.astimezone(UTC).isoformat()
    row = [str(event.pk), hour, event.actor, event.action, str(event.case), str(event.revision), event.details]
    return hmac.digest(settings.AUDIT_KEY, before + json.dumps(row, sort_keys=True).encode(), hashlib.sha256)


def _keep_head(head: Head) -> None:
    """Whole or not at all, also where several keep one at once: each writes a file of its own."""
    file = head_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{uuid4().hex}.new")
    try:
        with fresh.open("x", encoding="utf-8") as out:
            json.dump(vars(head), out)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)


def faults() -> Iterator[str]:
    """What is wrong with the audit, in plain sentences; nothing when all is well."""
    known = _known_head()
    number, mac = 0, START
    for event in AuditEvent.objects.linked().iterator():
        if event.number != number + 1:
            yield f"Between entry {number} and entry {event.number} something was removed."
        number, mac = event.number, _mac(mac, event)
        if not hmac.compare_digest(mac, bytes(event.mac)):
            yield f"Entry {number} was changed, moved or linked under another key."
            mac = bytes(event.mac)  # so that one fault is told once
        if known and known.number == number and known.mac != bytes(event.mac).hex():
            yield f"Entry {number} is not the one that the head outside names."
    if known is None and number:
        yield f"There is no head outside the database ({head_file().name}), so a cut end would not show."
    if known and known.number > number:
        yield f"The head outside names entry {known.number}, but the last one here is {number}: the end was cut off."
    yield from _forgotten()


def _forgotten() -> Iterator[str]:
    """Entries know only their hour, so one is late ten minutes after that hour is over."""
    too_old = timezone.now() - SLACK - timedelta(hours=1)
    forgotten = AuditEvent.objects.loose().filter(hour__lte=too_old).count()
    if forgotten:
        yield f"Entries that nobody linked for more than ten minutes: {forgotten}."


def _known_head() -> Head | None:
    file = head_file()
    return Head(**json.loads(file.read_text(encoding="utf-8"))) if file.exists() else None
