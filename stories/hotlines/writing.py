"""Writing an entry as it stands in the reviewed files: the other way round of reading it."""

import json
from dataclasses import fields

from stories.hotlines.checked import CheckedOn
from stories.hotlines.line import Hotline, Hours

_LAST = ("note_internal", "retired")
_NAMES = [field.name for field in fields(Hotline) if field.name not in ("country", *_LAST)] + [*_LAST]
_UNSAID = {field.name: field.default for field in fields(Hotline)}
_ALWAYS_SAID = ("languages", "listings", "sources")


def as_written(line: Hotline) -> dict[str, object]:
    """The entry, without what it does not say; `read_line` makes the same line of it."""
    found = {name: getattr(line, name) for name in _NAMES}
    return {name: _plain(value) for name, value in found.items() if name in _ALWAYS_SAID or value != _UNSAID[name]}


def country_as_written(country: str, short_form: tuple[str, ...], lines: list[Hotline]) -> str:
    """A whole file, in the layout of the reviewed ones."""
    content = {"country": country, "short_form": list(short_form), "lines": [as_written(line) for line in lines]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, Hours):
        return value.as_written()
    if isinstance(value, CheckedOn):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.value if hasattr(value, "value") else value
