"""Invariants: what must hold of everything in the database, asked every night. A question returns what breaks it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from typing import TypeVar

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from moderation.models import (
    TOLD_WITH_REASONS,
    Assessment,
    AuditEvent,
    Decision,
    DeclaredConflict,
    Finding,
    Outcome,
    ReviewCase,
    Verdict,
)
from moderation.services.audit import faults
from moderation.services.recusal import without_a_reader
from moderation.transitions import ABOUT_NEWEST, LEASED, Purpose
from stories.models import Kind, Outbox, PublicResponse, PublicStory, Response, Story
from stories.states import State

SLACK = timedelta(minutes=10)  # what a job does every few seconds was not done for so long
AGAINST = (Verdict.DECLINE, Verdict.HOLD)
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Broken:
    """An invariant, and one thing that breaks it."""

    invariant: str
    what: str


def _texts(narrow: Callable[[QuerySet], QuerySet]) -> Iterator[Model]:
    return chain(narrow(Story.objects.all()), narrow(Response.objects.all()))


def _approvals(revision: str) -> QuerySet[Decision]:
    approved = Decision.objects.standing().filter(outcome=Outcome.PUBLISH, assessment__verdict=Verdict.PUBLISH)
    return approved.filter(revision=OuterRef(revision), assessment__revision=OuterRef(revision))


def public_without_approval() -> Iterator[Model]:
    """1. What is public was approved by a person: that very revision."""
    yield from _texts(lambda texts: texts.filter(~Exists(_approvals("public_revision")), public_revision__isnull=False))
    for copies in (PublicStory.objects, PublicResponse.objects):
        yield from copies.filter(~Exists(_approvals("revision")))


def shown_but_not_public() -> Iterator[Model]:
    """1. A public copy is of its text's public revision, and of no held or paused text."""
    for copies, text in ((PublicStory.objects, "story"), (PublicResponse.objects, "response")):
        stale = ~Q(revision=F(f"{text}__public_revision")) | Q(**{f"{text}__public_revision": None})
        hidden = Q(**{f"{text}__is_held": True}) | Q(**{f"{text}__is_paused": True})
        yield from copies.filter(stale | hidden)


def two_open_cases() -> Iterator[Model]:
    """2. One open case per text and purpose."""
    others = ReviewCase.objects.still_open().exclude(pk=OuterRef("pk")).filter(purpose=OuterRef("purpose"))
    same = others.filter(Q(story=OuterRef("story")) | Q(response=OuterRef("response")))
    yield from ReviewCase.objects.still_open().filter(Exists(same))


def forgotten_leases() -> Iterator[Model]:
    """3. A lease belongs to a case being read, and ends."""
    without = Q(lease_holder=None) | Q(lease_token=None) | Q(lease_until__lt=timezone.now() - SLACK)
    yield from ReviewCase.objects.filter(without, state__in=LEASED)


def declined_without_two() -> Iterator[Model]:
    """4. A declined story has two people behind it who named the same clause."""
    agreeing = Finding.objects.filter(
        clause=OuterRef("clause"),
        assessment__revision=OuterRef("assessment__revision"),
        assessment__verdict__in=AGAINST,
        assessment__taken_back=False,
    ).exclude(assessment__moderator=OuterRef("assessment__moderator"))
    shared = Finding.objects.filter(
        Exists(agreeing),
        assessment__revision=OuterRef("current_revision"),
        assessment__verdict__in=AGAINST,
        assessment__taken_back=False,
    )
    yield from Story.objects.filter(~Exists(shared), state=State.DECLINED, kind=Kind.STORY)


def appeals_by_those_who_judged() -> Iterator[Model]:
    """5. An appeal is judged by people who touched nothing before."""
    before = Assessment.objects.standing().filter(
        moderator=OuterRef("moderator"), revision=OuterRef("revision"), case__purpose__in=ABOUT_NEWEST
    )
    appeals = Assessment.objects.standing().filter(case__purpose=Purpose.APPEAL)
    yield from appeals.filter(Exists(before.exclude(pk=OuterRef("pk"))))


