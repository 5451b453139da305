"""How long the page takes that nine words are typed into: words that open, did once, or never did."""

import json
import ssl
import statistics
import time
from collections.abc import Iterator
from http.client import HTTPSConnection
from urllib.parse import urlencode

from bench.measures import Bench, Row
from deploy.stack.place import HOST

CALLS, NEAR = 2_000, 0.05


def words(bench: Bench) -> Iterator[Row]:
    """Medians of whole answers, over one connection, the kinds in turn: what the machine does else falls on each."""
    kinds: dict[str, str] = json.loads(bench.stack.python("public", "-m", "bench.inside", "words"))
    trust = ssl.create_default_context(cafile=bench.stack.place.folder / "tls" / "site.crt")
    connection = HTTPSConnection(HOST, bench.stack.place.port, context=trust)
    taken: dict[str, list[float]] = {kind: [] for kind in kinds}
    for _ in range(CALLS):
        for kind, typed in kinds.items():
            taken[kind].append(_milliseconds(connection, bench.url("/mine/"), typed))
    connection.close()
    never = statistics.median(taken["never used"])
    for kind, times in taken.items():
        value, quarters = statistics.median(times), statistics.quantiles(times, n=4)
        spread, note = quarters[2] - quarters[0], f"{CALLS:,} calls; spread: between the quartiles"
        if kind == "withdrawn":  # who opens a story sees it: only words that open nothing must be alike
            met = abs(value / never - 1) < NEAR
            yield Row(f"nine words, {kind}", "ms", value, spread, never, f"within {NEAR:.0%} of it", met, note)
        else:
            yield Row(f"nine words, {kind}", "ms", value, spread, note=note)


def _milliseconds(connection: HTTPSConnection, address: str, typed: str) -> float:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": address.removesuffix("/mine/")}
    begun = time.perf_counter()
    connection.request("POST", "/mine/", urlencode({"words": typed}), headers)
    connection.getresponse().read()
    return (time.perf_counter() - begun) * 1000
