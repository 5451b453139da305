"""Fills a stack's database, once: by itself, with nothing else running, in a few minutes for every hundred thousand.

What makes it slow is keeping indexes while rows with random keys come in, and writing everything twice lest power be
lost. So indexes are made after the rows, and the server is set for the time of the filling alone: a
filling that was cut off begins again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from psycopg2.extensions import connection, cursor

from deploy.stack import postgresql
from deploy.stack.children import Child
from deploy.stack.place import Place
from moderation.lanes import Lane

TABLES = (
    "stories_story",
    "stories_response",
    "stories_revision",
    "stories_textkey",
    "stories_publicstory",
    "stories_publicresponse",
    "stories_publicindex",
    "moderation_reviewcase",
)
FOR_THE_FILLING = {
    "wal_level": "minimal",  # what is truncated in the same transaction is written once
    "max_wal_senders": "0",
    "max_wal_size": "8GB",
    "checkpoint_timeout": "1h",
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "3GB",
    "maintenance_work_mem": "1GB",
}
# Of an index that is not ready no row is told; making it anew makes it ready.
SET_ASIDE = "UPDATE pg_index SET indisready = false WHERE indrelid::regclass::text = ANY(%s)"
INDEXES = """
    SELECT pg_get_indexdef(indexrelid), indisready, indisvalid FROM pg_index
    WHERE indrelid::regclass::text = ANY(%s) ORDER BY 1"""


class IndexesDiffer(Exception):
    """After the filling they are not those that were there before it."""


def is_filled(place: Place) -> bool:
    """Whether it was filled to the end."""
    return _mark(place).exists()


def fill(place: Place, rows: int) -> None:
    """So many public stories, five times as many responses, and as many cases that wait; raise IndexesDiffer.

    The stack must have been there once, so that its tables are, and must not be running.
    """
    with _server(place) as database:
        with database, database.cursor() as rows_of:
            _fill(rows_of, rows)
        database.autocommit = True
        with database.cursor() as afterwards:
            afterwards.execute("VACUUM ANALYZE")
            afterwards.execute("CHECKPOINT")  # a server that stops has little time for it
    _mark(place).touch()


def _fill(database: cursor, rows: int) -> None:
    sql = (Path(__file__).parent / "fill.sql").read_text(encoding="utf-8")
    numbers = {"rows": rows, "lane": Lane.STORY, "second": Lane.SECOND_READ, "held": Lane.HELD}
    for name, number in numbers.items():
        sql = sql.replace(f":{name}", str(int(number)))
    before = _indexes(database)
    database.execute(f"TRUNCATE {', '.join(TABLES)} CASCADE")
    database.execute(SET_ASIDE, [list(TABLES)])
    database.execute(sql)
    for table in TABLES:
        database.execute(f"REINDEX TABLE {table}")
    if changed := before ^ _indexes(database):
        raise IndexesDiffer(changed)


def _indexes(database: cursor) -> set[tuple[str, bool, bool]]:
    database.execute(INDEXES, [list(TABLES)])
    return set(database.fetchall())


@contextmanager
def _server(place: Place) -> Iterator[connection]:
    """PostgreSQL alone, set for this."""
    program = postgresql.program(place)
    options = [word for name, value in FOR_THE_FILLING.items() for word in ("-c", f"{name}={value}")]
    child = Child(replace(program, command=[*program.command, *options]), place.log)
    try:
        child.wait_until_ready()
        database = postgresql.connect_plainly(place, "superuser")
        yield database
        database.close()
    finally:
        child.stop()


def _mark(place: Place) -> Path:
    return place.folder / "filled"
