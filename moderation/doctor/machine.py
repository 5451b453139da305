"""What a process has on its own machine: settings, keys, room on the disk, translations, collected files, helplines."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.core import checks

from stories.catalogues import all_catalogues
from stories.hotlines.due import due_lines
from stories.sealing import public_half

LEAST_FREE_BYTES = 1_000_000_000
LEAST_FREE_SHARE = 0.1


def settings_are_safe() -> Iterator[str]:
    """What Django's own checks say, those for production too where this is production."""
    for found in checks.run_checks(include_deployment_checks=not settings.EMBEDDED):
        if found.is_serious() and not found.is_silenced():
            yield f"{found.msg} {found.hint or ''}".strip()
    if not settings.EMBEDDED and settings.SECURITY_CONTACT.endswith("@localhost"):
        yield "Nobody can tell you about a hole: set SECURITY_CONTACT to an address that you read."
    if not settings.EMBEDDED and not settings.OPERATOR_MAIL:
        yield "Nobody is told that something waits: set OPERATOR_MAIL."


def keys() -> Iterator[str]:
    """Whether the desk can open what the public process seals, and no key does the work of two."""
    if settings.OPENS_SENT_TEXTS:
        for version, public in settings.DESK_PUBLIC_KEYS.items():
            private = settings.DESK_PRIVATE_KEYS.get(version)
            if private is None:
                yield f"DESK_PRIVATE_KEYS has no version {version}: texts sealed to it cannot be read. Add it."
            elif public_half(private) != public:
                yield f"DESK_PRIVATE_KEYS and DESK_PUBLIC_KEYS are no pair in version {version}: find the right ones."
    elif any(os.environ.get(name) for name in ("DESK_PRIVATE_KEYS", "DESK_PRIVATE_KEYS_FILE")):
        yield "What opens sent texts lies where this process can read it: take DESK_PRIVATE_KEYS out of its settings."
    secret = [settings.TOKEN_KEY, settings.AUDIT_KEY, *settings.RECEIPT_PEPPERS.values()]
    secret = [one for one in [*secret, *settings.DESK_PRIVATE_KEYS.values()] if one]
    if len(set(secret)) < len(secret):
        yield "Two keys are the same: make a set of new ones with `manage.py new_keys` and use each for one thing."


def disk() -> Iterator[str]:
    """Room where this process writes."""
    for folder in sorted({Path(settings.VAR_DIR), Path(settings.HELP_DIR)}):
        if not folder.is_dir():
            yield f"The folder of VAR_DIR or HELP_DIR is missing: make {folder}."
            continue
        room = shutil.disk_usage(folder)
        if room.free < LEAST_FREE_BYTES or room.free < room.total * LEAST_FREE_SHARE:
            yield f"The disk of {folder} has {room.free // 1_000_000} MB left: make room before texts cannot be taken."


def catalogues() -> Iterator[str]:
    """Whether each language's words are there as the pages read them, and no older than their source."""
    for code, source in all_catalogues().items():
        made = source.with_suffix(".mo")
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            yield f"The translation {code} is not compiled as it stands: run `manage.py catalogues_compile`."


def pages() -> Iterator[str]:
    """Whether style sheets were collected: without them no page can be made."""
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield "Style sheets are not collected: run `manage.py collectstatic`."


def helplines() -> Iterator[str]:
    """Whether a line that stands on every page should have been checked by now."""
    today = datetime.now(tz=UTC).date()
    overdue = [due for due in due_lines(today) if due.national and due.by < today]
    if overdue:
        yield f"{len(overdue)} helplines on every page are overdue: run `manage.py hotlines_due` and call them."
