"""What the desk shows of the helplines: what is due, what waits for a second person, and a change side by side."""

from dataclasses import dataclass
from datetime import UTC, datetime

from moderation.models import DeskMember, HotlineChange
from moderation.services.hotlines import find_entry
from stories.hotlines import Hotline
from stories.hotlines.due import Due, due_lines
from stories.hotlines.words import FIELD_NAMES
from stories.hotlines.writing import as_written


@dataclass(frozen=True)
class Row:
    """One fact, as it stands and as it would."""

    field: str
    now: str
    then: str


@dataclass(frozen=True)
class Waiting:
    """A change that waits for a second person."""

    change: HotlineChange
    line: Hotline | None
    rows: list[Row]
    mine: bool


@dataclass(frozen=True)
class HotlinesPage:
    """The list."""

    waiting: list[Waiting]
    overdue: list[Due]
    later: list[Due]


def hotlines_page(member: DeskMember) -> HotlinesPage:
    """Two queries, whatever waits."""
    today = datetime.now(tz=UTC).date()
    due = due_lines(today)
    waiting = [_waiting(change, member) for change in HotlineChange.objects.waiting()]
    return HotlinesPage(waiting, [one for one in due if one.by <= today], [one for one in due if one.by > today])


def waiting_for(slug: str, member: DeskMember) -> Waiting | None:
    """The change of this entry that waits."""
    change = HotlineChange.objects.waiting().filter(slug=slug).first()
    return _waiting(change, member) if change else None


def _waiting(change: HotlineChange, member: DeskMember) -> Waiting:
    line = find_entry(change.slug)
    now = as_written(line) if line else {}
    facts = {name: value for name, value in change.facts.items() if name in FIELD_NAMES}
    rows = [Row(str(FIELD_NAMES[name]), _plain(now.get(name)), _plain(value)) for name, value in facts.items()]
    return Waiting(change, line, rows, mine=change.proposed_by_id == member.pk)


def _plain(value: object) -> str:
    if value is None or value == []:
        return "–"
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{name}: {one}" for name, one in value.items())
    return str(value)
