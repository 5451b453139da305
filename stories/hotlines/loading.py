"""Reading the reviewed files: strict, so that a slip in a file is an error with a name and not a missing line."""

import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from stories.hotlines.checked import CheckedOn
from stories.hotlines.emergency import Emergency, EmergencyNumber, Reaches
from stories.hotlines.hours import Hours
from stories.hotlines.line import Audience, Confidence, Cost, Hotline, Kind, Need, Police
from stories.hotlines.places import DATA


class DirectoryError(Exception):
    """A reviewed file does not say what a helpline needs, or says something that is unknown here."""


_READERS: dict[str, Callable[..., object]] = {
    "kind": Kind,
    "hours": lambda written: Hours(**written),
    "languages": tuple,
    "audiences": lambda written: tuple(Audience(slug) for slug in written),
    "topics": lambda written: tuple(Need(slug) for slug in written),
    "cost": Cost,
    "police": Police,
    "confidence": Confidence,
    "checked_on": CheckedOn.parse,
    "sources": tuple,
}
_FIELDS = {field.name for field in fields(Hotline)} - {"country"}


def read_line(country: str, written: dict[str, object]) -> Hotline:
    """One entry of a country's file."""
    unknown = set(written) - _FIELDS
    if unknown:
        raise DirectoryError(f"{written.get('slug')}: unknown {', '.join(sorted(unknown))}")
    try:
        facts = {name: _READERS[name](value) if name in _READERS else value for name, value in written.items()}
        return Hotline(country=country, **facts)
    except (TypeError, ValueError) as error:
        raise DirectoryError(f"{written.get('slug')}: {error}") from error


def read_country(text: str) -> tuple[str, tuple[str, ...], tuple[Hotline, ...]]:
    """A country's file: its code, the slugs of its short form, its lines in the order of review."""
    written = json.loads(text)
    country = written["country"]
    return country, tuple(written["short_form"]), tuple(read_line(country, line) for line in written["lines"])


def read_lines(folder: Path = DATA / "lines") -> tuple[dict[str, tuple[str, ...]], tuple[Hotline, ...]]:
    """Every country's short form and every line, published or not."""
    short_forms: dict[str, tuple[str, ...]] = {}
    lines: list[Hotline] = []
    for path in sorted(folder.glob("*.json")):
        country, short, found = read_country(path.read_text(encoding="utf-8"))
        short_forms[country] = short
        lines.extend(found)
    return short_forms, tuple(lines)


def read_emergencies() -> dict[str, Emergency]:
    """The emergency numbers by country."""
    written = json.loads((DATA / "emergency.json").read_text(encoding="utf-8"))
    return {
        entry["country"]: Emergency(
            entry["country"],
            tuple(EmergencyNumber(one["number"], Reaches(one["reaches"])) for one in entry["numbers"]),
            tuple(entry["sources"]),
        )
        for entry in written
    }


def read_reviewed_numbers() -> dict[tuple[str, str], str]:
    """Numbers dialled as written that are no full phone numbers: (country, number) and the source of each."""
    written = json.loads((DATA / "reviewed_numbers.json").read_text(encoding="utf-8"))
    return {(entry["country"], entry["number"]): entry["source"] for entry in written}
