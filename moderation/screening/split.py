"""Which rows of a labelled file are learned from: by a fixed seed, so that each run of each tool splits alike."""

import hashlib


def is_held_out(row: str) -> bool:
    """A fifth of each file, by the row's id: never trained on, never looked at, only measured at the end."""
    return _fifth("together-held-out", row)


def is_for_choosing(row: str) -> bool:
    """A fifth of the rest: not trained on, so that the threshold can be chosen on it."""
    return _fifth("inner", row)


def is_danger_held_back(line: str) -> bool:
    """A third of the varied sentences on danger: no rule was written after a look at it, none is learned from."""
    return int(hashlib.sha256(f"danger-held-back:{line}".encode()).hexdigest()[:8], 16) % 3 == 0


def _fifth(seed: str, row: str) -> bool:
    return int(hashlib.sha256(f"{seed}:{row}".encode()).hexdigest()[:8], 16) % 5 == 0
