"""Machines that are not there: network namespaces on wires of their own, so that a cut is a cut.

`root` is the machine that tests run on; it has a plug in two of the wires. All of it goes with the `with`. Where a test
was killed, the next one clears away what it left.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

OURS = "metoo"
OUTSIDE, INSIDE, COPIES = "outside", "inside", "copies"  # readers; servers and processes; the copies of the database
REACHED_BY_ROOT = (OUTSIDE, INSIDE)
FIRST = 11  # the last part of the first machine's address


def ip(*arguments: str, lines: list[str] | None = None) -> str:
    """One command of iproute2, or many; raise CalledProcessError."""
    command = ["ip", *arguments, *([] if lines is None else ["-batch", "-"])]
    said = subprocess.run(command, input="\n".join(lines or []), check=True, stdout=subprocess.PIPE, text=True)
    return said.stdout


def not_allowed() -> str:
    """Why there can be no such machines here; empty where they can be made."""
    return "" if os.geteuid() == 0 and shutil.which("ip") else "root and iproute2"


def clear_away_what_the_dead_left() -> None:
    """The machines of tests that were killed; those of others that run stay."""
    for name in ip("netns", "list").split():
        owner = re.match(rf"{OURS}-(\d+)-", name)
        if owner and not Path(f"/proc/{owner[1]}").exists():
            pull_roots_plugs(owner[1])
            ip("netns", "delete", name)


def roots_end(wire: str, owner: object) -> str:
    """Root's plug in a wire of this process's network; a name of at most 15 letters."""
    return f"{wire[:3]}{owner}"


def pull_roots_plugs(owner: object) -> None:
    """At once: the kernel itself takes its time, and a process that is still ending would keep the switch."""
    for wire in REACHED_BY_ROOT:
        command = ["ip", "link", "delete", roots_end(wire, owner)]
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL)


class Network:
    """Use it in a `with`: each machine by its name, and the wires that it is plugged into."""

    def __init__(self, machines: dict[str, tuple[str, ...]]) -> None:
        self._machines = machines
        self._exits = ExitStack()
        taken = ip("-4", "-brief", "address")
        number = next(number for number in range(1, 255) if f"198.18.{number}." not in taken)
        # Blocks that nobody uses: for measuring (RFC 2544), for examples (RFC 5737).
        self._nets = {OUTSIDE: f"198.18.{number}", INSIDE: f"198.19.{number}", COPIES: "192.0.2"}

    def __enter__(self) -> "Network":
        clear_away_what_the_dead_left()
        with ExitStack() as exits:
            for name in ("switch", *self._machines):
                ip("netns", "add", self._space(name))
                exits.callback(ip, "netns", "delete", self._space(name))
            self._plug_in()
            self._exits = exits.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        pull_roots_plugs(os.getpid())
        self._exits.close()

    def _space(self, machine: str) -> str:
        return f"{OURS}-{os.getpid()}-{machine}"

    def _plug_in(self) -> None:
        lines = [line for wire in self._nets for line in (f"link add {wire} type bridge", f"link set {wire} up")]
        for name, wires in self._machines.items():
            for wire in wires:
                other = f"peer name {wire} netns {self._space(name)}"
                lines += [f"link add {name}.{wire} type veth {other}", f"link set {name}.{wire} master {wire} up"]
        for wire in REACHED_BY_ROOT:
            other = f"peer name {roots_end(wire, os.getpid())} netns {os.getpid()}"
            lines += [f"link add root.{wire} type veth {other}", f"link set root.{wire} master {wire} up"]
        ip("-n", self._space("switch"), lines=lines)
        for name, wires in self._machines.items():
            addresses = [f"address add {self.address(name, wire)}/24 dev {wire}" for wire in wires]
            ups = [f"link set {wire} up" for wire in ("lo", *wires)]
            ip("-n", self._space(name), lines=[*addresses, *ups])
        ends = {wire: roots_end(wire, os.getpid()) for wire in REACHED_BY_ROOT}
        ip(lines=[f"address add {self._nets[wire]}.1/24 dev {end}" for wire, end in ends.items()])
        ip(lines=[f"link set {end} up" for end in ends.values()])

    def address(self, machine: str, wire: str = INSIDE) -> str:
        """Of a machine's plug in a wire."""
        return f"{self._nets[wire]}.{FIRST + list(self._machines).index(machine)}"

    def net(self, wire: str) -> str:
        """All addresses of a wire."""
        return f"{self._nets[wire]}.0/24"

    def on(self, machine: str, command: list[str]) -> list[str]:
        """The command as that machine runs it."""
        return ["nsenter", f"--net=/run/netns/{self._space(machine)}", "--", *command]

    @contextmanager
    def cut(self, machine: str, *wires: str) -> Iterator[None]:
        """Its plugs are out, of these wires or of all: nothing comes or goes, and nobody is told."""
        plugs = [f"link set {machine}.{wire}" for wire in wires or self._machines[machine]]
        ip("-n", self._space("switch"), lines=[f"{plug} down" for plug in plugs])
        try:
            yield
        finally:
            ip("-n", self._space("switch"), lines=[f"{plug} up" for plug in plugs])
