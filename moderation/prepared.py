"""Statements that the ORM composes once: later runs fill in values, and PostgreSQL keeps the plan it has made.

Composing and planning the claim takes ten times as long as running it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from django.db import connection
from django.db.models import Expression, Field, QuerySet
from django.db.models.sql import UpdateQuery
from django.db.models.sql.compiler import SQLCompiler

_known: WeakKeyDictionary[Any, dict["Statement", str]] = WeakKeyDictionary()  # by connection to the server


class Given(Expression):
    """A value of this field's kind that is filled in when the statement runs."""

    def __init__(self, name: str, field: Field) -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, _compiler: SQLCompiler, _connection: object) -> tuple[str, list["Given"]]:
        """A place for one value."""
        return "%s", [self]

    def filled(self, values: Mapping[str, object]) -> object:
        """As the database takes it; raise KeyError where nobody gave it."""
        return self.output_field.get_db_prep_value(values[self.name], connection)


@dataclass(frozen=True, eq=False)
class Statement:
    """SQL with its parameters: constants, and the places of what is given."""

    sql: str
    parameters: tuple[object, ...]

    def ready(self, values: Mapping[str, object]) -> tuple[str, list[object]]:
        """What to execute with these values, and its parameters; at once, on this thread's connection."""
        if connection.vendor == "postgresql" and not connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
            return self._kept_by_the_server(values)
        # SQLite, or a pool that gives each transaction another connection: it would not know the name.
        return self.sql, list(self._filled(values))

    def _filled(self, values: Mapping[str, object]) -> Iterator[object]:
        for parameter in self.parameters:
            yield parameter.filled(values) if isinstance(parameter, Given) else parameter

    def _kept_by_the_server(self, values: Mapping[str, object]) -> tuple[str, list[object]]:
        connection.ensure_connection()
        known = _known.setdefault(connection.connection, {})
        given = list({one.name: one for one in self.parameters if isinstance(one, Given)}.values())
        if self not in known:
            name = f"composed_{len(known)}"
            kinds = _in_brackets(one.output_field.db_type(connection) for one in given)
            with connection.cursor() as cursor:
                cursor.execute(f"PREPARE {name}{kinds} AS {self._numbered(given)}")
            known[self] = name
        return f"EXECUTE {known[self]}{_in_brackets('%s' for _ in given)}", [one.filled(values) for one in given]

    def _numbered(self, given: list[Given]) -> str:
        """Constants stay words of the statement: partial indexes are chosen by them."""
        places = {one.name: f"${number}" for number, one in enumerate(given, 1)}
        with connection.cursor() as cursor:
            return self.sql % tuple(
                places[one.name] if isinstance(one, Given) else cursor.mogrify("%s", [one]).decode()
                for one in self.parameters
            )


def composed(rows: QuerySet) -> Statement:
    """Read these rows, as `rows.model.objects.raw` takes it."""
    sql, parameters = rows.query.get_compiler(connection=connection).as_sql()
    return Statement(sql, tuple(parameters))


def composed_update(rows: QuerySet, changes: Mapping[str, object]) -> Statement:
    """Change these rows and answer each as it is then; call it in a transaction where the rows are locked."""
    query = rows.query.chain(UpdateQuery)
    query.add_update_values(changes)
    sql, parameters = query.get_compiler(connection=connection).as_sql()
    columns = ", ".join(connection.ops.quote_name(field.column) for field in rows.model._meta.concrete_fields)
    return Statement(f"{sql} RETURNING {columns}", tuple(parameters))


def _in_brackets(parts: Iterable[str]) -> str:
    written = ", ".join(parts)
    return f" ({written})" if written else ""
