"""Salts that live in memory for a day: what was counted under one can be linked to nothing afterwards."""

import logging
import os
from collections import defaultdict

from django.core.cache import cache
from redis.exceptions import RedisError

log = logging.getLogger("stories")

SECONDS = 90_000  # a day and an hour
_own: dict[str, bytes] = defaultdict(lambda: os.urandom(32))


def salt_of_the_day(purpose: str) -> bytes:
    """Shared by all processes while the cache answers; without it each process has its own."""
    try:
        kept = cache.get_or_set(f"salt-{purpose}", lambda: os.urandom(32).hex(), SECONDS)
        return bytes.fromhex(kept) if kept else _own[purpose]
    except RedisError as error:
        log.warning("the cache does not answer: %s", type(error).__name__)
        return _own[purpose]
