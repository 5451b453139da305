"""`python -m deploy.order`: changes where rows lie on the disk of PostgreSQL, so that their place tells no order.

Rows lie as they came, and a dump follows. This job takes a few random pages at a time, in a transaction of its own, and
writes their rows anew in random order: all rows of a page at once, since a single row would find room on its old page,
and again those that found room there all the same. So no table leaves room in its pages (fillfactor): with a fifth of
each, the order of sixty rows still told something of the one in which they came.
Long values are written anew too, for the numbers under which PostgreSQL keeps them apart grow with time. No row
changes. Where such a transaction is slow, the next one takes fewer pages: whoever writes to one of their rows waits for
its end. It waits for nobody: a row that somebody has locked stays for the next time, and where PostgreSQL itself waits
for a row to which one of them refers, the transaction gives way and comes again later. Only DATABASE_URL is needed,
with the role site_order.
"""

import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import dj_database_url
import psycopg2
from psycopg2 import errors, extensions, sql
from psycopg2.extras import execute_batch

PAGES_AT_ONCE = 10  # about five hundred small rows
BRIEF = 0.25  # seconds of a transaction
# Shorter than a deadlock_timeout of PostgreSQL: where two wait for each other, this job gives way and no writer.
GIVE_WAY = "SET LOCAL lock_timeout = '100ms'"
COME_AGAIN = 20  # times, for each table
ROUNDS = 3  # a page fills up with its own rows' older selves, which go with the transaction's end
TABLES = """
    SELECT c.oid, c.relname, pg_relation_size(c.oid) / current_setting('block_size')::int
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    AND (c.relname LIKE 'stories\\_%' OR c.relname LIKE 'moderation\\_%') AND has_table_privilege(c.oid, 'UPDATE')
    ORDER BY c.relname"""
COLUMNS = """
    SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
    WHERE attrelid = %s AND attnum > 0 AND NOT attisdropped ORDER BY attnum"""
# What is written anew although it stays the same.
ANEW = {"bytea": "{0} || ''::bytea", "text": "{0} || ''", "tsvector": "{0} || ''::tsvector"}
_chance = random.SystemRandom()


@dataclass(frozen=True)
class Table:
    """What one table consists of."""

    name: str
    pages: int
    rewrite: sql.Composed


def shuffle(database: extensions.connection) -> int:
    """Every table that this role may write to; answer how many rows were moved."""
    job = Job(database)
    return sum(job.move(table, list(range(table.pages))) for table in job.tables())


@dataclass
class Job:
    """How many pages it takes at once follows how long it took before."""

    database: extensions.connection
    at_once: int = PAGES_AT_ONCE

    def tables(self) -> list[Table]:
        """Those that this role may write to."""
        with self.database, self.database.cursor() as cursor:
            return list(_tables(cursor))

    def move(self, table: Table, pages: list[int]) -> int:
        """Write the rows of these pages anew, in random order; answer how many were moved."""
        _chance.shuffle(pages)
        moved, again = 0, COME_AGAIN
        while pages:
            some = [pages.pop() for _ in range(min(self.at_once, len(pages)))]
            begun = time.monotonic()
            try:
                with self.database, self.database.cursor() as cursor:  # a transaction each
                    moved += _rewrite(cursor, table, some)
            except errors.LockNotAvailable:
                if again:
                    pages[:0] = some
                again = max(0, again - 1)
            slow = time.monotonic() - begun > BRIEF
            self.at_once = max(1, self.at_once // 2) if slow else min(PAGES_AT_ONCE, self.at_once * 2)
        return moved


def _tables(cursor: extensions.cursor) -> Iterator[Table]:
    cursor.execute(TABLES)
    for oid, name, pages in cursor.fetchall():
        cursor.execute(COLUMNS, [oid])
        columns = cursor.fetchall()
        anew = [(column, ANEW[kind]) for column, kind in columns if kind in ANEW] or [(columns[0][0], "{0}")]
        assignments = sql.SQL(", ").join(
            sql.SQL("{0} = " + value).format(sql.Identifier(column)) for column, value in anew
        )
        yield Table(name, pages, sql.SQL("UPDATE {} SET {} WHERE ctid = %s").format(sql.Identifier(name), assignments))


def _rewrite(cursor: extensions.cursor, table: Table, pages: list[int]) -> int:
    cursor.execute(GIVE_WAY)
    moved = 0
    for one in range(ROUNDS):
        rows = [row for page in pages for row in _locked(cursor, table, page)]
        _chance.shuffle(rows)
        execute_batch(cursor, table.rewrite, rows, page_size=200)
        moved = moved if one else len(rows)
    return moved


def _locked(cursor: extensions.cursor, table: Table, page: int) -> list[tuple[str]]:
    statement = sql.SQL("SELECT ctid FROM {} WHERE ctid >= %s AND ctid < %s FOR NO KEY UPDATE SKIP LOCKED")
    cursor.execute(statement.format(sql.Identifier(table.name)), [f"({page},0)", f"({page + 1},0)"])
    return cursor.fetchall()


def connect(url: str) -> extensions.connection:
    """As the site's settings read a DATABASE_URL."""
    found = dj_database_url.parse(url)
    return psycopg2.connect(
        host=found["HOST"], port=found["PORT"] or None, dbname=found["NAME"],
        user=found["USER"], password=found["PASSWORD"] or None, **found.get("OPTIONS", {}),
    )  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(f"{shuffle(connect(os.environ['DATABASE_URL']))} rows lie elsewhere now.\n")
