"""`make stack` as a person starts it: up with one command, a story, a sign-in, Ctrl-C, and nothing left running."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar
from unittest import skipIf
from unittest.mock import patch

from django.core.management import get_commands, load_command_class
from django.test import SimpleTestCase, tag

from deploy.stack import nginx, servers
from deploy.stack.children import Child
from deploy.stack.place import HOST, METRICS_PORT, Place, free_port
from tests.house_rules import ROOT
from tests.stack.through_nginx import Web, is_signed_in, joins_the_desk, missing, short_folder, signs_in
from tests.stack.worker import PATIENCE, wait_until


class Console:
    """The terminal of the person who started it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "deploy.stack", str(folder)],
            cwd=ROOT, env=os.environ | {"STACK_PORT": str(self.port)}, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.said = ""

    def wait_for(self, words: str) -> None:
        """Read on until it says so."""
        while words not in self.said:
            line = self.process.stdout.readline()
            if not line:
                raise AssertionError(f"It never said {words!r}, but:\n{self.said}")
            self.said += line

    @property
    def accounts(self) -> list[tuple[str, str]]:
        """Names, and where each chooses a password, as printed."""
        return re.findall(r"^  (\S+-reader) +(\S+)$", self.said, re.MULTILINE)

    @property
    def web(self) -> Web:
        """The way in."""
        return Web(Place(self.folder, self.port, 0, 0))

    def ends(self, wish: signal.Signals) -> int:
        """Its code."""
        self.process.send_signal(wish)
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


def running_in(folder: Path) -> dict[int, str]:
    """Every process that was told of this folder, or works in it."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            told = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
            if str(folder).encode() in told + os.fsencode((entry / "cwd").readlink()):
                found[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
    return {pid: command for pid, command in found.items() if pid != os.getpid()}


@tag("postgresql", "redis")
@skipIf(missing(), f"{missing()} cannot be found here")
class OneCommand(SimpleTestCase):
    folder: ClassVar[Path]

    @contextmanager
    def console(self, folder: Path) -> Iterator[Console]:
        console = Console(folder)
        try:
            console.wait_for("Ctrl-C stops everything.")
            yield console
        finally:
            console.process.kill()  # what it started ends with it
            console.process.wait()
            wait_until(lambda: not running_in(folder))

    def test_up_with_one_command_and_down_with_nothing_left(self) -> None:
        with short_folder() as folder:
            with self.console(folder) as console:
                self.assertEqual(2, len(console.accounts), console.said)
                self.a_story_is_sent(console.web)
                self.someone_signs_in(console)
                self.a_killed_process_is_noticed(console)
                self.assertTrue(running_in(folder))
                self.assertEqual(0, console.ends(signal.SIGINT))
                self.assertEqual({}, running_in(folder))
            first = console
            with self.console(folder) as console:
                self.assertEqual([], console.accounts, "links are shown once")
                self.assertTrue(is_signed_in(signs_in(console.web.place, first.accounts[0][0])))
                self.assertTrue(running_in(folder))
                self.assertNotEqual(0, console.ends(signal.SIGKILL))
                wait_until(lambda: not running_in(folder))

    def a_story_is_sent(self, web: Web) -> None:
        visitor = web.visitor().open("/share/write/").send({"body": "An example, sent through nginx."}, form="body")
        visitor.send({}, form="body", button="Send")
        self.assertEqual(200, visitor.response.status_code)
        self.assertIn("Your story is with us", visitor.words)

    def someone_signs_in(self, console: Console) -> None:
        place, (name, link) = console.web.place, console.accounts[0]
        joins_the_desk(place, link)
        self.assertFalse(is_signed_in(signs_in(place, name, "not the password")))
        self.assertTrue(is_signed_in(signs_in(place, name)))
        self.assertFalse(is_signed_in(console.web))

    def a_killed_process_is_noticed(self, console: Console) -> None:
        theirs = f"SOCKET={console.folder / 'run' / 'public.sock'}".encode()
        (master,) = [
            pid
            for pid in Path(f"/proc/{console.process.pid}/task/{console.process.pid}/children").read_text().split()
            if theirs in Path(f"/proc/{pid}/environ").read_bytes()
        ]
        os.kill(int(master), signal.SIGKILL)
        console.wait_for("public ended with code -9; it is started again.")
        wait_until(lambda: console.web.get("/healthz").status_code == 200)


class Readiness(SimpleTestCase):
    def test_a_port_that_somebody_else_took_is_not_a_site_that_is_up(self) -> None:
        with TemporaryDirectory() as folder, socket.create_server((HOST, 0)) as somebody:
            place = Place(Path(folder), somebody.getsockname()[1], 0, 0)
            nginx.make_certificate(place)
            somebody.settimeout(1)
            self.assertFalse(nginx.shows_its_certificate(place))
            somebody.accept()  # it was asked


class StandsBack(SimpleTestCase):
    """Whoever sends does not wait for the reading of what others sent."""

    def test_the_worker_alone_stands_back_from_the_processor(self) -> None:
        with short_folder() as folder:
            place = Place.at(folder, free_port())
            self.assertEqual(0, servers.gunicorn(place, "public").niceness)
            child = Child(replace(servers.worker(place), command=["sleep", "infinity"]), folder)
            self.addCleanup(child.kill)
        self.assertEqual(servers.NICE, os.getpriority(os.PRIO_PROCESS, child.process.pid))
        shared_by_session = Path(f"/proc/{child.process.pid}/autogroup")
        if shared_by_session.exists():
            self.assertIn(f"nice {servers.NICE}\n", shared_by_session.read_text())

    def test_under_systemd_and_in_a_container_too(self) -> None:
        unit = (ROOT / "deploy" / "systemd" / "site-worker.service").read_text(encoding="utf-8")
        self.assertIn(f"\nNice={servers.NICE}\nCPUWeight=33\n", unit)
        self.assertEqual(1, (ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8").count("cpu_shares: 340"))


def started_by(kind: str) -> set[str]:
    """What the units start with this site's Python, of this kind."""
    units = "".join(file.read_text() for file in (ROOT / "deploy" / "systemd").glob("*.service"))
    starts = re.findall(r"^ExecStart=/srv/site/.venv/bin/python (.*)$", units, re.MULTILINE)
    return {line for line in starts if line.startswith(kind)}


