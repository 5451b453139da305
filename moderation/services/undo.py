"""Taking back a slip: within ten seconds, before anyone was told or anything appeared."""

import uuid
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from moderation.models import Assessment, Decision, DeskMember, Outcome, ReviewCase
from moderation.services.answers import take_answer_back
from moderation.services.audit import record
from moderation.services.claim import LEASE
from moderation.transitions import READ_AS, Purpose
from stories.models import Text
from stories.services import notices, reading
from stories.states import MoveRefused

_WAITS_AS = {read: waits for waits, read in READ_AS.items()}
_MOVED_THE_TEXT = (Outcome.PUBLISH, Outcome.AMEND, Outcome.DECLINE, Outcome.UPHELD)


class TooLate(Exception):
    """The ten seconds are over, someone else has the case, or the text has changed."""


def undo(*, member: DeskMember, decision_id: UUID) -> ReviewCase:
    """Take one's own decision back and have the case in hand again; raise TooLate."""
    try:
        with transaction.atomic():
            return _undo(member, decision_id)
    except IntegrityError:  # meanwhile another case about the same question was opened, or another text taken
        raise TooLate from None


def _undo(member: DeskMember, decision_id: UUID) -> ReviewCase:
    decision = _mine(member, decision_id)
    case, text = _locked(decision)
    _take_effect_back(decision, case, text)
    if decision.notice:
        notices.take_back(notice=decision.notice)
    _write_second_row(decision)
    _back_in_hand(member, decision, case)
    record(actor=member, action="undo", case=case, details={"decision": str(decision.pk)})
    return case


def _mine(member: DeskMember, decision_id: UUID) -> Decision:
    mine = Decision.objects.can_be_undone_by(member).select_related("case__story", "case__response", "notice")
    decision = mine.filter(pk=decision_id).first()
    if decision is None:
        raise TooLate
    return decision


def _locked(decision: Decision) -> tuple[ReviewCase, Text]:
    text = type(decision.case.text).objects.locked().filter(pk=decision.case.text.pk).first()
    cases = ReviewCase.objects.with_text().select_for_update(of=("self",))
    case = text and cases.filter(pk=decision.case_id, version=decision.case_version).first()
    if not case or not Decision.objects.standing().filter(pk=decision.pk, grace_until__isnull=False).exists():
        raise TooLate
    return case, text


def _take_effect_back(decision: Decision, case: ReviewCase, text: Text) -> None:
    try:
        if decision.outcome in _MOVED_THE_TEXT and case.purpose != Purpose.REPORT:
            reading.undo(revision=case.revision)
    except MoveRefused:
        raise TooLate from None
    was_held_before = case.decisions.standing().filter(outcome=Outcome.HOLD).exclude(pk=decision.pk).exists()
    if decision.outcome in (Outcome.HOLD, Outcome.KEEP_HELD) and not was_held_before:
        reading.lift(text=text)
    take_answer_back(case=case)


def _write_second_row(decision: Decision) -> None:
    Decision.objects.filter(pk=decision.pk).update(grace_until=None, from_due_at=None)
    Assessment.objects.filter(pk=decision.assessment_id).update(taken_back=True)
    Decision.objects.create(
        case_id=decision.case_id,
        revision_id=decision.revision_id,
        assessment_id=decision.assessment_id,
        outcome=decision.outcome,
        from_state=decision.from_state,
        from_lane=decision.from_lane,
        case_version=decision.case_version + 1,
        undoes=decision,
    )


def _back_in_hand(member: DeskMember, decision: Decision, case: ReviewCase) -> None:
    """To the same person again, or into its lane when they have taken another case meanwhile."""
    now = timezone.now()
    changes: dict[str, object] = {"state": _WAITS_AS[decision.from_state]}
    if not ReviewCase.objects.being_read().filter(lease_holder=member).exists():
        lease = {"lease_holder": member, "lease_token": uuid.uuid4(), "lease_from": now, "lease_until": now + LEASE}
        changes = {"state": decision.from_state, **lease}
    was_open = decision.outcome in (Outcome.SECOND_READER, Outcome.LEAD, Outcome.HOLD, Outcome.CRISIS,
                                    Outcome.SUPPORTED, Outcome.UPHELD_ONCE)  # fmt: skip
    ReviewCase.objects.filter(pk=case.pk).update(
        **changes,
        version=F("version") + 1,
        lane=decision.from_lane,
        due_at=decision.from_due_at,
        why_here=case.why_here[:-1] if was_open else case.why_here,
    )