def judged_by_the_wrong_person() -> Iterator[Model]:
    """6. Nobody judges their own text, nor one that they had stepped aside from."""
    account = F("moderator__account")
    conflicts = DeclaredConflict.objects.filter(
        Q(story=OuterRef("case__story")) | Q(response=OuterRef("case__response")),
        member=OuterRef("moderator"),
        hour__lt=OuterRef("hour"),  # whoever steps aside may have judged another question before
    )
    own = Q(case__story__author=account) | Q(case__response__author=account)
    yield from Assessment.objects.standing().filter(own | Q(Exists(conflicts)))


def decisions_without_reasons() -> Iterator[Model]:
    """7. Whoever is asked or refused something has a statement with a clause."""
    told = Decision.objects.standing().filter(outcome__in=TOLD_WITH_REASONS)
    yield from told.filter(Q(statement=None) | Q(statement__clauses=None))


def moves_without_an_entry() -> Iterator[Model]:
    """11. Every decision is in the audit."""
    known = {details.get("decision") for details in AuditEvent.objects.values_list("details", flat=True).iterator()}
    yield from (decision for decision in Decision.objects.filter(undoes=None) if str(decision.pk) not in known)


def vanished() -> Iterator[Model]:
    """14. Whatever waits for a reader has an open case, or an outbox row that will open one."""

    def lost(texts: QuerySet) -> QuerySet:
        name = texts.model.__name__.lower()
        case = ReviewCase.objects.still_open().filter(**{name: OuterRef("pk")}, purpose__in=ABOUT_NEWEST)
        asked = Outbox.objects.filter(Q(subject=OuterRef("current_revision")) | Q(subject=OuterRef("appeals")))
        return texts.filter(~Exists(case), ~Exists(asked), state=State.IN_REVIEW)

    yield from _texts(lost)


def nobody_may_read() -> Iterator[Model]:
    """15. For every waiting case there is someone who may read it."""
    yield from without_a_reader(ReviewCase.objects.waiting())


def decisions_without_effect() -> Iterator[Model]:
    """The jobs run: what is final was settled, and what may appear appears."""
    yield from Decision.objects.filter(grace_until__lt=timezone.now() - SLACK)
    yesterday = timezone.localdate() - timedelta(days=1)
    yield from _texts(lambda texts: texts.filter(state=State.ELIGIBLE, release_day__lt=yesterday))


def held_without_a_second_reader() -> Iterator[Model]:
    """A hold cannot silently persist: a second person reads it, or has agreed."""

    def alone(texts: QuerySet) -> QuerySet:
        name = texts.model.__name__.lower()
        reading = ReviewCase.objects.still_open().filter(**{name: OuterRef("pk")}, purpose=Purpose.REPORT)
        confirmed = {"outcome__in": [Outcome.KEEP_HELD, Outcome.AMEND], "case__purpose": Purpose.REPORT}
        agreed = Decision.objects.standing().filter(**confirmed, **{f"case__{name}": OuterRef("pk")})
        return texts.filter(~Exists(reading), ~Exists(agreed), is_held=True)

    yield from _texts(alone)


ROWS: tuple[Callable[[], Iterable[Model]], ...] = (
    public_without_approval,
    shown_but_not_public,
    two_open_cases,
    forgotten_leases,
    declined_without_two,
    appeals_by_those_who_judged,
    judged_by_the_wrong_person,
    decisions_without_reasons,
    moves_without_an_entry,
    vanished,
    nobody_may_read,
    decisions_without_effect,
    held_without_a_second_reader,
)


def broken() -> Iterator[Broken]:
    """Everything that breaks an invariant; rows are named by kind and a piece of their key, never by words."""
    for ask in ROWS:
        yield from (Broken(ask.__name__, str(row)) for row in ask())
    yield from (Broken("audit", fault) for fault in faults())
