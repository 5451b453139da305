"""Whether a request takes longer where there are more rows: the same in a small filling and in the large one."""

import json
import statistics
from collections.abc import Iterator

from bench.measures import TIMES, Bench, Row
from bench.place import filled, seat
from deploy.stack.whole import Stack

SMALL = 10_000
REQUESTS = "60"
AT_MOST = 1.5


def growth(bench: Bench) -> Iterator[Row]:
    """In turn, so that whatever else the machine does falls on both."""
    with filled(SMALL) as small:
        for stack in (small, bench.stack):
            seat(stack)
        runs = [(_served(small), _served(bench.stack)) for _ in range(TIMES)]
    for name in runs[0][0]:
        few, many = ([run[size][name]["processor"] for run in runs] for size in (0, 1))
        few_clock, many_clock = (statistics.median(run[size][name]["clock"] for run in runs) for size in (0, 1))
        value, yardstick = statistics.median(many), statistics.median(few)
        yield Row(
            f"{name}, processor, against {SMALL:,} stories",
            "ms",
            value,
            max(many) - min(many),
            yardstick,
            f"at most {AT_MOST:.2f} of it",
            value / yardstick <= AT_MOST,
            f"by the clock {many_clock:.1f} against {few_clock:.1f} ms: {many_clock / few_clock:.2f}",
        )


def _served(stack: Stack) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for role in ("public", "desk"):
        found |= json.loads(stack.python(role, "-m", "bench.inside", "served", role, REQUESTS))
    return found
