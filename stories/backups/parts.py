"""Which rows go into which part of a backup, and rows as lines of text."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TextIO
from uuid import UUID

from django.db import models

from stories.models import NameTakenOff, PublicIndex, PublicResponse, PublicStory, Withdrawal
from stories.models.keys import Key

KEYS = tuple(Key.__subclasses__())
USED_UP = (Withdrawal, NameTakenOff)
DERIVED = (PublicIndex, PublicStory, PublicResponse)  # the plain copy and the index: made again from sealed revisions
NOT_WITH_THE_DATA = tuple(model._meta.db_table for model in (*KEYS, *USED_UP, *DERIVED))

AT_ONCE = 1000  # rows in memory


class UnknownPart(ValueError):
    """A copy that does not fit this site."""


class Cursor(Protocol):
    """Of either database, below Django."""

    def execute(self, statement: str, values: Sequence[object] = ..., /) -> object: ...
    def executemany(self, statement: str, rows: Iterable[Sequence[object]], /) -> object: ...
    def fetchmany(self, size: int, /) -> list[tuple[object, ...]]: ...


def write_rows(cursor: Cursor, tables: Iterable[type[models.Model]], out: TextIO) -> None:
    """In the order of their random keys: where a line stands tells nothing."""
    for table in tables:
        columns = [column.column for column in table._meta.concrete_fields]
        out.write(json.dumps({"table": table._meta.db_table, "columns": columns}) + "\n")
        names = ", ".join(columns)
        statement = f"SELECT {names} FROM {table._meta.db_table} ORDER BY {table._meta.pk.column}"  # noqa: S608 - our names
        cursor.execute(statement)
        while rows := cursor.fetchmany(AT_ONCE):
            out.writelines(json.dumps([_as_text(value) for value in row]) + "\n" for row in rows)


def read_rows(cursor: Cursor, lines: TextIO, *, placeholder: str) -> None:
    """Write them into tables that are there and empty; `placeholder` is the database's own, %s or ?.

    Raise UnknownPart for a table or a column that is not ours: a copy may come from a disk that others wrote to.
    """
    statement, rows = "", []
    for line in lines:
        found = json.loads(line)
        if isinstance(found, dict):
            _put(cursor, statement, rows)
            statement, rows = _insert(found["table"], found["columns"], placeholder), []
        else:
            rows.append([_as_value(value) for value in found])
            if len(rows) == AT_ONCE:
                _put(cursor, statement, rows)
                rows = []
    _put(cursor, statement, rows)


def drop_keys_without_text(cursor: Cursor) -> None:
    """The keys may be younger than the data: those of texts that are not in it have nothing to open."""
    for table in KEYS:
        for column in table._meta.concrete_fields:
            if column.is_relation:
                there = f"SELECT {column.target_field.column} FROM {column.related_model._meta.db_table}"  # noqa: S608
                without = f"{column.column} IS NOT NULL AND {column.column} NOT IN ({there})"
                cursor.execute(f"DELETE FROM {table._meta.db_table} WHERE {without}")  # noqa: S608


def _insert(name: str, columns: list[str], placeholder: str) -> str:
    table = next((table for table in (*KEYS, *USED_UP) if table._meta.db_table == name), None)
    ours = {column.column for column in table._meta.concrete_fields} if table else set()
    if not ours.issuperset(columns):
        raise UnknownPart("This copy names a table or a column that this version of the site does not have.")
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join([placeholder] * len(columns))})"  # noqa: S608 - ours, as just seen


def _put(cursor: Cursor, statement: str, rows: list[list[object]]) -> None:
    if rows:
        cursor.executemany(statement, rows)


def _as_text(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return {"hex": bytes(value).hex()}
    return str(value) if isinstance(value, UUID | date) else value


def _as_value(value: object) -> object:
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
