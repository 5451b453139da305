"""Passages: where words stand in a text, and the text cut up so that a page can mark them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from moderation.models import ScreenerHit


class NotInText(Exception):
    """These words do not stand in the text."""


@dataclass(frozen=True)
class Segment:
    """A piece of text; `numbers` are the marks that lie on it, counted from 1."""

    text: str = field(repr=False)
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Mark:
    """A passage that a rule noticed, as the page shows it."""

    number: int
    clause_slug: str
    message: str
    rule: str
    start: int
    words: str = field(repr=False)
    neutral: str = ""  # a word that could stand there and names nobody


def find_passage(body: str, quoted: str, *, near: int | None = None) -> tuple[int, int]:
    """Where these words stand: at `near` if they do, else the first time; spaces and capitals may differ."""
    words = quoted.split()
    if not words:
        raise NotInText
    if near is not None and near >= 0 and body.startswith(quoted, near):
        return near, near + len(quoted)
    found = re.search(r"\s+".join(re.escape(word) for word in words), body, re.IGNORECASE)
    if found is None:
        raise NotInText
    return found.span()


def marks(body: str, hits: Iterable[ScreenerHit], neutral: dict[tuple[int, int], str]) -> list[Mark]:
    """The hits in the order of the text, numbered; `neutral` has words by the span that they could stand for."""
    ordered = sorted(hits, key=lambda hit: (hit.start, hit.end))
    return [
        Mark(
            number,
            hit.clause_slug,
            hit.message,
            hit.rule,
            hit.start,
            body[hit.start : hit.end],
            neutral.get((hit.start, hit.end), ""),
        )
        for number, hit in enumerate(ordered, 1)
    ]


def segments(body: str, marked: Iterable[Mark]) -> list[Segment]:
    """The whole text in pieces; marks may overlap."""
    spans = [(mark.start, mark.start + len(mark.words), mark.number) for mark in marked]
    edges = sorted({0, len(body), *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    return [
        Segment(body[start:end], tuple(number for first, last, number in spans if first <= start and end <= last))
        for start, end in pairwise(edges)
    ]
