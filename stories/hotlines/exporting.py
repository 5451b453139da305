"""Turning changes into the reviewed files: the same entries with what was found out, to be read and committed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from stories.hotlines.line import Hotline
from stories.hotlines.loading import read_country
from stories.hotlines.overlay import Change, change_as_written, laid_over
from stories.hotlines.writing import country_as_written


@dataclass(frozen=True)
class Exported:
    """What was written."""

    changes: int
    files: tuple[str, ...]


def export(changes: Iterable[Change], folder: Path) -> Exported:
    """Write these changes into the reviewed files of this folder; those that it names already are left out."""
    corrections = folder / "corrections.json"
    known = json.loads(corrections.read_text(encoding="utf-8"))
    fresh = [change for change in changes if change.id not in {one["id"] for one in known}]
    written: list[str] = []
    lines: list[Hotline] = []
    for file in sorted((folder / "lines").glob("*.json")):
        before = file.read_text(encoding="utf-8")
        country, short_form, old = read_country(before)
        now = laid_over(old, [change for change in fresh if change.slug in {line.slug for line in old}])
        shown = {line.slug for line in now if line.is_published}
        after = country_as_written(country, tuple(slug for slug in short_form if slug in shown), list(now))
        lines.extend(now)
        if after != before:
            file.write_text(after, encoding="utf-8")
            written.append(file.name)
    if fresh:
        _write_list(corrections, [*known, *(change_as_written(change) for change in fresh)])
        _write_reviewed_numbers(folder / "reviewed_numbers.json", lines, {change.slug for change in fresh})
    return Exported(len(fresh), tuple(written))


def _write_reviewed_numbers(file: Path, lines: list[Hotline], changed: set[str]) -> None:
    """A number that no line uses any more leaves; one that came with a change is added with the change's source."""
    used = {(line.country, number): line for line in lines for number in (line.phone, line.sms) if number}
    entries = json.loads(file.read_text(encoding="utf-8"))
    kept = [one for one in entries if (one["country"], one["number"]) in used]
    known = {(one["country"], one["number"]) for one in kept}
    added = [
        {"country": country, "number": number, "line": line.name, "source": line.sources[0]}
        for (country, number), line in used.items()
        if line.slug in changed
        and (country, number) not in known
        and _dialled_as_written(line, number)
        and line.sources
    ]
    _write_list(file, sorted([*kept, *added], key=lambda one: (str(one["country"]), str(one["number"]))))


def _dialled_as_written(line: Hotline, number: str) -> bool:
    return number == line.sms != line.phone or len(number) <= 7


def _write_list(file: Path, entries: list[dict[str, object]]) -> None:
    """One entry a line, so that a change of one is a change of one line."""
    rows = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in entries)
    file.write_text(f"[\n{rows}\n]\n" if entries else "[]\n", encoding="utf-8")
