"""Load, by wrk: as many requests as a server answers, over TLS with connections that stay open."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 16
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_LATE = re.compile(r"99%\s+([\d.]+)(us|ms|s)\b")
_WRONG = re.compile(r"Non-2xx or 3xx responses: (\d+)")
_LOST = re.compile(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")
_IN_MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


class NotInstalled(Exception):
    """Debian's wrk is not on this machine."""


@dataclass(frozen=True)
class Answered:
    """What one run saw."""

    rate: float  # requests a second
    late: float  # milliseconds that one request in a hundred took longer than
    wrong: int  # answers that were an error, and requests without an answer


def load(url: str, *, seconds: int, cookie: str = "", bodies: Path | None = None, at_a_pace: int = 0) -> Answered:
    """GET this address, or POST one line of `bodies` after the other to it; raise NotInstalled.

    `at_a_pace`: so many connections, each twenty times a second at most, instead of as fast as it goes.
    """
    command = ["wrk", "--threads=1", f"--connections={at_a_pace or CONNECTIONS}", f"--duration={seconds}s", "--latency"]
    if cookie:
        command += ["--header", f"Cookie: {cookie}"]
    if at_a_pace:
        command += ["--script", str(Path(__file__).parent / "reads.lua")]
    if bodies:
        origin = "/".join(url.split("/")[:3])
        command += ["--header", f"Origin: {origin}", "--header", "Content-Type: application/x-www-form-urlencoded"]
        command += ["--script", str(Path(__file__).parent / "post.lua")]
    command.append(url)
    if bodies:
        command += ["--", str(bodies)]
    try:
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - wrk, at our own addresses
    except FileNotFoundError:
        raise NotInstalled("wrk") from None
    late, unit = _LATE.search(said).groups()
    wrong, lost = _WRONG.search(said), _LOST.search(said)
    return Answered(
        rate=float(_RATE.search(said)[1]),
        late=float(late) * _IN_MILLISECONDS[unit],
        wrong=int(wrong[1] if wrong else 0) + sum(int(count) for count in (lost.groups() if lost else ())),
    )
