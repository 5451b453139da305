"""Faults in a whole stack under load, and what became of each text, counted from its writer's side."""

import json
import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, fields
from pathlib import Path
from threading import Event, Thread
from unittest import SkipTest
from unittest.mock import patch

import psycopg2
from redis import Redis

from deploy.stack import postgresql
from deploy.stack.place import HOST, Place, free_port
from deploy.stack.whole import Stack
from tests.stack.through_nginx import CHOSEN, short_folder
from tests.stack.writers import Sending, Writers, patiently

KILLS = int(os.environ.get("FAULTS_KILLS", "3"))  # of each process; `make faults` sets the long run
STOPS = int(os.environ.get("FAULTS_STOPS", "3"))  # of PostgreSQL
FILLINGS = int(os.environ.get("FAULTS_FILLINGS", "1"))  # of each disk
AWAY_SECONDS = float(os.environ.get("FAULTS_AWAY_SECONDS", "5"))  # of Redis
VOLUMES = {"postgresql": "400m", "run": "64m", "log": "16m"}  # the database; temporary files; what processes say
STORIES = "SELECT count(*) FROM stories_story"
SOMEONE_WAITS = """SELECT EXISTS (
    SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND usename = 'site_{}'
)"""


@dataclass
class Count:
    """One row of the table."""

    fault: str
    times: int
    acknowledged: int = 0
    unanswered: int = 0  # presses that a fault interrupted: without any, nothing was tried
    lost: int = 0  # acknowledged and not there
    cut_off: int = 0  # stored by a press that a fault left without its thanks
    ghosts: int = 0  # there, though nobody was thanked
    ghosts_opened: int = 0  # of those, with the words shown before sending
    doubles: int = 0  # second stories and second cases of one text
    stuck: int = 0
    words_lost: int = 0  # error pages without the writer's text
    back_after: float = 0.0  # seconds from "everything is up" until the first thanks, the longest

    def holds(self) -> bool:
        """What is promised of every fault."""
        return not (self.lost or self.doubles or self.stuck or self.words_lost) and self.ghosts == self.ghosts_opened


def table(rows: list[Count]) -> str:
    """For people."""
    names = [one.name for one in fields(Count)][1:]
    lines = ["  ".join([f"{'fault':44}", *[name.replace("_", " ") for name in names]])]
    for row in rows:
        cells = [f"{round(getattr(row, name), 1):>{len(name)}}" for name in names]
        lines.append("  ".join([f"{row.fault:44}", *cells]))
    return "\n".join(lines)


