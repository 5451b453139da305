"""How heavy and how quick to start: bytes of a page, wheels of the site, seconds until each process is ready."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measures import TIMES, Bench, Row, bytes_of, pages_of
from deploy.stack.place import ROOT
from deploy.stack.whole import Stack

# Those that others need first. Of beat, the clock, one sees that it is ready by the files in which it keeps its times.
PROCESSES = ("postgresql", "redis", "rescue", "public", "desk", "worker", "beat", "nginx")


def sizes(bench: Bench) -> Iterator[Row]:
    """Pages as nginx sends them to a browser, which takes gzip."""
    for name, path in (*pages_of(bench), ("find", "/stories/find/"), ("share", "/share/write/")):
        packed, plain = len(bytes_of(bench, path, "gzip")), len(bytes_of(bench, path))
        note = f"{plain / 1000:.1f} kB unpacked" if packed < plain else "never packed"
        yield Row(f"{name}, sent to a browser", "kB", packed / 1000, 0, note=note)
    with TemporaryDirectory() as folder:
        wheels = list(_wheels(Path(folder)))
        size = sum(wheel.stat().st_size for wheel in wheels) / 1e6
    yield Row("wheels of requirements.lock", "MB", size, 0, note=f"{len(wheels)} files")


def starts(bench: Bench) -> Iterator[Row]:
    """Each stopped and started again, from the call until it is ready."""
    for name in PROCESSES:
        taken = [_start_of(bench.stack, name) for _ in range(TIMES)]
        yield Row(f"start of {name}", "s", statistics.median(taken), max(taken) - min(taken))


def _start_of(stack: Stack, name: str) -> float:
    child = stack.children.pop(name)
    child.stop()
    program = child.program
    if name == "beat":
        for kept in stack.place.run.glob("beat*"):
            kept.unlink()
        program = replace(program, ready=lambda: any(stack.place.run.glob("beat*")))
    begun = time.perf_counter()
    stack.start(program)
    return time.perf_counter() - begun


def _wheels(folder: Path) -> Iterator[Path]:
    """What pip installs here, newly fetched."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    lock = ["--require-hashes", "--requirement", str(ROOT / "requirements.lock"), "--dest", str(folder)]
    subprocess.run([*command, *lock], check=True)  # noqa: S603 - pip, with what we locked
    yield from folder.iterdir()
