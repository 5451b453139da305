"""Catalogues: our words in other languages. Read, compiled and checked without gettext.

A `.po` file is what a translator fills in; its `.mo` is made from it by every command that starts the site, and is not
kept in the repository: two files that must agree sooner or later do not.
"""

import re
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from stories.whole_file import replace_file

FOLDER = Path(__file__).resolve().parent.parent / "locale"
MOST_ALIKE = 0.03  # of a catalogue's entries may say the same as the English: names, mostly


def catalogue_file(code: str, folder: Path = FOLDER) -> Path:
    """Where the catalogue of this language stands, whether or not there is one."""
    return folder / code / "LC_MESSAGES" / "django.po"


def has_catalogue(code: str) -> bool:
    """Whether our pages speak this language."""
    return catalogue_file(code).exists()


def all_catalogues(folder: Path = FOLDER) -> dict[str, Path]:
    """By the code of the language."""
    return {file.parent.parent.name: file for file in sorted(folder.glob("*/LC_MESSAGES/django.po"))}


def compile_all(folder: Path = FOLDER) -> int:
    """Make a `.mo` beside each `.po`; how many there are."""
    sources = all_catalogues(folder)
    for source in sources.values():
        made = BytesIO()
        write_mo(made, read(source))
        replace_file(source.with_suffix(".mo"), made.getvalue())  # others read it, or start at the same moment
    return len(sources)


def read(source: Path) -> Catalog:
    """The catalogue in this file, whose folder names the language."""
    with source.open("rb") as file:
        return read_po(file, locale=source.parent.parent.name)


def read_template(source: Path) -> Catalog:
    """What makemessages found; its head is still to be filled in, and Babel stumbles over that."""
    return read_po(StringIO(source.read_text(encoding="utf-8").replace("nplurals=INTEGER; plural=EXPRESSION", "")))


def problems(catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """Whatever a reader would meet in English, half, or broken; `template` holds what the pages say now."""
    entries = [(entry, catalogue.get(entry.id, entry.context)) for entry in template if entry.id]
    for entry, found in entries:
        if found is None or not all(_strings(found.string)):
            yield f"not translated: {_short(entry)}"
        elif found.fuzzy:
            yield f"unsure (fuzzy): {_short(entry)}"
        elif entry.pluralizable and len(found.string) != catalogue.num_plurals:
            yield f"has {len(found.string)} plural forms of {catalogue.num_plurals}: {_short(entry)}"
        else:
            yield from (f"{error}: {_short(entry)}" for error in _broken(entry, found, catalogue))
    alike = [entry for entry, found in entries if found and _strings(found.string)[0] == _strings(entry.id)[0]]
    if len(alike) > MOST_ALIKE * len(entries):
        yield f"{len(alike)} of {len(entries)} entries say the same as the English; the first: {_short(alike[0])}"


def _broken(entry: Message, found: Message, catalogue: Catalog) -> Iterator[str]:
    yield from map(str, found.check(catalogue))
    if not entry.pluralizable and _placeholders(entry.id) != _placeholders(found.string):
        yield "has other placeholders"


def _placeholders(said: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[sd]|\{\w*\}", said))


def _strings(said: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


def _short(message: Message) -> str:
    return repr(_strings(message.id)[0][:70])
