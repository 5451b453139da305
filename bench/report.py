"""What was measured, kept by measure, and the table in docs/performance.md between two marks."""

import json
import os
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from bench.measures import Row

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"


def keep(file: Path, measure: str, results: list[Row], *, stories: int, seconds: int) -> dict[str, dict]:
    """This measure in place of its older one; answers all that is kept, the older measures with the size they had."""
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    kept[measure] = {
        "day": f"{datetime.now(UTC):%Y-%m-%d}",
        "stories": stories,
        "seconds": seconds,
        "rows": [asdict(row) | {"ratio": row.ratio} for row in results],
    }
    file.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    return kept


def written(page: str, kept: dict[str, dict]) -> str:
    """The page with a new table; raise ValueError where the marks are missing."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{_table(kept)}{END}{after}"


def _table(kept: dict[str, dict]) -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    lines = [
        f"{os.cpu_count()} cores, {memory:.0f} GB; three runs each, the load generator on the same cores.",
        "",
        "| what | stories, seconds a run, day | median | spread | yardstick | ratio | wanted | met | |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    found = (
        _line(row, f"{one['stories']:,}, {one['seconds']}, {one['day']}")
        for one in kept.values()
        for row in one["rows"]
    )
    return "\n".join([*lines, *found]) + "\n"


def _line(row: dict, size: str) -> str:
    value = f"{row['value']:,.1f} {row['unit']}"
    digits = 1 if row["unit"] == "ms" else 0
    yardstick = f"{row['yardstick']:,.{digits}f}" if row["yardstick"] else ""
    ratio = f"{row['ratio']:.2f}" if row["ratio"] else ""
    met = {True: "yes", False: "**no**", None: ""}[row["met"]]
    cells = (row["what"], size, value, f"{row['spread']:,.1f}", yardstick, ratio, row["wanted"], met, row["note"])
    return f"| {' | '.join(cells)} |"
