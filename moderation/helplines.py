"""The helplines that fit a case, for whoever reads it to send to the writer: from what the worker kept of it."""

from moderation.lanes import Lane
from moderation.models import ReviewCase
from stories.hotlines import Hotline, match_hotlines
from stories.hotlines.matching import DANGER
from stories.warnings import from_mask


def lines_for(case: ReviewCase) -> list[Hotline]:
    """Those for someone in danger first; what was taken off the directory meanwhile is not among them."""
    danger = [DANGER] if case.lane == Lane.CRISIS else []
    topics = [*danger, *(topic.value for topic in from_mask(case.topics))]
    return match_hotlines(topics=topics, audience=None, country=None, language=case.text.language)


def with_lines(words: str, lines: list[Hotline]) -> str:
    """The message, and under it each line with the ways to reach it."""
    return "\n\n".join([words, *map(_written_out, lines)])


def _written_out(line: Hotline) -> str:
    ways = (line.phone_display or line.phone, line.sms, line.chat_url, line.website)
    return "\n".join([line.name, *dict.fromkeys(way for way in ways if way)])
