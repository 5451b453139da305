"""A text as the rules read it: folded, in sentences, with the stretches that stand in quotation marks."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from string import digits
from typing import NamedTuple

from stories.noticing.folding import Folded, fold

_GIVES_UP = r"^(?!.*\b(?:"
LONGEST = 400  # characters; a longer sentence is read in pieces, so that no rule looks further than this

_SENTENCE = re.compile(r"[^.!?\n\u2026\u3002\u061f\u06d4\u0964\u1362]+")
_DIGITS = re.compile(r"\d+")
WORD = re.compile(r"[\w']+")
# Each begins with its own sign, and looks back from there: such a pattern skips to where it may begin.
_QUOTES = re.compile(r'"[^"\n]{2,400}"' + r"|'(?<!\w')(?:[^'\n]|'(?=\w)){2,400}'(?!\w)|\n>[^\n]{2,400}")
_NO_WORD = {code: " " for code in range(128) if not WORD.match(chr(code))}


class Sentence(NamedTuple):
    start: int
    text: str
    words: frozenset[str]


@dataclass(frozen=True)
class Reading:
    """Made once for a text and passed to everything that looks at it."""

    folded: Folded
    sentences: tuple[Sentence, ...]
    quotes: tuple[tuple[int, int], ...]
    words: frozenset[str]  # of all sentences

    @property
    def text(self) -> str:
        return self.folded.text

    def is_quoted(self, start: int, end: int) -> bool:
        """Somebody's words in quotation marks, not the writer's own."""
        return any(first < end and start < last for first, last in self.quotes)


def near_digits(folded: str, reach: int = 80) -> list[tuple[int, int]]:
    """Where numbers stand, with what is around them: most of a story need not be searched for them."""
    spans: list[tuple[int, int]] = []
    if folded.isascii() and not any(map(folded.__contains__, digits)):
        return spans
    for found in _DIGITS.finditer(folded):
        start, end = max(found.start() - reach, 0), found.end() + reach
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def read(text: str) -> Reading:
    return read_folded(fold(text))


def read_folded(folded: Folded) -> Reading:
    quotes = tuple(found.span() for found in _QUOTES.finditer(folded.text))
    sentences = tuple(_sentences(folded.text))
    return Reading(folded, sentences, quotes, frozenset().union(*[sentence.words for sentence in sentences]))


def _sentences(text: str) -> Iterator[Sentence]:
    spaced = text.translate(_NO_WORD) if text.isascii() else ""
    for found in _SENTENCE.finditer(text):
        start, last = found.span()
        while start < last:
            end = last if last - start <= LONGEST else start + LONGEST
            words = spaced[start:end].split() if spaced else WORD.findall(text, start, end)
            yield Sentence(start, text[start:end], frozenset(words))
            start = end


@dataclass(frozen=True, eq=False)  # a rule is itself: comparing patterns would cost more than trying them
class Rule:
    """A pattern that is tried only on sentences that hold one of its words, and none of those that hold it back."""

    name: str
    words: frozenset[str]
    pattern: re.Pattern[str]
    unless: frozenset[str] = frozenset()


def rule(name: str, words: str, pattern: str, unless: str = "") -> Rule:
    return Rule(name, frozenset(words.split()), re.compile(pattern), frozenset(unless.split()) | _held_back(pattern))


def _held_back(pattern: str) -> frozenset[str]:
    """The single words at which the pattern gives up at once (`^(?!.*\\b(?:was|...)\\b)`): quicker found as words."""
    if not pattern.startswith(_GIVES_UP):
        return frozenset()
    depth, words = 0, [""]
    for sign in pattern[len(_GIVES_UP) :]:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            break
        if sign == "|" and not depth:
            words.append("")
        else:
            words[-1] += sign
    is_whole = pattern.startswith(f"{_GIVES_UP}{'|'.join(words)})\\b)")
    return frozenset(word for word in words if is_whole and word.isalpha())


class Rules:
    """Many rules, found by the words of a sentence, so that a thousand of them cost little."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_word: dict[str, list[Rule]] = {}
        self._order = {one: place for place, one in enumerate(rules)}
        for one in self._order:
            for word in one.words:
                self._by_word.setdefault(word, []).append(one)
        self._words = frozenset(self._by_word)

    def tried_on(self, words: Collection[str]) -> list[Rule]:
        """Each rule once, in the order in which they were given."""
        known = self._words.intersection(words)
        if not known:
            return []
        if len(known) == 1:
            return [one for word in known for one in self._by_word[word] if one.unless.isdisjoint(words)]
        found = {one for word in known for one in self._by_word[word] if one.unless.isdisjoint(words)}
        return sorted(found, key=self._order.__getitem__)
