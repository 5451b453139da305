"""A real Celery worker, working on the test database until the end of one `with`."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection
from redis import Redis

from metoo_site.worker import QUEUES
from tests.house_rules import ROOT

PATIENCE = 180  # seconds, on a busy machine


@contextmanager
def running_worker(**more: str) -> Iterator[None]:
    """Listens to every queue, with `more` in its environment; ready when the `with` begins."""
    environment = os.environ | {"DATABASE_URL": test_database_url()} | more
    command = [
        "-m",
        "celery",
        "--app=metoo_site",
        "worker",
        "--pool=solo",
        f"--queues={','.join(QUEUES)}",
        "--without-mingle",
    ]
    with tempfile.TemporaryFile() as log:
        worker = subprocess.Popen(
            [sys.executable, *command, "--loglevel=INFO"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        try:
            wait_until(lambda: _listens() or _raise_if_stopped(worker))
            yield
        finally:
            worker.terminate()
            worker.wait(PATIENCE)


def test_database_url() -> str:
    """DATABASE_URL, with the name of the database that the tests made for themselves."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    return urlunsplit(parts._replace(path=f"/{connection.settings_dict['NAME']}"))


def wait_until(happened: Callable[[], object]) -> None:
    """Look again until it happened; fail when it did not in PATIENCE seconds."""
    for _ in range(PATIENCE * 20):
        if happened():
            return
        Event().wait(0.05)
    raise AssertionError(f"It did not happen within {PATIENCE} seconds.")


def forget_messages() -> None:
    """What a Redis that restarts without persistence does to its queues."""
    with Redis.from_url(settings.REDIS_URL) as client:
        client.flushdb()  # this process's own number: others run beside it


def _listens() -> bool:
    """A worker that takes from a queue has a connection that blocks on it."""
    with Redis.from_url(settings.REDIS_URL) as client:
        return any(row["cmd"] == "brpop" for row in client.client_list())


def _raise_if_stopped(worker: subprocess.Popen[bytes]) -> bool:
    if worker.poll() is not None:
        raise AssertionError(f"The worker stopped at its start with code {worker.returncode}.")
    return False
