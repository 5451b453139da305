"""Claiming: one statement finds the next case this person may read and makes it theirs, for ten minutes."""

import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from functools import cache
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Case, DateTimeField, Exists, F, Q, QuerySet, Subquery, UUIDField, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from moderation.lanes import ALWAYS_FIRST, Lane, Why
from moderation.models import DeskMember, ReviewCase, SetAside
from moderation.models.case import CaseQuerySet
from moderation.services.people import declare_conflict
from moderation.services.recusal import MEMBER, Reader, readable_by
from moderation.transitions import READ_AS, CaseState, Event, move
from moderation.wellbeing import HEAVY, read_so_far
from stories.prepared import Given, Reading, Statement, composed_taking, composed_update

LEASE = timedelta(minutes=10)
LONGEST = timedelta(minutes=30)
PUT_BACK_BY = 3
LATE_EVERY, HELD_EVERY = 3, 5  # every third claim takes the oldest late case, every fifth one that was held back

_READ_AS = Case(*[When(state=waits, then=Value(read)) for waits, read in READ_AS.items()])
_NOW = Given("now", DateTimeField())
FREE = {"lease_holder": None, "lease_token": None, "lease_from": None, "lease_until": None}


class NotFree(Exception):
    """Someone else has it, it is closed, or it is not for this person."""


class Enough(Exception):
    """The person has read for long enough today."""


class Stale(Exception):
    """The page's token no longer fits: the time was over, or the case has moved on."""


@dataclass(frozen=True)
class Lease:
    """What a case page carries: only with all three may one decide."""

    case: UUID
    token: UUID
    version: int


def held_by(member: DeskMember) -> ReviewCase | None:
    """The case this person has in hand."""
    return ReviewCase.objects.being_read().with_text().filter(lease_holder=member).first()


def claim_next(*, member: DeskMember, rests: bool = False) -> ReviewCase | None:
    """The next case for this person, or the one they hold already, or None when nothing waits for them.

    Raise Enough when they have read for long enough today, or rest now. Danger still comes to those who are trained.
    """
    enough = member.has_read_enough or rests
    with suppress(IntegrityError):  # pressed twice: the first press was faster
        if taken := _take(member, _in_turn(member.claims + 1), _bearable(member, enough)):
            return taken
    case = held_by(member)
    if case is None and enough:
        raise Enough
    return case


class Place(Enum):
    """Where to look."""

    FIRST = auto()  # people in harm's way
    HELD = auto()
    LATE = auto()
    ANY = auto()
    THIS = auto()  # the case that was asked for, set aside or not


class Load(Enum):
    """How heavy a text may be."""

    ANY = auto()
    LIGHT = auto()
    DANGER = auto()  # nothing else any more


def _in_turn(turn: int) -> tuple[Place, ...]:
    """In this order. People in harm's way come before any turn."""
    extra = [place for place, every in ((Place.HELD, HELD_EVERY), (Place.LATE, LATE_EVERY)) if turn % every == 0]
    return (Place.FIRST, *extra, Place.ANY) if extra else (Place.ANY,)


def _bearable(member: DeskMember, enough: bool) -> Load:
    """After a heavy text comes a lighter one."""
    if enough:
        return Load.DANGER
    return Load.LIGHT if member.last_was_heavy else Load.ANY


def open_case(*, member: DeskMember, case_id: UUID) -> ReviewCase:
    """This case, for this person; raise NotFree, or Enough. Also one that they had set aside, or a second heavy one."""
    if member.has_read_enough and held_by(member) is None:
        raise Enough
    try:
        case = _take(member, (Place.THIS,), Load.ANY, case_id) or held_by(member)
    except IntegrityError:
        raise NotFree from None
    if case is None or case.pk != case_id:
        raise NotFree
    return case


def _take(member: DeskMember, places: tuple[Place, ...], load: Load, case_id: UUID | None = None) -> ReviewCase | None:
    """One UPDATE: on PostgreSQL it passes over rows that others are taking, on SQLite writers take turns.

    Nobody waits for the disk: a lease that a crash of the database undoes is one that ran out early.
    """
    reader, now = Reader.of(member), timezone.now()
    if not reader.states:  # at the desk for other work than reading
        return None
    values = {**reader.values, "case": case_id, "token": uuid.uuid4(), "now": now, "until": now + LEASE}
    case: ReviewCase | None = _taking(places, load, reader.states).first(values)
    if case is not None and not _count(member, case):  # left the desk at this very moment
        return_leases(member=member)
        return None
    return case


@cache
def _taking(places: tuple[Place, ...], load: Load, states: frozenset[str]) -> Reading:
    """The statement that takes a case, composed once for everyone with the same training.

    It looks at a place only when there was nothing in those before it.
    """
    first = [Subquery(_first(_looked_at(place, states), load)) for place in places]
    case = Coalesce(*first) if len(first) > 1 else first[0]
    changes = {
        "state": _READ_AS,
        "lease_holder": MEMBER,
        "lease_token": Given("token", UUIDField()),
        "lease_from": _NOW,
        "lease_until": Given("until", DateTimeField()),
        "version": F("version") + 1,
    }
    holds = ReviewCase.objects.being_read().filter(lease_holder=MEMBER)
    return composed_taking(ReviewCase.objects.filter(~Exists(holds), pk=case), changes, durable=False)


