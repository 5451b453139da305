"""Statements that are composed once: later runs fill in values, and PostgreSQL keeps the plan it has made.

Composing and planning a statement takes ten times as long as running it. For what is done again for each text that is
read; everywhere else a QuerySet says the same in fewer words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Generic, TypeVar
from uuid import UUID
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, connection, connections, router, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models import Expression, Field, Model, QuerySet
from django.db.models.query import get_related_populators
from django.db.models.sql import DeleteQuery, InsertQuery, UpdateQuery
from django.db.models.sql.compiler import SQLCompiler

Row = TypeVar("Row")
_waiting: ContextVar[list[tuple[str, list[object]]] | None] = ContextVar("_waiting", default=None)
# A commit that nobody waits for: the newest, of half a second, may be gone after a crash of the database.
_UNAWAITED = "SET LOCAL synchronous_commit TO off; "
_known: WeakKeyDictionary[Any, dict["Statement", str]] = WeakKeyDictionary()  # by connection to the server


# What psycopg takes as a field would hand it on. A choice from a list is no plain text, and goes the longer way.
AS_IT_IS = {
    "BigIntegerField": int,
    "BooleanField": bool,
    "CharField": str,
    "PositiveIntegerField": int,
    "PositiveSmallIntegerField": int,
    "TextField": str,
    "UUIDField": UUID,
}


class Given(Expression):
    """A value of this field's kind that is filled in when the statement runs."""

    def __init__(self, name: str, field: Field) -> None:
        super().__init__(output_field=field)
        self.name = name
        self._as_it_is = AS_IT_IS.get(field.get_internal_type())

    def as_sql(self, _compiler: SQLCompiler, _connection: object) -> tuple[str, list["Given"]]:
        """A place for one value."""
        return "%s", [self]

    def filled(self, values: Mapping[str, object], server: BaseDatabaseWrapper) -> object:
        """As the database takes it; raise KeyError where nobody gave it."""
        value = values[self.name]
        if value is None or (type(value) is self._as_it_is and server.vendor == "postgresql"):
            return value
        return self.output_field.get_db_prep_save(value, server)


@dataclass(frozen=True, eq=False)
class Statement:
    """SQL with its parameters: constants, and the places of what is given.

    What is not `durable` may be undone by a crash of the database, unless it is part of a transaction.
    """

    sql: str
    parameters: tuple[object, ...]
    durable: bool = field(default=True, kw_only=True)

    def run(self, values: Mapping[str, object]) -> int:
        """Execute it with these values; answer how many rows it changed. Raise KeyError for a value that is missing."""
        with self._executed(values, _server()) as cursor:
            return cursor.rowcount

    def write(self, values: Mapping[str, object]) -> None:
        """The same without an answer; inside `written_together` it waits for the others."""
        waiting = _waiting.get()
        if waiting is None:
            self.run(values)
        else:
            waiting.append(self._ready(values, _server()))

    @contextmanager
    def _executed(self, values: Mapping[str, object], server: BaseDatabaseWrapper) -> Iterator[CursorWrapper]:
        sql, ready = self._ready(values, server)
        alone = not server.in_atomic_block and server.vendor == "postgresql"
        with server.cursor() as cursor:
            cursor.execute(sql if self.durable or not alone else _UNAWAITED + sql, ready)
            yield cursor

    def _ready(self, values: Mapping[str, object], server: BaseDatabaseWrapper) -> tuple[str, list[object]]:
        if _keeps_statements(server):
            return self._kept_by(server), [one.filled(values, server) for one in self._given]
        return self.sql, [one.filled(values, server) if isinstance(one, Given) else one for one in self.parameters]

    @cached_property
    def _given(self) -> list[Given]:
        return list({one.name: one for one in self.parameters if isinstance(one, Given)}.values())

    def _kept_by(self, server: BaseDatabaseWrapper) -> str:
        """How this connection is told to run it; planned the first time."""
        server.ensure_connection()
        known = _known.setdefault(server.connection, {})
        if self not in known:
            name = f"composed_{len(known)}"
            kinds = _in_brackets(one.output_field.db_type(server) for one in self._given)
            with server.cursor() as cursor:
                cursor.execute(f"PREPARE {name}{kinds} AS {self._numbered(cursor)}")
            known[self] = f"EXECUTE {name}{_in_brackets('%s' for _ in self._given)}"
        return known[self]

    def _numbered(self, cursor: CursorWrapper) -> str:
        """Constants stay words of the statement: partial indexes are chosen by them."""
        places = {one.name: f"${number}" for number, one in enumerate(self._given, 1)}
        return self.sql % tuple(
            places[one.name] if isinstance(one, Given) else cursor.mogrify("%s", [one]).decode()
            for one in self.parameters
        )


