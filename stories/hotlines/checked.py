"""A date as far as it is known: a source may give a day, a month or only a year."""

import re
from dataclasses import dataclass
from datetime import date

from stories.dates import day_in_words, month_in_words

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class CheckedOn:
    """Year, and month and day where the source gives them."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "CheckedOn":
        """Read 2026, 2026-10 or 2026-10-07; raise ValueError for anything else."""
        found = _FORM.fullmatch(text)
        if not found:
            raise ValueError(f"not a year, month or day: {text!r}")
        checked = cls(*(int(part) if part else None for part in found.groups()))
        checked.at_the_earliest()
        return checked

    def at_the_earliest(self) -> date:
        """The first day that it can mean: an unknown day never makes a line look fresher than it is."""
        return date(self.year, self.month or 1, self.day or 1)

    def words(self) -> str:
        """In the page's language, no finer than it is known."""
        if not self.month:
            return str(self.year)
        return (day_in_words if self.day else month_in_words)(self.at_the_earliest())

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)
