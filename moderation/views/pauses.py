"""Pauses at the desk: the session knows how long someone has been reading, and nothing else does."""

import time

from django.http import HttpRequest

from moderation.pauses import Spell, after_reading, restored, stored

KEY = "reading"


def note_reading(request: HttpRequest) -> None:
    """Someone has a text before them now."""
    request.session[KEY] = stored(after_reading(_spell(request), int(time.time())))


def context(request: HttpRequest) -> dict[str, bool]:
    """For a page."""
    return {"break": suggests_a_break(request), "pause": asks_for_a_pause(request)}


def suggests_a_break(request: HttpRequest) -> bool:
    """After twenty-five minutes."""
    spell = _spell(request)
    return spell is not None and spell.suggests_a_break(int(time.time()))


def asks_for_a_pause(request: HttpRequest) -> bool:
    """After two hours, for a quarter of an hour."""
    spell = _spell(request)
    return spell is not None and spell.asks_for_a_pause(int(time.time()))


def _spell(request: HttpRequest) -> Spell | None:
    return restored(request.session.get(KEY))
