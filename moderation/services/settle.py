"""Settling: when the ten seconds are over, the writer is told, and what was approved appears."""

from collections.abc import Iterable
from contextlib import suppress
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from moderation.models import Decision, Outcome, ReviewCase
from moderation.services.quality import read_again
from moderation.services.screen import judge_hits
from moderation.services.tallies import count_settled
from moderation.transitions import CaseState, Purpose
from stories.models import Response, Story, Text
from stories.services import notices, reading
from stories.states import MoveRefused, State


def settle_and_release() -> int:
    """Make ripe decisions final, then release what may appear; answer how many texts became public."""
    for pk in list(Decision.objects.ripe().values_list("pk", flat=True)):
        with reading.by_itself():
            _settle(pk)
        read_again(decision_id=pk)
    released = reading.release(revisions=list(_may_appear()))
    _lift_what_was_changed()
    reading.end_rests()
    return released


def _settle(pk: UUID) -> None:
    """Show the notice, lift what is to be lifted, and forget the exact times. Text first, then case."""
    with transaction.atomic():
        decision = Decision.objects.select_related("case__story", "case__response", "revision").filter(pk=pk).first()
        text = decision and type(decision.case.text).objects.locked().filter(pk=decision.case.text.pk).first()
        if not text or not Decision.objects.ripe().filter(pk=pk).update(grace_until=None, from_due_at=None):
            return
        count_settled(decision)
        judge_hits(decision)
        if decision.notice_id:
            notices.settle(notices=[decision.notice_id])
        _take_effect(decision, text)
        ReviewCase.objects.filter(pk=decision.case_id, state=CaseState.CLOSED).update(due_at=None)


def _take_effect(decision: Decision, text: Text) -> None:
    """On a text that was public: what waits until nobody can take it back any more."""
    purpose, outcome = decision.case.purpose, decision.outcome
    if outcome == Outcome.PAUSED:
        reading.rest(text=text)
    overturned = purpose == Purpose.APPEAL and outcome == Outcome.PUBLISH
    stays = outcome in (Outcome.LIFT, Outcome.KEEP)  # kept: read anew after someone was in danger, while it was held
    if text.is_held and (stays or (overturned and decision.revision_id == text.public_revision_id)):
        reading.lift(text=text)
    if purpose != Purpose.REPORT or outcome not in (Outcome.KEEP_HELD, Outcome.AMEND):
        return
    move_text = reading.take_off if outcome == Outcome.KEEP_HELD else reading.ask_to_amend
    with suppress(MoveRefused):  # its writer sent a newer text, which is being read: the question moves on with it
        move_text(revision=decision.revision)


def _may_appear() -> Iterable[UUID]:
    """Approved revisions whose day has come and whose approval can no longer be taken back."""
    pending = Decision.objects.standing().filter(grace_until__isnull=False, revision=OuterRef("current_revision"))
    for texts in (Story.objects, Response.objects):
        ready = texts.filter(state=State.ELIGIBLE, release_day__lte=timezone.localdate()).filter(~Exists(pending))
        yield from ready.values_list("current_revision", flat=True)


def _lift_what_was_changed() -> None:
    """A hold is about one revision: once its writer's changed text was approved and released, it is over."""
    still = Decision.objects.standing().filter(
        outcome__in=[Outcome.HOLD, Outcome.KEEP_HELD], revision=OuterRef("public_revision")
    )
    for texts in (Story.objects, Response.objects):
        for text in texts.filter(is_held=True, public_revision__isnull=False).filter(~Exists(still)):
            with reading.by_itself():
                reading.lift(text=text)
