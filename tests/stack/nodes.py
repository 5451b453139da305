"""More than one machine's worth of a stack: a streaming copy of the database, a second web node, a second worker.

The nodes are processes of one machine here. What is cut off is stopped with a signal: it is there and says nothing.
"""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch
from urllib.parse import quote

import psycopg2

from deploy.stack import postgresql, servers
from deploy.stack.children import Program
from deploy.stack.place import ROOT, Place, free_port
from deploy.stack.whole import Stack
from tests.stack.faults import Faults
from tests.stack.through_nginx import CHOSEN, short_folder

REPLICA, WEB, WORKER = "replica", "public-2", "worker-2"
SETTINGS = ROOT / "deploy" / "postgresql" / "replica.conf"


@contextmanager
def nodes() -> Iterator[Faults]:
    """All of it, in a folder of its own; nothing is left running."""
    with short_folder() as folder:
        place = Place.at(folder, free_port())
        url = f"postgres://site_public:{place.secrets['public']}@{quote(str(place.run / REPLICA), safe='')}/site"
        with patch.dict(os.environ, CHOSEN | {"REPLICA_URL": url}), Stack(place) as stack:
            _copy_the_primary(place)
            stack.start(_replica(place), _second_web(place), _second_worker(place))
            _balance(stack)
            yield Faults(stack, on_volumes=False)


def _copy_the_primary(place: Place) -> None:
    lent, data, sockets = postgresql.account(), place.folder / REPLICA, place.run / REPLICA
    for folder in (data, sockets):
        folder.mkdir()
        folder.chmod(0o700)
        if lent:
            os.chown(folder, int(str(lent["user"])), int(str(lent["group"])))
    options = ["--write-recovery-conf", "--checkpoint=fast", "--username=superuser"]
    subprocess.run(
        [postgresql.programs() / "pg_basebackup", "--pgdata", data, "--host", place.run / "postgresql", *options],
        check=True, cwd="/", env={"PGPASSWORD": place.secrets["superuser"]}, **lent,
    )  # fmt: skip
    with (data / "postgresql.conf").open("a", encoding="utf-8") as out:
        out.write(f"{SETTINGS.read_text(encoding='utf-8')}\nunix_socket_directories = '{sockets}'\n")


def _replica(place: Place) -> Program:
    return replace(
        postgresql.program(place),
        name=REPLICA,
        command=[str(postgresql.programs() / "postgres"), "-D", str(place.folder / REPLICA)],
        ready=lambda: _answers(place),
    )


def _answers(place: Place) -> bool:
    try:
        connect_to_replica(place).close()
    except psycopg2.OperationalError:
        return False
    return True


def connect_to_replica(place: Place) -> psycopg2.extensions.connection:
    """As its superuser."""
    return psycopg2.connect(
        host=str(place.run / REPLICA), user="superuser", password=place.secrets["superuser"], dbname="site"
    )


def _second_web(place: Place) -> Program:
    first, path = servers.gunicorn(place, "public"), str(place.socket(WEB))
    return replace(
        first,
        name=WEB,
        environment=first.environment | {"SOCKET": path},
        ready=lambda: servers.listens_on_socket(path),
    )


def _second_worker(place: Place) -> Program:
    first = servers.worker(place)
    return replace(first, name=WORKER, command=[*first.command, "--hostname=second@%h"])


def _balance(stack: Stack) -> None:
    """nginx asks both web nodes in turn."""
    file = stack.place.folder / "nginx" / "local" / "http.conf"
    one, both = f"server unix:{stack.place.socket('public')};", f"server unix:{stack.place.socket(WEB)};"
    written = file.read_text(encoding="utf-8")
    assert one in written
    file.write_text(written.replace(one, f"{one} {both}"), encoding="utf-8")
    stack.children["nginx"].process.send_signal(signal.SIGHUP)


def _family(pid: int) -> list[int]:
    """A server and what it started; PostgreSQL's children have groups of their own."""
    return [pid, *[int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()]]


@contextmanager
def cut_off(faults: Faults, name: str) -> Iterator[None]:
    """A whole server is there and says nothing."""
    stopped = _family(faults.stack.children[name].process.pid)
    with _stopped(stopped):
        yield


@contextmanager
def no_longer_follows(faults: Faults) -> Iterator[None]:
    """The copy answers as always, and hears no more from the primary."""
    pids = _family(faults.stack.children[REPLICA].process.pid)
    receivers = [one for one in pids if b"walreceiver" in Path(f"/proc/{one}/cmdline").read_bytes()]
    assert receivers, "a control: nothing was stopped"
    with _stopped(receivers):
        yield


@contextmanager
def _stopped(pids: list[int]) -> Iterator[None]:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)
