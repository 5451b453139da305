"""Reading again: some decisions, and some whose right answer is known, go blind to someone new. Nothing follows.

Whoever reads cannot tell such a case from a new text; what they think is compared, by rule and never by person.
"""

import random
from uuid import UUID

from django.conf import settings
from django.db import transaction

from moderation.hours import this_hour
from moderation.lanes import DUE, Lane, Why
from moderation.models import Decision, Outcome, ReviewCase, Verdict
from moderation.transitions import CaseState, Purpose
from stories.models import Kind, Response, Text

AT_MOST = 3  # times that one text is read again
_chance = random.SystemRandom()


def read_again(*, decision_id: UUID) -> None:
    """After a decision became final: by chance, have that text or a settled appeal's text read once more."""
    decision = (
        Decision.objects.standing()
        .select_related("case", "assessment")
        .filter(pk=decision_id, grace_until=None)
        .first()
    )
    if decision is None:
        return
    if decision.case.purpose == Purpose.PUBLISH:
        if decision.outcome == Outcome.PUBLISH and _falls_on(settings.REREAD_ONE_IN):
            _open(decision.case_id)
        if _falls_on(settings.GOLDEN_ONE_IN) and (golden := _some_settled_appeal()):
            _open(golden)
    elif decision.case.purpose == Purpose.QUALITY and decision.assessment.verdict == Verdict.DECLINE:
        _ask_people(decision)


def _falls_on(one_in: int) -> bool:
    return one_in > 0 and _chance.randrange(one_in) == 0


def _some_settled_appeal() -> UUID | None:
    """Where two rounds of people have agreed on an answer."""
    settled = ReviewCase.objects.filter(purpose=Purpose.APPEAL, state=CaseState.CLOSED, due_at=None)
    ended = settled.filter(decisions__outcome__in=[Outcome.PUBLISH, Outcome.AMEND, Outcome.UPHELD])
    keys = list(ended.order_by("pk").distinct().values_list("pk", flat=True)[:1000])
    return _chance.choice(keys) if keys else None


def _open(case_id: UUID) -> None:
    with transaction.atomic():
        case = ReviewCase.objects.select_related("story", "response").filter(pk=case_id).first()
        text = case and type(case.text).objects.locked().filter(pk=case.text.pk).first()
        before = ReviewCase.objects.about(text).filter(purpose=Purpose.QUALITY) if text else None
        if before is None or before.still_open().exists():  # also of another revision: one question at a time
            return
        if before.filter(revision=case.revision_id).count() >= AT_MOST:
            return
        is_response = isinstance(text, Response) or text.kind != Kind.STORY
        lane = Lane.RESPONSE if is_response else Lane.STORY
        _create(case, text, lane, Purpose.QUALITY, Why.NEW_RESPONSE if is_response else Why.NEW_STORY)


def _ask_people(decision: Decision) -> None:
    """Someone who read it again would not show it: where it is public, people look, as after a report."""
    with transaction.atomic():
        text = type(decision.case.text).objects.locked().filter(pk=decision.case.text.pk).first()
        if text is None or text.public_revision_id != decision.revision_id:
            return
        if not ReviewCase.objects.about(text).still_open().filter(purpose=Purpose.REPORT).exists():
            _create(decision.case, text, Lane.REPORT, Purpose.REPORT, Why.READ_AGAIN)


def _create(like: ReviewCase, text: Text, lane: Lane, purpose: Purpose, why: Why) -> None:
    ReviewCase.objects.create(
        **{type(text).__name__.lower(): text},
        revision_id=like.revision_id,
        purpose=purpose,
        state=CaseState.QUEUED,
        lane=lane,
        due_at=this_hour() + DUE[lane],
        topics=like.topics,
        weight=like.weight,
        why_here=[why],
        screened=like.screened,
    )