@dataclass
class Faults:
    """A stack of its own, and what can happen to it."""

    stack: Stack
    on_volumes: bool

    def count(self, fault: str, times: int, happens: Callable[["Writers", int], None]) -> Count:
        """Let it happen so often under load; mend everything after each time, and look what became of the texts."""
        row = Count(fault, times)
        with Writers(self.stack.place) as writers:
            for number in range(times):
                happens(writers, number)
                self.mend()
                row.back_after = max(row.back_after, writers.wait_for_thanks())
        with self.tended():
            self._what_became(row, writers.sendings)
        return row

    def _what_became(self, row: Count, sendings: list[Sending]) -> None:
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            json.dump([(one.words, one.body) for one in sendings], file)
            file.flush()
            found = json.loads(
                self.stack.python("worker", "-m", "tests.stack.inside", "became", file.name).splitlines()[-1]
            )
        row.stuck = found["stuck"]
        for one, became in zip(sendings, found["texts"], strict=True):
            there, opens = became["stories"] > 0, became["opens"]
            row.acknowledged += one.acknowledged
            row.unanswered += one.unanswered
            row.words_lost += one.words_lost
            row.lost += one.acknowledged and not (there and opens)
            row.cut_off += there and (one.was_there or not one.acknowledged)
            row.ghosts += there and not one.acknowledged
            row.ghosts_opened += there and not one.acknowledged and opens
            row.doubles += max(0, became["stories"] - 1) + max(0, became["cases"] - 1)
            row.stuck += there and not became["cases"]

    def mend(self) -> None:
        """Start again whatever has ended, as systemd does, in the order of the first start."""
        for child in list(self.stack.children.values()):
            if child.ended_with is not None:
                child.start_again()
                child.wait_until_ready()

    @contextmanager
    def tended(self) -> Iterator[None]:
        """Meanwhile whatever ends is started again: a worker that lost Redis may end a moment later."""
        enough = Event()

        def tend() -> None:
            while not enough.wait(1):
                self.mend()

        thread = Thread(target=tend)
        thread.start()
        try:
            yield
        finally:
            enough.set()
            thread.join()

    def ask(self, question: str) -> object:
        """One value of the database."""
        server = postgresql.connect(self.stack.place, "superuser")
        with server.cursor() as cursor:
            cursor.execute(question)
            found = cursor.fetchone()
        server.close()
        return found[0]

    @contextmanager
    def held_up_at(self, table: str, role: str) -> Iterator[None]:
        """A process of this role waits in the middle of a transaction to write there, when the `with` begins."""
        holder = postgresql.connect(self.stack.place, "superuser")
        holder.autocommit = False
        try:
            with holder.cursor() as cursor:
                cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
            patiently(lambda: self.ask(SOMEONE_WAITS.format(role)))
            yield
        finally:
            with suppress(psycopg2.Error):
                holder.rollback()
            holder.close()

    def wait_for_a_new_story(self) -> None:
        """Come back when one more has been stored."""
        before = self.ask(STORIES)
        patiently(lambda: self.ask(STORIES) > before)

    def kill(self, name: str) -> None:
        """Kill it with everything that it started."""
        self.stack.children[name].kill()

    def kill_children_of(self, name: str) -> None:
        """Kill what it started; it notices by itself."""
        pid = self.stack.children[name].process.pid
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split():
            with suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)

    @contextmanager
    def frozen(self, name: str) -> Iterator[None]:
        """It runs, and does nothing."""
        process = self.stack.children[name].process
        process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            process.send_signal(signal.SIGCONT)

    def forget(self) -> None:
        """Everything that Redis holds: bells, counters, sessions."""
        with self.redis() as client:
            client.flushall()

    def redis(self) -> Redis:
        """As its operator reaches it."""
        place = self.stack.place
        return Redis(host=HOST, port=place.redis_port, password=place.secrets["redis"])

    def stop_postgresql_at_once(self) -> None:
        """Without a checkpoint: the next start recovers from the log."""
        process = self.stack.children["postgresql"].process
        process.send_signal(signal.SIGQUIT)
        process.wait()

    @contextmanager
    def full(self, volume: str) -> Iterator[None]:
        """Not a byte is left on it; raise SkipTest where it is no volume of its own."""
        if not self.on_volumes:
            raise SkipTest("only root may make small volumes to fill")
        ballast = self.stack.place.folder / volume / "ballast"
        try:
            with suppress(OSError), ballast.open("wb", buffering=0) as out:
                for size in (1 << 20, 1 << 12):
                    with suppress(OSError):
                        while True:
                            out.write(b"\0" * size)
            yield
        finally:
            ballast.unlink()


@contextmanager
def faults(**chosen: str) -> Iterator[Faults]:
    """A stack whose volumes are small ones where that is allowed, with these in its environment."""
    with ExitStack() as exits:
        place = Place.at(exits.enter_context(short_folder()), free_port())
        on_volumes = all(_is_volume(exits, place.folder / name, size) for name, size in VOLUMES.items())
        with patch.dict(os.environ, CHOSEN | chosen):
            stack = exits.enter_context(Stack(place))
        yield Faults(stack, on_volumes)


def _is_volume(exits: ExitStack, folder: Path, size: str) -> bool:
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0755", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        return False
    exits.callback(subprocess.run, ["umount", "--lazy", str(folder)], check=False)
    return True
