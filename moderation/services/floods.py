"""Floods: how many near copies of a text came since yesterday. Kept in memory, under a salt that lives as long."""

import logging

from django.conf import settings
from django.core.cache import cache

from moderation.screening.sketch import sketch
from stories.salts import SECONDS, salt_of_the_day

log = logging.getLogger("moderation")

ENOUGH_ALIKE = 3  # digests of a sketch that two near copies share at least


def is_one_of_many(text: str) -> bool:
    """Count this text; whether many near copies came before it. Where the cache does not answer, it is one of few."""
    if not settings.COPIES_BEFORE_HELD:
        return False
    try:
        counts = sorted((_count(mark.hex()) for mark in sketch(text, key=salt_of_the_day("sketches"))), reverse=True)
    except Exception as error:  # noqa: BLE001 - each cache has errors of its own, and none may keep a text waiting
        log.warning("copies were not counted: %s", type(error).__name__)
        return False
    return len(counts) >= ENOUGH_ALIKE and counts[ENOUGH_ALIKE - 1] > settings.COPIES_BEFORE_HELD


def _count(mark: str) -> int:
    key = f"copies-{mark}"
    return 1 if cache.add(key, 1, timeout=SECONDS) else cache.incr(key)