@dataclass(frozen=True, eq=False)
class Reading(Statement, Generic[Row]):
    """A statement that answers with rows, and how each becomes what the QuerySet would have made of it."""

    convert: Mapping[int, Sequence[Callable[..., object]]]
    made: Callable[[Sequence[object]], Row]
    model: type[Model]

    def rows(self, values: Mapping[str, object]) -> list[Row]:
        """All of them, from the database that this page reads from."""
        server = connections[router.db_for_read(self.model)]
        with self._executed(values, server) as cursor:
            return [self.made(self._converted(row, server)) for row in cursor.fetchall()]

    def first(self, values: Mapping[str, object]) -> Row | None:
        """The first, or None."""
        return next(iter(self.rows(values)), None)

    def _converted(self, row: Sequence[object], server: BaseDatabaseWrapper) -> Sequence[object]:
        if not self.convert:
            return row
        changed = list(row)
        for place, several in self.convert.items():
            for one in several:
                changed[place] = one(changed[place], None, server)
        return changed


def composed(rows: QuerySet) -> Reading:
    """Read these rows: instances with those that `select_related` names, or tuples after `values_list`."""
    compiler = rows.query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    columns = [column for column, *_ in compiler.select]
    convert = {place: converters for place, (converters, _) in compiler.get_converters(columns).items()}
    made = tuple if rows.query.values_select else _maker(compiler)
    return Reading(sql, tuple(parameters), convert, made, rows.model)


def _maker(compiler: SQLCompiler) -> Callable[[Sequence[object]], Model]:
    info, select = compiler.klass_info, compiler.select
    first, last = info["select_fields"][0], info["select_fields"][-1] + 1
    names = [column.target.attname for column, *_ in select[first:last]]
    beside = get_related_populators(info, select, connection.alias)

    def make(row: Sequence[object]) -> Model:
        made = info["model"].from_db(connection.alias, names, row[first:last])
        for one in beside:
            one.populate(row, made)
        return made

    return make


def composed_update(rows: QuerySet, changes: Mapping[str, object], *, durable: bool = True) -> Statement:
    """Change these rows."""
    query = rows.query.chain(UpdateQuery)
    query.add_update_values(changes)
    sql, parameters = query.get_compiler(connection=connection).as_sql()
    return Statement(sql, tuple(parameters), durable=durable)


def composed_taking(rows: QuerySet, changes: Mapping[str, object], *, durable: bool = True) -> Reading:
    """Change these rows and answer each as it is then."""
    with transaction.atomic():  # Django composes no lock outside of one; the statement is one by itself
        update = composed_update(rows, changes)
    whole = composed(rows.model.objects.all())
    columns = ", ".join(connection.ops.quote_name(field.column) for field in rows.model._meta.concrete_fields)
    sql = f"{update.sql} RETURNING {columns}"
    return Reading(sql, update.parameters, whole.convert, whole.made, rows.model, durable=durable)


def composed_delete(rows: QuerySet) -> Statement:
    """Remove these rows, on which nothing hangs."""
    sql, parameters = rows.query.chain(DeleteQuery).get_compiler(connection=connection).as_sql()
    return Statement(sql, tuple(parameters))


@contextmanager
def written_together() -> Iterator[None]:
    """What is written inside goes to the server at the end, in this order and in one trip; for use in a transaction.

    Whatever is asked inside does not see it yet.
    """
    waiting: list[tuple[str, list[object]]] = []
    before = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(before)
    server = _server()
    if waiting and _keeps_statements(server):
        waiting = [("; ".join(sql for sql, _ in waiting), [value for _, given in waiting for value in given])]
    for sql, given in waiting:
        with server.cursor() as cursor:
            cursor.execute(sql, given)


def add(row: Model, statement: Statement | None = None) -> None:
    """Write a new row that brings its own key; with a `composed_insert` where the database makes one of its values."""
    (statement or composed_insert(type(row))).write(vars(row))
    row._state.adding, row._state.db = False, connection.alias


def change(row: Model, *names: str) -> None:
    """Write these fields of a row that is there."""
    _changing(type(row), names).write(vars(row))


@cache
def composed_insert(model: type[Model], **made: Expression) -> Statement:
    """Write a new row, with these fields as the database makes them."""
    fields, query = model._meta.concrete_fields, InsertQuery(model)
    given = {field.attname: Given(field.attname, field) for field in fields}
    query.insert_values(fields, [model(**given | made)], raw=True)
    ((sql, parameters),) = query.get_compiler(connection=connection).as_sql()
    return Statement(sql, tuple(parameters))


@cache
def _changing(model: type[Model], names: tuple[str, ...]) -> Statement:
    fields = [model._meta.get_field(name) for name in names]
    changes = {field.name: Given(field.attname, field) for field in fields}
    key = model._meta.pk
    return composed_update(model.objects.filter(pk=Given(key.attname, key)), changes)


def _keeps_statements(server: BaseDatabaseWrapper) -> bool:
    """Not SQLite, nor a pool that gives each transaction another connection: it would not know the names."""
    return server.vendor == "postgresql" and not server.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS")


def _server() -> BaseDatabaseWrapper:
    """This thread's own: Django's `connection` looks for it anew at each word."""
    return connections[DEFAULT_DB_ALIAS]


def _in_brackets(parts: Iterable[str]) -> str:
    written = ", ".join(parts)
    return f" ({written})" if written else ""
