"""Patterns that are searched for only where they can be found: in a text that holds letters which every match holds.

Most stories speak of a few topics, and to look for letters takes a hundredth of what a search for a pattern takes.
As in R. Cox, "Regular Expression Matching with a Trigram Index" (2012), with letters of any number.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import _constants as kind  # nothing public tells what a pattern is made of; tests/stories/test_literals.py
from re import _parser as parser

_OF_NO_WIDTH = {kind.AT, kind.ASSERT, kind.ASSERT_NOT}
_REPEATED = {kind.MAX_REPEAT, kind.MIN_REPEAT, kind.POSSESSIVE_REPEAT}

Parts = Iterable[tuple[object, object]]
Letters = frozenset[str]  # one of them is in every match


@dataclass(frozen=True)
class Quick:
    """A pattern, and for each of its alternatives what must all be in a text that it matches."""

    pattern: re.Pattern[str]
    alternatives: tuple[tuple[Letters, ...], ...]

    def search(self, text: str) -> re.Match[str] | None:
        """As the pattern's own."""
        return self.pattern.search(text) if self._can_be_in(text) else None

    def _can_be_in(self, text: str) -> bool:
        holds = text.__contains__
        return any(all(any(map(holds, letters)) for letters in needed) for needed in self.alternatives)


def quick(pattern: str) -> Quick:
    """It has no flags."""
    parts = [part for part in parser.parse(pattern) if part[0] not in _OF_NO_WIDTH]
    alternatives = parts[0][1][1] if len(parts) == 1 and parts[0][0] is kind.BRANCH else [parts]
    return Quick(re.compile(pattern), tuple(tuple(_needed(part)) for part in alternatives))


def _needed(parts: Parts) -> list[Letters]:
    """The fewest first."""
    return sorted((letters for letters in _each(parts) if letters and all(letters)), key=len)


def _each(parts: Parts) -> Iterator[Letters]:
    run = ""
    for name, value in parts:
        if name is kind.LITERAL:
            run += chr(value)
        elif name not in _OF_NO_WIDTH:
            yield frozenset({run})
            run = ""
            yield from _within(name, value)
    yield frozenset({run})


def _within(name: object, value: tuple) -> list[Letters]:
    if name is kind.SUBPATTERN:
        return _needed(value[-1])
    if name in _REPEATED and value[0] > 0:
        return _needed(value[2])
    if name is kind.BRANCH:
        best = [max(_needed(part), key=_shortest, default=frozenset()) for part in value[1]]
        return [frozenset().union(*best)] if all(best) else []
    return []


def _shortest(letters: Letters) -> int:
    return min(map(len, letters))
