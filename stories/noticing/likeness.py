"""How much words are like those of people who are in danger now: hashed features of what is said, and of when.

What is spoken of, in which words, whether it was or is, and who it is about; the weights (`danger.model.gz`,
which has a model card) add them up. It weighs what the rules found, and notices what no rule knows.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from stories.noticing.languages import alarm_ar, alarm_en, alarm_es, alarm_fr
from stories.noticing.languages.moments import (
    DENIED,
    LIKE_PAST,
    LONG_AGO,
    MOMENTS,
    NOW,
    PAST,
    PAST_ENDINGS,
    PERSONS,
    PRESENT,
    WRITER,
)
from stories.noticing.reading import WORD
from stories.noticing.weights import BUCKETS, load

FILE = Path(__file__).parent / "danger.model.gz"

_STEM = 5  # characters of a longer word, which stand for its other forms
_ENDING = 3  # characters that tell of a form
_MOST = 3  # of a moment are counted
_LENGTH = 6  # words, and steps of so many words
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def _things() -> dict[str, frozenset[str]]:
    """What each word speaks of, in any language."""
    found: dict[str, set[str]] = {}
    for module in (alarm_en, alarm_es, alarm_fr, alarm_ar):
        lists = module.LANGUAGE.things | {"over": module.LANGUAGE.over}
        for name, words in lists.items():
            for word in words:
                found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


_THINGS = _things()
_NO_THINGS: frozenset[str] = frozenset()
# Two hashes become one: odd numbers, so that no place in the table is left out.
_FIRST, _SECOND, _SHAPED, _WHEN = 0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F
_MASK = BUCKETS - 1
_MIXED = 9  # the lowest signs of a product say little


def _hash(name: str) -> int:
    return zlib.crc32(name.encode())


_EDGE = _hash("^")
_HASHED = {name: _hash(f"t{name}") for name in ("", PAST, PRESENT, NOW, LONG_AGO, WRITER, DENIED)}


def likeness(text: str) -> float:
    """The sum of the weights: above nothing the words are more like danger now than like the past or a usual day."""
    return load(FILE).score(features(text))


def is_past(words: Iterable[str]) -> bool:
    """They speak of the past alone: most of a story does, and need not be weighed."""
    moments = {moment_of(word) for word in words}
    return PAST in moments and PRESENT not in moments and NOW not in moments


def says_now(words: Iterable[str]) -> bool:
    """They name this moment: now, today, tonight."""
    return any(moment_of(word) == NOW for word in words)


def leanings(words: Iterable[str]) -> dict[str, float]:
    """The weight of each word by itself: their sum is a cheap look at a sentence, before it is weighed as a whole."""
    model, hashed = load(FILE), zlib.crc32
    return {word: model.step * model.weights[hashed(word.encode()) & _MASK] for word in words}


def features(text: str) -> list[int]:
    """Places in the table of weights for folded words; linear in their number."""
    words = WORD.findall(text)
    moments = [moment_of(word) for word in words]
    when = _when(moments)
    counts = tuple(min(moments.count(name), _MOST) for name in (PAST, PRESENT, NOW, LONG_AGO))
    found = {*_as_a_whole(counts, when, min(len(words) // _LENGTH, _LENGTH), '"' in text)}
    hashes = [zlib.crc32(word.encode()) for word in words]
    found.update(_in_order(words, hashes, moments))
    now, things = _HASHED[when] * _WHEN, set()
    for word, number in zip(words, hashes, strict=True):
        things |= _THINGS.get(word, _NO_THINGS)
        found.add(number & _MASK)
        found.add((number * _FIRST + now >> _MIXED) & _MASK)
        if len(word) > _ENDING:
            ending = _hash("-" + word[-_ENDING:])
            found.add(ending & _MASK)
            found.add((ending * _FIRST + now >> _MIXED) & _MASK)
        if len(word) > _STEM:
            stem = _hash("s" + word[:_STEM])
            found.add(stem & _MASK)
            found.add((stem * _FIRST + now >> _MIXED) & _MASK)
    found.update(_together(tuple(sorted(things)), when))
    return list(found)


def moment_of(word: str) -> str:
    """The past, this moment, long ago, or nothing of it."""
    known = MOMENTS.get(word)
    if known is None and len(word) >= _STEM - 1:
        if word.isdigit() and _YEAR.fullmatch(word):
            return LONG_AGO
        if word.endswith(PAST_ENDINGS) and word not in LIKE_PAST:
            return PAST
    return known or ""


def _when(moments: Sequence[str]) -> str:
    past, present = moments.count(PAST), moments.count(PRESENT)
    if past > present or (past and LONG_AGO in moments):
        return PAST
    return PRESENT if present else ""


def _in_order(words: list[str], hashes: list[int], moments: list[str]) -> Iterator[int]:
    """Each two words, and the same with what they say of when, of whom and of no."""
    before = before_shape = _EDGE
    for word, number, moment in zip(words, hashes, moments, strict=True):
        shape = moment or PERSONS.get(word)
        shaped = _HASHED[shape] if shape else number
        yield (before * _FIRST + number * _SECOND >> _MIXED) & _MASK
        yield (before_shape * _SHAPED + shaped * _SECOND >> _MIXED) & _MASK
        before, before_shape = number, shaped
    yield (before * _FIRST + _EDGE * _SECOND >> _MIXED) & _MASK
    yield (before_shape * _SHAPED + _EDGE * _SECOND >> _MIXED) & _MASK


@lru_cache(maxsize=2048)
def _as_a_whole(counts: tuple[int, ...], when: str, length: int, is_quoting: bool) -> tuple[int, ...]:
    names = [f"#{place}:{count}" for place, count in enumerate(counts)]
    names += [f"#{when}", f"#{[count > 0 for count in counts]}", f"#quoted{is_quoting}", f"#long{length}"]
    return tuple(_hash(name) & _MASK for name in names)


@lru_cache(maxsize=2048)
def _together(things: tuple[str, ...], when: str) -> tuple[int, ...]:
    """Each thing that is spoken of, and each two; it keeps names of lists, no words."""
    names = [f"k{thing}" for thing in things]
    names += [f"k{first}&{second}" for place, first in enumerate(things) for second in things[place + 1 :]]
    return tuple(_hash(name) & _MASK for name in [*names, *(f"{name}|{when}" for name in names)])
