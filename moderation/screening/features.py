"""What the small model sees of a text: hashes of words, pairs, pieces of words, and which groups of words meet."""

import re
import zlib

BUCKETS = 1 << 18

_TOKEN = re.compile(r"[a-z0-9']+|[!?]")
_MASKS = re.compile(r"https?://\S{1,300}|&#?\w{1,8};|@\w{1,40}|\[(?:name|user|url)\]|\brt\b|\buser\b")
_WOMEN = frozenset(
    "woman women girl girls female females wife wives bitch bitches whore whores slut sluts feminist "
    "feminists feminism girlfriend chick chicks cunt she her "
    "thot hoe hoes ladies lady mother mom gf stacy femoid foid roastie simp".split()
)
_GROUPS = frozenset(
    "jew jews jewish black blacks negro negroes white whites race races racial african africans "
    "mexican mexicans muslim muslims islam arab arabs immigrants "
    "immigration asian asians gay gays faggot faggots fag nigger niggers nigga niggas homos ape apes "
    "monkey savages aryan zionist israel".split()
)
_YOU = frozenset("you your ur u".split())


def features(folded: str) -> list[int]:
    """Places in a table of weights, each once. Looks at no more than the words that are there; keeps none of them."""
    words = _TOKEN.findall(_MASKS.sub(" ", folded))
    different = set(words)
    names = different.copy()
    names.update(f"{first} {second}" for first, second in zip(["^", *words], words, strict=False))
    names.update(piece for word in different for piece in _pieces(word))
    if different & _WOMEN:
        names.update(f"#w {word}" for word in different)
        names.add("#w")
    if different & _GROUPS:
        names.update(f"#g {word}" for word in different)
        names.add("#g")
    if different & _YOU:
        names.add("#y")
    return list({zlib.crc32(name.encode()) % BUCKETS for name in names})


def _pieces(word: str) -> set[str]:
    framed = f"<{word}>"
    pieces = {f"c{framed[place : place + size]}" for size in (3, 4, 5) for place in range(len(framed) - size + 1)}
    return pieces | {f"{word[:4]}*", f"*{word[-4:]}"} if len(word) > 4 else pieces
