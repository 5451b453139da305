"""What a restore takes from a copy: rows of our own tables, and nothing that somebody wrote between them."""

import json
from io import StringIO

from django.db import connection
from django.test import TestCase

from stories.backups.parts import UnknownPart, read_rows, write_rows
from stories.models import Withdrawal
from stories.services.withdraw import withdraw
from tests import make


class CopyTests(TestCase):
    def put_back(self, lines: str) -> None:
        with connection.cursor() as cursor:
            read_rows(cursor, StringIO(lines), placeholder="%s")

    def test_what_was_written_comes_back_as_it_was(self) -> None:
        writer = make.Writer()
        writer.sends("This is an example.")
        withdraw(keys=writer.receipt.keys)
        before, copy = list(Withdrawal.objects.values()), StringIO()
        with connection.cursor() as cursor:
            write_rows(cursor, [Withdrawal], copy)
        Withdrawal.objects.all().delete()
        self.put_back(copy.getvalue())
        self.assertEqual(list(Withdrawal.objects.values()), before)
        self.assertTrue(before)

    def test_a_copy_cannot_speak_to_the_database(self) -> None:
        name = Withdrawal._meta.db_table
        for table, column in ((f"{name}; DROP TABLE {name}", "lookup"), ("stories_account", "id"), (name, "1) --")):
            with self.subTest(table=table), self.assertRaises(UnknownPart):
                self.put_back(json.dumps({"table": table, "columns": [column]}) + "\n[1]\n")
