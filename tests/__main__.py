"""`make test`: the whole suite, on servers that are started for it, then on SQLite and in a real browser.

`make attack` (`python -m tests --attack`): the same way, the tests that flood, kill or search, and a table at the end.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests import attack, production, servers
from tests.runner import IN_CI, ONLY_WHAT_DIFFERS

ROOT = Path(__file__).resolve().parent.parent
# Tests that take minutes, because they flood, kill or search whole disks, have a command of their own.
EVERY_DAY = ("--testrunner=tests.runner.Runner", "--parallel", "--exclude-tag=attack", "--exclude-tag=pictures")
ATTACK = ("--testrunner=tests.attack.Runner", "--tag=attack")  # one after the other: they measure and kill

Run = Callable[..., int]


def main(arguments: list[str]) -> int:
    """The labels of tests to run, all without any; `--attack` first for the attacks."""
    if arguments[:1] == ["--attack"]:
        return attack_all(arguments[1:])

    def run(values: dict[str, str], *options: str) -> int:
        return test(values, *EVERY_DAY, *options, *arguments)

    return both(run)


def attack_all(labels: list[str]) -> int:
    """Both runs, then what was tried and what got through."""
    with tempfile.TemporaryDirectory(prefix="attack-") as folder:
        table = Path(folder) / "table"

        def run(values: dict[str, str], *options: str) -> int:
            return test({**values, attack.TABLE: str(table)}, *ATTACK, *options, *labels)

        worst = both(run)
        print(attack.written(table))
    return worst


def both(run: Run) -> int:
    """The second run whatever the first one says: who waits for an answer this long gets the whole of it."""
    first = on_servers(run)
    second = on_this_process_alone(run, {} if first is None else {ONLY_WHAT_DIFFERS: "1"})
    if first and not second:
        print("FAILED on PostgreSQL and Redis; what went wrong stands above the run on SQLite.")
    return first or second


def on_servers(run: Run) -> int | None:
    """The run on PostgreSQL and Redis, as in production; None where they are not installed."""
    absent = [
        name
        for name, there in (("PostgreSQL", servers.postgresql_programs()), ("Redis", servers.redis_program()))
        if not there
    ]
    if absent:
        print(f"LEFT OUT: the run on PostgreSQL and Redis, because {' and '.join(absent)} cannot be found here.")
        return 1 if IN_CI else None
    print("--- On PostgreSQL and Redis, started for this run ---", flush=True)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="var-"))
        values = production.environment(
            database_url=stack.enter_context(servers.postgresql()),
            redis_url=stack.enter_context(servers.redis_server()),
        )
        return run({"VAR_DIR": folder, **values}, "--exclude-tag=browser")


def on_this_process_alone(run: Run, values: dict[str, str]) -> int:
    """The run that `make run` users have: SQLite, tasks in the process; and the browser journeys."""
    print("--- On SQLite, with the browser journeys ---", flush=True)
    with tempfile.TemporaryDirectory(prefix="var-") as folder:
        return run({"VAR_DIR": folder, "DATABASE_URL": "", "REDIS_URL": "", **values})


def test(values: dict[str, str], *options: str) -> int:
    """The code of `manage.py test` with these settings and options."""
    command = [sys.executable, "manage.py", "test", *options]
    return subprocess.run(command, cwd=ROOT, env=os.environ | values, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
