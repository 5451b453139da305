"""Which move is legal for a text: one table, no database.

`state` says what became of the newest revision. Whether the approved one is shown is a different question:
it is shown while a public copy exists, which a pause, a hold or a withdrawal takes away.
The reading itself (who holds it, first or second reader, appeal) is the desk's own table.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """What became of the newest revision."""

    IN_REVIEW = "in_review", _("Waiting for a person to read it")
    WAITING_AUTHOR = "waiting_author", _("We asked you for a change")
    ELIGIBLE = "eligible", _("Read by a person; it will appear soon")
    PUBLISHED = "published", _("Public")
    DECLINED = "declined", _("Not published")


class Event(TextChoices):
    """What people and the release job do to a text."""

    REVISE = "revise"
    APPROVE = "approve"
    ASK_TO_AMEND = "ask_to_amend"
    DECLINE = "decline"
    TAKE_OFF = "take_off"
    APPEAL = "appeal"
    UNDO = "undo"
    RELEASE = "release"


MOVES: dict[tuple[State, Event], State] = {
    # The desk
    (State.IN_REVIEW, Event.APPROVE): State.ELIGIBLE,
    (State.IN_REVIEW, Event.ASK_TO_AMEND): State.WAITING_AUTHOR,
    (State.IN_REVIEW, Event.DECLINE): State.DECLINED,
    # What was public: two people agree, and the ten seconds to take that back are over
    (State.PUBLISHED, Event.ASK_TO_AMEND): State.WAITING_AUTHOR,
    (State.PUBLISHED, Event.TAKE_OFF): State.DECLINED,
    # Within ten seconds the desk may take a decision back
    (State.ELIGIBLE, Event.UNDO): State.IN_REVIEW,
    (State.WAITING_AUTHOR, Event.UNDO): State.IN_REVIEW,
    (State.DECLINED, Event.UNDO): State.IN_REVIEW,
    # The release job
    (State.ELIGIBLE, Event.RELEASE): State.PUBLISHED,
    # The writer, at any time
    (State.IN_REVIEW, Event.REVISE): State.IN_REVIEW,
    (State.WAITING_AUTHOR, Event.REVISE): State.IN_REVIEW,
    (State.ELIGIBLE, Event.REVISE): State.IN_REVIEW,
    (State.PUBLISHED, Event.REVISE): State.IN_REVIEW,
    (State.DECLINED, Event.REVISE): State.IN_REVIEW,
    (State.WAITING_AUTHOR, Event.APPEAL): State.IN_REVIEW,
    (State.DECLINED, Event.APPEAL): State.IN_REVIEW,
}


class MoveRefused(Exception):
    """The text was no longer in a state from which this move starts."""


def after(state: str, event: Event) -> State:
    """The state that follows; raise MoveRefused when the table has no such move."""
    try:
        return MOVES[State(state), event]
    except KeyError:
        raise MoveRefused(f"{event} does not start from {state}") from None
