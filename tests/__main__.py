"""`make test`: the whole suite, on servers that are started for it, then on SQLite and in a real browser."""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests import production, servers
from tests.runner import IN_CI


def main(labels: list[str]) -> int:
    """Stops at the first run that fails, so that what stands last is what happened."""
    return on_servers(labels) or on_this_process_alone(labels)


def on_servers(labels: list[str]) -> int:
    """The run on PostgreSQL and Redis, as in production."""
    absent = [
        name
        for name, there in (("PostgreSQL", servers.postgresql_programs()), ("Redis", servers.redis_program()))
        if not there
    ]
    if absent:
        print(f"LEFT OUT: the run on PostgreSQL and Redis, because {' and '.join(absent)} cannot be found here.")
        return 1 if IN_CI else 0
    print("--- On PostgreSQL and Redis, started for this run ---", flush=True)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="var-"))
        values = production.environment(
            database_url=stack.enter_context(servers.postgresql()),
            redis_url=stack.enter_context(servers.redis_server()),
        )
        return run(labels, {"VAR_DIR": folder, **values}, "--exclude-tag=browser")


def on_this_process_alone(labels: list[str]) -> int:
    """The run that `make run` users have: SQLite, tasks in the process; and the browser journeys."""
    print("--- On SQLite, with the browser journeys ---", flush=True)
    with tempfile.TemporaryDirectory(prefix="var-") as folder:
        return run(labels, {"VAR_DIR": folder, "DATABASE_URL": "", "REDIS_URL": ""})


def run(labels: list[str], values: dict[str, str], *options: str) -> int:
    root = Path(__file__).resolve().parent.parent
    # What takes minutes, because it floods, kills or searches whole disks, is tagged attack: it has its own command.
    always = ("--testrunner=tests.runner.Runner", "--parallel", "--exclude-tag=attack")
    command = [sys.executable, "manage.py", "test", *always, *options, *labels]
    return subprocess.run(command, cwd=root, env=os.environ | values, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
