"""The stack's other servers: Redis, the gunicorns, the worker and its clock."""

import os
import shutil
import socket
import sys
from string import Template

import redis
from redis.exceptions import RedisError

from deploy.stack.children import Program
from deploy.stack.place import HOST, METRICS_PORT, ROOT, Place
from deploy.stack.postgresql import NotInstalled

GUNICORN = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn_site.py"]
NICE = 5  # a third of the weight of the others (man 7 sched)


def listens_on_port(port: int) -> bool:
    """Whether a connection is taken."""
    try:
        socket.create_connection((HOST, port), 1).close()
    except OSError:
        return False
    return True


def listens_on_socket(path: str) -> bool:
    """The same, of a Unix socket."""
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(path)
        except OSError:
            return False
    return True


def redis_server(place: Place) -> Program:
    """Raise NotInstalled."""
    found = shutil.which("redis-server")
    if found is None:
        raise NotInstalled("redis-server")
    settings = (ROOT / "deploy" / "redis.conf").read_text(encoding="utf-8")
    users = Template((ROOT / "deploy" / "redis.users.conf").read_text(encoding="utf-8"))
    file = place.run / "redis.conf"
    file.touch(0o600)
    people = users.substitute(place.secrets, operator=place.secrets["redis"])
    file.write_text(f"{settings}{people}port {place.redis_port}\ndir {place.run}\n", encoding="utf-8")
    return Program("redis", [found, str(file)], {"PATH": os.environ["PATH"]}, ready=lambda: _pongs(place))


def _pongs(place: Place) -> bool:
    try:
        with redis.Redis(host=HOST, port=place.redis_port, password=place.secrets["redis"]) as client:
            return bool(client.ping())
    except RedisError:
        return False


def gunicorn(place: Place, role: str) -> Program:
    """The public process, the desk or the rescue; the last is given no secret at all."""
    environment = place.without_secrets(role) if role == "rescue" else place.environment(role)
    path = environment["SOCKET"]
    return Program(role, GUNICORN, environment, ready=lambda: listens_on_socket(path))


def worker(place: Place) -> Program:
    """Takes from every queue, the one for people in danger first; ready when it has begun to look for work."""
    command = [sys.executable, "-m", "metoo_site.worker", "2"]
    # Whoever sends does not wait for the reading of what others sent.
    return Program("worker", command, place.environment("worker"), ready=lambda: _waits(place), niceness=NICE)


def _waits(place: Place) -> bool:
    with redis.Redis(host=HOST, port=place.redis_port, password=place.secrets["redis"]) as client:
        return any(row["cmd"] == "brpop" for row in client.client_list())


def beat(place: Place) -> Program:
    """The clock of the periodic jobs."""
    command = [sys.executable, "-m", "metoo_site.clock", str(place.run / "beat")]
    return Program("beat", command, place.environment("worker"), ready=lambda: True)


COUNTED = ("public", "desk", "worker")


def empty_counts(place: Place) -> None:
    """Those of the last start mean nothing to this one."""
    for role in COUNTED:
        shutil.rmtree(place.counts(role), ignore_errors=True)
        place.counts(role).mkdir()


def metrics(place: Place) -> Program:
    """What shows the counts to Prometheus."""
    command = [sys.executable, "-m", "deploy.metrics", *[str(place.counts(role)) for role in COUNTED]]
    environment = {"PATH": os.environ["PATH"], METRICS_PORT: os.environ[METRICS_PORT]}
    port = int(os.environ[METRICS_PORT])
    return Program("metrics", command, environment, ready=lambda: listens_on_port(port))
