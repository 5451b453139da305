"""Runs of words: what near copies of a text have in common. Letters, accents and punctuation do not matter."""

from collections.abc import Iterator, Sequence

from stories.noticing.reading import read

RUN = 3  # words that stand beside each other


def plain_words(text: str) -> list[str]:
    """The words as they are compared."""
    return "".join(sign if sign.isalnum() else " " for sign in read(text).text).split()


def runs_of(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Each three that stand beside each other; none of fewer."""
    return zip(*(words[start:] for start in range(RUN)), strict=False)
