"""How long the job that moves rows holds a table: seen from another connection, on some pages of each table."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bench.measures import Bench, Row
from deploy.order import Job
from deploy.stack import postgresql
from deploy.stack.place import Place

PAGES = 800  # of each table: all of them would take an hour
LOOK_EVERY = 0.005  # seconds
AT_MOST = 1.0
HELD = """
    SELECT virtualtransaction, relname FROM pg_locks JOIN pg_class ON relation = pg_class.oid
    WHERE pid = %s AND locktype = 'relation' AND granted AND relkind = 'r' AND relnamespace = 'public'::regnamespace"""

Held = dict[tuple[str, str], float]  # seconds, by transaction and table


def order(bench: Bench) -> Iterator[Row]:
    """The same transactions as in the night, on random pages."""
    place, whole = bench.stack.place, 0.0
    database = postgresql.connect_plainly(place, "order")
    job = Job(database)
    with _watched(place, database.get_backend_pid()) as held:
        for table in job.tables():
            begun, some = time.monotonic(), random.sample(range(table.pages), min(table.pages, PAGES))
            job.move(table, list(some))
            whole += (time.monotonic() - begun) * table.pages / max(1, len(some))
    database.close()
    (_, longest), seconds = max(held.items(), key=lambda one: one[1])
    note = f"{longest}; {len(held):,} transactions, looked at every {LOOK_EVERY * 1000:.0f} ms"
    what = "moving rows, the longest hold of a table"
    yield Row(what, "s", seconds, 0, None, f"under {AT_MOST:.0f}", seconds < AT_MOST, note)
    yield Row("moving all rows, reckoned from these", "h", whole / 3600, 0)


@contextmanager
def _watched(place: Place, process: int) -> Iterator[Held]:
    """How long each transaction of this process of PostgreSQL held each table: up to the look that saw it no more."""
    held: Held = {}
    enough = threading.Event()

    def watch() -> None:
        begun: dict[tuple[str, str], float] = {}
        before = time.monotonic()
        with postgresql.connect(place, "superuser") as database, database.cursor() as cursor:
            while not enough.wait(LOOK_EVERY):
                cursor.execute(HELD, [process])
                now, seen = time.monotonic(), set(cursor.fetchall())
                for one in seen | set(begun):
                    since = begun.setdefault(one, before)
                    held[one] = now - since
                    if one not in seen:
                        del begun[one]
                before = now

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield held
    finally:
        enough.set()
        thread.join()
