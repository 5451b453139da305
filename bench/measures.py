"""What is measured, and against what. Each function answers rows of the table."""

import json
import ssl
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPSConnection

from bench.day import live
from bench.load import Answered, load
from bench.place import Yardstick, resident, seat
from deploy.stack import postgresql
from deploy.stack.place import HOST
from deploy.stack.whole import Stack

TIMES = 3
UNCACHED = "reading=choices"  # any cookie: neither answered from the cache nor stored in it


@dataclass(frozen=True)
class Row:
    """One line: the median of three, how far they lay apart, and the yardstick's median of the same minutes."""

    what: str
    unit: str
    value: float
    spread: float
    yardstick: float | None = None
    wanted: str = ""
    met: bool | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """To the yardstick."""
        return self.value / self.yardstick if self.yardstick else None


@dataclass(frozen=True)
class Bench:
    """Where, and how long each run is."""

    stack: Stack
    yardstick: Yardstick
    rows: int
    seconds: int
    day: int  # how long the day lasts, and its burst
    burst: int

    def url(self, path: str) -> str:
        """On the site."""
        return self.stack.place.url + path

    def compare(
        self,
        what: str,
        ours: Callable[[], Answered],
        theirs: Callable[[], Answered],
        *,
        at_least: float,
        late: float = 0,
    ) -> Row:
        """In turn, so that whatever else the machine does falls on both; `late` is the p99 allowed, in milliseconds."""
        pairs = [(ours(), theirs()) for _ in range(TIMES)]
        rates, yards = [one.rate for one, _ in pairs], [other.rate for _, other in pairs]
        value, yardstick = statistics.median(rates), statistics.median(yards)
        slow, wrong = (
            statistics.median(one.late for one, _ in pairs),
            sum(one.wrong + other.wrong for one, other in pairs),
        )
        met = value / yardstick >= at_least and wrong == 0 and (not late or slow <= late)
        wanted = f"at least {at_least:.2f} of it" + (f", p99 at most {late:.0f} ms" if late else "")
        note = f"p99 {slow:.1f} ms" + (f", {wrong} errors" if wrong else "")
        return Row(what, "1/s", value, max(rates) - min(rates), yardstick, wanted, met, note)


def pages(bench: Bench) -> Iterator[Row]:
    """Public pages from nginx's cache, against the same bytes from a file."""
    for name, path in pages_of(bench):
        file = bench.yardstick.files / name
        file.write_bytes(bytes_of(bench, path))
        yield bench.compare(
            f"{name}, cached",
            lambda path=path: load(bench.url(path), seconds=bench.seconds),
            lambda name=name: load(f"{bench.yardstick.url}/file/{name}", seconds=bench.seconds),
            at_least=0.85,
            late=10,
        )


def uncached(bench: Bench) -> Iterator[Row]:
    """The same from the application, against a plain view of twenty rows."""
    for name, path in pages_of(bench):
        yield bench.compare(
            f"{name}, not cached",
            lambda path=path: load(bench.url(path), seconds=bench.seconds, cookie=UNCACHED),
            lambda: load(f"{bench.yardstick.url}/read/", seconds=bench.seconds),
            at_least=1.0,
        )


def writes(bench: Bench) -> Iterator[Row]:
    """Sending, checking and tapping, against a plain view that inserts one row."""
    folder = bench.stack.place.folder
    sent, tapped = folder / "sent", folder / "tapped"
    tapped.write_text("\n", encoding="ascii")

    def plain() -> Answered:
        return load(f"{bench.yardstick.url}/write/", seconds=bench.seconds, bodies=sent)

    def send(step: str) -> Answered:
        bench.stack.python("public", "-m", "bench.inside", "bodies", str(1500 * bench.seconds), str(sent), step)
        return load(bench.url(f"/share/{step}/"), seconds=bench.seconds, bodies=sent)

    check = bench.compare("a look over a story", lambda: send("check"), plain, at_least=0)
    sending = bench.compare("sending a story", lambda: send("send"), plain, at_least=0.35)
    yield sending
    both = 1 / (1 / check.value + 1 / sending.value)
    wanted = both / sending.yardstick >= 0.15
    yield Row("looking it over and sending it", "1/s", both, 0, sending.yardstick, "at least 0.15 of it", wanted)
    me_too = bench.url("/together/me-too/")
    yield bench.compare("me too", lambda: load(me_too, seconds=bench.seconds, bodies=tapped), plain, at_least=1.0)


