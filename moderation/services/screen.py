"""The machine's look at a text, before a person's: it points at passages. When it cannot, a person reads anyway."""

import logging
from dataclasses import dataclass, field, replace
from functools import cache

from django.db.models import UUIDField

from moderation.lanes import Why
from moderation.models import Decision, Outcome, ScreenerHit, ScreenerRun, StatementClause
from moderation.routing import weight_of
from moderation.screening import Hit, screen
from moderation.screening.flooding import Flooding
from moderation.screening.noticed import Crisis
from stories.models import Revision
from stories.noticing import suggested_warning
from stories.opening import Words
from stories.prepared import Given, Reading, add, composed
from stories.warnings import Level, to_mask

log = logging.getLogger("moderation")

SCREENER, VERSION = "every", 1
DANGER = Crisis.name
FLOODING = Flooding.clause
MOST = 200  # hits that are kept: a page with more helps nobody


@dataclass(frozen=True)
class Look:
    """What the machine saw; `screened` is false when it broke down or took too long."""

    hits: tuple[ScreenerHit, ...] = field(default=(), repr=False)
    in_danger: bool = False
    topics: int = 0
    level: Level = Level.DESCRIBED
    screened: bool = True


def look(words: Words, language: str) -> Look:
    """Run the rules; never raises, for no rule may keep a text from its reader."""
    try:
        return _look(words, language)
    except Exception as error:  # noqa: BLE001 - a broken rule, or the task's minute is over: "not screened"
        log.warning("not screened: %s", type(error).__name__)
        return Look(screened=False)


def _look(words: Words, language: str) -> Look:
    suggested = suggested_warning(words.whole, language)
    hits = screen(words.whole, language)
    return Look(
        hits=tuple(_row(hit) for hit in hits[:MOST]),
        in_danger=any(hit.screener == DANGER for hit in hits),
        topics=to_mask(found.topic for found in suggested.topics),
        level=suggested.level,
    )


def seen_among_many(seen: Look, words: Words) -> Look:
    """The same, and that many near copies came before: of the whole text, for no single word of it shows that."""
    hit = ScreenerHit(
        rule="flooding/near-copies",
        rule_version=1,
        clause_slug=FLOODING,
        start=0,
        end=len(words.whole),
        message=str(Why.ONE_OF_MANY.label)[:200],
    )
    return replace(seen, hits=(*seen.hits[: MOST - 1], hit))


def _row(hit: Hit) -> ScreenerHit:
    return ScreenerHit(
        rule=hit.rule,
        rule_version=hit.version,
        clause_slug=hit.clause,
        start=hit.start,
        end=hit.end,
        message=str(hit.reason)[:200],
    )


def keep_hits(*, revision: Revision, seen: Look) -> None:
    """Store what was seen, once per revision and version of the rules; the text is locked."""
    if not seen.screened:
        return
    if _reading_run().first({"revision": revision.pk}):
        return
    run = ScreenerRun(revision=revision, screener=SCREENER, version=VERSION)
    add(run)
    for hit in seen.hits:
        hit.run = run
        add(hit)


@cache
def _reading_run() -> Reading:
    mine = ScreenerRun.objects.filter(revision=Given("revision", UUIDField()), screener=SCREENER, version=VERSION)
    return composed(mine)


def judge_hits(decision: Decision) -> None:
    """Whether people agreed with the rules, once a decision is final: of what a rule points at, how much is right?"""
    hits = ScreenerHit.objects.filter(run__revision=decision.revision_id).exclude(clause_slug="")
    if decision.outcome == Outcome.PUBLISH:
        hits.update(was_right=False)
    elif decision.outcome in (Outcome.AMEND, Outcome.DECLINE):
        named = StatementClause.objects.filter(statement__decision=decision).values("clause__slug")
        hits.filter(clause_slug__in=named).update(was_right=True)


def weigh(words: Words, seen: Look) -> int:
    """The case's weight: by the writer's own warning, or by the machine's suggestion."""
    return weight_of(words, words.warning.level if words.warning else seen.level)
