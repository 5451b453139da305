"""Reading the environment: a missing setting stops the start with a sentence that names it."""

import os
from base64 import b64decode
from binascii import Error as NotBase64
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def optional(name: str, default: str = "") -> str:
    """The setting's value, or that of the file named by NAME_FILE (a systemd or Docker secret).

    One that is there and empty counts as not set: an empty VAR_DIR would otherwise mean wherever the process stands.
    """
    file = os.environ.get(f"{name}_FILE")
    if file:
        return Path(file).read_text(encoding="utf-8").strip()
    return os.environ.get(name) or default


def required(name: str) -> str:
    """Raise ImproperlyConfigured with the setting's name when it is missing or empty."""
    value = optional(name)
    if not value:
        raise ImproperlyConfigured(f"Set {name} (or {name}_FILE); .env.example says what it is for.")
    return value


def number(name: str, default: int) -> int:
    """Raise ImproperlyConfigured when the setting is not a whole number of zero or more."""
    value = optional(name) or str(default)
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is a whole number of zero or more, not {value!r}; see .env.example.")
    return int(value)


def names(name: str, default: str = "") -> list[str]:
    """A setting with commas, as a list."""
    return [part.strip() for part in optional(name, default).split(",") if part.strip()]


def addresses(name: str) -> tuple[tuple[str, int], ...]:
    """`HOST:PORT` with commas; raise ImproperlyConfigured where a part is anything else."""
    found = []
    for part in names(name):
        host, _, port = part.rpartition(":")
        if not host or not port.isdecimal():
            raise ImproperlyConfigured(f"{name} is written as HOST:PORT,HOST:PORT, not {part!r}; see .env.example.")
        found.append((host, int(port)))
    return tuple(found)


def key(name: str, value: str) -> bytes:
    """32 bytes from base64; raise ImproperlyConfigured, without the value, when it is anything else."""
    try:
        raw = b64decode(value, validate=True)
    except (NotBase64, ValueError):
        raw = b""
    if len(raw) != 32:
        raise ImproperlyConfigured(f"{name} is 32 random bytes in base64; `manage.py new_keys` makes it.")
    return raw


def keys_by_version(name: str, value: str) -> dict[int, bytes]:
    """`1:base64,2:base64` as {1: ..., 2: ...}, newest last; the highest version is used for new rows."""
    found: dict[int, bytes] = {}
    for part in value.split(","):
        version, _, encoded = part.strip().partition(":")
        if not version.isdecimal():
            raise ImproperlyConfigured(f"{name} is written as 1:KEY,2:KEY; `manage.py new_keys` makes it.")
        found[int(version)] = key(name, encoded)
    return dict(sorted(found.items()))
