"""Passages that may identify somebody, for the writer to look at; nobody else ever changes a word."""

import re
from collections.abc import Iterator
from functools import cache

from stories import hotlines
from stories.noticing.contact import contacts
from stories.noticing.dates import dates
from stories.noticing.kinds import KINDS, Find
from stories.noticing.names import names
from stories.noticing.numbers import numbers, plates
from stories.noticing.passage import Passage, apart
from stories.noticing.places import addresses, places
from stories.noticing.reading import Reading, near_digits, read

VERSION = 1

# Where two finds lie over each other the one of the earlier kind stays: an address on the web is not a name.
_ORDER = (
    "email",
    "iban",
    "card",
    "link",
    "ip",
    "number",
    "coordinates",
    "phone",
    "date",
    "plate",
    "handle",
    "address",
    "school",
    "employer",
    "name",
)


def identifying_passages(text: str, language: str) -> list[Passage]:
    return identifying_in(read(text), text, language)


def identifying_in(reading: Reading, text: str, language: str) -> list[Passage]:
    kept: list[Find] = []
    finds = sorted(_finds(reading, text, language), key=lambda find: (_ORDER.index(find.kind), find.start, -find.end))
    taken = bytearray(len(text))
    for find in finds:
        if not any(taken[find.start : find.end]):
            taken[find.start : find.end] = b"\1" * (find.end - find.start)
            kept.append(find)
    return apart(_passage(find) for find in kept)


def _finds(reading: Reading, text: str, language: str) -> Iterator[Find]:
    folded, spans = reading.text, near_digits(reading.text)
    numbered = numbers(folded, reading.words, spans, public=_public_numbers())
    for finder in (contacts(folded, reading.words), numbered, addresses(folded, spans), dates(folded, spans)):
        for find in finder:
            yield Find(find.kind, *reading.folded.origin(find.start, find.end), find.neutral)
    written = near_digits(text)
    yield from plates(text, written)
    yield from places(text, written)
    yield from names(text, language)


def _passage(find: Find) -> Passage:
    reason, neutral = KINDS[find.kind]
    return Passage(find.start, find.end, f"identifying/{find.kind}", VERSION, reason, find.neutral or neutral)


@cache
def _public_numbers() -> frozenset[str]:
    """Helplines: passing their numbers on is a kindness."""
    lines = [line for country in hotlines.countries() for line in hotlines.for_country(country.code)]
    return frozenset(re.sub(r"\D", "", line.phone) for line in lines if line.phone)
