"""Near copies: texts that say the same with a few words changed. Pure; compares, and decides nothing."""

from collections.abc import Sequence

from moderation.runs import plain_words, runs_of

SHARE = 0.7  # of all runs that two near copies have in common
SHORT = 8  # words: below this only the same words are the same text


def near_copies(text: str, others: Sequence[str]) -> list[int]:
    """Which of the others are near copies of the text, by place; letters, accents and punctuation do not count."""
    own = _runs(text)
    return [place for place, other in enumerate(others) if _share(own, _runs(other)) >= SHARE]


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = plain_words(text)
    if len(words) < SHORT:
        return frozenset([tuple(words)])
    return frozenset(runs_of(words))


def _share(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    return len(one & other) / len(one | other)
