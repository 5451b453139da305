"""A throw-away copy of a text in which the same words look the same, and the way back to the writer's own text.

Small letters, no accents, one kind of quote and of space, no unseen signs, no letters that only look like others.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Signs of other scripts that are drawn like a Latin letter; used where they stand in a word with Latin letters.
_TWINS = str.maketrans(
    "абвгеёзіїјкмнорстухһцԛԝѕԁӏɑɡαβγδεικονρτυχω",
    "abbreeziijkmhopctyxhuqwsdlagabydeikovptuxw",
)
_TWIN = re.compile("[\u0370-\u03ff\u0400-\u052f\u0251\u0261]")
_WORD = re.compile("[a-z0-9\u0370-\u03ff\u0400-\u052f\u0251\u0261]+")
_LATIN = re.compile("[a-z]")
_GONE = re.compile(
    "[\u00ad\u034f\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+"
    "|[\u0300-\u036f]+|(?<=[^\\S\n])[^\\S\n]+|(?<=\n)\n+"
)
# Of plain text only spaces and lines can go, and none do where none of these stands.
_MAY_GO = ("  ", "\n\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x1f")


def _one_letter(code: int) -> str | None:
    """The plain small letter behind this sign, where there is exactly one."""
    plain = unicodedata.normalize("NFKD", chr(code))
    base = [sign for sign in plain if not unicodedata.combining(sign)]
    small = base[0].lower() if len(base) == 1 else ""
    return small if len(small) == 1 and small != chr(code) else None


def _table() -> dict[int, str]:
    spans = [(0x41, 0x5B), (0xC0, 0x250), (0x391, 0x3CA), (0x400, 0x430), (0x1E00, 0x1F00), (0xFF01, 0xFF5F)]
    spans += [(0x1D400, 0x1D800), (0x24B6, 0x24EA), (0x2070, 0x2090), (0x622, 0x628)]
    table = {code: plain for span in spans for code in range(*span) if (plain := _one_letter(code))}
    table |= {code: str(unicodedata.digit(chr(code))) for code in (*range(0x660, 0x66A), *range(0x6F0, 0x6FA))}
    table |= {code: str(unicodedata.digit(chr(code))) for code in range(0x966, 0x970)}
    table |= dict.fromkeys(map(ord, "‘’ʼ´`′＇"), "'") | dict.fromkeys(map(ord, "“”„«»‟″「」『』"), '"')
    table |= dict.fromkeys(map(ord, "\t\u00a0\u2000\u2001\u2002\u2003\u2009\u202f\u3000"), " ")
    table |= dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
    return table | {ord("ø"): "o", ord("ł"): "l", ord("đ"): "d", ord("ى"): "ي", ord("ة"): "ه", ord("ı"): "i"}


_PLAIN = _table()


@dataclass(frozen=True)
class Folded:
    """The copy, and for each place after which something was left out how much was left out before it."""

    text: str
    _places: tuple[int, ...] = ()
    _shifts: tuple[int, ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span in the writer's own text, without what was left out at its edges."""
        return self._back(start), self._back(end - 1) + 1

    def _back(self, place: int) -> int:
        index = bisect_right(self._places, place)
        return place + (self._shifts[index - 1] if index else 0)


def small(text: str) -> str:
    """Small plain letters, and every sign still in its place."""
    return text.translate(_PLAIN)


def fold(text: str) -> Folded:
    """Linear in the length of the text; every sign that stays stands for exactly one sign of the text."""
    plain = small(text)
    if plain.isascii() and not any(map(plain.__contains__, _MAY_GO)):
        return Folded(plain)
    places, shifts, parts, last, gone = [], [], [], 0, 0
    for found in _GONE.finditer(plain):
        parts.append(plain[last : found.start()])
        last = found.end()
        gone += last - found.start()
        places.append(last - gone)
        shifts.append(gone)
    short = "".join([*parts, plain[last:]])
    if not short.isascii() and _TWIN.search(short):
        short = _WORD.sub(_without_twins, short)
    return Folded(short, tuple(places), tuple(shifts))


def _without_twins(found: re.Match[str]) -> str:
    word = found[0]
    return word.translate(_TWINS) if _LATIN.search(word) else word
