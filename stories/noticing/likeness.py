"""How much words are like those of people who are in danger now: hashed features of what is said, and of when.

What is spoken of, in which words, whether it was or is, and who it is about; the weights (`danger.model.gz`,
which has a model card) add them up. It weighs what the rules found, and notices what no rule knows.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from stories.noticing.languages import about_ar, about_en, about_es, about_fr, alarm_ar, alarm_en, alarm_es, alarm_fr
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
from stories.noticing.languages.spellings import SPELLINGS
from stories.noticing.reading import WORD
from stories.noticing.weights import BUCKETS, load

FILE = Path(__file__).parent / "danger.model.gz"

_STEM = 5  # characters of a longer word, which stand for its other forms
_ENDING = 3  # characters that tell of a form
_MOST = 3  # of a moment are counted
_LENGTH = 6  # words, and steps of so many words
_SHORTEST = 3  # characters that are left of a word, and by which its beginning is found
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_CLAUSE = re.compile("[,;:.!?\n\u2026\u060c\u061b\u061f]+|(?= (?:and|but|y|pero|et|mais) )")
_ELIDED = re.compile("(?<=\\b[ldjmtsnc])'(?=\\w)|(?<=\\bqu)'(?=\\w)")
_DRAWN_OUT = re.compile("([a-z])\\1\\1+")
# What is written together with the next Arabic word, and with the one before.
_JOINED_BEFORE = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "س")
_JOINED_AFTER = ("هما", "كما", "ها", "هم", "نا", "ني", "كم", "ات", "ين", "ون", "ه", "ي", "ك")


def _things() -> dict[str, frozenset[str]]:
    """What each word speaks of, in any language."""
    found: dict[str, set[str]] = {}
    for module in (alarm_en, alarm_es, alarm_fr, alarm_ar):
        lists = module.LANGUAGE.things | {"over": module.LANGUAGE.over}
        for name, words in lists.items():
            for word in words:
                found.setdefault(word.replace("'", ""), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _abouts() -> Iterator[tuple[str, tuple[int, ...]]]:
    """What each word is about, and each beginning of words."""
    found: dict[str, list[int]] = {}
    for module in (about_en, about_es, about_fr, about_ar):
        for name, words in module.ABOUT.items():
            for word in words.split():
                names = found.setdefault(word, [])
                if _hash(f"={name}") not in names:
                    names.append(_hash(f"={name}"))
    return ((word, tuple(names)) for word, names in found.items())


def _beginnings(abouts: Iterable[tuple[str, tuple[int, ...]]]) -> dict[str, list[tuple[str, tuple[int, ...]]]]:
    """By their first characters, the longest first."""
    found: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    for word, names in sorted(abouts, key=lambda one: -len(one[0])):
        found.setdefault(word[:_SHORTEST], []).append((word.rstrip("*"), names))
    return found


_THINGS = _things()
# Two hashes become one: odd numbers, so that no place in the table is left out.
_FIRST, _SECOND, _SHAPED, _WHEN, _ONWARD = 0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1
_MASK = BUCKETS - 1
_MIXED = 9  # the lowest bits of a product say little


def _hash(name: str) -> int:
    return zlib.crc32(name.encode())


_EDGE, _ENDINGS, _STEMS = _hash("^"), _hash("-"), _hash("s")
_HASHED = {name: _hash(f"t{name}") for name in ("", PAST, PRESENT, NOW, LONG_AGO, WRITER, DENIED)}

_ABOUT = {word: names for word, names in _abouts() if not word.endswith("*")}
_ABOUT_BEGINNINGS = _beginnings((word, names) for word, names in _abouts() if word.endswith("*"))
_WHEN_AND_WHO = frozenset(MOMENTS) | frozenset(PERSONS)


def likeness(text: str) -> float:
    """The sum of the weights: above nothing the words are more like danger now than like the past or a usual day."""
    return load(FILE).score(features(text))


def is_past(words: Iterable[str]) -> bool:
    """They speak of the past at least as much as of the present: most of a story does, and need not be weighed."""
    moments = [moment_of(word) for word in words]
    past = moments.count(PAST)
    return past > 0 and past >= moments.count(PRESENT) and NOW not in moments


def says_now(words: Iterable[str]) -> bool:
    """They name this moment: now, today, tonight."""
    return any(moment_of(word) == NOW for word in words)


def leanings(words: frozenset[str]) -> dict[str, float]:
    """The weight of each word by itself: their sum is a cheap look at a sentence, before it is weighed as a whole.

    Words that say when and who are left out: they lean one way or the other only together with others.
    """
    model, hashed = load(FILE), zlib.crc32
    return {word: model.step * model.weights[hashed(word.encode()) & _MASK] for word in words - _WHEN_AND_WHO}


def features(text: str) -> list[int]:
    """Places in the table of weights for folded words; linear in their number."""
    clauses = [words for part in _CLAUSE.split(_plainer(text)) if (words := WORD.findall(part))]
    said = [[moment_of(word) for word in words] for words in clauses]
    moments = [moment for some in said for moment in some]
    when = _when(moments)
    found = {*_as_a_whole(_counted(moments), when, min(len(moments) // _LENGTH, _LENGTH), '"' in text)}
    add, update, hashed = found.add, found.update, zlib.crc32
    things, about, steps = set[str](), set[int](), list[int]()
    before = before_shape = _EDGE
    for words, some in zip(clauses, said, strict=True):
        now = _HASHED[_when(some) or when] * _WHEN
        for word, moment in zip(words, some, strict=True):
            if word in _THINGS:
                things |= _THINGS[word]
            plain = plain_form(word)
            number = hashed(plain.encode())
            if plain is not word:
                add(hashed(word.encode()) & _MASK)
            add(number & _MASK)
            add((number * _FIRST + now >> _MIXED) & _MASK)
            if len(plain) > _ENDING:
                update(_pieces(plain, now))
            shape = moment or PERSONS.get(word) or PERSONS.get(plain)
            shaped = _HASHED[shape] if shape else number
            add((before * _FIRST + number * _SECOND >> _MIXED) & _MASK)
            add((before_shape * _SHAPED + shaped * _SECOND >> _MIXED) & _MASK)
            before, before_shape = number, shaped
            names = _about(word) or (() if plain is word else _about(plain))
            about.update(names)
            update([(name * _FIRST + now >> _MIXED) & _MASK for name in names])
            if names or shape:
                steps.append(names[0] if names else shaped)
    add((before * _FIRST + _EDGE * _SECOND >> _MIXED) & _MASK)
    add((before_shape * _SHAPED + _EDGE * _SECOND >> _MIXED) & _MASK)
    update(_in_steps(steps))
    update(_together(tuple(sorted(things)), when))
    update(_in_twos(sorted(about), _HASHED[when] * _WHEN))
    return list(found)


def _in_twos(kinds: list[int], when: int) -> Iterator[int]:
    """What the text is about, alone and each with each other."""
    for place, first in enumerate(kinds):
        yield first & _MASK
        one = first * _SECOND + when
        yield from [(one + second * _SHAPED >> _MIXED) & _MASK for second in kinds[place + 1 :]]


def _pieces(word: str, now: int) -> tuple[int, ...]:
    """Its ending, and of a longer word its beginning; each by itself, and with when it is."""
    ending = zlib.crc32(word[-_ENDING:].encode(), _ENDINGS)
    of_ending = (ending & _MASK, (ending * _FIRST + now >> _MIXED) & _MASK)
    if len(word) <= _STEM:
        return of_ending
    stem = zlib.crc32(word[:_STEM].encode(), _STEMS)
    return (*of_ending, stem & _MASK, (stem * _FIRST + now >> _MIXED) & _MASK)


def _plainer(text: str) -> str:
    """Without letters drawn out and apostrophes; French words that were joined by one stand apart."""
    if "'" in text:
        text = _ELIDED.sub(" ", text).replace("'", "")
    return _DRAWN_OUT.sub(r"\1", text)


def plain_form(word: str) -> str:
    """As others would write it: one spelling, and no article or ending joined to an Arabic word."""
    known = SPELLINGS.get(word)
    if known:
        return known
    return word if word.isascii() else _without_joined(word)


def _without_joined(word: str) -> str:
    for joined in _JOINED_BEFORE:
        if word.startswith(joined) and len(word) - len(joined) >= _SHORTEST:
            word = word[len(joined) :]
            break
    for joined in _JOINED_AFTER:
        if word.endswith(joined) and len(word) - len(joined) >= _SHORTEST:
            return word[: -len(joined)]
    return word


def _about(word: str) -> tuple[int, ...]:
    """What the word is about, in whatever language; the first is what it is mostly about."""
    known = _ABOUT.get(word)
    if known is None:
        for beginning, names in _ABOUT_BEGINNINGS.get(word[:_SHORTEST], ()):
            if word.startswith(beginning):
                return names
    return known or ()


def _in_steps(steps: list[int]) -> Iterator[int]:
    """What is spoken of one after the other, whatever words stand between: each two, each three, and over one."""
    first, second = 0, _EDGE
    for third in (*steps, _EDGE):
        yield (second * _FIRST + third * _ONWARD >> _MIXED) & _MASK
        if first:
            yield ((first * _FIRST + second * _ONWARD) * _SHAPED + third * _SECOND >> _MIXED) & _MASK
            yield (first * _SECOND + third * _ONWARD + 1 >> _MIXED) & _MASK
        first, second = second, third


def moment_of(word: str) -> str:
    """The past, this moment, long ago, or nothing of it."""
    known = MOMENTS.get(word)
    if known is None and len(word) >= _STEM - 1:
        if word.isdigit() and _YEAR.fullmatch(word):
            return LONG_AGO
        if word.endswith(PAST_ENDINGS) and word not in LIKE_PAST:
            return PAST
    return known or ""


def _counted(moments: Sequence[str]) -> tuple[int, ...]:
    return tuple(min(moments.count(name), _MOST) for name in (PAST, PRESENT, NOW, LONG_AGO))


def _when(moments: Sequence[str]) -> str:
    past, present = moments.count(PAST), moments.count(PRESENT)
    if past > present or (past and LONG_AGO in moments):
        return PAST
    return PRESENT if present else ""


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
