"""The overlay: what people changed since the reviewed files were written. A file, so that help needs no database.

Each change has a random id. Once `corrections.json` beside the reviewed files names it, the files already hold what it
says, and it is no longer laid over them.
"""

import json
import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from stories.hotlines.line import Hotline
from stories.hotlines.loading import DirectoryError, read_line
from stories.hotlines.places import DATA
from stories.hotlines.writing import as_written
from stories.whole_file import replace_file

log = logging.getLogger("stories")

Facts = dict[str, object]
Stamp = tuple[str, int, int, int]


class Action(TextChoices):
    """What was done to an entry."""

    CONFIRM = "confirm", _("Confirmed as it stands")
    CORRECT = "correct", _("Corrected")
    RETIRE = "retire", _("Taken out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that is in force: facts as in a reviewed file, None for what no longer holds."""

    id: str
    day: date
    slug: str
    action: Action
    facts: Facts

    @property
    def fields(self) -> list[str]:
        """What was corrected, without the traces of checking."""
        return [name for name in self.facts if name not in TRACES_OF_CHECKING] if self.action == Action.CORRECT else []


TRACES_OF_CHECKING = ("checked_on", "checked_by", "sources", "retired")


def overlay_file() -> Path:
    """Where this node keeps it."""
    return settings.HELP_DIR / "help-overlay.json"


def stamp() -> Stamp | None:
    """Changes whenever the file does; None where there is none."""
    file = overlay_file()
    try:
        found = os.stat(file)
    except OSError:
        return None
    return str(file), found.st_ino, found.st_mtime_ns, found.st_size


def read_overlay() -> tuple[Change, ...]:
    """The changes in their order; none, and a line in the log, where the file cannot be read: help never fails."""
    try:
        written = json.loads(overlay_file().read_text(encoding="utf-8"))
        return tuple(_as_change(one) for one in written["changes"])
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.error("the overlay of the helplines cannot be read: %s", type(error).__name__)
        return ()


def exported_changes() -> tuple[Change, ...]:
    """Those that the reviewed files already hold, oldest first."""
    written = json.loads((DATA / "corrections.json").read_text(encoding="utf-8"))
    return tuple(_as_change(one) for one in written)


def write_overlay(changes: Iterable[Change]) -> bool:
    """Put the file there in one step; answer whether it says something else than before."""
    file = overlay_file()
    text = json.dumps({"changes": [change_as_written(one) for one in changes]}, ensure_ascii=False, indent=1)
    try:
        if file.read_text(encoding="utf-8") == text:
            return False
    except (OSError, ValueError):
        pass
    replace_file(file, text.encode())
    return True


def change_as_written(change: Change) -> Facts:
    """As it stands in the file."""
    return {
        "id": change.id,
        "day": change.day.isoformat(),
        "slug": change.slug,
        "action": change.action.value,
        "facts": change.facts,
    }


def laid_over(lines: Iterable[Hotline], changes: Iterable[Change]) -> tuple[Hotline, ...]:
    """The lines as they are now; a change that does not fit is left out and said in the log."""
    now = {line.slug: line for line in lines}
    for change in changes:
        try:
            now[change.slug] = changed(now[change.slug], change.facts)
        except (KeyError, DirectoryError) as error:
            log.error("a change of helpline %s does not fit: %s", change.slug, type(error).__name__)
    return tuple(now.values())


def changed(line: Hotline, facts: Facts) -> Hotline:
    """The line with these facts; raise DirectoryError where they make no line."""
    written = as_written(line) | facts
    fresh = read_line(line.country, {name: value for name, value in written.items() if value is not None})
    if (fresh.slug, fresh.country) != (line.slug, line.country):
        raise DirectoryError(f"{line.slug}: another line under the same name")
    return fresh


def _as_change(written: dict[str, object]) -> Change:
    return Change(
        id=str(written["id"]),
        day=date.fromisoformat(str(written["day"])),
        slug=str(written["slug"]),
        action=Action(str(written["action"])),
        facts=dict(written["facts"]),
    )