PYTHON = "/srv/site/.venv/bin/python"
ONLY_THIS_MACHINE = 0.1  # what systemd adds to a unit's exposure where it reaches 127.0.0.1 alone; nothing, for nothing


def read_by_systemd(unit: Path, text: str) -> str:
    """What it complains of, with the unit written there."""
    unit.write_text(text, encoding="utf-8")
    done = systemd("verify", "--man=no", str(unit))
    return done.stdout + done.stderr


def ways_out(unit: Path) -> float:
    """How much its reach over the network adds to what systemd thinks of it."""
    found = json.loads(systemd("security", "--offline=yes", "--json=short", str(unit)).stdout)
    (row,) = [one for one in found if one["json_field"] == "IPAddressDeny"]
    return float(row["exposure"] or 0)


def systemd(*options: str) -> subprocess.CompletedProcess[str]:
    """It reads, and starts nothing."""
    return subprocess.run(["systemd-analyze", *options], check=False, text=True, capture_output=True)


KEPT_IN = {"IPAddressDeny=any", "IPAddressAllow=localhost", "LimitCORE=0", "MemorySwapMax=0", "PrivateTmp=yes"}


class TheUnits(SimpleTestCase):
    def test_none_reaches_another_machine_or_leaves_its_memory_on_a_disk(self) -> None:
        for unit in (ROOT / "deploy" / "systemd").glob("*.service"):
            with self.subTest(unit.name):
                self.assertEqual(set(), KEPT_IN - set(unit.read_text(encoding="utf-8").splitlines()))

    @skipIf(not shutil.which("systemd-analyze"), "systemd-analyze is not installed")
    def test_systemd_understands_every_line_and_sees_no_way_to_another_machine(self) -> None:
        with TemporaryDirectory() as folder:
            for unit in (ROOT / "deploy" / "systemd").iterdir():
                with self.subTest(unit.name):
                    text = unit.read_text(encoding="utf-8").replace(PYTHON, sys.executable)
                    self.assertEqual("", read_by_systemd(Path(folder, unit.name), text))
                    if unit.suffix == ".service":
                        self.assertLessEqual(ways_out(Path(folder, unit.name)), ONLY_THIS_MACHINE)
            unit = Path(folder, "site-beat.service")
            mistyped = unit.read_text(encoding="utf-8").replace("IPAddressDeny", "IPAdressDeny")
            self.assertIn("Unknown key", read_by_systemd(unit, mistyped), "a control")
            self.assertGreater(ways_out(unit), ONLY_THIS_MACHINE, "a control")

    def test_systemd_starts_what_this_stack_starts(self) -> None:
        """Only the python, and where the clock keeps its times, are other ones."""
        starts = started_by("-m ")
        with short_folder() as folder:
            place = Place.at(folder, free_port())
            programs = [servers.gunicorn(place, "public"), servers.worker(place), servers.beat(place)]
            with patch.dict(os.environ, {METRICS_PORT: "9100"}):
                programs.append(servers.metrics(place))
            ours = {
                re.sub(rf"{place.run}/(\w+)-counts", r"/run/site-\1/counts", " ".join(program.command[1:])).replace(
                    f"{place.run}/beat", "/run/site-beat/times"
                )
                for program in programs
            }
        self.assertEqual(ours | {"-m deploy.order"}, starts)

    def test_every_job_with_a_timer_is_a_command_of_ours(self) -> None:
        for line in started_by("manage.py "):
            name, *options = line.split()[1:]
            command = load_command_class(get_commands()[name], name)
            command.create_parser("manage.py", name).parse_args(options)
