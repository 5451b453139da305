"""In a page that has room, a row that is written anew stays: the job that moves rows (deploy/order.py) would fail."""

from django.db import connection
from django.test import TestCase, tag


@tag("postgresql")
class RoomInPages(TestCase):
    def test_no_table_leaves_room_by_which_rows_would_lie_as_they_came(self) -> None:
        self.assertEqual([], self.with_room())

    def test_one_that_does_would_be_found(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE stories_story SET (fillfactor = 80)")
        self.assertEqual(["stories_story"], self.with_room())

    def with_room(self) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND reloptions::text LIKE '%fillfactor%'"
            )
            return [name for (name,) in cursor.fetchall()]
