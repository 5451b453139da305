"""Someone takes everything that the stack holds, and searches it for whoever wrote there."""

import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import ClassVar

import redis
from django.test import tag

from deploy.stack import postgresql
from deploy.stack.place import HOST
from tests.stack.journeys import Journeys
from tests.stack.through_nginx import Web
from tests.stack.traces import Places, canary
from tests.stack.worker import wait_until

SOURCE = "127.0.7.77"
RANDOM_KEY = 32  # characters at least
# What Redis knows to the second, and never of a text: that the clock of the jobs goes, and for five minutes each try to
# sign in. It keeps none of it on a disk.
KNOWS_SECONDS = re.compile(rb"worker:1:jobs/last-sweep$|public:1:allauth:rl:")
IN_HAND = b"unacked"  # while a worker does what a message asks for, its queue knows since when
SEALED = re.compile(r"\\\\x[0-9a-f]+")  # bytes, as a dump writes them: ten digits in a row are chance
EXACT_TIME = re.compile(r"\b(\d{4}-\d\d-\d\d \d\d):(\d\d):(\d\d(?:\.\d+)?)")


@tag("attack")
class Forensics(Journeys):
    began: ClassVar[float]
    statuses: ClassVar[list[int]]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.began = time.time()
        cls.does_everything(SOURCE)
        cls.statuses = cls.meets_every_error()
        cls.stack.python("worker", "-m", "tests.stack.inside", "ring")
        wait_until(lambda: not cls.ask("SELECT FROM stories_outbox"))

    @classmethod
    def meets_every_error(cls) -> list[int]:
        """A page that is not there, a long body, a foreign page, a wrong method, a broken table, a broken worker."""
        web, path = cls.web_of_writer, canary()
        cls.words["path"] = path.encode()
        body = {"body": cls.says("text in an error")}
        statuses = [
            web.get(f"/{path}/?{path}").status_code,
            web.post(f"/share/check/?{path}", {"body": path * 40_000}).status_code,
            web.post(f"/share/check/?{path}", body, Origin="https://else.example").status_code,
            web.get(f"/share/send/?{path}").status_code,
        ]
        with cls.without_table("stories_textkey"):
            words = {"words": "abacus " * 9}
            statuses.append(web.visitor().open("/mine/").send(words, form="words").response.status_code)
            visitor = web.visitor().open("/share/write/").send(body, form="body")
            statuses.append(visitor.send({}, form="body", button="Send").response.status_code)
        with cls.without_table("moderation_screenerrun"):
            sent = {"body": cls.says("text that breaks the worker")}
            visitor = web.visitor().open("/share/write/").send(sent, form="body").send({}, form="body", button="Send")
            wait_until(lambda: cls.ask("SELECT FROM stories_outbox WHERE tries > 0"))
        cls.speaks_nonsense(f"GET /{path} HTTP/1.1\r\nHost: {path}\r\nX: \x00{path}\r\n\r\n".encode())
        return statuses

    @classmethod
    def speaks_nonsense(cls, said: bytes) -> None:
        """Without TLS where TLS is spoken."""
        with socket.create_connection((HOST, cls.stack.place.port), 5, (SOURCE, 0)) as connection, suppress(OSError):
            connection.sendall(said)
            connection.recv(1000)

    @classmethod
    @contextmanager
    def without_table(cls, table: str) -> Iterator[None]:
        """Every statement about it fails meanwhile."""
        server = postgresql.connect(cls.stack.place, "superuser")
        with server.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} RENAME TO away")
            try:
                yield
            finally:
                cursor.execute(f"ALTER TABLE away RENAME TO {table}")
        server.close()

    def test_nothing_of_the_person_and_nothing_they_wrote_is_found_anywhere(self) -> None:
        self.assertEqual([404, 413, 403, 405, 500, 500], self.statuses)
        self.assertEqual([200, 200, 200], self.taps)
        marks = self.web_of_writer.marks | self.words
        self.tried = len(marks)
        self.assertEqual(set(), Places(self.stack).find(marks))

    def test_what_is_written_down_is_found_in_each_kind_of_place(self) -> None:
        marks = self.web_of_writer.marks | self.words
        planted = {name: value for name, value in marks.items() if "packed" not in name and "inet" not in name}
        everything = b" ".join(planted.values())
        for folder in ("log", "run"):
            file = self.stack.place.folder / folder / "planted"
            file.write_bytes(everything + b" ".join(marks.values()))
            self.addCleanup(file.unlink)
        server = postgresql.connect(self.stack.place, "superuser")
        self.addCleanup(server.close)
        with server.cursor() as cursor:
            cursor.execute("CREATE TABLE planted AS SELECT %s AS words", [everything.decode()])
            self.addCleanup(postgresql.connect(self.stack.place, "superuser").cursor().execute, "DROP TABLE planted")
        place = self.stack.place
        memory = self.enterContext(redis.Redis(host=HOST, port=place.redis_port, password=place.secrets["redis"]))
        memory.set("planted", everything)
        self.addCleanup(memory.delete, "planted")
        found = Places(self.stack).find(marks)
        for where in ("planted", "redis"):
            self.assertEqual(set(planted), {mark for mark, place in found if place == where}, where)
        for where in ("log", "run"):
            self.assertEqual(set(marks), {mark for mark, place in found if place == where}, where)

    def test_with_every_case_open_no_time_is_finer_than_a_quarter_of_an_hour(self) -> None:
        self.assertTrue(Places(self.stack).tables["moderation_reviewcase"])
        seconds = range(int(self.began) - 1, int(time.time()) + 2)
        places = Places(self.stack)
        for table, rows in places.tables.items():
            if not table.startswith(("stories_", "moderation_")):
                continue
            with self.subTest(table=table):
                fine = [found[0] for found in EXACT_TIME.finditer(rows) if not is_coarse(found)]
                self.assertEqual([], fine)
                told = SEALED.sub("", rows)
                self.assertEqual([], [number for number in epochs(told.encode()) if number in seconds])
        knows = [key for key, value in self.memory_at_rest().items() if set(epochs(key + value)) & set(seconds)]
        self.assertEqual([], [key for key in knows if not KNOWS_SECONDS.match(key)])
        self.assertTrue(knows, "a control: where seconds stand they are found")

    def memory_at_rest(self) -> dict[bytes, bytes]:
        """Keys of Redis at a moment at which no worker has a message in hand."""
        looks: list[dict[bytes, bytes]] = []
        wait_until(lambda: looks.append(Places(self.stack).keys) or IN_HAND not in looks[-1])
        return looks[-1]

    def test_a_fine_time_would_be_found(self) -> None:
        self.assertFalse(is_coarse(EXACT_TIME.search("2026-11-27 22:14:00+00")))
        self.assertFalse(is_coarse(EXACT_TIME.search("2026-11-27 22:15:00.5+00")))
        self.assertTrue(is_coarse(EXACT_TIME.search("2026-11-27 22:15:00+00")))
        now = int(time.time())
        self.assertEqual([now, now], epochs(f"a {now}.5 {now}123 b".encode()))

    def test_two_texts_of_one_person_share_nothing_that_others_do_not_share(self) -> None:
        one = self.sends(self.web_of_writer)
        third = self.sends(Web(self.stack.place, "127.0.9.9"))  # in between, so that an hour that ends changes nothing
        other = self.sends(self.web_of_writer)
        tables = Places(self.stack).tables
        ones, others, thirds = (values_of(key, tables) for key in (one, other, third))
        self.assertGreater(len(ones), 20)
        self.assertEqual(set(), (ones & others) - thirds)

    def sends(self, web: Web) -> str:
        """The key of its row."""
        before = self.stories()
        visitor = web.visitor().open("/share/write/").send({"body": "This is an example."}, form="body")
        visitor.send({}, form="body", button="Send")
        (key,) = self.stories() - before
        wait_until(lambda: self.ask("SELECT FROM moderation_reviewcase WHERE story_id = %s", key))
        return key

    def stories(self) -> set[str]:
        return {key for (key,) in self.ask("SELECT id::text FROM stories_story")}


def values_of(key: str, tables: dict[str, str]) -> set[str]:
    """Every value of every row that belongs to the text, and of rows that belong to those."""
    names, values = {key}, set()
    for _ in range(3):
        for table, rows in tables.items():
            for row in rows.splitlines():
                cells = row.split("\t")
                if table.startswith(("stories_", "moderation_")) and names & set(cells):
                    values |= set(cells)
                    names |= {cells[0]} - {one for one in cells if len(one) < RANDOM_KEY}
    return values


def is_coarse(found: re.Match) -> bool:
    """On a quarter of an hour."""
    return int(found[2]) % 15 == 0 and float(found[3]) == 0


def epochs(content: bytes) -> list[int]:
    """Seconds since 1970, alone or with milliseconds or microseconds behind them."""
    return [int(found) for found in re.findall(rb"(?<!\d)(1\d{9})(?:\d{3}|\d{6})?(?!\d)", content)]
