"""Throw-away servers: a PostgreSQL cluster and a Redis that live as long as one `with` and keep nothing."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import redis
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as NotThere
from redis.retry import Retry

from deploy.stack.place import free_port


def postgresql_programs() -> Path | None:
    """The folder with initdb and pg_ctl: Debian keeps them off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if found:
        return found[-1]
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def redis_program() -> str | None:
    return shutil.which("redis-server")


def _who_may_run_postgresql() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root, so root lends it another account; anyone else runs it as themselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("Running as root, and there is neither a `postgres` nor a `nobody` account for PostgreSQL.")


@contextmanager
def postgresql() -> Iterator[str]:
    """A cluster in a temporary folder, reached by Unix socket alone; yields its DATABASE_URL."""
    programs = postgresql_programs()
    if programs is None:
        raise RuntimeError("PostgreSQL is not installed.")
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path has 107 characters at most
    account = _who_may_run_postgresql()
    lent: dict[str, object] = {}
    if account:
        os.chown(folder, account.pw_uid, account.pw_gid)
        lent = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def call(program: str, *arguments: str) -> None:
        subprocess.run(
            [programs / program, "--pgdata", folder / "data", *arguments],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd="/",
            **lent,
        )

    # Nothing here outlives the run, so it need not survive a crash either.
    options = f"-k {folder} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    options += " -c max_connections=200"  # fifty people at once, in each of several processes
    try:
        call("initdb", "--username=metoo", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
        call("pg_ctl", "--wait", "--silent", f"--log={folder}/log", f"--options={options}", "start")
        try:
            yield f"postgres://metoo@{quote(str(folder), safe='')}/metoo"
        finally:
            call("pg_ctl", "--wait", "--silent", "--mode=immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def redis_server() -> Iterator[str]:
    """A Redis on a free port of this machine, set as production sets it: nothing persisted; yields its REDIS_URL."""
    program = redis_program()
    if program is None:
        raise RuntimeError("Redis is not installed.")
    port = free_port()
    url = f"redis://127.0.0.1:{port}/0"
    settings = "--bind 127.0.0.1 --databases 100 --appendonly no --slowlog-log-slower-than -1".split()
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [program, "--port", str(port), "--save", "", *settings],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            patience = Retry(ConstantBackoff(0.05), 200)
            with redis.Redis.from_url(url, retry=patience, retry_on_error=[NotThere]) as client:
                client.ping()
            yield url
        finally:
            server.terminate()
            server.wait()
