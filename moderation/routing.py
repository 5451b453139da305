"""Routing: which lane a case waits in, and why. One table, read from the top; the first line that fits is taken."""

from collections.abc import Callable
from dataclasses import dataclass

from moderation.lanes import Lane, Why
from stories.opening import Words
from stories.warnings import Level

CHARACTERS_A_MINUTE = 1_000
HEAVIEST = 60  # minutes
LEVEL_WEIGHT = {Level.MENTIONED: 1, Level.DESCRIBED: 2, Level.DETAILED: 3}


@dataclass(frozen=True)
class Arrival:
    """What is known of a revision when its case opens."""

    is_story: bool  # a survivor's story, not a response or a solidarity note
    in_danger: bool = False
    resubmitted: bool = False
    held: bool = False
    one_of_many: bool = False  # near copies of it came before
    screened: bool = True
    noticed: bool = False


@dataclass(frozen=True)
class Route:
    """A lane, and the reasons in the order in which they are shown."""

    lane: Lane
    why: tuple[Why, ...]


ROUTES: tuple[tuple[Callable[[Arrival], bool], Lane, Why], ...] = (
    (lambda arrival: arrival.in_danger, Lane.CRISIS, Why.IN_DANGER),
    (lambda arrival: arrival.held, Lane.HELD, Why.HELD_BACK),
    (lambda arrival: arrival.one_of_many, Lane.HELD, Why.ONE_OF_MANY),
    (lambda arrival: arrival.resubmitted, Lane.RESUBMITTED, Why.RESUBMITTED),
    (lambda arrival: arrival.is_story, Lane.STORY, Why.NEW_STORY),
    (lambda arrival: True, Lane.RESPONSE, Why.NEW_RESPONSE),
)

# A report of one of these may be about someone in harm's way: it is read within the hour.
URGENT_CLAUSES = frozenset({"identifying", "threat"})


def route(arrival: Arrival) -> Route:
    """Where a revision waits. What a machine noticed is said, and moves nothing later."""
    lane, why = next((lane, why) for fits, lane, why in ROUTES if fits(arrival))
    also = [Why.NOTICED] * arrival.noticed + [Why.NOT_SCREENED] * (not arrival.screened)
    return Route(lane, (why, *also))


def route_report(clause_slug: str | None) -> Route:
    """Where a report waits."""
    if clause_slug in URGENT_CLAUSES:
        return Route(Lane.HARMS_WAY, (Why.REPORTED, Why.NAMED_OR_THREATENED))
    return Route(Lane.REPORT, (Why.REPORTED,))


def weight_of(words: Words, level: Level) -> int:
    """How much there is to bear: minutes of reading, more where more is shown."""
    minutes = 1 + len(words.whole) // CHARACTERS_A_MINUTE
    return min(minutes * LEVEL_WEIGHT[level], HEAVIEST)
