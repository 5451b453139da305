"""Counting how screeners and suggested warnings do on labelled texts: recall, false alarms, speed."""

import csv
import gc
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moderation.screening.every import screen
from moderation.screening.split import is_held_out
from stories.noticing import suggested_warning
from stories.warnings import Level, Topic

_FIRST = 20  # texts are read once before the time is taken: what they load is loaded once


@dataclass(frozen=True)
class Row:
    text: str
    labels: frozenset[str]
    functionality: str


def rows_of(file: str, *, part: str) -> list[Row]:
    """The texts of a CSV file; `part` is all of them, or the four fifths or the fifth of the split for training."""
    csv.field_size_limit(10_000_000)
    with Path(file).open(encoding="utf-8", newline="") as lines:
        return [
            Row(row["text"], frozenset(row["label"].split("|")), row.get("functionality") or "")
            for row in csv.DictReader(lines)
            if part == "all" or is_held_out(row["id"]) == (part == "unseen")
        ]


def evaluate(rows: list[Row], *, positive: set[str], screeners: list[str], language: str) -> dict[str, Any]:
    for row in rows[:_FIRST]:
        screen(row.text, language, screeners)
    with _rows_at_rest():
        started = time.process_time()
        flagged = [bool(screen(row.text, language, screeners)) for row in rows]
        seconds = time.process_time() - started
    wanted = [bool(positive & row.labels) for row in rows]
    return {**_measures(wanted, flagged, seconds), "by_functionality": _by_functionality(rows, flagged)}


def suggestions(rows: list[Row], *, positive: set[str], topics: set[str], language: str) -> dict[str, Any]:
    started = time.process_time()
    warnings = [suggested_warning(row.text, language) for row in rows]
    seconds = time.process_time() - started
    found = [{suggested.topic.value for suggested in warning.topics} for warning in warnings]
    flagged = [bool(names & topics if topics else names) for names in found]
    wanted = [bool(positive & row.labels) for row in rows]
    by_topic = Counter(name for names in found for name in names)
    by_level = Counter(warning.level.value for warning in warnings)
    return {
        **_measures(wanted, flagged, seconds),
        "by_topic": {topic.value: by_topic[topic.value] for topic in Topic},
        "by_level": {level.value: by_level[level.value] for level in Level},
        "by_functionality": _by_functionality(rows, flagged),
    }


@contextmanager
def _rows_at_rest() -> Iterator[None]:
    """A file's worth of rows is no garbage: the collector need not walk over it while texts are timed."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _measures(wanted: list[bool], flagged: list[bool], seconds: float) -> dict[str, Any]:
    found = sum(want and flag for want, flag in zip(wanted, flagged, strict=True))
    alarms = sum(flag and not want for want, flag in zip(wanted, flagged, strict=True))
    positives, total = sum(wanted), len(wanted)
    return {
        "n": total,
        "positives": positives,
        "flagged": found + alarms,
        "recall": _share(found, positives),
        "false_positive_rate": _share(alarms, total - positives),
        "precision": _share(found, found + alarms),
        "accuracy": _share(found + total - positives - alarms, total),
        "texts_per_second": _share(total, seconds),
    }


def _by_functionality(rows: Iterable[Row], flagged: list[bool]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for row, flag in zip(rows, flagged, strict=True):
        one = counts.setdefault(row.functionality, {"n": 0, "flagged": 0})
        one["n"] += 1
        one["flagged"] += flag
    return counts


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
