"""Triggers: promises that the database itself keeps, whoever writes to it. Used by migrations alone.

On SQLite a later migration that alters one of these tables makes the table anew and drops its triggers; such a
migration ends with `hold` again, and `tests/moderation/test_promises.py` fails until it does.
"""

from dataclasses import dataclass

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import RunPython

BOTH = ("postgresql", "sqlite")


@dataclass(frozen=True)
class Rule:
    """Refuse the write `when` it happens to `table` and `broken` is true of OLD and NEW. The SQL fits both."""

    name: str
    table: str
    when: str  # such as BEFORE UPDATE OF state
    broken: str
    says: str
    databases: tuple[str, ...] = BOTH

    def made(self, vendor: str) -> list[str]:
        """The statements that put it up."""
        if vendor == "sqlite":
            return [
                f"CREATE TRIGGER {self.name} {self.when} ON {self.table} FOR EACH ROW WHEN {self.broken} "
                f"BEGIN SELECT RAISE(ABORT, '{self.says}'); END"
            ]
        answer = "OLD" if "DELETE" in self.when else "NEW"
        return [
            f"CREATE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {self.broken} THEN "
            f"RAISE EXCEPTION '{self.says}' USING ERRCODE = 'check_violation'; END IF; RETURN {answer}; END $$",
            f"CREATE TRIGGER {self.name} {self.when} ON {self.table} FOR EACH ROW EXECUTE FUNCTION {self.name}()",
        ]

    def unmade(self, vendor: str) -> list[str]:
        """The statements that take it down."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER IF EXISTS {self.name}"]
        return [f"DROP TRIGGER IF EXISTS {self.name} ON {self.table}", f"DROP FUNCTION IF EXISTS {self.name}()"]


def hold(*rules: Rule) -> RunPython:
    """The migration operation that puts these rules up, and takes them down on the way back."""

    def put_up(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        vendor = editor.connection.vendor
        for rule in rules:
            if vendor in rule.databases:
                for statement in [*rule.unmade(vendor), *rule.made(vendor)]:
                    editor.execute(statement)

    def take_down(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        vendor = editor.connection.vendor
        for rule in rules:
            if vendor in rule.databases:
                for statement in rule.unmade(vendor):
                    editor.execute(statement)

    return RunPython(put_up, take_down)
