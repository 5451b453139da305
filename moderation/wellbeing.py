"""Wellbeing: how much a person reads in a day, and that no two heavy texts come in a row. Rules, not advice."""

from datetime import date

BUDGET = 90  # minutes a day, weighted by how much the texts show
HEAVY = 9  # such as three minutes described in detail


def read_so_far(*, read_on: date | None, minutes: int, today: date) -> int:
    """What was read today; yesterday does not count."""
    return minutes if read_on == today else 0


def is_enough(*, read_on: date | None, minutes: int, today: date) -> bool:
    """Whether the day's budget is used up; what is in hand may be finished."""
    return read_so_far(read_on=read_on, minutes=minutes, today=today) >= BUDGET
