"""How many: honest numbers about taps, rounded, without small groups, and the picture that shows them.

Fewer than ten are never told apart (the usual smallest cell of official statistics), and larger numbers are
rounded, so that one tap more or less is not to be seen.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.translation import get_language

from stories.hotlines import countries
from stories.in_process import PARTS
from stories.made_once import helplines_as_of
from stories.models.metoo import MeToo
from stories.prepared import Reading, composed

SMALLEST = 10
MOST_POINTS = 600  # what a picture of 8 kB holds
MOST_SEEN_CLOSE = 200  # people whom one point of it can still be seen to be
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))  # Vogel 1979: seeds of a sunflower, evenly spread


def rounded(count: int) -> int:
    """Down to the ten below a hundred, then to two leading digits; 0 below ten."""
    if count < SMALLEST:
        return 0
    step = 10 ** max(1, len(str(count)) - 2)
    return count // step * step


@dataclass(frozen=True)
class Row:
    """One line of a table: a month or a country, and about how many."""

    name: str | date
    about: int


@dataclass(frozen=True)
class Said:
    """How long it takes to say two words for each of them, one a second; `unit` is minutes, hours or days."""

    about: int
    unit: str


@dataclass(frozen=True)
class Magnitude:
    """All that the page shows."""

    about: int
    months: tuple[Row, ...]
    countries: tuple[Row, ...]

    @property
    def people_per_point(self) -> int:
        """1, 2, 5, 10, 20, 50 …: the smallest with which the picture has at most MOST_POINTS points."""
        size = 1
        while self.about / size > MOST_POINTS:
            size = size * 5 // 2 if str(size).startswith("2") else size * 2
        return size

    @property
    def points(self) -> list[tuple[float, float]]:
        """Where the points stand, from the middle of the picture outwards."""
        return sunflower(self.about // self.people_per_point)

    @property
    def seen_close(self) -> list[tuple[float, float]]:
        """The people of one point, drawn as points; empty where a point is one person, or more than can be drawn."""
        return sunflower(self.people_per_point) if 1 < self.people_per_point <= MOST_SEEN_CLOSE else []

    @property
    def said(self) -> Said | None:
        """None while it is soon said."""
        for unit, seconds in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
            if self.about >= 2 * seconds:
                return Said(round(self.about / seconds), unit)
        return None


def magnitude() -> Magnitude:
    """One query over a few hundred rows, however many have tapped."""
    months, by_code = Counter(), Counter()
    for month, code, taps in _sums().rows({}):
        months[month] += taps
        by_code[code] += taps
    names = PARTS.made_once(("countries", get_language(), helplines_as_of()), _names)
    places = {names.get(code, ""): count for code, count in by_code.items()}
    return Magnitude(
        about=rounded(sum(months.values())),
        months=_rows(sorted(months.items(), reverse=True)),
        countries=_rows(sorted((name, count) for name, count in places.items() if name)),
    )


@cache
def _sums() -> Reading[tuple[date, str, int]]:
    return composed(MeToo.objects.by_month_and_country())


def _names() -> dict[str, str]:
    return {country.code: country.name for country in countries()}


def _rows(counts: Iterable[tuple[str | date, int]]) -> tuple[Row, ...]:
    return tuple(Row(name, rounded(count)) for name, count in counts if count >= SMALLEST)


def sunflower(count: int) -> list[tuple[float, float]]:
    """`count` points in a circle of radius 100 around 0, in the order of seeds in a sunflower."""
    spread = 96 / math.sqrt(max(count, 1))
    return [
        (
            round(spread * math.sqrt(seed + 0.5) * math.cos(seed * GOLDEN_ANGLE), 1),
            round(spread * math.sqrt(seed + 0.5) * math.sin(seed * GOLDEN_ANGLE), 1),
        )
        for seed in range(count)
    ]
