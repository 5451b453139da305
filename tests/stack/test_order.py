"""Nothing that is kept or shown tells in which order texts were sent."""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar
from urllib.parse import urljoin

import psycopg2
from django.test import tag
from psycopg2 import extensions, sql

from deploy import order
from deploy.stack import postgresql
from tests.stack.nginx_case import NginxCase

TEXTS = 300  # by chance alone, one order in five million looks more alike than this allows
ALIKE = 0.3
AT_ONCE = 20  # pages; about a thousand small rows
FILL = """INSERT INTO stories_draft
    SELECT gen_random_uuid(), convert_to(repeat('x', 200), 'UTF8'), '2026-11-23' FROM generate_series(1, 3000)"""
FORGET = "DELETE FROM stories_draft WHERE length(sealed) = 200"
PAGES = """SELECT count(*), max(rows) FROM
    (SELECT count(*) AS rows FROM stories_draft GROUP BY (ctid::text::point)[0]) AS pages"""
MOVED_TOGETHER = "SELECT count(*) FROM stories_draft GROUP BY xmin::text"  # by one transaction each
LOCKS = "SELECT DISTINCT mode FROM pg_locks WHERE locktype = 'relation' AND pid = %s"
KEYS = {"stories_publicstory": "slug"}  # of other tables: id


def likeness(shown: list[str], sent: list[str]) -> float:
    """Spearman's rank correlation of two orders of the same things: 1 the same, -1 the reverse, 0 none."""
    place = {key: number for number, key in enumerate(shown)}
    number = len(sent)
    squares = sum((place[key] - sent_as) ** 2 for sent_as, key in enumerate(sent))
    return 1 - 6 * squares / (number * (number**2 - 1))