def claims(bench: Bench) -> Iterator[Row]:
    """Forty people take cases and publish, at four processes."""
    seat(bench.stack)
    found = [
        json.loads(bench.stack.python("desk", "-m", "bench.inside", "claims", str(bench.seconds))) for _ in range(TIMES)
    ]
    rates, late = [one["rate"] for one in found], [one["late"] for one in found]
    rate, slow = statistics.median(rates), statistics.median(late)
    yield Row("claim and publish", "1/s", rate, max(rates) - min(rates), None, "at least 500", rate >= 500)
    yield Row("a claim, 99th percentile", "ms", slow, max(late) - min(late), None, "at most 50", slow <= 50)


def queue(bench: Bench) -> Iterator[Row]:
    """The first page of the desk while everything of the filling waits."""
    seat(bench.stack)
    found = [
        json.loads(bench.stack.python("desk", "-m", "bench.inside", "queue", str(bench.seconds))) for _ in range(TIMES)
    ]
    late, middle = [one["late"] for one in found], statistics.median(one["median"] for one in found)
    slow = statistics.median(late)
    note = f"median {middle:.1f} ms"
    yield Row(
        "first queue page, 95th percentile", "ms", slow, max(late) - min(late), None, "at most 25", slow <= 25, note
    )


def day(bench: Bench) -> Iterator[Row]:
    """The first day of #MeToo, then five times that for a while."""
    for name, seconds, times in (("the day", bench.day, 1), ("a burst of five times that", bench.burst, 5)):
        seen = live(bench.stack, seconds=seconds, times=times)
        texts = seen.kept["story"] + seen.kept["response"]
        late = 1000 * statistics.quantiles(seen.waits, n=100)[98]
        note = f"{seconds} s, {len(seen.waits):,} writes, {texts:,} of them texts, {seen.errors} errors"
        yield Row(f"{name}, a write, 99th percentile", "ms", late, 0, None, "at most 500", late <= 500, note)
        yield Row(f"{name}, acknowledged and not there", "", seen.lost, 0, None, "0", seen.lost == 0)
        reads = seen.reads
        note = f"p99 {reads.late:.1f} ms, {reads.wrong} errors"
        yield Row(f"{name}, reads beside it", "1/s", reads.rate, 0, None, "at least 1,900", reads.rate >= 1900, note)
        after = seen.taken_in_after
        yield Row(f"{name}, taken in after", "s", after, 0, None, "at most 60", after <= 60)
        waited = seen.danger_waited
        yield Row(f"{name}, texts of danger wait", "s", waited, 0, None, "at most 5", waited <= 5)
        yield _memory(f"in the middle of {name}", seen.memory)


def memory(bench: Bench) -> Iterator[Row]:
    """The whole stack at rest, if nothing was measured before."""
    yield _memory("at rest", resident(bench.stack))


def _memory(when: str, sizes: dict[str, float]) -> Row:
    note = ", ".join(f"{name} {size:.0f}" for name, size in sorted(sizes.items()))
    whole = sum(sizes.values())
    return Row(f"memory of the stack {when} (PSS)", "MB", whole, 0, None, "at most 600", whole <= 600, note)


MEASURES = {
    "memory": memory,
    "pages": pages,
    "uncached": uncached,
    "writes": writes,
    "claims": claims,
    "day": day,
    "queue": queue,
}


def pages_of(bench: Bench) -> list[tuple[str, str]]:
    with postgresql.connect(bench.stack.place, "superuser") as database, database.cursor() as cursor:
        cursor.execute("SELECT slug FROM stories_publicstory WHERE level = 'described' ORDER BY slug LIMIT 1")
        slug = cursor.fetchone()[0]
    return [
        ("home", "/"),
        ("list", "/stories/"),
        ("story", f"/stories/{slug}/read/"),
        ("help", "/help/"),
        ("together", "/together/"),
    ]


def bytes_of(bench: Bench, path: str, encoding: str = "identity") -> bytes:
    """As they come through nginx."""
    place = bench.stack.place
    trust = ssl.create_default_context(cafile=place.folder / "tls" / "site.crt")
    connection = HTTPSConnection(HOST, place.port, context=trust)
    connection.request("GET", path, headers={"Accept-Encoding": encoding})
    return connection.getresponse().read()
