"""The mark of the periodic jobs: each sweep leaves its time, and so shows that a clock and a worker are there.

It is the time of a machine's work, once a minute, whether or not anybody wrote.
"""

import logging
import time

from django.core.cache import cache
from redis.exceptions import RedisError

log = logging.getLogger("moderation")

KEY = "jobs/last-sweep"
KEPT = 7 * 24 * 3600  # seconds


def leave_mark() -> None:
    """Say that the clock and a worker are at work now; where the cache does not answer, nothing is lost."""
    try:
        cache.set(KEY, int(time.time()), timeout=KEPT)
    except RedisError as error:
        log.warning("the cache does not answer: %s", type(error).__name__)


def seconds_since() -> int | None:
    """Seconds since the last sweep, below zero where another machine's clock is ahead; None for none that is known."""
    last = cache.get(KEY)
    return None if last is None else int(time.time()) - int(last)
