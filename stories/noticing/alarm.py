"""Danger by what a sentence speaks of: which things stand in it together, in the present, in whatever words.

Ways of saying that somebody is in danger have no end; what is spoken of has: the writer, dying, a means, a wound,
somebody else, harm, fear, a child. A word list names each, and a table says which of them together are an alarm.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from stories.noticing.reading import WORD, Reading, Sentence

# What must stand in one sentence, of one language, and what it then says.
SELF, OTHERS, CHILD = "self", "others", "child"
_LINES = (
    ("child harm they", CHILD),
    ("child they place", CHILD),
    ("child they told", CHILD),
    ("me death", SELF),
    ("kill myself", SELF),
    ("me wound", SELF),
    ("me means at", SELF),
    ("me worn life", SELF),
    ("they harm me", OTHERS),
    ("they harm fear", OTHERS),
    ("they weapon", OTHERS),
    ("they near fear", OTHERS),
    ("they near soon", OTHERS),
    ("they kill me", OTHERS),
    ("me held", OTHERS),
    ("fear near me", OTHERS),
)
_BITS = {
    name: 1 << place for place, name in enumerate(sorted({name for things, _ in _LINES for name in things.split()}))
}
_ALL = (1 << len(_BITS)) - 1
_TOGETHER = tuple((sum(_BITS[name] for name in things.split()), kind) for things, kind in _LINES)
_NEGATED_WITHIN = 5  # words
_CAN_BE_DENIED = ("death", "kill", "wound", "harm", "near", "weapon")


@dataclass(frozen=True)
class Alarms:
    """Folded words of a language, by what they speak of; the others hold a sentence back or let it through."""

    things: dict[str, frozenset[str]]
    past: frozenset[str]  # what was ...
    recent: frozenset[str]  # ... unless it was today
    over: frozenset[str]  # it is over, or somebody speaks of people in general
    not_: frozenset[str]  # said shortly before some words it takes them away
    past_endings: tuple[str, ...] = ()  # of verbs in the past
    like_past: frozenset[str] = frozenset()  # words that end like it and are no past


def alarms(**lists: str) -> Alarms:
    own = {"past", "recent", "over", "not_", "like_past"}
    things = {name: frozenset(words.split()) for name, words in lists.items() if name not in own | {"past_endings"}}
    rest = {name: frozenset(lists.get(name, "").split()) for name in own}
    return Alarms(things, past_endings=tuple(lists.get("past_endings", "").split()), **rest)


@dataclass(frozen=True)
class Alarm:
    kind: str
    start: int
    end: int


class EveryAlarm:
    """The word lists of all languages in one, so that an ordinary sentence costs one look."""

    def __init__(self, languages: Sequence[Alarms]) -> None:
        self._languages = languages
        self._bits: dict[str, int] = {}
        for place, language in enumerate(languages):
            for name, words in language.things.items():
                for word in words:
                    self._bits[word] = self._bits.get(word, 0) | _BITS[name] << place * len(_BITS)
        self._words = frozenset(self._bits)

    def found(self, reading: Reading, sentence: Sentence) -> Alarm | None:
        """Where the sentence speaks of danger, if it does; linear in its length."""
        there = 0
        for word in self._words.intersection(sentence.words):
            there |= self._bits[word]
        for language in self._languages if there else ():
            if there & _ALL and _kind_of(there & _ALL) and not _is_held_back(sentence, language):
                alarm = _alarm(reading, sentence, language)
                if alarm:
                    return alarm
            there >>= len(_BITS)
        return None

    def kind_of(self, sentence: Sentence) -> str:
        """Whom it is about, where it speaks of danger in words that are no alarm."""
        said = 0
        for word in self._words.intersection(sentence.words):
            said |= self._bits[word]
        everywhere = [name for place in range(len(self._languages)) for name in _names(said >> place * len(_BITS))]
        if "they" not in everywhere:
            return SELF
        return CHILD if CHILD in everywhere else OTHERS


def _names(there: int) -> list[str]:
    return [name for name, bit in _BITS.items() if there & bit]


@lru_cache(maxsize=4096)
def _kind_of(there: int) -> tuple[int, str] | None:
    """The first line of the table of which everything is there; it keeps no words."""
    return next(((bits, kind) for bits, kind in _TOGETHER if there & bits == bits), None)


def _alarm(reading: Reading, sentence: Sentence, language: Alarms) -> Alarm | None:
    said = list(_said(reading, sentence, language))
    there = 0
    for name, _, _ in said:
        there |= _BITS[name]
    together = _kind_of(there)
    if together is None:
        return None
    spans = [(start, end) for name, start, end in said if together[0] & _BITS[name]]
    return Alarm(together[1], min(start for start, _ in spans), max(end for _, end in spans))


def _is_held_back(sentence: Sentence, language: Alarms) -> bool:
    if not language.over.isdisjoint(sentence.words):
        return True
    if not language.recent.isdisjoint(sentence.words):
        return False
    if not language.past.isdisjoint(sentence.words):
        return True
    endings = language.past_endings
    return any(word.endswith(endings) and word not in language.like_past for word in sentence.words)


def _said(reading: Reading, sentence: Sentence, language: Alarms) -> Iterator[tuple[str, int, int]]:
    """Each thing that the writer speaks of, without what stands in quotation marks or is denied."""
    denied = 0
    for word in WORD.finditer(sentence.text):
        if word[0] in language.not_:
            denied = _NEGATED_WITHIN + 1
        denied = max(denied - 1, 0)
        if reading.is_quoted(sentence.start + word.start(), sentence.start + word.end()):
            continue
        for name, words in language.things.items():
            if word[0] in words and not (denied and name in _CAN_BE_DENIED):
                yield name, word.start(), word.end()
