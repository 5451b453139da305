"""Redis with Sentinels: each new connection asks them which of the servers is the primary now."""

import time
from dataclasses import dataclass, field

from django.conf import settings
from redis import Redis
from redis.backoff import NoBackoff
from redis.connection import AbstractConnection, ConnectionPool
from redis.exceptions import ConnectionError as NotThere
from redis.exceptions import TimeoutError as TooSlow
from redis.retry import Retry
from redis.sentinel import Sentinel, SentinelConnectionPool

ASK_AGAIN = 1.0  # seconds
GIVE_UP = {"socket_connect_timeout": 1, "socket_timeout": 2}  # seconds: nobody's way out waits for Redis


@dataclass(frozen=True)
class Watch:
    """The Sentinels, what they call the site's Redis, and the password that they ask for (none if empty)."""

    addresses: tuple[tuple[str, int], ...]
    name: str
    password: str = field(default="", repr=False)

    @property
    def asked(self) -> dict[str, object]:
        """How a Sentinel is asked. One that is cut off is left at once for the next: redis-py would try it again."""
        once = {"socket_connect_timeout": 1, "socket_timeout": 1, "retry": Retry(NoBackoff(), 0)}
        return {**once, "password": self.password or None}


class PrimaryPool(SentinelConnectionPool):
    """Made by `from_url`: user, password and number are the URL's, the server is whoever the Sentinels name."""

    def __init__(self, *, watch: Watch, **options: object) -> None:
        for name in ("host", "port"):
            options.pop(name, None)
        super().__init__(watch.name, Sentinel(watch.addresses, sentinel_kwargs=watch.asked), **options)
        self._asks_again = 0.0

    def get_connection(self, *arguments: object, **named: object) -> AbstractConnection:
        """While nobody is the primary, one request in so many seconds finds that out for all of this process."""
        if time.monotonic() < self._asks_again:
            raise NotThere("It was not there a moment ago.")
        try:
            return super().get_connection(*arguments, **named)
        except (NotThere, TooSlow):
            self._asks_again = time.monotonic() + ASK_AGAIN
            raise


def client() -> Redis:
    """This process's own way to Redis; raise RedisError when it is used and nobody answers."""
    if settings.REDIS_WATCH:
        return Redis.from_pool(PrimaryPool.from_url(settings.REDIS_URL, watch=settings.REDIS_WATCH, **GIVE_UP))
    return Redis.from_pool(ConnectionPool.from_url(settings.REDIS_URL, **GIVE_UP))
