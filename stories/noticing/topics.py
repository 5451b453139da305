"""Content warnings that a text suggests, each with the passage that caused it."""

from dataclasses import dataclass

from stories.noticing.passage import Passage
from stories.warnings import Level, Topic


@dataclass(frozen=True)
class SuggestedTopic:
    topic: Topic
    passage: Passage


@dataclass(frozen=True)
class SuggestedWarning:
    topics: tuple[SuggestedTopic, ...]
    level: Level


def suggested_warning(text: str, language: str) -> SuggestedWarning:
    return SuggestedWarning((), Level.MENTIONED)
