"""What each node keeps of the helplines: the overlay that its pages read, and the copy that its web server shows."""

from datetime import UTC, date, datetime
from pathlib import Path

from django.conf import settings

from moderation.services.hotlines import changes_in_force
from stories.help_copy import write_copy
from stories.hotlines.overlay import write_overlay


def refresh() -> bool:
    """Write what changed; answer whether anything did. Also once a day, for lines grow older and change places."""
    changed = write_overlay(changes_in_force())
    copy = settings.HELP_DIR / "help_copy"
    stale = changed or _written_on(copy) != datetime.now(tz=UTC).date()
    if copy.is_dir() and stale:
        write_copy(copy)
    return changed


def _written_on(copy: Path) -> date | None:
    try:
        return datetime.fromtimestamp((copy / "help" / "index.html").stat().st_mtime, tz=UTC).date()
    except OSError:
        return None
