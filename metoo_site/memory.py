"""What lies in Redis is data: whoever can write there can make no process run anything."""

import json


class AsJson:
    """How the cache and the sessions in it are written down; Django's own way, pickle, runs what it reads."""

    def dumps(self, value: object) -> str:
        """Numbers as digits, which Redis can count on. Raise TypeError for what JSON has no word for, bytes too."""
        return json.dumps(value)

    def loads(self, kept: bytes | str) -> object:
        """Raise ValueError for anything else."""
        return json.loads(kept)


def cache_of(role: str, redis_url: str) -> dict[str, object]:
    """Django's cache for a process of this role; without Redis its own memory."""
    if not redis_url:
        # Django's own 300 things would soon be others, and with them the salt of the buckets and what was counted.
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 100_000}}
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": redis_url,
        "KEY_PREFIX": role,  # each process has its own keys, and Redis holds the line (deploy/redis.users.conf)
        # The way out waits for nobody.
        "OPTIONS": {"serializer": AsJson, "socket_connect_timeout": 1, "socket_timeout": 2},
    }
