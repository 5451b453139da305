"""Passages that may identify somebody."""

from stories.noticing.passage import Passage


def identifying_passages(text: str, language: str) -> list[Passage]:
    return []
