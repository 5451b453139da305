"""Appealing: the writer disagrees, and people who touched nothing read it again."""

from django.db import transaction

from moderation.models import Appeal, Decision, Outcome
from moderation.sealed import seal_to_desk
from stories.doorbell import leave_work
from stories.models import Purpose, Text
from stories.receipts import ReceiptKeys
from stories.services import reading
from stories.services.letters import note_from_writer
from stories.services.share import NothingThere, find_key, lock_text
from stories.states import MoveRefused

OPEN_TO_APPEAL = (Outcome.AMEND, Outcome.DECLINE, Outcome.KEEP_HELD)


class NothingToAppeal(Exception):
    """No decision about the newest text stands against it, or an appeal is already being read."""


def appeal(*, keys: ReceiptKeys, words: str) -> Appeal:
    """Have the decision on the text behind these words read again; raise NothingThere or NothingToAppeal."""
    with transaction.atomic():
        row = find_key(keys)
        if row is None:
            raise NothingThere
        text = lock_text(row)
        decision = _decision_against(text)
        if decision is None:
            raise NothingToAppeal
        filed = Appeal(decision=decision)
        setattr(filed, type(text).__name__.lower(), text)
        seal_to_desk(filed, "words", words)
        try:
            reading.appeal(revision=text.current_revision)
        except MoveRefused:
            raise NothingToAppeal from None
        filed.save()
        if words:
            note_from_writer(text=text, words=words)
        leave_work(purpose=Purpose.APPEAL, subject=filed.pk)
    return filed


def _decision_against(text: Text) -> Decision | None:
    """The settled decision that asks or refuses something, about the newest revision."""
    settled = Decision.objects.standing().filter(revision=text.current_revision_id, grace_until__isnull=True)
    return settled.filter(outcome__in=OPEN_TO_APPEAL).exclude(appeals__is_open=True).order_by("-hour", "id").first()
