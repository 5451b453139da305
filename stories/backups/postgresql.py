"""Backups of PostgreSQL: pg_dump and pg_restore for the data, one snapshot for all parts."""

import os
import subprocess
from pathlib import Path

from django.db import connection, transaction
from django.db.backends.postgresql.client import DatabaseClient

from stories.backups.parts import KEYS, NOT_WITH_THE_DATA, USED_UP, drop_keys_without_text, read_rows, write_rows


def write_all(*, data: Path, keys: Path, used_up: Path) -> None:
    """All parts, as they were at one moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        without = [f"--exclude-table-data={table}" for table in NOT_WITH_THE_DATA]
        _call(
            "pg_dump", "--format=custom", "--no-owner", "--no-acl", f"--snapshot={snapshot}", *without, f"--file={data}"
        )
        with keys.open("w", encoding="utf-8") as out:
            write_rows(cursor, KEYS, out)
        with used_up.open("w", encoding="utf-8") as out:
            write_rows(cursor, USED_UP, out)


def write_used_up(file: Path) -> None:
    """That part alone."""
    with connection.cursor() as cursor, file.open("w", encoding="utf-8") as out:
        write_rows(cursor, USED_UP, out)


def is_empty() -> bool:
    """Whether there is nothing that a restore could mix with."""
    return not connection.introspection.table_names()


def restore_all(*, data: Path, keys: Path, used_up: Path) -> None:
    """Into an empty database; constraints and triggers come last, when all rows are there."""
    whole = ("--no-owner", "--no-acl", "--exit-on-error", "--single-transaction", str(data))
    _call("pg_restore", "--section=pre-data", "--section=data", *whole)
    with transaction.atomic(), connection.cursor() as cursor:
        for file in (keys, used_up):
            with file.open(encoding="utf-8") as lines:
                read_rows(cursor, lines, placeholder="%s")
        drop_keys_without_text(cursor)
    _call("pg_restore", "--section=post-data", *whole)


def _call(program: str, *options: str) -> None:
    """Raise CalledProcessError."""
    where, secrets = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    command = [program, *where[1:-1], f"--dbname={where[-1]}", *options]
    which = connection.settings_dict["OPTIONS"].get("target_session_attrs", "any")  # of several servers
    told = os.environ | (secrets or {}) | {"PGTARGETSESSIONATTRS": which}
    subprocess.run(command, env=told, check=True, stdin=subprocess.DEVNULL)  # noqa: S603 - PostgreSQL's own programs
