"""`inside all_rows`: every row of every table, in an order that does not depend on where it lies."""

import json
import sys

from django.db import connection


def main() -> None:
    """Table: its rows."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - as the database calls it
            found[table] = sorted([_as_text(one) for one in row] for row in cursor)
    sys.stdout.write(json.dumps(found) + "\n")


def _as_text(value: object) -> str:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)
