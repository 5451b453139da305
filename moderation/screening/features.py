"""What the small model sees of a text: hashes of words, of pairs of words, and of pieces of words."""

import re
import zlib

from stories.noticing.weights import BUCKETS

_TOKEN = re.compile(r"[a-z0-9']+|[!?]")
_MASKS = re.compile(r"https?://\S{1,300}|&#?\w{1,8};|@\w{1,40}|\[(?:name|user|url)\]|\brt\b|\buser\b")
_SIZES = (3, 4, 5)  # signs in a piece of a word


def features(folded: str) -> list[int]:
    """Places in a table of weights, a place again for each word or pair that falls on it; keeps none of the words."""
    words = _TOKEN.findall(_MASKS.sub(" ", folded))
    names = [f"{first} {second}" for first, second in dict.fromkeys(zip(["^", *words], words, strict=False))]
    for word in dict.fromkeys(words):
        names.append(word)
        framed = f" {word} "
        names += [f"c{framed[place : place + size]}" for size in _SIZES for place in range(len(framed) - size + 1)]
    return [zlib.crc32(name.encode()) % BUCKETS for name in names]
