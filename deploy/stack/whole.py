"""The whole stack: made ready, started in order, watched, stopped in the other order."""

import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from threading import Event

from deploy.stack import nginx, postgresql, servers
from deploy.stack.children import Child, Program
from deploy.stack.place import METRICS_PORT, ROOT, Place

TOO_OFTEN, WITHIN_SECONDS = 5, 60.0
LOOK_EVERY = 0.5  # seconds
FIRST_PEOPLE = {"first-reader": "first_lead", "second-reader": "add_moderator"}

Say = Callable[[str], None]


class CannotGoOn(Exception):
    """A process ends again and again."""


class Stack:
    """Use it in a `with`; whatever happens inside, nothing is left running."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.children: dict[str, Child] = {}
        self.accounts: list[tuple[str, str]] = []
        self._down: dict[str, Program] = {}
        self._ends: deque[float] = deque(maxlen=TOO_OFTEN)

    def __enter__(self) -> "Stack":
        try:
            self._start()
        except BaseException:  # also Ctrl-C in the middle of a start
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _start(self) -> None:
        for old in self.place.log.iterdir():
            old.unlink()
        place = self.place
        postgresql.make_cluster(place)
        nginx.make_certificate(place)
        self.start(postgresql.program(place), servers.redis_server(place))
        self._prepare()
        if METRICS_PORT in os.environ:
            servers.empty_counts(place)
            self.start(servers.metrics(place))
        roles = [servers.gunicorn(place, role) for role in ("rescue", "public", "desk")]
        self.start(*roles, servers.worker(place), servers.beat(place))
        self.start(nginx.program(place))
        self._introduce_the_first_people()

    def _prepare(self) -> None:
        postgresql.make_roles(self.place)
        self.manage("migrate", "migrate", "--verbosity=0", "--no-input")
        self.manage("migrate", "load_policy")
        postgresql.grant(self.place)
        self.manage("migrate", "catalogues_compile")
        self.manage("migrate", "collectstatic", "--verbosity=0", "--no-input")
        self.python("rescue", "-m", "deploy.own_pages", str(self.place.folder))

    def _introduce_the_first_people(self) -> None:
        if postgresql.nobody_is_at_the_desk(self.place):
            for name, command in FIRST_PEOPLE.items():
                said = self.manage("desk", command, name)
                self.accounts.append((name, said.split()[-1]))

    def manage(self, role: str, *command: str) -> str:
        """`manage.py` as a process of this role; what it said."""
        return self.python(role, "manage.py", *command)

    def python(self, role: str, *command: str) -> str:
        """Any Python of this site, likewise."""
        environment = self.place.without_secrets(role) if role == "rescue" else self.place.environment(role)
        done = subprocess.run(  # noqa: S603 - commands of this site
            [sys.executable, *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout

    def start(self, *programs: Program) -> None:
        """Start them and wait until all are ready; raise DidNotStart."""
        for program in programs:
            self.children[program.name] = Child(program, self.place.log)
        for program in programs:
            self.children[program.name].wait_until_ready()

    def take_down(self, name: str) -> None:
        """End one as a crash does, and leave it down."""
        child = self.children.pop(name)
        child.kill()
        self._down[name] = child.program

    def bring_back(self, name: str) -> None:
        """Start what was taken down as it was, with the choices it was given; raise DidNotStart."""
        self.start(self._down.pop(name))

    def watch(self, enough: Event, say: Say) -> None:
        """Start again what ends by itself, until `enough` is set; raise CannotGoOn where that does not help."""
        while not enough.wait(LOOK_EVERY):
            for name, child in self.children.items():
                if child.ended_with is not None:
                    say(f"{name} ended with code {child.ended_with}; it is started again.")
                    self._count_the_end(name)
                    child.start_again()

    def _count_the_end(self, name: str) -> None:
        now = time.monotonic()
        self._ends.append(now)
        if len(self._ends) == TOO_OFTEN and now - self._ends[0] < WITHIN_SECONDS:
            raise CannotGoOn(f"{name} was the {TOO_OFTEN}th process to end within a minute; see {self.place.log}.")

    def stop(self) -> None:
        """The last first."""
        while self.children:
            _, child = self.children.popitem()
            child.stop()
