"""Children: start each process, notice when one ends, and leave none behind."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from deploy.stack.place import ROOT

PATIENCE = 60.0  # seconds for a start on a busy machine
SECONDS_TO_STOP = 20.0
TICK = 0.05


class DidNotStart(Exception):
    """A process ended or kept silent instead of getting ready."""


@dataclass(frozen=True)
class Program:
    """What runs, as whom, how one sees that it is ready, and what asks it to stop."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(repr=False)
    ready: Callable[[], bool]
    stop_with: signal.Signals = signal.SIGTERM
    run_as: dict[str, object] = field(default_factory=dict)
    niceness: int = 0  # how far it stands back where others need the processor too (man 7 sched)


class Child:
    """A running program."""

    def __init__(self, program: Program, log: Path) -> None:
        self.program = program
        self.log = log / f"{program.name}.log"
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        # A session of its own: Ctrl-C in the terminal reaches us alone, and we stop them in order. If we are killed,
        # the kernel asks them to stop. Nobody's words are written to a disk because a program breaks.
        command = [
            "prlimit",
            "--core=0",
            "--",
            "setpriv",
            "--pdeathsig",
            self.program.stop_with.name.removeprefix("SIG"),
            "--",
        ]
        with self.log.open("ab") as out:
            process = subprocess.Popen(  # noqa: S603 - the programs of this package
                [*command, *self.program.command],
                cwd=ROOT, env=self.program.environment, start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, **self.program.run_as,
            )  # fmt: skip
        if self.program.niceness:
            self._stand_back(process.pid)
        return process

    def _stand_back(self, process: int) -> None:
        """Where the kernel shares out its time among sessions first (autogroup), it is the session that stands back."""
        os.setpriority(os.PRIO_PROCESS, process, self.program.niceness)
        with suppress(FileNotFoundError, BlockingIOError):  # it takes no more than ten such wishes a second
            Path(f"/proc/{process}/autogroup").write_text(str(self.program.niceness), encoding="ascii")

    @property
    def ended_with(self) -> int | None:
        """Its code, or None while it runs."""
        return self.process.poll()

    def wait_until_ready(self) -> None:
        """Raise DidNotStart with the last lines it said."""
        until = time.monotonic() + PATIENCE
        while self.ended_with is not None or not self.program.ready():
            if self.ended_with is not None or time.monotonic() > until:
                said = self.log.read_text(encoding="utf-8", errors="replace")[-800:]
                raise DidNotStart(f"{self.program.name} did not start (code {self.ended_with}):\n{said}")
            time.sleep(TICK)

    def stop(self) -> None:
        """Ask, wait, then end it with everything that it started."""
        if self.ended_with is None:
            self.process.send_signal(self.program.stop_with)
            try:
                self.process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.end_what_is_left()

    def kill(self) -> None:
        """As a crash does."""
        self.process.kill()
        self.end_what_is_left()

    def end_what_is_left(self) -> None:
        """Workers whose master has gone would keep its sockets; come back when they have gone too."""
        self.process.wait()
        until = time.monotonic() + SECONDS_TO_STOP
        with suppress(ProcessLookupError):
            while time.monotonic() < until:
                os.killpg(self.process.pid, signal.SIGKILL)
                time.sleep(TICK)

    def start_again(self) -> None:
        """After an end that nobody asked for."""
        self.end_what_is_left()
        self.process = self._start()
