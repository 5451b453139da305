"""The way to Redis: which server, and how Celery is told of it."""

from socket import TCP_KEEPCNT, TCP_KEEPIDLE, TCP_KEEPINTVL
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from metoo_site import environment as env
from stories.sentinels import Watch


def watch_of(redis_url: str) -> Watch | None:
    """The Sentinels that name the server, or None; `redis_url` says as whom. Raise ImproperlyConfigured."""
    sentinels = env.addresses("REDIS_SENTINELS") if redis_url else ()
    if not sentinels:
        return None
    if not redis_url.startswith("redis://"):
        raise ImproperlyConfigured("With REDIS_SENTINELS, REDIS_URL begins with redis:// (docs/scale.md says why).")
    return Watch(sentinels, env.required("REDIS_PRIMARY"), env.optional("REDIS_SENTINEL_PASSWORD"))


def broker_of(redis_url: str, watch: Watch | None) -> tuple[str, dict[str, object]]:
    """Celery's address of the queue, and its choices for the way there."""
    options = {
        "visibility_timeout": 300,  # seconds, like the others
        "socket_timeout": 5,
        "socket_connect_timeout": 1,
        # A worker only listens: without these it would listen for hours to a server that was cut off.
        "socket_keepalive": True,
        "socket_keepalive_options": {TCP_KEEPIDLE: 5, TCP_KEEPINTVL: 1, TCP_KEEPCNT: 3},
    }
    if watch is None:
        return redis_url or "memory://", options
    parts = urlsplit(redis_url)
    who = parts.netloc.rpartition("@")[0]
    ways = [f"sentinel://{who}@{host}:{port}{parts.path}" for host, port in watch.addresses]
    return ";".join(ways), {**options, "master_name": watch.name, "sentinel_kwargs": watch.asked}
