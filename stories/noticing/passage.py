"""A place in a text that a rule noticed, and why, in words that can be shown to the writer."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Passage:
    """Code points `start` to `end` of the text; printing it shows the place, never the words."""

    start: int
    end: int
    rule: str
    version: int
    reason: Promise
    neutral_word: Promise | None = None


def apart(passages: Iterable[Passage]) -> list[Passage]:
    """In the order of the text, none over another: the one that begins first stays, of two the longer."""
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda one: (one.start, -one.end)):
        if not kept or passage.start >= kept[-1].end:
            kept.append(passage)
    return kept
