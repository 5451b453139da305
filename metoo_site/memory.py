"""What lies in Redis is data: whoever can write there can make no process run anything."""

import json

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis import Redis

from stories.sentinels import GIVE_UP, PrimaryPool, Watch


class AsJson:
    """How the cache and the sessions in it are written down; Django's own way, pickle, runs what it reads."""

    def dumps(self, value: object) -> str:
        """Numbers as digits, which Redis can count on. Raise TypeError for what JSON has no word for, bytes too."""
        return json.dumps(value)

    def loads(self, kept: bytes | str) -> object:
        """Raise ValueError for anything else."""
        return json.loads(kept)


class OneClient(RedisCacheClient):
    """Asks through one client: making another for each question, as Django does, takes as long as the question."""

    def __init__(self, servers: list[str], **options: object) -> None:
        super().__init__(servers, **options)
        self._asks = super().get_client(write=True)

    def get_client(self, key: str | None = None, *, write: bool = False) -> Redis:
        """The same one whatever is asked: we have one server, or one primary behind its sentinels."""
        return self._asks


class Memory(RedisCache):
    """Django's Redis cache with one client for each thread."""

    def __init__(self, server: str | list[str], params: dict[str, object]) -> None:
        super().__init__(server, params)
        self._class = OneClient


class Counts(Memory):
    """What django-ratelimit counts in. It asks whether this is the first, then how many: here both go at once."""

    def add(self, key: str, value: int, timeout: int, version: int | None = None) -> bool:
        """Count it; whether it is the first under this key, which is forgotten after so many seconds."""
        key = self.make_and_validate_key(key, version=version)
        both = self._cache.get_client().pipeline(transaction=False)
        both.set(key, 0, ex=timeout, nx=True).incr(key, value)
        self._counted = both.execute()[-1]
        return self._counted == value

    def incr(self, _key: str, _delta: int = 1, _version: int | None = None) -> int:
        """How many there are; `add`, which is always asked first, has counted this one already."""
        return self._counted


def cache_of(role: str, redis_url: str, watch: Watch | None) -> dict[str, object]:
    """Django's cache for a process of this role; without Redis its own memory."""
    if not redis_url:
        # Django's own 300 things would soon be others, and with them the salt of the buckets and what was counted.
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 100_000}}
    return {
        "BACKEND": "metoo_site.memory.Memory",
        "LOCATION": redis_url,
        "KEY_PREFIX": role,  # each process has its own keys, and Redis holds the line (deploy/redis.users.conf)
        # The way out waits for nobody.
        "OPTIONS": {"serializer": AsJson, **GIVE_UP, **({"pool_class": PrimaryPool, "watch": watch} if watch else {})},
    }


def caches_of(role: str, redis_url: str, watch: Watch | None) -> dict[str, dict[str, object]]:
    """Django's caches by their names: what is kept, and what is counted."""
    kept = cache_of(role, redis_url, watch)
    counts = {**kept, "BACKEND": "metoo_site.memory.Counts"} if redis_url else kept
    return {"default": kept, "counts": counts}
