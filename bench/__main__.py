"""`make bench`: fills a production stack, measures it, and writes var/bench.json and docs/performance.md.

BENCH_ROWS (1,000,000) public stories, as many open cases, and five times as many responses. ONLY=pages,claims measures
these. BENCH_SECONDS (10) is how long each of three runs lasts; BENCH_DAY (600) and BENCH_BURST (60) how long the
day and its burst do, in seconds.
"""

import os
import sys

from bench.growth import growth
from bench.guesses import words
from bench.load import NotInstalled
from bench.measures import MEASURES, Bench
from bench.order import order
from bench.place import filled_stack
from bench.report import keep, written
from bench.sizes import sizes, starts
from deploy.stack.place import ROOT

ALL = MEASURES | {"words": words, "growth": growth, "order": order, "sizes": sizes, "starts": starts}


def main() -> int:
    """0 when all was measured, whatever was found."""
    rows, seconds = int(os.environ.get("BENCH_ROWS", "1000000")), int(os.environ.get("BENCH_SECONDS", "10"))
    only = os.environ.get("ONLY", "").split(",") if os.environ.get("ONLY") else list(ALL)
    day, burst = (int(os.environ.get(name, most)) for name, most in (("BENCH_DAY", "600"), ("BENCH_BURST", "60")))
    unknown = set(only) - set(ALL)
    if unknown:
        sys.stdout.write(f"ONLY knows {', '.join(ALL)}; not {', '.join(sorted(unknown))}.\n")
        return 2
    try:
        with filled_stack(rows) as (stack, yardstick):
            for name in only:
                measure(name, Bench(stack, yardstick, rows, seconds, day, burst))
    except NotInstalled as error:
        sys.stdout.write(f"Not installed here: the Debian package {error}.\n")
        return 1
    return 0


def measure(name: str, bench: Bench) -> None:
    """Say each line as soon as it is known, then keep the measure and write the page."""
    results = []
    for row in ALL[name](bench):
        sys.stdout.write(f"{row.what}: {row.value:.1f} {row.unit} {row.note}\n")
        sys.stdout.flush()
        results.append(row)
    kept = keep(ROOT / "var" / "bench.json", name, results, stories=bench.rows, seconds=bench.seconds)
    page = ROOT / "docs" / "performance.md"
    page.write_text(written(page.read_text(encoding="utf-8"), kept), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
