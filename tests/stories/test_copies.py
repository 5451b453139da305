"""What a restore takes from a copy: rows of our own tables, and no name or account that is gone since."""

import json
from datetime import timedelta
from io import StringIO

from django.db import connection
from django.test import TestCase, override_settings

from moderation.services.purge import purge
from stories.backups.parts import UnknownPart, read_rows, write_rows
from stories.models import Account, AccountKey, Identity, NameTakenOff, Withdrawal
from stories.opening import open_for_desk
from stories.services.control import take_pen_name_off
from stories.services.names import nameless_among, remember_nameless
from stories.services.restore import take_names_off_again
from stories.services.withdraw import withdraw
from stories.weeks import this_week
from tests import make, make_writers


@make_writers.cheaply
class NamesTests(TestCase):
    """A copy of the data brings back what stood in it; these names were taken off since."""

    def test_a_restore_takes_a_name_off_again(self) -> None:
        writer, other = make.Writer(), make.Writer()
        for each in (writer, other):
            each.sends(pen_name="Wren")
        remember_nameless([writer.story.current_revision_id])
        self.assertEqual(take_names_off_again(), 1)
        self.assertEqual(writer.story.identity, Identity.ANONYMOUS)
        self.assertIsNone(writer.story.current_revision.pen_name_sealed)
        self.assertEqual(other.story.identity, Identity.PEN_NAME)
        self.assertIsNotNone(other.story.current_revision.pen_name_sealed)

    def test_a_name_that_was_put_on_later_stays(self) -> None:
        writer = make.Writer()
        writer.sends(pen_name="Wren")
        writer.sends(pen_name="Robin")
        self.assertEqual(take_names_off_again(), 0)
        self.assertEqual(open_for_desk(writer.story.current_revision).pen_name, "Robin")

    def test_an_account_that_was_deleted_is_deleted_again(self) -> None:
        gone, stays = make_writers.somebody().account, make_writers.somebody().account
        AccountKey.objects.filter(account=gone).delete()
        take_names_off_again()
        self.assertEqual(list(Account.objects.filter(at_desk=False)), [stays])

    def test_what_says_that_a_name_is_gone_goes_with_the_text_and_with_the_last_copy(self) -> None:
        writer, other = make.Writer(), make.Writer()
        for each in (writer, other):
            each.sends(pen_name="Wren")
            take_pen_name_off(keys=each.receipt.keys)
        withdraw(keys=writer.receipt.keys)
        self.assertEqual(NameTakenOff.objects.count(), 1)
        revision = other.story.current_revision_id
        self.assertEqual(nameless_among([revision]), [revision])
        with override_settings(RECEIPT_PEPPERS={1: b"x" * 32}):
            self.assertEqual(nameless_among([revision]), [], "without the key it leads to no text")
        purge()
        self.assertEqual(NameTakenOff.objects.count(), 1)
        NameTakenOff.objects.update(week=this_week() - timedelta(weeks=7))
        purge()
        self.assertFalse(NameTakenOff.objects.exists())


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
