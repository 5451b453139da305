"""Words written with digits and stars for letters ("1d10t") are read as the words they stand for."""

import re
from dataclasses import replace

from stories.noticing.reading import Reading, read_folded

_DISGUISED = re.compile(
    r"(?<![\w@.:/])(?=[\w@$*!]{0,15}[a-z])(?=[\w@$*!]{0,15}[0134579@$*!])[a-z0-9@$*!]{3,16}(?![\w@]|"
    r"\.\w)"
)
# Stands in each of them; begins with its rarer half.
_LETTER_BY_SIGN = re.compile(r"[\d@$*!](?:[a-z]|(?<=[a-z][\d@$*])|(?<=[a-z]!)!*[\d@$*])")
_LETTERS = str.maketrans("0134579@$!", "oieastgasi")
_STARRED = {
    "f*ck": "fuck",
    "f**k": "fuck",
    "f*cking": "fucking",
    "f**king": "fucking",
    "sh*t": "shit",
    "b*tch": "bitch",
    "b**ch": "bitch",
    "c*nt": "cunt",
    "wh*re": "whore",
    "sl*t": "slut",
    "r*pe": "rape",
    "r*ped": "raped",
    "a**hole": "asshole",
    "*sshole": "asshole",
    "d*ck": "dick",
    "n*gger": "nigger",
    "f*ggot": "faggot",
    "k*ll": "kill",
    "b*tches": "bitches",
    "sl*ts": "sluts",
    "wh*res": "whores",
    "f*g": "fag",
    "stup*d": "stupid",
    "id*ot": "idiot",
    "g@y": "gay",
    "f@g": "fag",
    "g@ys": "gays",
    "f@gs": "fags",
}


def plain_letters(reading: Reading) -> Reading:
    """The same reading with those words put right; every sign keeps its place."""
    folded = reading.folded.text
    if not (_LETTER_BY_SIGN.search(folded) and _DISGUISED.search(folded)):
        return reading
    plain = _DISGUISED.sub(_plain, folded)
    return read_folded(replace(reading.folded, text=plain)) if plain != folded else reading


def _plain(found: re.Match[str]) -> str:
    word = found[0]
    if "*" in word or word in _STARRED:
        return _STARRED.get(word, word)
    letters = sum(sign.isalpha() for sign in word)
    disguises = word.rstrip("!").translate(_LETTERS)
    return disguises.ljust(len(word), "!") if letters * 2 >= len(word) and len(word) > 3 else word
