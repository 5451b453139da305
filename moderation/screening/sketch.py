"""A sketch of a text: a few keyed digests that near copies have in common, and that tell nothing without the key.

One-permutation MinHash over runs of words (Li, Owen and Zhang 2012), two minima to a digest: of texts that share 0.7 of
their runs about half of the digests are the same, of texts that share a few hardly ever one.
"""

import hashlib

from moderation.runs import plain_words, runs_of

SHORT = 12  # words: "me too" is said by many, and by each for themselves
PARTS = 16
_BYTES = 8


def sketch(text: str, *, key: bytes) -> tuple[bytes, ...]:
    """Eight digests; none of a short text. Linear time."""
    words = plain_words(text)
    if len(words) < SHORT:
        return ()
    least: dict[int, bytes] = {}
    for run in runs_of(words):
        digest = hashlib.blake2b(" ".join(run).encode(), key=key, digest_size=_BYTES).digest()
        part = digest[0] % PARTS
        if part not in least or digest < least[part]:
            least[part] = digest
    pairs = ((part, least.get(part, b"") + least.get(part + 1, b"")) for part in range(0, PARTS, 2))
    return tuple(hashlib.blake2b(bytes([part]) + pair, key=key, digest_size=_BYTES).digest() for part, pair in pairs)
