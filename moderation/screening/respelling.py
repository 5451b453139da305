"""Attacks written so that no rule would know them ("ihatewomen", "h a t e", "haet") are read as what they stand for.

Only words of attack and of groups are put right, and only where nothing else can be meant.
"""

import re
from dataclasses import dataclass

from moderation.screening.groups import ALL_GROUPS, SLURS
from stories.noticing.folding import Folded
from stories.noticing.reading import Reading, read_folded

_SPACED = re.compile(r"(?<![\w'])(?:\w[ ._-]){3,60}\w(?![\w'])")
_BETWEEN = re.compile("[ ._-]")
_LETTERS = frozenset(
    "bcdefghjklmnopqrstuvwxyz"
)  # one of them stands alone in what is spaced out: "a" and "i" attack nobody
_A_WORD = re.compile("[a-z']+")
_LONG_WORD = re.compile(r"\b[a-z]{7,60}\b")

_KEYS = SLURS | frozenset(
    f"{ALL_GROUPS} people bitch bitches whore whores slut sluts cunt cunts idiot idiots moron morons stupid liar liars "
    "vermin rats animals parasites cockroaches monkeys scum trash filth disgusting inferior worthless terrorists "
    "criminals freaks perverts pathetic loser losers ugly hate kill fuck fucking shit rape die dead burn shoot shot "
    "killed disgust despise loathe should deserve disease cancer asshole bastard bastards disabled".split()
)
_SMALL = frozenset(
    "i a u you your are is am be all and the they them these those to so such just not no my our we us she he her him "
    "it in of on out go get back home like can must need die up off real me do don't".split()
)
_PIECES = _KEYS | _SMALL
_LONGEST = max(map(len, _PIECES))
_BEGINNINGS = frozenset(word[:4] for word in _KEYS if len(word) > 2)
# Slips of the keys above that are words themselves.
_WORDS = frozenset(
    "back wore hoes tans trans refuges parasite animal bath beach diseased scrum fist bites gays".split()
)


def _slips(word: str) -> set[str]:
    """One letter left out or two letters in the wrong order, not at the edges."""
    inner = range(1, len(word) - 1)
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in inner}
    left_out = {word[:at] + word[at + 1 :] for at in inner} if len(word) > 4 else set()
    return (swapped | left_out) - _PIECES - _WORDS


_SLIPS = {slip: word for word in sorted(_KEYS) if len(word) > 3 for slip in _slips(word)}
_SLIPPED = frozenset(_SLIPS)


@dataclass(frozen=True)
class Respelt:
    """Folded text with some words put right, and for each of them where it stood."""

    text: str
    folded: Folded
    changes: tuple[tuple[int, int, int, int], ...]  # start and end before, start and end after

    def origin(self, start: int, end: int) -> tuple[int, int]:
        return self.folded.origin(self._back(start, 0), self._back(end, 1))

    def _back(self, place: int, edge: int) -> int:
        """A place in a word that was put right is the edge of what stood there."""
        shift = 0
        for before_start, before_end, after_start, after_end in self.changes:
            if place < after_start + edge:
                break
            if place < after_end + edge:
                return (before_start, before_end)[edge]
            shift = before_end - after_end
        return place + shift


def respelt(reading: Reading) -> Reading:
    """The same reading with such words put right; the reading itself where there are none."""
    text = reading.text
    changed: dict[tuple[int, int], str] = {}
    for found in () if _LETTERS.isdisjoint(reading.words) and "_" not in text else _SPACED.finditer(text):
        _note(changed, found, _joined(_BETWEEN.sub("", found[0])))
    long_words = {word for word in set(_LONG_WORD.findall(text)) if _may_be_joined(word)}
    for found in _LONG_WORD.finditer(text) if long_words else ():
        if found[0] in long_words:
            _note(changed, found, _joined(found[0]))
    if not _SLIPPED.isdisjoint(reading.words):
        for found in _A_WORD.finditer(text):
            _note(changed, found, _SLIPS.get(found[0]))
    return _with(reading, changed) if changed else reading


def _note(changed: dict[tuple[int, int], str], found: re.Match[str], right: str | None) -> None:
    if right:
        changed[found.span()] = right


def _may_be_joined(word: str) -> bool:
    if len(word) < 7 or word in _PIECES:
        return False
    return not _BEGINNINGS.isdisjoint((word[:3], word[:4])) or (word[0] in "iau" and word[1:5] in _BEGINNINGS)


def _joined(word: str) -> str | None:
    """The words it is made of, if it is made of these alone and one of them attacks or is attacked."""
    best: list[list[str] | None] = [[], *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before = best[start]
            if before is not None and word[start:end] in _PIECES:
                pieces = [*before, word[start:end]]
                if best[end] is None or len(pieces) < len(best[end]):
                    best[end] = pieces
    pieces = best[-1]
    return " ".join(pieces) if pieces and not _KEYS.isdisjoint(pieces) else None


def _with(reading: Reading, changed: dict[tuple[int, int], str]) -> Reading:
    parts, changes, last, length = [], [], 0, 0
    for (start, end), right in sorted(changed.items()):
        if start < last:
            continue
        parts += [reading.text[last:start], right]
        length += start - last
        changes.append((start, end, length, length + len(right)))
        length += len(right)
        last = end
    text = "".join([*parts, reading.text[last:]])
    return read_folded(Respelt(text, reading.folded, tuple(changes)))
