"""Names of people: beside a role, where they are announced, or told by a capital in the middle of a sentence."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from stories.noticing.capitals import GIVEN, NOBODY, SMALL_WORDS
from stories.noticing.folding import fold, small
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
_TOKEN = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
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
    tokens = _tokens(text)
    large_nouns = language in _LANGUAGES_WITH_LARGE_NOUNS or _has_large_nouns(text, tokens)
    for place, token in enumerate(tokens):
        if token.plain in _ROLES:
            yield from _beside_a_role(text, tokens, place)
        if not (token.capital or token.plain in GIVEN or (place and tokens[place - 1].plain in _CUES)):
            continue
        told = _is_announced(text, tokens, place) or _is_full_name(text, tokens, place)
        if told or (not large_nouns and _stands_alone(text, tokens, place)):
            yield Find("name", token.start, _end_of_name(text, tokens, place))


def _tokens(text: str) -> list[_Token]:
    """Words of two letters and more."""
    plain = small(text)
    return [
        _Token(start, end, plain[start:end], text[start].isupper() and not text[start:end].isupper())
        for start, end in (match.span() for match in _TOKEN.finditer(text))
    ]


def _is_inside(text: str, token: _Token) -> bool:
    """Not the first word of a sentence, a line or a quote."""
    before = text[max(token.start - 3, 0) : token.start].rstrip(" \t")[-1:]
    return before.isalnum() or (before != "" and before in ",;&'’")


def _has_large_nouns(text: str, tokens: Sequence[_Token]) -> bool:
    if len(tokens) < _ENOUGH:
        return False
    capitals = [token for token in tokens if token.capital and token.plain not in NOBODY and _is_inside(text, token)]
    return len(capitals) > _TOO_MANY * len(tokens)


def _beside_a_role(text: str, tokens: Sequence[_Token], place: int) -> Finds:
    neutral = _ROLES.get(tokens[place].plain)
    if neutral is None or place + 1 >= len(tokens):
        return
    name = tokens[place + 1]
    if text[tokens[place].end : name.start] not in {" ", ", ", " (", ": ", "'s name is ", " - "}:
        return
    known = name.plain in GIVEN and not name.capital and name.plain not in _common()
    if known or (name.capital and name.plain not in NOBODY):
        owned = place and _OWN.fullmatch(tokens[place - 1].plain) and text[tokens[place - 1].end] == " "
        first = tokens[place - 1] if owned else tokens[place]
        yield Find("name", first.start, _end_of_name(text, tokens, place + 1), neutral)


def _is_announced(text: str, tokens: Sequence[_Token], place: int) -> bool:
    """ "his name was", "called", "Mr." stand right before it."""
    token = tokens[place]
    previous = tokens[place - 1] if place else None
    if previous is None or not (token.capital or previous.plain in _CUES) or _NOT_NAMES.fullmatch(token.plain):
        return False
    if token.capital and _TITLES.fullmatch(previous.plain) and text[previous.end : token.start] in {" ", ". "}:
        return previous.capital or previous.plain in {"dr", "mr", "mrs", "ms"}
    before = fold(text[max(token.start - 24, 0) : token.start]).text
    if token.capital:
        return token.plain not in NOBODY and bool(_ANNOUNCED.search(before))
    return token.plain not in _common() and token.plain not in NOBODY and bool(_SAYS_NAME.search(before))


def _is_full_name(text: str, tokens: Sequence[_Token], place: int) -> bool:
    """Two capitals side by side that are neither everyday words nor places."""
    if not tokens[place].capital or place + 1 == len(tokens):
        return False
    first, second = tokens[place], tokens[place + 1]
    words = {first.plain, second.plain}
    if not second.capital or words & NOBODY or not _touch(text, first, second):
        return False
    return not (words <= _common() if _is_inside(text, first) else words & _common())


def _stands_alone(text: str, tokens: Sequence[_Token], place: int) -> bool:
    token = tokens[place]
    word = token.plain.removesuffix("'s").removesuffix("’s")
    if word in NOBODY or word in _common() or len(word) < 3:
        return False
    if not token.capital:
        return text[token.start : token.end].islower() and word in GIVEN and word not in SMALL_WORDS
    if _is_inside(text, token):
        return tokens[place - 1].plain not in {"in", "from", "near", "at", "en", "au", "de"}
    return word in GIVEN


def _touch(text: str, first: _Token, second: _Token) -> bool:
    between = text[first.end : second.start]
    return between == " " or bool(re.fullmatch(r" [A-Z]\.? ", between))


def _end_of_name(text: str, tokens: Sequence[_Token], place: int) -> int:
    end = tokens[place].end
    for first, second in zip(tokens[place : place + 3], tokens[place + 1 : place + 4], strict=False):
        if not (second.capital and second.plain not in NOBODY and _touch(text, first, second)):
            break
        end = second.end
    return end
