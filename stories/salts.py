"""Salts that live in memory for a day: what was counted under one can be linked to nothing afterwards."""

import logging
import os
import time
from collections import defaultdict

from django.core.cache import cache
from redis.exceptions import RedisError

log = logging.getLogger("stories")

SECONDS = 90_000  # a day and an hour
ASK_AGAIN = 60  # seconds
_heard: dict[str, tuple[bytes, float]] = {}
_own: dict[str, bytes] = defaultdict(lambda: os.urandom(32))


def salt_of_the_day(purpose: str) -> bytes:
    """Shared by all processes while the cache answers; without it each process has its own.

    Each request needs one, so a process asks the cache once a minute.
    """
    salt, until = _heard.get(purpose, (b"", 0.0))
    if time.monotonic() < until:
        return salt
    try:
        kept = cache.get_or_set(f"salt-{purpose}", lambda: os.urandom(32).hex(), SECONDS)
        salt = bytes.fromhex(kept) if kept else _own[purpose]
    except RedisError as error:
        log.warning("the cache does not answer: %s", type(error).__name__)
        return _own[purpose]
    _heard[purpose] = salt, time.monotonic() + ASK_AGAIN
    return salt
