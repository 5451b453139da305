"""Words of every day, by which a search tells what may stand in it from what may be a name.

A capital letter is the sign of a name. Where there is none to see (a script without capitals, a writer who uses
none), nothing tells a name from another word: there only words of these lists count as everyday ones.
"""

import re
import unicodedata
from functools import cache

from stories import receipts
from stories.noticing.capitals import GIVEN

# Languages whose everyday words we know, and the endings that these may have.
ENDINGS = {
    "en": ("s", "es", "ed", "d", "ing"),
    "es": ("s", "es"),
    "de": ("e", "n", "en", "s", "es", "er", "ern"),
}
EVERYDAY = {"en": "en.txt left_out_en.txt", "es": "es.txt", "de": "everyday_de.txt"}
# More of them, which stand in small letters in a text: none of these is asked whether a capital names somebody.
SMALL = {
    code: f"{EVERYDAY.get(code, '')} small_{code}.txt" for code in ("en", "es", "de", "fr", "pt", "ar", "hi", "zh")
}
_BEGINNINGS = ("وال", "بال", "ال", "لل", "و")  # "and", "with", "the" and "for the" are written to the word
_UNSEEN = re.compile("[\u0640\u064b-\u065f\u0670\u093c]")  # Arabic vowel signs and the Hindi dot, often left out
_SAME = str.maketrans("أإآىة", "ااايه")
_FIRST = re.compile(r"(?:\A|(?<!\.)[.!?]\s+|\n\s*\n)[^\w\n]*([^\W\d_])")
_SMALL_I = re.compile(r"(?<!\w)i(?!\w|\.)")
_LONGEST = 6  # characters of a word in a script without spaces


def is_everyday(word: str, languages: tuple[str, ...]) -> bool:
    """Whether a word with a capital is one; as it stands or without the usual endings, accents do not count."""
    return _stands_in(EVERYDAY, without_accents(word), languages)


def is_known(word: str, languages: tuple[str, ...]) -> bool:
    """Whether a word without a capital is one; a given name never is, even where it means something."""
    if _same_letters(word) in GIVEN:
        return False
    if has_no_capitals(word):
        beginning = next((one for one in _BEGINNINGS if word.startswith(one)), "")
        return any(_same_letters(form) in _all_without_capitals() for form in (word, word.removeprefix(beginning)))
    return _stands_in(SMALL, without_accents(word), languages)


def keeps_to_capitals(text: str, language: str) -> bool:
    """Every sentence begins with a capital, and "I" is one: then a small letter says that a word is no name."""
    first = [sign for sign in _FIRST.findall(text) if not has_no_capitals(sign)]
    return all(sign.isupper() for sign in first) and not (language == "en" and _SMALL_I.search(text))


def has_no_capitals(word: str) -> bool:
    """Whether its script has none; Georgian has them on paper, but nobody writes a name with them."""
    first = word[:1]  # none: of some words nothing is left but signs that stand on letters
    return first.upper() == first.lower() or "\u10d0" <= first <= "\u10ff"


def words_of_signs(signs: str) -> list[str]:
    """A stretch without spaces, cut into the longest everyday words from its start on; what is none stands alone."""
    words, at = [], 0
    while at < len(signs):
        longest = (signs[at : at + size] for size in range(_LONGEST, 1, -1))
        words.append(next((word for word in longest if word in _all_without_capitals()), signs[at]))
        at += len(words[-1])
    return words


def without_accents(word: str) -> str:
    """The letters alone."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word) if not "\u0300" <= sign <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def _stands_in(lists: dict[str, str], bare: str, languages: tuple[str, ...]) -> bool:
    return any(
        form in _words_of(lists[language])
        for language in languages
        if language in lists
        for form in (bare, *(bare.removesuffix(end) for end in ENDINGS.get(language, ())))
    )


def _same_letters(word: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFC", word)).translate(_SAME)


@cache
def _all_without_capitals() -> frozenset[str]:
    lists = (_words_of(SMALL[code]) for code in SMALL)
    return frozenset(_same_letters(word) for words in lists for word in words if has_no_capitals(word))


@cache
def _words_of(names: str) -> frozenset[str]:
    files = [receipts.WORDS_FOLDER / name for name in names.split()]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return frozenset(without_accents(word) for line in lines for word in line.split())
