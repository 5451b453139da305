"""What carries work to the workers: Redis, the workers themselves, and the clock of the periodic jobs."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from celery import current_app
from django.conf import settings
from django.core.cache import cache
from redis import Redis
from redis.exceptions import NoPermissionError, RedisError

from moderation.heartbeat import seconds_since
from stories.sentinels import client

QUEUES = ("danger", "texts", "jobs", "nodes")
ANSWERS_WITHIN = 2.0  # seconds
MAY_ASK = ("all", "worker")  # the parts of Redis that the others are given hold neither answers nor the mark
LATE = 180  # seconds; a sweep comes every minute


def redis() -> Iterator[str]:
    """Whether it answers, keeps nothing on a disk, refuses rather than forgets, and has a password."""
    if not settings.REDIS_URL:
        return
    with client() as server:
        try:
            server.ping()
            set_to = server.config_get("save", "appendonly", "maxmemory-policy")
        except NoPermissionError:
            return  # it answers, and is right to show its settings to the operator alone
        except RedisError as error:
            yield f"Redis does not answer ({type(error).__name__}): start it, or correct REDIS_URL."
            return
    if set_to.get("save") or set_to.get("appendonly") != "no":
        yield 'Redis writes to a disk what must not outlive it: set save "" and appendonly no (deploy/redis.conf).'
    if set_to.get("maxmemory-policy") != "noeviction":
        yield "Redis may throw away what waits in it: set maxmemory-policy noeviction (deploy/redis.conf)."
    if not urlsplit(settings.REDIS_URL).password:
        yield "Redis asks for no password: set requirepass, and put it into REDIS_URL."


def sentinels() -> Iterator[str]:
    """Whether each of them answers and knows somebody who could take over."""
    watch = settings.REDIS_WATCH
    for host, port in watch.addresses if watch else ():
        try:
            with Redis(host=host, port=port, **watch.asked) as one:
                followers = one.sentinel_slaves(watch.name)
        except RedisError as error:
            kind = type(error).__name__
            yield (
                f"The Sentinel at {host}:{port} does not answer ({kind}): start it, or correct REDIS_SENTINELS,"
                " REDIS_PRIMARY and REDIS_SENTINEL_PASSWORD."
            )
            continue
        if all(follower["is_sdown"] or follower["is_disconnected"] for follower in followers):
            yield f"The Sentinel at {host}:{port} knows no Redis that could take over: start the second one."


def queue() -> Iterator[str]:
    """Whether a worker takes from each queue."""
    if not settings.REDIS_URL or settings.SITE_ROLE not in MAY_ASK:
        return
    answers = current_app.control.inspect(timeout=ANSWERS_WITHIN).active_queues() or {}
    taken = {one["name"] for of_worker in answers.values() for one in of_worker}
    taken |= {"nodes"} if any(name.startswith("bcast") for name in taken) else set()
    if not answers:
        yield "No worker answers: texts are taken and wait. Start site-worker.service."
        return
    for name in QUEUES:
        if name not in taken:
            yield f"No worker takes from the queue {name}: start one with --queues={','.join(QUEUES)}."


def clock() -> Iterator[str]:
    """Whether the periodic jobs run, and whether machines agree on the time."""
    if not settings.REDIS_URL or settings.SITE_ROLE not in MAY_ASK:
        return
    cache.get("doctor")  # an answer, so that none below means that there is no mark
    ago = seconds_since()
    if ago is None:
        yield "No periodic job has run for a week or since Redis started: start site-beat.service, on one machine only."
    elif ago > LATE:
        yield f"The last periodic job ran {ago // 60} minutes ago: look at site-beat.service and at the workers."
    elif ago < -LATE:
        yield f"The clock here is {-ago // 60} minutes behind a worker's: set both by NTP."
