"""What the queue page shows: each lane with what waits, how long, and whether anyone could read it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from moderation.lanes import Lane
from moderation.models import Decision, DeskMember, ReviewCase, Shift, Talk, waiting_by_lane
from moderation.models.case import CAP
from moderation.services.recusal import Reader, readable_by, without_a_reader
from stories.prepared import Reading, composed

SHOWN = 25
RARE = (Lane.CRISIS, Lane.SECOND_READ, Lane.APPEAL)  # where training or earlier reading may leave nobody


@dataclass(frozen=True)
class LaneRow:
    """One line of the table."""

    lane: Lane
    waiting: int
    due_at: datetime | None

    @property
    def count(self) -> str:
        """How many wait, in words that stop counting at CAP."""
        return f"{CAP}+" if self.waiting > CAP else str(self.waiting)

    @property
    def oldest(self) -> str:
        """When the oldest is due."""
        return due_words(self.due_at) if self.due_at else ""

    @property
    def is_late(self) -> bool:
        """Whether the oldest waits longer than promised."""
        return self.due_at is not None and self.due_at < timezone.now()


@dataclass(frozen=True)
class QueuePage:
    """The whole page."""

    lanes: list[LaneRow]
    cases: list[ReviewCase]
    held: ReviewCase | None
    undoable: Decision | None
    alerts: list[str]
    has_read_enough: bool
    last_was_heavy: bool
    talks: list[Talk]

    @property
    def is_empty(self) -> bool:
        """Nothing waits in any lane."""
        return not any(row.waiting for row in self.lanes)


def lane_rows() -> list[LaneRow]:
    """Every lane, in one query."""
    return [LaneRow(lane, len(times), times[0] if times else None) for lane, times in waiting_by_lane().items()]


def queue_page(member: DeskMember) -> QueuePage:
    """What this member sees: every lane in numbers, and the first cases that they may take."""
    lanes = lane_rows()
    return QueuePage(
        lanes=lanes,
        cases=_first_for(member, lanes),
        held=ReviewCase.objects.being_read().filter(lease_holder=member).first(),
        undoable=undoable_by(member),
        alerts=_alerts(lanes),
        has_read_enough=member.has_read_enough,
        last_was_heavy=member.last_was_heavy,
        talks=_talks(member),
    )


def _first_for(member: DeskMember, lanes: list[LaneRow]) -> list[ReviewCase]:
    """The first of each lane that this member may take; where these are for others alone, one looks further."""
    reader = Reader.of(member)
    if not reader.states:
        return []
    first = _readable(reader.states, everywhere=False).rows(reader.values)
    if first or all(row.waiting <= SHOWN for row in lanes):
        return first
    return _readable(reader.states, everywhere=True).rows(reader.values)


@cache
def _readable(states: frozenset[str], *, everywhere: bool) -> Reading:
    waiting = ReviewCase.objects.waiting()
    looked_at = waiting if everywhere else waiting.first_of_each(list(Lane), SHOWN)
    return composed(readable_by(Reader.anyone(states), looked_at, with_set_aside=True).in_order()[:SHOWN])


@cache
def _stuck() -> Reading:
    """Nobody takes these, so they are the oldest of their lanes sooner or later."""
    return composed(without_a_reader(ReviewCase.objects.waiting().first_of_each(RARE, SHOWN)).only("pk"))


def undoable_by(member: DeskMember) -> Decision | None:
    """The newest decision that this member may still take back."""
    return Decision.objects.can_be_undone_by(member).first()


def _talks(member: DeskMember) -> list[Talk]:
    """One's own, and those of others that nobody has answered."""
    talks = Talk.objects.select_related("asked_by__account", "answered_by__account").order_by("pk")
    return list(talks.filter(Q(asked_by=member) | Q(answered_by=None, asked_by__active=True)))


def _alerts(lanes: list[LaneRow]) -> list[str]:
    """Where too few people could read, the page says so; the rule is never bent."""
    stuck = _stuck().rows({})
    people = list(DeskMember.objects.at_work())
    readers = sum(person.is_moderator for person in people)
    crisis, second = (next(row for row in lanes if row.lane == lane) for lane in (Lane.CRISIS, Lane.SECOND_READ))
    alerts = []
    if readers < 2:  # two people have to agree
        alerts.append(_("There is only one reader, so nothing can be declined today: that takes two people."))
    if readers < 4:  # two who read it, two who read it anew
        alerts.append(_("There are fewer than four readers, so a declined story cannot stay declined on appeal."))
    if crisis.waiting and not any(person.is_crisis_responder for person in people):
        alerts.append(_("Someone may be in danger, and nobody here is trained for it. Please call a lead now."))
    if crisis.waiting:
        called = Shift.objects.now().filter(on_call=True, member__in=people).select_related("member__account")
        names = ", ".join(shift.member.account.username for shift in called)
        alerts.append(
            _("Someone may be in danger. On call now: %(names)s") % {"names": names}
            if names
            else _("Someone may be in danger, and nobody is on call now.")
        )
    if second.is_late:
        alerts.append(_("A second reading is late. It may be a text that one person has taken off the pages."))
    if waiting := len(stuck):
        alerts.append(
            ngettext(
                "%(n)d text waits that nobody here may read: a lead has to find someone.",
                "%(n)d texts wait that nobody here may read: a lead has to find someone.",
                waiting,
            )
            % {"n": waiting}
        )
    return alerts


def due_words(due_at: datetime) -> str:
    """Due in three hours; late by two days."""
    minutes = round((due_at - timezone.now()).total_seconds() / 60)
    late, minutes = minutes < 0, abs(minutes)
    if minutes < 90:
        span = ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    elif minutes < 48 * 60:
        span = ngettext("%(n)d hour", "%(n)d hours", round(minutes / 60)) % {"n": round(minutes / 60)}
    else:
        span = ngettext("%(n)d day", "%(n)d days", round(minutes / 1440)) % {"n": round(minutes / 1440)}
    return (_("late by %(span)s") if late else _("due in %(span)s")) % {"span": span}
