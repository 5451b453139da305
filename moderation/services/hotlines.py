"""Changing a helpline: proposed by one, agreed by another where it matters; told to every node, and to everyone."""

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from moderation.hotline_nodes import ring_every_node
from moderation.models import ChangeState, DeskMember, HotlineChange, Means
from moderation.services.audit import record
from stories import hotlines
from stories.hotlines import Action, Hotline
from stories.hotlines.loading import DirectoryError
from stories.hotlines.overlay import Change, Facts, changed
from stories.hotlines.schema import proposal_problems

# What one person may correct alone: nobody is sent to a wrong place by it. All else needs two.
BY_ONE = frozenset(["languages", "audiences", "topics", "cost", "police", "on_bill"])


class CannotChange(Exception):
    """The entry would not be right afterwards, or may not leave; the sentences say why."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


class AlreadyWaiting(Exception):
    """Another change of this entry waits for a second person."""


class NotYours(Exception):
    """It waits for somebody other than the person who proposed it, or waits no more."""


def propose(
    *, member: DeskMember, line: Hotline, action: Action, facts: Mapping[str, object], means: Means, source: str
) -> HotlineChange:
    """Make the change, or leave it for a second person; raise CannotChange or AlreadyWaiting."""
    whole = _with_traces(line, action, facts, source)
    check_change(line, action, whole)
    try:
        with transaction.atomic():
            change = HotlineChange.objects.create(
                slug=line.slug,
                action=action,
                facts=whole,
                means=means,
                source=source,
                needs_two=needs_two(line, action, facts),
                proposed_by=member,
            )
            _tell(member, change, "hotline_proposed")
            if not change.needs_two:
                _put_in_force(change, agreed_by=None)
    except IntegrityError:
        raise AlreadyWaiting(line.slug) from None
    return change


def agree(*, member: DeskMember, change_id: int) -> HotlineChange:
    """Put it on the pages; raise NotYours for one's own, and CannotChange where it no longer fits."""
    with transaction.atomic():
        change = _waiting_for(member, change_id)
        line = find_entry(change.slug)
        if line is None:
            raise NotYours(change_id)
        check_change(line, Action(change.action), change.facts)
        _put_in_force(change, agreed_by=member)
        _tell(member, change, "hotline_agreed")
    return change


def drop(*, member: DeskMember, change_id: int) -> HotlineChange:
    """Leave the entry as it is: by the second person, or by the first, who thought again; raise NotYours."""
    with transaction.atomic():
        change = HotlineChange.objects.waiting().select_for_update().filter(pk=change_id).first()
        if change is None:
            raise NotYours(change_id)
        change.state, change.settled_by = ChangeState.DROPPED, member
        change.save(update_fields=["state", "settled_by"])
        _tell(member, change, "hotline_dropped")
    return change


def needs_two(line: Hotline, action: Action, facts: Mapping[str, object]) -> bool:
    """A number, an address or words that people see, or see no more; not a look at what stands there already."""
    if action == Action.CORRECT:
        return not set(facts) <= BY_ONE or not line.is_published
    return action == Action.RETIRE or not line.is_published


def find_entry(slug: str) -> Hotline | None:
    """The entry, shown or waiting; none that was retired."""
    return next((line for line in hotlines.directory().lines if line.slug == slug and not line.retired), None)


def changes_in_force() -> list[Change]:
    """As they stand in the overlay."""
    return [
        Change(
            id=str(row.key),
            day=row.hour.astimezone(UTC).date(),
            slug=row.slug,
            action=Action(row.action),
            facts=row.facts,
        )
        for row in HotlineChange.objects.in_force()
    ]


def check_change(line: Hotline, action: Action, facts: Facts) -> None:
    """Raise CannotChange with every reason."""
    if action == Action.RETIRE:
        if reason := hotlines.why_it_stays(line):
            raise CannotChange(reason)
        return
    try:
        fresh = changed(line, facts)
    except DirectoryError as error:
        raise CannotChange(str(error)) from None
    reasons = proposal_problems(fresh, hotlines.directory().lines)
    if reasons:
        raise CannotChange(*reasons)


def _with_traces(line: Hotline, action: Action, facts: Mapping[str, object], source: str) -> Facts:
    """What was found out, and that the desk looked today; never who."""
    sources = {"sources": list(dict.fromkeys([source, *line.sources]))} if source else {}
    today = datetime.now(tz=UTC).date().isoformat()
    retired = {"retired": True} if action == Action.RETIRE else {}
    return {**facts, **retired, **sources, "checked_on": today, "checked_by": "desk"}


def _waiting_for(member: DeskMember, change_id: int) -> HotlineChange:
    waiting = HotlineChange.objects.waiting().exclude(proposed_by=member)
    change = waiting.select_for_update().filter(pk=change_id).first()
    if change is None:
        raise NotYours(change_id)
    return change


def _put_in_force(change: HotlineChange, *, agreed_by: DeskMember | None) -> None:
    change.state, change.settled_by = ChangeState.IN_FORCE, agreed_by
    change.save(update_fields=["state", "settled_by"])
    transaction.on_commit(ring_every_node)


def _tell(member: DeskMember, change: HotlineChange, action: str) -> None:
    details = {"slug": change.slug, "action": change.action, "change": str(change.key), "fields": sorted(change.facts)}
    record(actor=member, action=action, case=None, details=details)
