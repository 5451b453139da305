"""What we say ourselves: when each page was last gone through, and every correction, from files that people review."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils import timezone

FOLDER = Path(__file__).parent


class EntryIsWrong(Exception):
    """A file of this folder holds something that no page can show; the sentence names it."""


@dataclass(frozen=True)
class Review:
    """When a person last read a page against the facts, and by when somebody should again."""

    reviewed: date
    review_by: date

    @property
    def is_late(self) -> bool:
        """Nobody looked in time: the page says so."""
        return timezone.localdate() > self.review_by


@dataclass(frozen=True)
class Correction:
    """Something that was wrong, and what stands there now."""

    day: date
    page: str
    was: str
    now: str


@cache
def reviews(folder: Path = FOLDER) -> dict[str, Review]:
    """By the name of the page; raise EntryIsWrong."""
    entries = json.loads((folder / "pages.json").read_text(encoding="utf-8"))
    return {page: _review(page, entry) for page, entry in entries.items()}


@cache
def corrections(folder: Path = FOLDER) -> list[Correction]:
    """Newest first; raise EntryIsWrong."""
    entries = json.loads((folder / "corrections.json").read_text(encoding="utf-8"))
    found = [_correction(entry, set(reviews(folder))) for entry in entries]
    if found != sorted(found, key=lambda one: one.day, reverse=True):
        raise EntryIsWrong("corrections.json: the newest correction stands first.")
    return found


def _review(page: str, entry: dict[str, str]) -> Review:
    review = Review(_day(entry["reviewed"]), _day(entry["review_by"]))
    if review.review_by <= review.reviewed:
        raise EntryIsWrong(f"pages.json: {page} is to be reviewed again before it was.")
    return review


def _correction(entry: dict[str, str], pages: set[str]) -> Correction:
    if set(entry) != {"date", "page", "was", "now"} or not all(entry.values()):
        raise EntryIsWrong(f"corrections.json: an entry has a date, a page, was and now, not {sorted(entry)}.")
    if entry["page"] not in pages:
        raise EntryIsWrong(f"corrections.json: no page is called {entry['page']}.")
    return Correction(_day(entry["date"]), entry["page"], entry["was"], entry["now"])


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise EntryIsWrong(f"{written} is not a day such as 2026-11-27.") from None
