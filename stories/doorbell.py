"""Leaving work for the worker: a row in the same transaction, and after it a message with the row's id alone."""

import logging
from datetime import datetime
from uuid import UUID

from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import KombuError

from stories.models import Outbox, Purpose
from stories.prepared import add

log = logging.getLogger("stories")

TASK = "take_in"
QUEUE_IN_DANGER, QUEUE = "danger", "texts"  # a flood of texts never delays the first


def leave_work(
    *, purpose: Purpose, subject: UUID, in_danger: bool = False, held: bool = False, resubmitted: bool = False
) -> Outbox:
    """Write the outbox row inside the caller's transaction; ring once it has committed."""
    row = Outbox(
        purpose=purpose,
        subject=subject,
        in_danger=in_danger,
        held=held and not in_danger,
        resubmitted=resubmitted,
        due_from=_start(timezone.now(), in_danger),
    )
    add(row)
    transaction.on_commit(lambda: ring(row))
    return row


def _start(now: datetime, in_danger: bool) -> datetime:
    """The start of the hour, or of the quarter hour: due times say no more about an arrival than that."""
    return now.replace(minute=now.minute // 15 * 15 if in_danger else 0, second=0, microsecond=0)


def ring(row: Outbox) -> None:
    """Tell a worker. When nobody hears, the sweeper rings again; the row is safe either way."""
    queue = QUEUE_IN_DANGER if row.in_danger else QUEUE
    try:
        current_app.signature(TASK, args=[str(row.pk)], queue=queue).apply_async(ignore_result=True)
    except (KombuError, OSError) as error:
        log.warning("the queue does not answer: %s", type(error).__name__)


def ring_forgotten() -> int:
    """Ring for every row that is still there; what two workers hear, one of them does. Answer how many."""
    rows = list(Outbox.objects.waiting().order_by("-in_danger", "held", "due_from", "id")[:500])
    for row in rows:
        ring(row)
    return len(rows)
