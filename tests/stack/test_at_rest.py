"""Someone carries off the disk of a server that was switched off in the middle of its work: no writer is on it."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar
from unittest import skipIf
from unittest.mock import patch

import psycopg2
import redis
from django.test import tag

from deploy.stack import postgresql
from deploy.stack.place import HOST
from deploy.stack.whole import Stack
from tests.stack.faults import SOMEONE_WAITS
from tests.stack.journeys import Journeys
from tests.stack.reached_for import COMPILER, THIS_MACHINE, Reached
from tests.stack.through_nginx import joins_the_desk, new_stack, signs_in
from tests.stack.traces import canary, holds
from tests.stack.worker import wait_until

SOURCE = "127.0.7.78"
IN_THE_MIDDLE = "Content-Length: 200000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nbody="
NO_CORE = re.compile(r"^Max core file size +0 +0 ", re.MULTILINE)


@tag("attack")
class AtRest(Journeys):
    """A stack of its own, which is killed while all of it is at work, the database last."""

    control: ClassVar[dict[str, bytes]]  # what may be found, each in its place
    limits: ClassVar[dict[str, list[str]]]  # of the processes of each program
    reached: ClassVar[Reached]  # by the site's own processes

    @classmethod
    def own_or_shared(cls) -> Stack:
        exits = ExitStack()
        cls.addClassCleanup(exits.close)
        cls.reached = Reached(Path(exits.enter_context(TemporaryDirectory(prefix="reached-"))))
        with patch.dict(os.environ, cls.reached.environment):
            return new_stack(exits)

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.does_everything(SOURCE)
        name, link = cls.stack.accounts[0]
        joins_the_desk(cls.stack.place, link)
        signs_in(cls.stack.place, name)
        cls.limits = {name: limits_of(child.process.pid) for name, child in cls.stack.children.items()}
        cls.control = {where: canary().encode() for where in ("postgresql", "redis", "log", "run")}
        cls.plants_a_control()
        cls.everything_is_killed_at_work()

    @classmethod
    def plants_a_control(cls) -> None:
        """In each kind of place, as something that was written down would stand there."""
        place = cls.stack.place
        for where in ("log", "run"):
            (place.folder / where / "planted").write_bytes(cls.control[where])
        with redis.Redis(host=HOST, port=place.redis_port, password=place.secrets["redis"]) as memory:
            memory.set("planted", cls.control["redis"])
        server = postgresql.connect(place, "superuser")
        with server.cursor() as cursor:
            cursor.execute("CREATE TABLE planted AS SELECT %s AS words", [cls.control["postgresql"].decode()])
        server.close()

    @classmethod
    def everything_is_killed_at_work(cls) -> None:
        """nginx has half a text, gunicorn one that waits for the database, the worker one that it takes in."""
        stack, holder = cls.stack, postgresql.connect_plainly(cls.stack.place, "superuser")
        with ExitStack() as half_sent, ThreadPoolExecutor(1) as pool, holder.cursor() as cursor:
            asked = f"POST /share/check/ HTTP/1.1\r\nHost: {HOST}:{stack.place.port}\r\n{IN_THE_MIDDLE}"
            half = half_sent.enter_context(cls.connected(SOURCE))
            half.sendall(f"{asked}{cls.says('half of a text')} {'and so on ' * 5_000}".encode())
            cursor.execute("LOCK TABLE moderation_reviewcase IN SHARE ROW EXCLUSIVE MODE")
            body = {"body": cls.says("text in the worker's hand")}
            cls.visitor().open("/share/write/").send(body, form="body").send({}, form="body", button="Send")
            wait_until(lambda: cls.ask(SOMEONE_WAITS.format("worker")) == [(True,)])
            fields = (
                cls.visitor().open("/share/write/").send({"body": cls.says("text in gunicorn's hand")}, form="body")
            )
            cursor.execute("LOCK TABLE stories_story IN ACCESS EXCLUSIVE MODE")
            pool.submit(cls.web_of_writer.post, "/share/send/", fields.form_with("body").fields)
            wait_until(lambda: cls.ask(SOMEONE_WAITS.format("public")) == [(True,)])
            for name in ("nginx", "public", "rescue", "desk", "worker", "beat", "redis", "postgresql"):
                stack.take_down(name)
        with suppress(psycopg2.Error):
            holder.close()

    def found(self, marks: dict[str, bytes]) -> set[tuple[str, str]]:
        """Mark and place, over everything that is left; the keys of the site are an operator's to keep elsewhere."""
        folder = self.stack.place.folder
        files = [file for file in folder.rglob("*") if file.is_file() and file.name != "keys.json"]
        found = set()
        for file in files:
            content, where = file.read_bytes(), file.relative_to(folder).parts[0]
            found |= {(mark, where) for mark, value in marks.items() if holds(content, value)}
        return found

    def test_the_disk_of_a_server_that_was_switched_off_at_work_names_no_writer(self) -> None:
        marks = self.web_of_writer.marks | self.words
        self.tried = len(marks)
        self.assertGreater(len(marks), 50)
        self.assertEqual(set(), self.found(marks))

    def test_a_control_what_was_written_down_is_found_and_what_was_in_memory_is_not(self) -> None:
        on_the_disk = {(where, where) for where in ("postgresql", "log", "run")}
        self.assertEqual(on_the_disk, self.found(self.control))

    def test_no_program_leaves_its_memory_behind_when_it_breaks(self) -> None:
        for name, limits in self.limits.items():
            with self.subTest(name):
                self.assertTrue(limits)
                self.assertTrue(all(NO_CORE.search(one) for one in limits))

    @skipIf(COMPILER is None, "a C compiler cannot be found here")
    def test_no_process_wanted_to_speak_to_another_machine(self) -> None:
        found = self.reached.by_role
        for role in ("public", "desk", "worker"):
            with self.subTest(role):
                self.assertIn("127.0.0.1", found[role], "Redis is found")
        self.assertEqual(set(), set().union(*found.values()) - THIS_MACHINE)
        self.reached.somebody_reaches_elsewhere()
        self.assertEqual({"192.0.2.1", "127.0.0.2", "else.example"}, self.reached.by_role["somebody"], "a control")


def limits_of(first: int) -> list[str]:
    """What the kernel allows this process and those that it started."""
    started = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="utf-8").split()
    return [Path(f"/proc/{pid}/limits").read_text(encoding="utf-8") for pid in (first, *started)]
