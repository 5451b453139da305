"""Backups of SQLite: a copy in memory, parted there, so that nothing in the clear touches the disk on the way."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection

from stories.backups.parts import KEYS, NOT_WITH_THE_DATA, USED_UP, drop_keys_without_text, read_rows, write_rows


def write_all(*, data: Path, keys: Path, used_up: Path) -> None:
    """All parts, as they were at one moment. What is left out is overwritten, not only unlinked."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy, closing(sqlite3.connect(data)) as target:
        connection.ensure_connection()
        connection.connection.backup(copy)
        cursor = copy.cursor()
        with keys.open("w", encoding="utf-8") as out:
            write_rows(cursor, KEYS, out)
        with used_up.open("w", encoding="utf-8") as out:
            write_rows(cursor, USED_UP, out)
        cursor.execute("PRAGMA secure_delete = ON")
        for table in NOT_WITH_THE_DATA:
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - our names
        copy.backup(target)


def write_used_up(file: Path) -> None:
    """That part alone."""
    with connection.cursor() as cursor, file.open("w", encoding="utf-8") as out:
        write_rows(cursor, USED_UP, out)


def is_empty() -> bool:
    """Whether there is no database yet."""
    return not Path(settings.DATABASES["default"]["NAME"]).exists()


def restore_all(*, data: Path, keys: Path, used_up: Path) -> None:
    """To where the site looks for its database."""
    target = Path(settings.DATABASES["default"]["NAME"])
    os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
    shutil.copyfile(data, target)
    with closing(sqlite3.connect(target)) as copy, copy:
        cursor = copy.cursor()
        for file in (keys, used_up):
            with file.open(encoding="utf-8") as lines:
                read_rows(cursor, lines, placeholder="?")
        drop_keys_without_text(cursor)