@tag("attack")
class Order(NginxCase):
    sent: ClassVar[dict[str, list[str]]]
    moved: ClassVar[int]
    before: ClassVar[dict[str, list[str]]]
    chunks_before: ClassVar[set[int]]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        rows = json.loads(cls.stack.python("worker", "-m", "tests.stack.inside", "many", str(TEXTS)).splitlines()[-1])
        cls.sent = {table: [row[table] for row in rows] for table in rows[0]}
        cls.before = {table: cls.lying(table) for table in cls.sent}
        cls.chunks_before = cls.chunks()
        cls.moved = order.shuffle(postgresql.connect_plainly(cls.stack.place, "order"))

    @classmethod
    def rows(cls, statement: sql.Composable) -> list[tuple]:
        database = postgresql.connect(cls.stack.place, "superuser")
        with database.cursor() as cursor:
            cursor.execute(statement)
            found = cursor.fetchall()
        database.close()
        return found

    @classmethod
    def lying(cls, table: str) -> list[str]:
        """Our rows, as they lie on the disk."""
        statement = sql.SQL("SELECT {}::text FROM {} ORDER BY ctid")
        names = sql.Identifier(KEYS.get(table, "id")), sql.Identifier(table)
        ours = set(cls.sent[table])
        return [key for (key,) in cls.rows(statement.format(*names)) if key in ours]

    @classmethod
    def chunks(cls) -> set[int]:
        """The numbers, growing with time, under which long values of revisions are kept apart."""
        named = "SELECT reltoastrelid::regclass::text FROM pg_class WHERE relname = 'stories_revision'"
        ((table,),) = cls.rows(sql.SQL(named))
        return {number for (number,) in cls.rows(sql.SQL(f"SELECT chunk_id FROM {table}"))}  # noqa: S608

    def assert_tells_nothing(self, shown: dict[str, list[str]]) -> None:
        for table, keys in shown.items():
            with self.subTest(table=table):
                self.assertEqual(TEXTS, len(keys))
                self.assertLess(abs(likeness(keys, self.sent[table])), ALIKE)

    def test_keys_tell_nothing(self) -> None:
        self.assert_tells_nothing({table: sorted(keys) for table, keys in self.sent.items()})

    def test_where_rows_lie_tells_nothing_once_the_job_has_run(self) -> None:
        self.assertGreater(likeness(self.before["stories_revision"], self.sent["stories_revision"]), 0.9, "the control")
        self.assertGreaterEqual(self.moved, 5 * TEXTS)
        self.assert_tells_nothing({table: self.lying(table) for table in self.sent})

    def test_a_dump_tells_nothing_once_the_job_has_run(self) -> None:
        place = self.stack.place
        command = ["pg_dump", "--data-only", f"--host={place.run / 'postgresql'}", "--username=site_backup", "site"]
        environment = {"PATH": "/usr/bin:/bin", "PGPASSWORD": place.secrets["backup"]}
        dump = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
        for table, keys in self.sent.items():
            (lines,) = re.findall(rf"^COPY public\.{table} .*?$(.*?)^\\\.$", dump, re.MULTILINE | re.DOTALL)
            with self.subTest(table=table):
                self.assertLess(abs(likeness([key for key in lines.split() if key in set(keys)][:TEXTS], keys)), ALIKE)

    def test_the_order_in_which_visitors_see_them_tells_nothing(self) -> None:
        seen: list[str] = []
        visitor = self.web.visitor().open("/stories/")
        while True:
            seen += re.findall(r"/stories/([0-9a-f]{32})/", visitor.html)
            further = re.search(r'href="(\?from=\w+)"', visitor.html)
            ours = [slug for slug in dict.fromkeys(seen) if slug in set(self.sent["stories_publicstory"])]
            if len(ours) == TEXTS or further is None:
                break
            visitor.open(urljoin(visitor.address, further[1]))
        self.assert_tells_nothing({"stories_publicstory": ours})

    def test_long_values_get_new_numbers(self) -> None:
        self.assertTrue(self.chunks_before)
        self.assertEqual(set(), self.chunks_before & self.chunks())

    def test_while_it_writes_others_read_write_and_erase(self) -> None:
        """In the middle of its transaction, on rows of the same tables."""
        job, other = (postgresql.connect_plainly(self.stack.place, role) for role in ("order", "worker"))
        with job, job.cursor() as cursor, other, other.cursor() as people:
            people.execute("SET lock_timeout = '1s'")
            people.execute("INSERT INTO stories_draft VALUES (gen_random_uuid(), 'x', '2026-11-23')")
            other.commit()
            people.execute("SELECT (ctid::text::point)[0]::int FROM stories_draft WHERE sealed = 'x'")
            (page,) = people.fetchone()
            table = next(table for table in order._tables(cursor) if table.name == "stories_draft")
            cursor.execute(table.rewrite, order._locked(cursor, table, page)[0])
            people.execute("INSERT INTO stories_draft VALUES (gen_random_uuid(), 'y', '2026-11-23')")
            people.execute("SELECT count(*) FROM stories_draft")
            people.execute("DELETE FROM stories_draft WHERE sealed = 'y'")
            self.assert_it_waits_for_nobody(other)
        with other, other.cursor() as people:  # it has no key: a restore would erase it
            people.execute("DELETE FROM stories_draft WHERE sealed = 'x'")
        for connection in (job, other):
            connection.close()

    def assert_it_waits_for_nobody(self, other: extensions.connection) -> None:
        """A row that somebody has locked stays where it is."""
        second = postgresql.connect_plainly(self.stack.place, "order")
        with other.cursor() as people, second, second.cursor() as cursor:
            people.execute("SELECT id FROM stories_story FOR UPDATE")
            cursor.execute("SET lock_timeout = '1s'")
            table = next(table for table in order._tables(cursor) if table.name == "stories_story")
            self.assertEqual([], order._locked(cursor, table, 0))
        second.close()

    def test_no_batch_locks_a_table_or_takes_more_than_twenty_pages(self) -> None:
        """Rows are locked, tables never: looked at from elsewhere after each of its statements."""
        with self.as_superuser() as watcher, watcher.cursor() as looks:
            looks.execute(FILL)
            self.addCleanup(self.forgets_what_fills)
            looks.execute(PAGES)
            ((pages, on_a_page),) = looks.fetchall()
            modes = self.modes_of_locks(looks)
            looks.execute(MOVED_TOGETHER)
            batches = [rows for (rows,) in looks.fetchall()]
        self.assertEqual({"AccessShareLock", "RowShareLock", "RowExclusiveLock"}, modes)
        self.assertGreater(pages, 2 * AT_ONCE, "a control: it is more than a batch")
        self.assertLessEqual(max(batches), AT_ONCE * on_a_page)
        self.assertLess(max(batches), sum(batches) / 2)

    def test_it_gives_way_to_whoever_changes_stories_meanwhile(self) -> None:
        """A row that moves twice asks for its story; a writer who holds that may be waiting for this very row."""
        writer, job = (postgresql.connect_plainly(self.stack.place, role) for role in ("superuser", "order"))
        self.addCleanup(job.close)
        self.addCleanup(writer.close)
        with writer.cursor() as holds:
            holds.execute("SELECT id FROM stories_story FOR UPDATE")
        with job, job.cursor() as cursor:
            cursor.execute("SET statement_timeout = '20s'")
        self.assertGreater(order.shuffle(job), 0)

    def modes_of_locks(self, looks: extensions.cursor) -> set[str]:
        """All that the job ever holds on a table or an index."""
        modes: set[str] = set()
        job = postgresql.connect_plainly(self.stack.place, "order")

        class Watched(extensions.cursor):
            def execute(self, *statement: object) -> None:
                super().execute(*statement)
                looks.execute(LOCKS, [job.info.backend_pid])
                modes.update(mode for (mode,) in looks.fetchall())

        job.cursor_factory = Watched
        order.shuffle(job)
        job.close()
        return modes

    @contextmanager
    def as_superuser(self) -> Iterator[extensions.connection]:
        connection = postgresql.connect(self.stack.place, "superuser")
        try:
            yield connection
        finally:
            connection.close()

    def forgets_what_fills(self) -> None:
        """It has no key: a restore would erase it."""
        with self.as_superuser() as server, server.cursor() as cursor:
            cursor.execute(FORGET)

    def test_nobody_else_writes_a_revision_and_the_job_changes_none(self) -> None:
        for role, statement in (
            ("public", "UPDATE stories_revision SET sealed = sealed"),
            ("desk", "UPDATE stories_revision SET sealed = sealed"),
            ("worker", "UPDATE stories_revision SET sealed = sealed"),
            ("order", "UPDATE stories_revision SET sealed = 'other'"),
            ("order", "DELETE FROM stories_revision"),
        ):
            with self.subTest(role=role, statement=statement), self.assertRaises(psycopg2.Error):
                database = postgresql.connect(self.stack.place, role)
                self.addCleanup(database.close)
                database.cursor().execute(statement)
