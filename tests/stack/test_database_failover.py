"""Three PostgreSQL, of which one ends under load: what was acknowledged is on the next one, which everybody finds."""

import itertools
from contextlib import ExitStack, suppress
from threading import Event, Thread
from unittest import TestCase, skipIf

import psycopg2
from django.test import tag

from deploy.stack import postgresql
from deploy.stack.children import Child
from deploy.stack.place import Place, free_port
from tests.servers import postgresql_programs
from tests.stack.databases import MACHINES, Databases
from tests.stack.network import COPIES, INSIDE, Network, not_allowed
from tests.stack.through_nginx import short_folder
from tests.stack.writers import patiently

LACKS = not_allowed() or ("" if postgresql_programs() else "PostgreSQL")


class Writer:
    """Writes one number after the other, and keeps those that were acknowledged."""

    def __init__(self, url: str) -> None:
        self.url, self.acknowledged = url, set()
        self._enough = Event()
        self._thread = Thread(target=self._write, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._enough.set()
        self._thread.join()

    def wait_for_more(self) -> None:
        before = len(self.acknowledged)
        patiently(lambda: len(self.acknowledged) > before)

    def _write(self) -> None:
        numbers = itertools.count()
        while not self._enough.is_set():
            with suppress(psycopg2.Error):
                self._write_to_one_server(numbers)

    def _write_to_one_server(self, numbers: "itertools.count[int]") -> None:
        server = psycopg2.connect(self.url, connect_timeout=2, tcp_user_timeout=3000)
        server.autocommit = True
        try:
            for number in numbers:
                with server.cursor() as cursor:
                    cursor.execute("INSERT INTO numbers VALUES (%s)", [number])
                self.acknowledged.add(number)
                if self._enough.is_set():
                    return
        finally:
            server.close()


@tag("attack")
@skipIf(LACKS, f"{LACKS} cannot be had here")
class DatabaseFailoverTests(TestCase):
    def setUp(self) -> None:
        exits = ExitStack()
        self.addCleanup(exits.close)
        place = Place.at(exits.enter_context(short_folder()), free_port())
        self.network = exits.enter_context(Network(dict.fromkeys(MACHINES, (INSIDE, COPIES))))
        self.databases = Databases(place, self.network)
        self.children: dict[str, Child] = {}
        exits.callback(lambda: [child.stop() for child in self.children.values()])
        self.databases.open_the_first()
        self.start(MACHINES[0])
        postgresql.make_roles(place)
        self.databases.let_copies_in()
        for machine in MACHINES[1:]:
            self.databases.copy(machine, of=MACHINES[0])
            self.start(machine)
        self.databases.wait_for_copies()
        patiently(self.databases.is_followed)
        hosts = ",".join(self.network.address(machine) for machine in MACHINES)
        password = place.secrets["migrate"]
        self.url = f"postgres://site_migrate:{password}@{hosts}/site?target_session_attrs=read-write"

    def start(self, machine: str) -> None:
        self.children[machine] = Child(self.databases.program(machine), self.databases.place.log)
        self.children[machine].wait_until_ready()

    def test_nothing_acknowledged_is_lost_when_a_copy_takes_the_place_of_the_primary(self) -> None:
        server = psycopg2.connect(self.url)
        with server, server.cursor() as cursor:
            cursor.execute("CREATE TABLE numbers (number int)")
        server.close()
        old, *copies = MACHINES
        writer = Writer(self.url)
        self.addCleanup(writer.stop)
        writer.wait_for_more()
        with self.network.cut(old):
            self.children.pop(old).kill()
            new = self.databases.promote(*copies)
            writer.wait_for_more()
        self.databases.copy(old, of=new)
        self.start(old)
        patiently(self.databases.is_followed)
        writer.wait_for_more()
        writer.stop()
        there = self.databases.connect(new, "site")
        self.addCleanup(there.close)
        with there.cursor() as cursor:
            cursor.execute("SELECT number FROM numbers")
            self.assertEqual(set(), writer.acknowledged - {number for (number,) in cursor})
        self.assertEqual(new, self.databases.primary())
