"""What the models delete along with a row, PostgreSQL deletes along too: whoever may erase a text needs no more rights.

The public process erases what its writer withdraws, with the cases, verdicts and notes that hang on it, and may neither
read nor delete those by itself. `manage.py migrate` calls this, so that a new table needs no thought.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

DONE_BY_THE_DATABASE = {models.CASCADE: ("c", "CASCADE"), models.SET_NULL: ("n", "SET NULL")}
FOREIGN_KEYS = """
    SELECT c.conrelid::regclass::text, a.attname, c.conname, c.confdeltype::text
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND cardinality(c.conkey) = 1"""


def cascade_in_the_database(connection: BaseDatabaseWrapper) -> None:
    """Make each foreign key of our tables do what its model says; twice is once. SQLite leaves it to Django."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(FOREIGN_KEYS)
        there = {(table, column): (name, kind) for table, column, name, kind in cursor.fetchall()}
        for field in _foreign_keys():
            table, column, target = field.model._meta.db_table, field.column, field.target_field
            kind, words = DONE_BY_THE_DATABASE[field.remote_field.on_delete]
            name, now = there.get((table, column), ("", kind))
            if now != kind:
                cursor.execute(
                    f"ALTER TABLE {table} DROP CONSTRAINT {name}, ADD CONSTRAINT {name} FOREIGN KEY ({column}) "
                    f"REFERENCES {target.model._meta.db_table} ({target.column}) "
                    f"ON DELETE {words} DEFERRABLE INITIALLY DEFERRED"
                )


def _foreign_keys() -> Iterator[models.ForeignKey]:
    for app in ("stories", "moderation"):
        for model in apps.get_app_config(app).get_models(include_auto_created=True):
            for field in model._meta.local_concrete_fields:
                if isinstance(field, models.ForeignKey) and field.remote_field.on_delete in DONE_BY_THE_DATABASE:
                    yield field
