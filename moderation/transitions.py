"""Which move is legal for a case: pure tables, no database. A missing line is a move that nobody may make.

Every waiting state has its state of being read: the lease is a state, so what one person reads no one else can take.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from moderation.lanes import Lane


class CaseState(TextChoices):
    """Where a case is."""

    QUEUED = "queued", _("Waiting for a reader")
    IN_REVIEW = "in_review", _("Being read")
    SECOND_READ = "second_read", _("Waiting for a second reader")
    SECOND_REVIEW = "second_review", _("Being read by a second person")
    LEAD_READ = "lead_read", _("Waiting for a lead")
    LEAD_REVIEW = "lead_review", _("Being read by a lead")
    APPEAL_QUEUED = "appeal_queued", _("Waiting for someone who has not read it")
    APPEAL_REVIEW = "appeal_review", _("Being read by someone new")
    CRISIS = "crisis", _("Waiting for someone trained in crisis")
    CRISIS_REVIEW = "crisis_review", _("Someone trained in crisis is here")
    CLOSED = "closed", _("Closed")


class Purpose(TextChoices):
    """What the case is to decide."""

    PUBLISH = "publish", _("Should it appear?")
    REPORT = "report", _("A public text was reported")
    APPEAL = "appeal", _("Was the decision right?")
    CRISIS = "crisis", _("Someone may be in danger")
    LETTER = "letter", _("The writer wrote to us")
    QUALITY = "quality", _("Should it appear?")  # read again to compare; whoever reads it cannot tell
    LOST = "lost", _("Does somebody know what only its writer can know?")


ABOUT_NEWEST = (Purpose.PUBLISH, Purpose.APPEAL)  # a newer revision ends these; a report is about the public one


class Event(StrEnum):
    """What people and the clock do to a case."""

    CLAIM = auto()
    LET_GO = auto()  # by its holder, or because the time was over
    RECUSE = auto()
    PASS_TO_LEAD = auto()  # three people put it back
    PUBLISH = auto()
    AMEND = auto()
    PROPOSE = auto()  # a first reader would decline
    DECLINE_ALONE = auto()  # where one person may
    AGREE = auto()  # a later reader declines and shares a clause with an earlier one
    DISAGREE = auto()  # a second reader declines, with no clause in common
    HOLD = auto()
    CRISIS = auto()
    SUPPORTED = auto()
    UPHOLD_FIRST = auto()
    UPHOLD_SECOND = auto()
    UPHOLD_AMEND = auto()  # the second newcomer who finds that the change is needed
    ANSWER = auto()  # a writer's message, or close it where there is nothing to say
    KNOWS = auto()  # somebody who lost the nine words knows what only the writer can know
    KNOWS_NOT = auto()
    SUPERSEDE = auto()  # the writer sent a newer revision


class Who(Enum):
    """Who may make a move."""

    MODERATOR = auto()
    SECOND = auto()  # a moderator who has not read it
    NEWCOMER = auto()  # a moderator who touched nothing of this text
    LEAD = auto()  # a lead who has not read it
    RESPONDER = auto()
    SYSTEM = auto()


class Effect(StrEnum):
    """What the move does to the text itself, by way of `stories.services.reading`."""

    NOTHING = auto()
    APPROVE = auto()
    ASK_TO_AMEND = auto()
    DECLINE = auto()
    HOLD = auto()
    KEEP_HELD = auto()
    LIFT = auto()
    PAUSE = auto()


@dataclass(frozen=True)
class Move:
    """Where a case goes, who may send it there, what happens to the text, and in which lane it waits then."""

    to: CaseState
    who: Who
    effect: Effect = Effect.NOTHING
    lane: Lane | None = None  # None: as it was


class NotAllowed(Exception):
    """The table has no such move from this state."""


@dataclass(frozen=True)
class Facts:
    """What an event depends on besides the verdict itself."""

    one_may_decline: bool = False  # a response or a solidarity note, on a clear clause
    declined_before: bool = False  # by an earlier reader
    shares_a_clause: bool = False  # with such a reader
    upheld_before: bool = False  # by another newcomer
    asked_to_amend: bool = False  # the appeal is against being asked for a change


S, E = CaseState, Event

READ_AS: dict[CaseState, CaseState] = {
    S.QUEUED: S.IN_REVIEW,
    S.SECOND_READ: S.SECOND_REVIEW,
    S.LEAD_READ: S.LEAD_REVIEW,
    S.APPEAL_QUEUED: S.APPEAL_REVIEW,
    S.CRISIS: S.CRISIS_REVIEW,
}
WAITING: tuple[CaseState, ...] = tuple(READ_AS)
LEASED: tuple[CaseState, ...] = tuple(READ_AS.values())
WITH_SOMEONE_TRAINED = (S.CRISIS, S.CRISIS_REVIEW)  # and so in the lane of danger, where nothing else is
READER: dict[CaseState, Who] = {
    S.QUEUED: Who.MODERATOR,
    S.SECOND_READ: Who.SECOND,
    S.LEAD_READ: Who.LEAD,
    S.APPEAL_QUEUED: Who.NEWCOMER,
    S.CRISIS: Who.RESPONDER,
}

Table = dict[tuple[CaseState, Event], Move]

# Taking, letting go and stepping aside are the same everywhere; a newer revision ends any case about the older one.
_HANDS: Table = {
    **{(waits, E.CLAIM): Move(read, READER[waits]) for waits, read in READ_AS.items()},
    **{(read, E.LET_GO): Move(waits, READER[waits]) for waits, read in READ_AS.items()},
    **{(read, E.RECUSE): Move(waits, READER[waits]) for waits, read in READ_AS.items()},
    (S.IN_REVIEW, E.PASS_TO_LEAD): Move(S.LEAD_READ, Who.MODERATOR),
    **{(state, E.SUPERSEDE): Move(S.CLOSED, Who.SYSTEM) for state in (*WAITING, *LEASED)},
}
_CRISIS: Table = {
    (S.IN_REVIEW, E.CRISIS): Move(S.CRISIS, Who.MODERATOR, lane=Lane.CRISIS),
    (S.SECOND_REVIEW, E.CRISIS): Move(S.CRISIS, Who.SECOND, lane=Lane.CRISIS),
    (S.CRISIS_REVIEW, E.SUPPORTED): Move(S.QUEUED, Who.RESPONDER, lane=Lane.RESUBMITTED),
}
_PUBLISH: Table = {
    (S.IN_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.MODERATOR, Effect.APPROVE),
    (S.IN_REVIEW, E.AMEND): Move(S.CLOSED, Who.MODERATOR, Effect.ASK_TO_AMEND),
    (S.IN_REVIEW, E.PROPOSE): Move(S.SECOND_READ, Who.MODERATOR, lane=Lane.SECOND_READ),
    (S.IN_REVIEW, E.DECLINE_ALONE): Move(S.CLOSED, Who.MODERATOR, Effect.DECLINE),
    # The lighter outcome wins: a second reader who would publish or ask decides alone.
    (S.SECOND_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.SECOND, Effect.APPROVE),
    (S.SECOND_REVIEW, E.AMEND): Move(S.CLOSED, Who.SECOND, Effect.ASK_TO_AMEND),
    (S.SECOND_REVIEW, E.AGREE): Move(S.CLOSED, Who.SECOND, Effect.DECLINE),
    (S.SECOND_REVIEW, E.DISAGREE): Move(S.LEAD_READ, Who.SECOND, lane=Lane.SECOND_READ),
    (S.LEAD_REVIEW, E.PROPOSE): Move(S.SECOND_READ, Who.LEAD, lane=Lane.SECOND_READ),
    (S.LEAD_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.LEAD, Effect.APPROVE),
    (S.LEAD_REVIEW, E.AMEND): Move(S.CLOSED, Who.LEAD, Effect.ASK_TO_AMEND),
    (S.LEAD_REVIEW, E.AGREE): Move(S.CLOSED, Who.LEAD, Effect.DECLINE),
}
# A report never changes what is seen by itself. One person may hold for a ground on the closed list, two for a clause.
_REPORT: Table = {
    (S.IN_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.MODERATOR),
    (S.IN_REVIEW, E.PROPOSE): Move(S.SECOND_READ, Who.MODERATOR, lane=Lane.SECOND_READ),
    (S.IN_REVIEW, E.HOLD): Move(S.SECOND_READ, Who.MODERATOR, Effect.HOLD, lane=Lane.SECOND_READ),
    (S.SECOND_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.SECOND, Effect.LIFT),
    (S.SECOND_REVIEW, E.AMEND): Move(S.CLOSED, Who.SECOND),  # shown or held as it is, until its writer changes it
    (S.SECOND_REVIEW, E.AGREE): Move(S.CLOSED, Who.SECOND, Effect.KEEP_HELD),
    (S.SECOND_REVIEW, E.DISAGREE): Move(S.LEAD_READ, Who.SECOND, lane=Lane.SECOND_READ),
    (S.LEAD_REVIEW, E.PROPOSE): Move(S.SECOND_READ, Who.LEAD, lane=Lane.SECOND_READ),
    (S.LEAD_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.LEAD, Effect.LIFT),
    (S.LEAD_REVIEW, E.AMEND): Move(S.CLOSED, Who.LEAD),
    (S.LEAD_REVIEW, E.AGREE): Move(S.CLOSED, Who.LEAD, Effect.KEEP_HELD),
}
# Changing a decision takes one new person, keeping it takes two.
_APPEAL: Table = {
    (S.APPEAL_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.NEWCOMER, Effect.APPROVE),
    (S.APPEAL_REVIEW, E.AMEND): Move(S.CLOSED, Who.NEWCOMER, Effect.ASK_TO_AMEND),
    (S.APPEAL_REVIEW, E.UPHOLD_FIRST): Move(S.APPEAL_QUEUED, Who.NEWCOMER, lane=Lane.APPEAL),
    (S.APPEAL_REVIEW, E.UPHOLD_SECOND): Move(S.CLOSED, Who.NEWCOMER, Effect.DECLINE),
    (S.APPEAL_REVIEW, E.UPHOLD_AMEND): Move(S.CLOSED, Who.NEWCOMER, Effect.ASK_TO_AMEND),
}

# Whoever holds a message may answer it, or call someone trained.
_LETTER: Table = {
    (S.IN_REVIEW, E.ANSWER): Move(S.CLOSED, Who.MODERATOR),
    (S.LEAD_REVIEW, E.ANSWER): Move(S.CLOSED, Who.LEAD),
    (S.CRISIS_REVIEW, E.ANSWER): Move(S.CLOSED, Who.RESPONDER),
    (S.IN_REVIEW, E.CRISIS): Move(S.CRISIS, Who.MODERATOR, lane=Lane.CRISIS),
}

# A pause takes two people who are sure; one who is not ends it.
_LOST: Table = {
    (S.IN_REVIEW, E.KNOWS): Move(S.SECOND_READ, Who.MODERATOR, lane=Lane.SECOND_READ),
    (S.IN_REVIEW, E.KNOWS_NOT): Move(S.CLOSED, Who.MODERATOR),
    (S.SECOND_REVIEW, E.KNOWS): Move(S.CLOSED, Who.SECOND, Effect.PAUSE),
    (S.SECOND_REVIEW, E.KNOWS_NOT): Move(S.CLOSED, Who.SECOND),
    (S.LEAD_REVIEW, E.KNOWS): Move(S.SECOND_READ, Who.LEAD, lane=Lane.SECOND_READ),
    (S.LEAD_REVIEW, E.KNOWS_NOT): Move(S.CLOSED, Who.LEAD),
}
# Read again by someone new, to compare: nothing follows, except where someone may be in danger.
_QUALITY: Table = {
    (S.IN_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.MODERATOR),
    (S.IN_REVIEW, E.AMEND): Move(S.CLOSED, Who.MODERATOR),
    (S.IN_REVIEW, E.PROPOSE): Move(S.CLOSED, Who.MODERATOR),
    (S.IN_REVIEW, E.CRISIS): Move(S.CRISIS, Who.MODERATOR, lane=Lane.CRISIS),
    (S.LEAD_REVIEW, E.PUBLISH): Move(S.CLOSED, Who.LEAD),
    (S.LEAD_REVIEW, E.AMEND): Move(S.CLOSED, Who.LEAD),
    (S.LEAD_REVIEW, E.PROPOSE): Move(S.CLOSED, Who.LEAD),
    (S.LEAD_REVIEW, E.AGREE): Move(S.CLOSED, Who.LEAD),
    (S.CRISIS_REVIEW, E.SUPPORTED): Move(S.CLOSED, Who.RESPONDER),
}

TABLES: dict[Purpose, Table] = {
    Purpose.PUBLISH: _HANDS | _CRISIS | _PUBLISH,
    Purpose.REPORT: _HANDS | _CRISIS | _REPORT,
    Purpose.APPEAL: _HANDS | _APPEAL,
    Purpose.LETTER: _HANDS | _LETTER,
    Purpose.QUALITY: _HANDS | _QUALITY,
    Purpose.LOST: _HANDS | _LOST,
    Purpose.CRISIS: _HANDS | {(S.CRISIS_REVIEW, E.SUPPORTED): Move(S.CLOSED, Who.RESPONDER)},
}


def move(purpose: str, state: str, event: Event) -> Move:
    """What follows; raise NotAllowed when the table has no such line."""
    try:
        return TABLES[Purpose(purpose)][CaseState(state), event]
    except KeyError:
        raise NotAllowed(f"{event} does not start from {state}") from None


_PLAIN = {
    "publish": Event.PUBLISH,
    "amend": Event.AMEND,
    "hold": Event.HOLD,
    "crisis": Event.CRISIS,
    "supported": Event.SUPPORTED,
    "knows": Event.KNOWS,
    "knows_not": Event.KNOWS_NOT,
}


def asks_what_others_thought(verdict: str, state: str) -> bool:
    """Whether `event_of` looks at earlier readers; where it does not, nobody has to ask the database."""
    return verdict not in _PLAIN or state == S.APPEAL_REVIEW


def event_of(verdict: str, state: str, facts: Facts) -> Event:
    """What a verdict amounts to in this state; declining, and keeping a decision, depend on what others thought."""
    if state == S.APPEAL_REVIEW and (verdict == "decline" or (verdict == "amend" and facts.asked_to_amend)):
        if not facts.upheld_before:
            return E.UPHOLD_FIRST
        return E.UPHOLD_AMEND if facts.asked_to_amend else E.UPHOLD_SECOND
    if verdict in _PLAIN:
        return _PLAIN[verdict]
    if state == S.IN_REVIEW or not facts.declined_before:  # a lead may be the first to read
        return E.DECLINE_ALONE if facts.one_may_decline and state == S.IN_REVIEW else E.PROPOSE
    return E.AGREE if facts.shares_a_clause else E.DISAGREE
