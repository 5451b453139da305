"""Tests past one machine: how a reader sees each of the web nodes, and what became of the servers."""

import subprocess
import sys
from contextlib import AbstractContextManager
from typing import ClassVar

from redis.exceptions import RedisError

from deploy.stack.place import ROOT
from tests.stack.faults import Faults
from tests.stack.network import Network
from tests.stack.nodes import DATA, READS_FROM, WEBS, Nodes, nodes
from tests.stack.test_faults import FaultsCase
from tests.stack.through_nginx import Web
from tests.stack.writers import patiently

BROWSER = {"Cookie": "any=1"}  # then no answer comes from nginx's cache
STATIC = ("/", "/help/", "/policy/", "/about/", "/share/", "/healthz")
RESTING = "The stories are resting"


class NodesCase(FaultsCase):
    """Each test ends with everything as it was, or with another server in the first place."""

    nodes: ClassVar[Nodes]
    network: ClassVar[Network]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.nodes = cls.faults.stack
        cls.network = cls.nodes.place.network
        cls.web = Web(cls.nodes.place)

    @classmethod
    def begun(cls) -> AbstractContextManager[Faults]:
        return nodes()

    def setUp(self) -> None:
        self.wait_until_all_is_well()

    def page(self, machine: str, address: str) -> tuple[int, str]:
        answer = self.nodes.web(machine).get(address, **BROWSER)
        return answer.status_code, answer.text

    def without_cookie(self, machine: str, address: str) -> tuple[int, str]:
        """Perhaps from the cache of this node's nginx."""
        answer = self.nodes.web(machine).get(address)
        return answer.status_code, answer.text

    def each_process(self, machine: str, address: str) -> list[tuple[int, str]]:
        """Four times: nginx asks one of its two processes after the other."""
        return [self.page(machine, address) for _ in range(4)]

    def are_read(self, machine: str) -> bool:
        return all(status == 200 for status, _ in self.each_process(machine, "/stories/"))

    def doctor_says(self, machine: str) -> str:
        """As the public process of this web node."""
        environment = self.nodes.place_of(machine).environment("public")
        command = [sys.executable, "manage.py", "doctor"]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        return done.stdout

    def assert_static_pages_are_served(self, machine: str) -> None:
        for address in STATIC:
            with self.subTest(machine=machine, address=address):
                self.assertEqual({200}, {status for status, _ in self.each_process(machine, address)})

    def wait_until_all_is_well(self) -> None:
        self.faults.mend()
        patiently(self.nodes.databases.is_followed)
        patiently(self.nodes.place.redis.is_followed)
        patiently(lambda: all(self.are_read(machine) for machine in WEBS))

    def one_that_reads_a_copy(self) -> tuple[str, str]:
        """A web node whose copy is not the primary now, and the other one."""
        primary = self.nodes.databases.primary()
        one, other = sorted(WEBS, key=lambda machine: READS_FROM[machine] == primary)
        return one, other

    def copies(self) -> list[str]:
        """The databases that are not the primary now."""
        primary = self.nodes.databases.primary()
        return [machine for machine in DATA if machine != primary]

    def becomes_a_copy(self, machine: str) -> None:
        databases = self.nodes.databases
        databases.copy(machine, of=databases.primary())
        self.nodes.start(databases.program(machine))

    def is_the_primary_redis(self, number: int) -> bool:
        try:
            return self.nodes.place.redis.primary() == number
        except RedisError:
            return False
