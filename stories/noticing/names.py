"""Names of people: beside a role, where they are announced, or told by a capital in the middle of a sentence."""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from stories.noticing.capitals import GIVEN, NOBODY, SMALL_WORDS
from stories.noticing.folding import small
from stories.noticing.kinds import Find, Finds
from stories.noticing.languages import people_ar, people_en, people_es, people_fr

# To add a language: a module like these, and its name here.
_LANGUAGES = [module.LANGUAGE for module in (people_en, people_es, people_fr, people_ar)]

_ROLES = {
    word: neutral for language in _LANGUAGES for words, neutral in language.roles.items() for word in words.split()
}
_OWN = re.compile("|".join(language.own for language in _LANGUAGES if language.own))
_TITLES = re.compile("|".join(language.titles for language in _LANGUAGES))
_NOT_NAMES = re.compile("|".join(language.not_names for language in _LANGUAGES))
_ANNOUNCED = re.compile(
    r"\b(?:" + "|".join(f"{language.named}|{language.name_is}" for language in _LANGUAGES) + r"):? \"?$"
)
_SAYS_NAME = re.compile(r"(?:name (?:is|was)|llam\w+|appel\w+|nom (?:est|etait)|اسم\w*):? \"?$")
_CUES = frozenset(
    "is was es era est etait llamo llama llamaba m'appelle s'appelle s'appelait اسمه اسمها اسمي اسم".split()
)
_WORTH = _ROLES.keys() | GIVEN
_TOKEN = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
_ASCII_TOKEN = re.compile(r"[A-Za-z]{2,}(?:['-][A-Za-z]+)*")  # the same, quicker, where all is plain
_LANGUAGES_WITH_LARGE_NOUNS = {"de", "lb"}
_TOO_MANY = 0.2  # more capitals than this are a way of writing, not names
_ENOUGH = 12  # words, before that can be said


class _Token(NamedTuple):
    start: int
    end: int
    plain: str
    capital: bool


@cache
def _common() -> frozenset[str]:
    """Everyday English words, from the receipts' list."""
    folder = Path(__file__).parent.parent / "words"
    return frozenset(
        word for name in ("en.txt", "left_out_en.txt") for word in (folder / name).read_text("ascii").split()
    )


def names(text: str, language: str) -> Finds:
    words = _words(text)
    large_nouns = language in _LANGUAGES_WITH_LARGE_NOUNS or _has_large_nouns(words)
    for place in words.worth_a_look():
        if words.said[place] in _ROLES:
            yield from _beside_a_role(words, place)
        told = _is_announced(words, place) or _is_full_name(words, place)
        if told or (not large_nouns and _stands_alone(words, place)):
            yield Find("name", words[place].start, _end_of_name(words, place))


@dataclass(frozen=True)
class _Words:
    """The words of two letters and more; looked at one by one only where a name may stand."""

    text: str
    plain: str
    spans: list[tuple[int, int]]
    said: list[str]  # the plain words themselves
    large: list[int]  # the places of those that begin with a capital and may be a name
    made: dict[int, _Token] = field(default_factory=dict)

    def __getitem__(self, place: int) -> _Token:
        token = self.made.get(place)
        if token is None:
            start, end = self.spans[place]
            capital = self.text[start].isupper() and not self.text[start:end].isupper()
            token = self.made[place] = _Token(start, end, self.said[place], capital)
        return token

    def __len__(self) -> int:
        return len(self.spans)

    def worth_a_look(self) -> list[int]:
        places = {*self.large, *(place for place, word in enumerate(self.said) if word in _WORTH)}
        if not _CUES.isdisjoint(self.said):
            after = (place for place, word in enumerate(self.said[:-1], 1) if word in _CUES)
            places.update(place for place in after if self.said[place] not in NOBODY)
        return sorted(places)