def _first(cases: CaseQuerySet, load: Load) -> QuerySet:
    if load is Load.DANGER:
        cases = cases.filter(lane=Lane.CRISIS)
    elif load is Load.LIGHT:
        cases = cases.filter(Q(weight__lt=HEAVY) | Q(lane__in=ALWAYS_FIRST))
    return cases.select_for_update(skip_locked=True, of=("self",)).values("pk")[:1]


def _looked_at(place: Place, states: frozenset[str]) -> CaseQuerySet:
    waiting = ReviewCase.objects.waiting()
    cases = readable_by(Reader.anyone(states), waiting, with_set_aside=place is Place.THIS)
    if place is Place.THIS:
        return cases.filter(pk=Given("case", UUIDField()))
    if place is Place.LATE:
        return cases.brought_forward(_NOW)
    if place is Place.ANY:
        return cases.in_order()
    return cases.in_order().filter(lane__in=ALWAYS_FIRST if place is Place.FIRST else [Lane.HELD])


def _count(member: DeskMember, case: ReviewCase) -> bool:
    """For the turns, and for the person's own limits; False for someone who is no longer at the desk.

    Leaving locks the same row first and returns leases afterwards, so either this sees it, or that sees the lease.
    """
    today = timezone.localdate()
    before = read_so_far(read_on=member.read_on, minutes=member.read_minutes, today=today)
    values = {"read_on": today, "read_minutes": before + case.weight, "last_was_heavy": case.weight >= HEAVY}
    return bool(_counting().run({"member": member.pk, **values}))


@cache
def _counting() -> Statement:
    fields = {name: DeskMember._meta.get_field(name) for name in ("read_on", "read_minutes", "last_was_heavy")}
    values = {name: Given(name, field) for name, field in fields.items()}
    changes = {"claims": F("claims") + 1, **values}
    return composed_update(DeskMember.objects.filter(pk=MEMBER, active=True), changes, durable=False)


def keep_reading(*, member: DeskMember, lease: Lease) -> ReviewCase:
    """Ten more minutes, up to thirty in all; raise Stale."""
    now = timezone.now()
    case = _held(member, lease)
    if case is None or case.lease_from + LONGEST < now:
        raise Stale
    until = min(now + LEASE, case.lease_from + LONGEST)
    if not ReviewCase.objects.filter(pk=case.pk, lease_token=lease.token).update(lease_until=until):
        raise Stale
    return case


def let_go(*, member: DeskMember, lease: Lease) -> None:
    """Back into its lane with its due time; it does not come back to this person by itself. Raise Stale.

    What three people put back is for a lead: nobody is asked why, and nothing waits for ever.
    """
    with transaction.atomic():
        case = _give_back(member, lease, Event.LET_GO)
        SetAside.objects.get_or_create(case=case, member=member)
        if case.state == CaseState.IN_REVIEW and case.set_aside.count() >= PUT_BACK_BY:
            to = move(case.purpose, case.state, Event.PASS_TO_LEAD).to
            why = [*case.why_here, Why.PUT_BACK]
            ReviewCase.objects.filter(pk=case.pk, state=CaseState.QUEUED).update(state=to, why_here=why)


def rest(*, member: DeskMember, lease: Lease) -> None:
    """Back into its lane while its reader takes a pause; it may come to them again afterwards. Raise Stale."""
    _give_back(member, lease, Event.LET_GO)


def step_aside(*, member: DeskMember, lease: Lease) -> None:
    """Back into its lane, and no text of this writer's case comes to this person again; raise Stale."""
    with transaction.atomic():
        case = _give_back(member, lease, Event.RECUSE)
        declare_conflict(member=member, text=case.text)


def _give_back(member: DeskMember, lease: Lease, event: Event) -> ReviewCase:
    case = _held(member, lease)
    if case is None:
        raise Stale
    to = move(case.purpose, case.state, event).to
    held = ReviewCase.objects.filter(pk=case.pk, lease_token=lease.token, version=lease.version)
    if not held.update(state=to, version=F("version") + 1, **FREE):
        raise Stale
    return case


def _held(member: DeskMember, lease: Lease) -> ReviewCase | None:
    cases = ReviewCase.objects.being_read().select_related("story", "response")
    return cases.filter(pk=lease.case, lease_token=lease.token, lease_holder=member, version=lease.version).first()


WAITS_AS = Case(*[When(state=read, then=Value(waits)) for waits, read in READ_AS.items()])


def expire_leases() -> int:
    """Put back what nobody is reading any more, due time unchanged; answer how many."""
    over = ReviewCase.objects.being_read().filter(lease_until__lt=timezone.now())
    return over.update(state=WAITS_AS, version=F("version") + 1, **FREE)


def return_leases(*, member: DeskMember) -> int:
    """Whatever this person holds waits for someone else, due time unchanged; answer how many."""
    held = ReviewCase.objects.being_read().filter(lease_holder=member)
    return held.update(state=WAITS_AS, version=F("version") + 1, **FREE)
