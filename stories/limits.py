"""Limits that do not punish: a full bucket means "held for later reading", never "refused"."""

import logging

from django.http import HttpRequest
from django_ratelimit.core import is_ratelimited
from redis.exceptions import RedisError

log = logging.getLogger("stories")

KEY = "metoo_site.buckets.bucket_key"
TOO_FAST_SECONDS = 4  # nobody reads a page and writes a story in less (ASVS 5.0, 2.4.2)


def bucket_is_full(request: HttpRequest, group: str, rate: str) -> bool:
    """Count this request; answer whether its bucket had more than `rate` (such as "20/m"). No cache, no limit."""
    try:
        return is_ratelimited(request, group=group, key=KEY, rate=rate, increment=True)
    except RedisError as error:
        log.warning("the cache does not answer: %s", type(error).__name__)
        return False
