"""The first day: people tap, send and answer at a steady pace, others read; load and site share the machine."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPSConnection
from urllib.parse import urlencode

from bench.load import Answered, load
from bench.place import resident
from deploy.stack import postgresql
from deploy.stack.nginx import trust
from deploy.stack.place import HOST
from deploy.stack.whole import Stack

WRITES, READS = 139, 2_000  # a second
MIX = {"me too": 55, "support": 30, "response": 10, "story": 5}  # of a hundred
HUNDRED = [kind for kind, share in MIX.items() for _ in range(share)]
STRIDE = 37  # shares no divisor with a hundred: after a hundred writes each has had its turn, and kinds alternate
HANDS = 24  # connections that write
IN_DANGER = "+I+want+to+die+tonight."  # an example; at the end of one text in ten
ONE_IN = 10
LOOK_EVERY = 0.25  # seconds
PATIENCE = 600  # seconds until everything is taken in

Write = tuple[str, str, bytes]  # what it is, its address, its form


@dataclass
class Seen:
    """What came of it."""

    waits: list[float] = field(default_factory=list)  # seconds from when a write was due until its answer
    kept: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MIX, 0))  # acknowledged
    errors: int = 0
    reads: Answered | None = None
    lost: int = 0
    taken_in_after: float = 0  # seconds from the last write until no text waited for the worker
    danger_waited: float = 0  # the longest time, in seconds, that one text of danger waited
    memory: dict[str, float] = field(default_factory=dict)  # megabytes of each program, in the middle of it


def live(stack: Stack, *, seconds: int, times: int) -> Seen:
    """So many seconds at `times` the pace of that day; then wait until the worker has taken in what was sent."""
    seen, before = Seen(), _kept(stack)
    planned = list(_writes(stack, WRITES * times * seconds))
    enough = threading.Event()
    threads = [
        threading.Thread(target=_read, args=[stack, seconds, seen]),
        threading.Thread(target=_watch_for_danger, args=[stack, seen, enough]),
        threading.Timer(seconds / 2, lambda: seen.memory.update(resident(stack))),
    ]
    for thread in threads:
        thread.start()
    _write(stack, planned, seen, pace=WRITES * times)
    ended = time.monotonic()
    while _waiting(stack) and time.monotonic() - ended < PATIENCE:
        time.sleep(LOOK_EVERY)
    seen.taken_in_after = time.monotonic() - ended
    enough.set()
    for thread in threads:
        thread.join()
    after = _kept(stack)
    texts = seen.kept["story"] + seen.kept["response"]
    seen.lost = (texts - after["texts"] + before["texts"]) + (seen.kept["me too"] - after["taps"] + before["taps"])
    return seen


def _read(stack: Stack, seconds: int, seen: Seen) -> None:
    seen.reads = load(f"{stack.place.url}/stories/", seconds=seconds, at_a_pace=READS // 20)


def _watch_for_danger(stack: Stack, seen: Seen, enough: threading.Event) -> None:
    since: dict[str, float] = {}  # by row, when it was first seen waiting
    while not enough.wait(LOOK_EVERY):
        now = time.monotonic()
        since = {row: since.get(row, now) for row in _in_danger(stack)}
        seen.danger_waited = max([seen.danger_waited, *(now - first for first in since.values())])


def _writes(stack: Stack, many: int) -> Iterator[Write]:
    """The mix, well stirred; each text with nine words of its own, and every tenth of danger."""
    kinds = [HUNDRED[number * STRIDE % len(HUNDRED)] for number in range(many)]
    file = stack.place.folder / "sent"
    texts = sum(kind in ("story", "response") for kind in kinds)
    stack.python("public", "-m", "bench.inside", "bodies", str(texts), str(file), "send")
    forms, slugs = enumerate(file.read_text(encoding="ascii").splitlines()), _slugs(stack)
    support = urlencode({"phrase": "believed"}).encode()
    for number, kind in enumerate(kinds):
        slug = slugs[number % len(slugs)]
        if kind == "me too":
            yield kind, "/together/me-too/", b""
        elif kind == "support":
            yield kind, f"/stories/{slug}/support/", support
        else:
            place, form = next(forms)
            address = "/share/send/" if kind == "story" else f"/stories/{slug}/respond/send/"
            yield kind, address, (form + (IN_DANGER if place % ONE_IN == 0 else "")).encode()


def _write(stack: Stack, planned: list[Write], seen: Seen, *, pace: int) -> None:
    """Each when it is due, whether or not the one before it was answered, as long as there is a hand."""
    due: queue.SimpleQueue = queue.SimpleQueue()
    lock, begun = threading.Lock(), time.monotonic()
    for number, write in enumerate(planned):
        due.put((begun + number / pace, write))

    def hand() -> None:
        connection = HTTPSConnection(HOST, stack.place.port, context=trust(stack.place), timeout=60)
        while True:
            try:
                at, (kind, address, form) = due.get_nowait()
            except queue.Empty:
                return
            time.sleep(max(0, at - time.monotonic()))
            answered = _answered(connection, stack.place.url, address, form)
            with lock:
                seen.waits.append(time.monotonic() - at)
                seen.kept[kind] += answered
                seen.errors += not answered

    _all_at_once(hand)


def _all_at_once(hand: Callable[[], None]) -> None:
    hands = [threading.Thread(target=hand) for _ in range(HANDS)]
    for one in hands:
        one.start()
    for one in hands:
        one.join()


def _answered(connection: HTTPSConnection, origin: str, address: str, form: bytes) -> bool:
    """Whether it was taken."""
    headers = {"Origin": origin, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        connection.request("POST", address, form, headers)
        response = connection.getresponse()
        response.read()
    except (OSError, HTTPException):
        connection.close()
        return False
    return response.status == 200


def _slugs(stack: Stack) -> list[str]:
    with postgresql.connect(stack.place, "superuser") as database, database.cursor() as cursor:
        cursor.execute("SELECT slug FROM stories_publicstory LIMIT 500")
        return [slug for (slug,) in cursor.fetchall()]


def _kept(stack: Stack) -> dict[str, int]:
    """Texts and taps that are there; it counts millions of rows, so never while something is measured."""
    return _numbers(
        stack,
        "SELECT (SELECT count(*) FROM stories_story) + (SELECT count(*) FROM stories_response) AS texts,"
        " (SELECT coalesce(sum(taps), 0) FROM stories_metoo WHERE country = '') AS taps",
    )


def _waiting(stack: Stack) -> int:
    """Texts that wait for the worker."""
    return _numbers(stack, "SELECT count(*) AS texts FROM stories_outbox")["texts"]


def _in_danger(stack: Stack) -> list[str]:
    """Those of danger among them."""
    with postgresql.connect(stack.place, "superuser") as database, database.cursor() as cursor:
        cursor.execute("SELECT id::text FROM stories_outbox WHERE in_danger")
        return [row for (row,) in cursor.fetchall()]


def _numbers(stack: Stack, question: str) -> dict[str, int]:
    with postgresql.connect(stack.place, "superuser") as database, database.cursor() as cursor:
        cursor.execute(question)
        return {column.name: int(value) for column, value in zip(cursor.description, cursor.fetchone(), strict=True)}
