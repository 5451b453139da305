"""Reading stories that come from another site: a CSV file, or the export of a WordPress site. Writes nothing."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from stories.plain_text import plain_text

TEXT_COLUMNS = ("text", "body", "story")
_WEB = "{http://purl.org/rss/1.0/modules/content/}encoded"
_LONGEST_FIELD = 10_000_000


class NotReadable(Exception):
    """The file is neither of the two; the message says what is missing, and holds nothing of the file."""


@dataclass(frozen=True)
class Incoming:
    """One story of the file: where it stands there, and its words without markup."""

    reference: str  # the other site's own number for it, or the place in the file
    body: str = field(repr=False)
    title: str = field(default="", repr=False)
    pen_name: str = field(default="", repr=False)
    language: str = ""


def incoming_stories(file: Path) -> list[Incoming]:
    """Every story of the file; raise NotReadable, also where two have the same reference."""
    read = _from_wordpress if file.suffix.lower() == ".xml" else _from_csv
    try:
        found = list(read(file))
    except (UnicodeDecodeError, csv.Error, ElementTree.ParseError) as problem:
        raise NotReadable(f"it is no {file.suffix or 'CSV'} file in UTF-8 ({type(problem).__name__})") from problem
    references = [one.reference for one in found]
    if len(set(references)) < len(references):
        raise NotReadable("two stories have the same id")
    return found


def _from_csv(file: Path) -> Iterator[Incoming]:
    csv.field_size_limit(_LONGEST_FIELD)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        columns = {name.strip().lower(): name for name in rows.fieldnames or ()}
        words = next((columns[name] for name in TEXT_COLUMNS if name in columns), None)
        if words is None:
            raise NotReadable(f"it has no column {' or '.join(TEXT_COLUMNS)}")
        for place, row in enumerate(rows, start=1):
            told = {name: (row.get(column) or "").strip() for name, column in columns.items()}
            yield Incoming(
                reference=told.get("id") or f"row {place}",
                body=plain_text(row[words] or ""),
                title=plain_text(told.get("title", "")),
                pen_name=told.get("pen_name", ""),
                language=told.get("language", ""),
            )


def _from_wordpress(file: Path) -> Iterator[Incoming]:
    """The published posts of an export ("WXR"). Its accounts stay where they are: no name comes along."""
    if b"<!DOCTYPE" in (data := file.read_bytes()) or b"<!ENTITY" in data:
        raise NotReadable("it defines entities, and no WordPress export does")
    for item in ElementTree.fromstring(data).iter("item"):  # noqa: S314 - entities were refused above
        told = {child.tag.rpartition("}")[2]: child.text or "" for child in item}
        if told.get("post_type", "post") != "post" or told.get("status", "publish") != "publish":
            continue
        yield Incoming(
            reference=told.get("post_id", ""),
            body=plain_text(item.findtext(_WEB) or ""),
            title=plain_text(told.get("title", "")),
        )
