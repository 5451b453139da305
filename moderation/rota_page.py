"""What the rota shows: two weeks in quarters of days, with the names of those who mean to be here."""

from dataclasses import dataclass
from datetime import date, timedelta

from moderation.models import DeskMember, Part, Shift

DAYS = 14


@dataclass(frozen=True)
class Cell:
    """A quarter of a day."""

    value: str  # what the boxes send
    part: Part
    names: list[str]
    called: list[str]
    is_mine: bool
    is_my_call: bool


@dataclass(frozen=True)
class Day:
    """A line of the table."""

    day: date
    cells: list[Cell]


def rota_page(member: DeskMember, first: date) -> list[Day]:
    """From this day on, in one query."""
    shifts = Shift.objects.between(first, first + timedelta(days=DAYS - 1)).filter(member__active=True)
    named = list(shifts.select_related("member__account").order_by("member__account__username"))
    days = [first + timedelta(days=number) for number in range(DAYS)]
    return [Day(day, [_cell(member, day, part, named) for part in Part]) for day in days]


def _cell(member: DeskMember, day: date, part: Part, shifts: list[Shift]) -> Cell:
    here = [shift for shift in shifts if (shift.day, shift.part) == (day, part)]
    mine = [shift for shift in here if shift.member_id == member.pk]
    return Cell(
        value=f"{day.isoformat()}/{part.value}",
        part=part,
        names=[shift.member.account.username for shift in here if not shift.on_call],
        called=[shift.member.account.username for shift in here if shift.on_call],
        is_mine=bool(mine),
        is_my_call=any(shift.on_call for shift in mine),
    )