def _words(text: str) -> _Words:
    plain = small(text)
    spans = [match.span() for match in (_ASCII_TOKEN if text.isascii() else _TOKEN).finditer(text)]
    said = [plain[start:end] for start, end in spans]
    large = [place for place, (start, _) in enumerate(spans) if text[start].isupper() and said[place] not in NOBODY]
    return _Words(text, plain, spans, said, large)


def _is_inside(text: str, token: _Token) -> bool:
    """Not the first word of a sentence, a line or a quote."""
    before = text[max(token.start - 3, 0) : token.start].rstrip(" \t")[-1:]
    return before.isalnum() or (before != "" and before in ",;&'’")


def _has_large_nouns(words: _Words) -> bool:
    if len(words) < _ENOUGH:
        return False
    inside = [token for token in map(words.__getitem__, words.large) if token.capital and _is_inside(words.text, token)]
    return len(inside) > _TOO_MANY * len(words)


def _beside_a_role(words: _Words, place: int) -> Finds:
    neutral = _ROLES.get(words[place].plain)
    if neutral is None or place + 1 >= len(words):
        return
    name = words[place + 1]
    if words.text[words[place].end : name.start] not in {" ", ", ", " (", ": ", "'s name is ", " - "}:
        return
    known = name.plain in GIVEN and not name.capital and name.plain not in _common()
    if known or (name.capital and name.plain not in NOBODY):
        owned = place and _OWN.fullmatch(words[place - 1].plain) and words.text[words[place - 1].end] == " "
        first = words[place - 1] if owned else words[place]
        last_title = place + 1 if _follows_a_title(words, place + 2) else place  # my boss, Mr. Jones
        yield Find("name", first.start, _end_of_name(words, last_title + 1), neutral)


def _is_announced(words: _Words, place: int) -> bool:
    """ "his name was", "called", "Mr." stand right before it."""
    token = words[place]
    if not place or not (token.capital or words.said[place - 1] in _CUES) or _NOT_NAMES.fullmatch(token.plain):
        return False
    if _follows_a_title(words, place):
        return words[place - 1].capital or words.said[place - 1] in {"dr", "mr", "mrs", "ms"}
    before = words.plain[max(token.start - 24, 0) : token.start]
    if token.capital:
        return token.plain not in NOBODY and bool(_ANNOUNCED.search(before))
    return token.plain not in _common() and token.plain not in NOBODY and bool(_SAYS_NAME.search(before))


def _follows_a_title(words: _Words, place: int) -> bool:
    if place >= len(words) or not words[place].capital:
        return False
    title, name = words[place - 1], words[place]
    return bool(_TITLES.fullmatch(title.plain)) and words.text[title.end : name.start] in {" ", ". "}


def _is_full_name(words: _Words, place: int) -> bool:
    """Two capitals side by side that are neither everyday words nor places."""
    if not words[place].capital or place + 1 == len(words):
        return False
    first, second = words[place], words[place + 1]
    both = {first.plain, second.plain}
    if not second.capital or both & NOBODY or not _touch(words.text, first, second):
        return False
    return not (both <= _common() if _is_inside(words.text, first) else both & _common())


def _stands_alone(words: _Words, place: int) -> bool:
    token = words[place]
    word = token.plain.removesuffix("'s").removesuffix("’s")
    if not token.capital and word not in GIVEN:
        return False
    if word in NOBODY or word in _common() or len(word) < 3:
        return False
    if not token.capital:
        return words.text[token.start : token.end].islower() and word not in SMALL_WORDS
    if _is_inside(words.text, token):
        return words[place - 1].plain not in {"in", "from", "near", "at", "en", "au", "de"}
    return word in GIVEN


def _touch(text: str, first: _Token, second: _Token) -> bool:
    between = text[first.end : second.start]
    return between == " " or bool(re.fullmatch(r" [A-Z]\.? ", between))


def _end_of_name(words: _Words, place: int) -> int:
    end = words[place].end
    for first, second in pairwise(words[next_one] for next_one in range(place, min(place + 4, len(words)))):
        if not (second.capital and second.plain not in NOBODY and _touch(words.text, first, second)):
            break
        end = second.end
    return end
