"""Outcomes: what follows from an event, and why a case waits again. Pure tables."""

from moderation.lanes import Why
from moderation.models.verdict import Outcome
from moderation.transitions import CaseState, Event, Purpose

_OUTCOMES = {
    Event.PUBLISH: Outcome.PUBLISH,
    Event.AMEND: Outcome.AMEND,
    Event.PROPOSE: Outcome.SECOND_READER,
    Event.DECLINE_ALONE: Outcome.DECLINE,
    Event.AGREE: Outcome.DECLINE,
    Event.DISAGREE: Outcome.LEAD,
    Event.HOLD: Outcome.HOLD,
    Event.CRISIS: Outcome.CRISIS,
    Event.SUPPORTED: Outcome.SUPPORTED,
    Event.UPHOLD_FIRST: Outcome.UPHELD_ONCE,
    Event.UPHOLD_SECOND: Outcome.UPHELD,
    Event.UPHOLD_AMEND: Outcome.UPHELD,
    Event.KNOWS: Outcome.SECOND_READER,
    Event.KNOWS_NOT: Outcome.NOT_PAUSED,
}
NEXT_WHY = {
    Event.PROPOSE: Why.SECOND_READER,
    Event.HOLD: Why.SECOND_READER,
    Event.DISAGREE: Why.NO_AGREEMENT,
    Event.CRISIS: Why.IN_DANGER,
    Event.SUPPORTED: Why.SUPPORTED,
    Event.UPHOLD_FIRST: Why.UPHELD_ONCE,
    Event.KNOWS: Why.SECOND_READER,
}


def outcome_of(purpose: str, state: str, event: Event) -> Outcome:
    """Read again: nothing follows. On a public text, publishing means that it stays, and agreeing that it stays off."""
    if purpose == Purpose.QUALITY and event in (Event.PUBLISH, Event.AMEND, Event.PROPOSE, Event.AGREE):
        return Outcome.COMPARED
    if purpose == Purpose.REPORT and event is Event.PUBLISH:
        return Outcome.KEEP if state == CaseState.IN_REVIEW else Outcome.LIFT
    if purpose == Purpose.REPORT and event is Event.AGREE:
        return Outcome.KEEP_HELD
    if event is Event.KNOWS and state == CaseState.SECOND_REVIEW:
        return Outcome.PAUSED
    return _OUTCOMES[event]
