"""Rate-limit buckets: twelve bits of a keyed digest of the network, under a salt that lives in memory for a day."""

import hmac
import ipaddress
import logging
import os

from django.core.cache import cache
from django.http import HttpRequest
from redis.exceptions import RedisError

log = logging.getLogger("metoo_site")

SALT_SECONDS = 90_000  # a day and an hour
NOWHERE = ipaddress.ip_address("0.0.0.0")  # noqa: S104 - a value, not an address that is listened on
_own_salt = os.urandom(32)


def bucket_of(address: str) -> str:
    """Three hexadecimal digits for the /24 (IPv4) or /48 (IPv6) of an address; an unreadable one is 0.0.0.0."""
    try:
        host = ipaddress.ip_address(address)
    except ValueError:
        host = NOWHERE
    network = ipaddress.ip_network((host, 24 if host.version == 4 else 48), strict=False)
    return hmac.digest(_salt(), network.network_address.packed, "sha256").hex()[:3]


def _salt() -> bytes:
    """Shared by all processes while the cache answers; without it each process has its own."""
    try:
        return cache.get_or_set("bucket-salt", lambda: os.urandom(32), SALT_SECONDS) or _own_salt
    except RedisError as error:
        log.warning("the cache does not answer: %s", type(error).__name__)
        return _own_salt


def bucket_key(group: str, request: HttpRequest) -> str:
    """The key that django-ratelimit counts under."""
    return f"{group}:{request.bucket}"
