"""Triggers: promises that the database itself keeps, whoever writes to it. Used by migrations alone.

SQLite makes a table anew to alter it: that drops its triggers, and fails where a trigger of another table names it.
So `manage.py migrate` sets them aside there and puts them back; `tests/moderation/test_promises.py` looks for each.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import RunPython

BOTH = ("postgresql", "sqlite")
# Name: statement. While `manage.py migrate` runs on SQLite, the triggers that will stand when it is through.
_set_aside: dict[str, str] = {}
_under_way: list[BaseDatabaseWrapper] = []


@contextmanager
def set_aside(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """On SQLite, without the triggers while tables change; afterwards they stand, old and new, whatever happened."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'desk_%'")
        _set_aside.update(cursor.fetchall())
        for name in _set_aside:
            cursor.execute(f"DROP TRIGGER {name}")
    _under_way.append(connection)
    try:
        yield
    finally:
        _under_way.remove(connection)
        with connection.cursor() as cursor:
            for statement in _set_aside.values():
                cursor.execute(statement)
        _set_aside.clear()


@dataclass(frozen=True)
class Rule:
    """Refuse the write `when` it happens to `table` and `broken` is true of OLD and NEW. The SQL fits both."""

    name: str
    table: str
    when: str  # such as BEFORE UPDATE OF state
    broken: str
    says: str
    databases: tuple[str, ...] = BOTH
    only: str = ""  # PostgreSQL calls the rule only where this is true of OLD and NEW; it looks at no other row

    def made(self, vendor: str) -> list[str]:
        """The statements that put it up."""
        if vendor == "sqlite":
            return [
                f"CREATE TRIGGER {self.name} {self.when} ON {self.table} FOR EACH ROW WHEN {self.broken} "
                f"BEGIN SELECT RAISE(ABORT, '{self.says}'); END"
            ]
        answer = "OLD" if "DELETE" in self.when else "NEW"
        only = f"WHEN ({self.only}) " if self.only else ""
        return [
            # With the owner's rights: who is refused need not be able to read what the rule looks at.
            f"CREATE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql "
            f"SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN IF {self.broken} THEN "
            f"RAISE EXCEPTION '{self.says}' USING ERRCODE = 'check_violation'; END IF; RETURN {answer}; END $$",
            f"CREATE TRIGGER {self.name} {self.when} ON {self.table} FOR EACH ROW {only}EXECUTE FUNCTION {self.name}()",
        ]

    def unmade(self, vendor: str) -> list[str]:
        """The statements that take it down."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER IF EXISTS {self.name}"]
        return [f"DROP TRIGGER IF EXISTS {self.name} ON {self.table}", f"DROP FUNCTION IF EXISTS {self.name}()"]


def hold(*rules: Rule) -> RunPython:
    """The migration operation that puts these rules up, and takes them down on the way back."""

    def put_up(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        for rule in _for(editor, rules):
            if editor.connection in _under_way:
                _set_aside[rule.name] = rule.made("sqlite")[0]
            else:
                _execute(editor, [*rule.unmade(editor.connection.vendor), *rule.made(editor.connection.vendor)])

    def take_down(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        for rule in _for(editor, rules):
            _set_aside.pop(rule.name, None)
            _execute(editor, rule.unmade(editor.connection.vendor))

    return RunPython(put_up, take_down)


def _for(editor: BaseDatabaseSchemaEditor, rules: Iterable[Rule]) -> list[Rule]:
    return [rule for rule in rules if editor.connection.vendor in rule.databases]


def _execute(editor: BaseDatabaseSchemaEditor, statements: Iterable[str]) -> None:
    for statement in statements:
        editor.execute(statement)
