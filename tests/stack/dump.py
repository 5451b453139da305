"""A dump as pg_dump writes it, and what leads from one row of it to another."""

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection
from django.db.backends.postgresql.client import DatabaseClient

TELLING = 16  # characters: no date, number or choice is as long; keys, digests, names and sealed bytes are
FOREIGN_KEYS = """
    SELECT conrelid::regclass::text, own.attname, confrelid::regclass::text, theirs.attname
    FROM pg_constraint
    JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = conkey[1]
    JOIN pg_attribute theirs ON theirs.attrelid = confrelid AND theirs.attnum = confkey[1]
    WHERE contype = 'f'
"""
NOTHING = r"\N"

Node = tuple[str, str, str]  # table, column and value; a telling value stands for itself, wherever it is


@dataclass(frozen=True)
class Row:
    """One line of the dump."""

    table: str
    values: dict[str, str]

    def nodes(self, keys: dict[tuple[str, str], tuple[str, str]]) -> set[Node]:
        """What this row has in common with others that it is tied to."""
        found = {("", "", value) for value in self.values.values() if len(value) >= TELLING}
        for column, value in self.values.items():
            if value != NOTHING:
                found |= {(*keys[self.table, column], value)} if (self.table, column) in keys else set()
                found |= {(self.table, column, value)} if (self.table, column) in keys.values() else set()
        return found


class Dump:
    """Everything that the database holds now."""

    def __init__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(FOREIGN_KEYS)
            keys = {(table, column): (other, theirs) for table, column, other, theirs in cursor.fetchall()}
        self.text = _written()
        self.rows = list(_rows(self.text))
        self._nodes = [row.nodes(keys) for row in self.rows]
        self._with: dict[Node, list[int]] = defaultdict(list)
        for number, nodes in enumerate(self._nodes):
            for node in nodes:
                self._with[node].append(number)

    def reached_from(self, table: str, **values: str) -> list[Row]:
        """Every row that a chain of equal values or references leads to from these, themselves among them."""
        ahead = [
            number
            for number, row in enumerate(self.rows)
            if row.table == table and all(row.values[column] == value for column, value in values.items())
        ]
        reached = set(ahead)
        while ahead:
            new = {other for node in self._nodes[ahead.pop()] for other in self._with[node]} - reached
            reached |= new
            ahead += new
        return [self.rows[number] for number in sorted(reached)]


def _written() -> str:
    where, secrets = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    command = ["pg_dump", *where[1:-1], f"--dbname={where[-1]}", "--data-only"]
    return subprocess.run(
        command, env=os.environ | (secrets or {}), check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    ).stdout


def _rows(text: str) -> Iterator[Row]:
    """From the COPY blocks."""
    table, columns = "", []
    for line in text.split("\n"):
        if line.startswith("COPY "):
            name, _, rest = line.removeprefix("COPY ").partition(" (")
            table, columns = name.removeprefix("public."), rest.partition(")")[0].split(", ")
        elif line == r"\.":
            table = ""
        elif table:
            yield Row(table, dict(zip(columns, line.split("\t"), strict=True)))
