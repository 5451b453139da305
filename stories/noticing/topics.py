"""Content warnings that a text suggests, each with the words that caused it. The writer chooses; nothing is set."""

import re
from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from stories.noticing.languages import topics_ar, topics_en, topics_es, topics_fr
from stories.noticing.literals import Quick, quick
from stories.noticing.passage import Passage
from stories.noticing.reading import Reading, read
from stories.warnings import Level, Topic

VERSION = 1

# To add a language: a module like these, and its name here.
_MODULES = (topics_en, topics_es, topics_fr, topics_ar)
_TOPICS = {topic: [[quick(pattern) for pattern in module.TOPICS[topic]] for module in _MODULES] for topic in Topic}
_ACTIONS = [re.compile(module.ACTIONS) for module in _MODULES]
_DETAILS = [re.compile(module.DETAILS) for module in _MODULES]
_MANY_ACTIONS = 2  # from here on it is told, not only mentioned
_MANY_DETAILS = 2


@dataclass(frozen=True)
class SuggestedTopic:
    topic: Topic
    passage: Passage


@dataclass(frozen=True)
class SuggestedWarning:
    topics: tuple[SuggestedTopic, ...]
    level: Level


def suggested_warning(text: str, language: str) -> SuggestedWarning:
    """Topics in the order of the list; the level says how much of it the words show."""
    reading = read(text)
    topics = tuple(found for topic in Topic if (found := _suggested(reading, topic)))
    return SuggestedWarning(topics, _level(reading.text))


def _suggested(reading: Reading, topic: Topic) -> SuggestedTopic | None:
    found = next((match for patterns in _TOPICS[topic] if (match := _first(patterns, reading.text))), None)
    if not found:
        return None
    reason = format_lazy(_("This may be about: {topic}"), topic=topic.label)
    return SuggestedTopic(
        topic, Passage(*reading.folded.origin(*found.span()), f"warning/{topic.value}", VERSION, reason)
    )


def _first(patterns: list[Quick], folded: str) -> re.Match[str] | None:
    """What stands first in the text; of two at one place, that of the earlier pattern."""
    found = [match for pattern in patterns if (match := pattern.search(folded))]
    return min(found, key=re.Match.start, default=None)


def _level(folded: str) -> Level:
    if _count(_DETAILS, folded) >= _MANY_DETAILS:
        return Level.DETAILED
    return Level.DESCRIBED if _count(_ACTIONS, folded) >= _MANY_ACTIONS else Level.MENTIONED


def _count(patterns: list[re.Pattern[str]], folded: str) -> int:
    """Different words only: a word said again shows no more."""
    return sum(len(set(pattern.findall(folded))) for pattern in patterns)
