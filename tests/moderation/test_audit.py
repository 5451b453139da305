"""The audit: what people did is written once, linked, and any change to it shows."""

import json
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import TestCase, override_settings

from moderation.models import AuditEvent, Verdict
from moderation.services.audit import Head, _keep_head, faults, head_file, link_audit
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, reader

WORDS = "A sentence that stands nowhere else."


class AuditTests(TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="audit-")
        self.addCleanup(folder.cleanup)
        changed = override_settings(VAR_DIR=Path(folder.name))
        changed.enable()
        self.addCleanup(changed.disable)
        make_desk.policy()
        for _ in range(4):
            make.Writer().sends(WORDS)
        everything_taken_in()
        self.ann = reader("ann")

    def four_decisions(self) -> None:
        for verdict in (Verdict.PUBLISH, Verdict.AMEND, Verdict.DECLINE, Verdict.PUBLISH):
            decides(self.ann, verdict, "insult", note="a note")

    def force(self, sql: str) -> None:
        """As someone with the database in their hands would."""
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("ALTER TABLE moderation_auditevent DISABLE TRIGGER USER")
            else:
                cursor.execute("DROP TRIGGER desk_audit_stays")
                cursor.execute("DROP TRIGGER desk_audit_kept")
            cursor.execute(sql)

    def test_an_arrival_leaves_no_entry_and_a_decision_leaves_one_without_words(self) -> None:
        self.assertFalse(AuditEvent.objects.exists())
        decides(self.ann, Verdict.AMEND, "insult", note="a note", advice="some advice")
        entry = AuditEvent.objects.get()
        self.assertEqual(("amend", self.ann.pk), (entry.action, entry.actor))
        self.assertEqual([["insult", None, None]], entry.details["findings"])
        for words in (WORDS, "a note", "some advice"):
            self.assertNotIn(words, str(vars(entry)))
        self.assertEqual((0, 0, 0), (entry.hour.minute, entry.hour.second, entry.hour.microsecond))

    def test_linked_entries_are_whole_and_linking_again_does_nothing(self) -> None:
        self.four_decisions()
        self.assertEqual(4, link_audit())
        self.assertEqual(0, link_audit())
        self.assertEqual([], list(faults()))
        call_command("verify_audit", verbosity=0)

    def test_the_database_refuses_to_change_or_remove_an_entry(self) -> None:
        self.four_decisions()
        link_audit()
        for act in (
            lambda: AuditEvent.objects.update(action="publish"),
            lambda: AuditEvent.objects.update(number=None, mac=None),
            lambda: AuditEvent.objects.filter(number=2).delete(),
        ):
            with self.assertRaises(DatabaseError), transaction.atomic():
                act()
        self.assertEqual([], list(faults()))

    def test_a_changed_entry_shows(self) -> None:
        self.four_decisions()
        link_audit()
        self.force("UPDATE moderation_auditevent SET action = 'other' WHERE number = 2")
        (fault,) = faults()
        self.assertIn("Entry 2 was changed", fault)

    def test_a_removed_entry_shows(self) -> None:
        self.four_decisions()
        link_audit()
        self.force("DELETE FROM moderation_auditevent WHERE number = 2")
        self.assertIn("something was removed", " ".join(faults()))

    def test_two_entries_in_each_others_place_show(self) -> None:
        self.four_decisions()
        link_audit()
        self.force("UPDATE moderation_auditevent SET number = 99 WHERE number = 2")
        for sql in ("number = 2 WHERE number = 3", "number = 3 WHERE number = 99"):
            with connection.cursor() as cursor:
                cursor.execute(f"UPDATE moderation_auditevent SET {sql}")  # noqa: S608 - written three lines above
        self.assertIn("Entry 2 was changed, moved", " ".join(faults()))

    def test_a_cut_end_shows_by_the_head_outside(self) -> None:
        self.four_decisions()
        link_audit()
        self.force("DELETE FROM moderation_auditevent WHERE number = 4")
        self.assertIn("the end was cut off", " ".join(faults()))
        with self.assertRaises(CommandError):
            call_command("verify_audit", stderr=open("/dev/null", "w"))  # noqa: SIM115 - nothing to read
        head_file().unlink()
        self.assertIn("no head outside", " ".join(faults()))

    def test_many_who_keep_the_head_at_once_leave_a_whole_one_and_nothing_beside_it(self) -> None:
        def keep(number: int) -> None:
            for _ in range(20):
                _keep_head(Head(number, "00" * 32))

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(keep, range(1, 9)))
        self.assertIn(json.loads(head_file().read_text("utf-8"))["number"], range(1, 9))
        self.assertEqual([head_file()], list(head_file().parent.iterdir()))

    def test_an_entry_that_nobody_linked_shows(self) -> None:
        entry = AuditEvent.objects.create(actor=self.ann.pk, action="publish")
        self.assertEqual([], list(faults()))
        self.force(f"DELETE FROM moderation_auditevent WHERE id = '{entry.pk.hex}'")  # noqa: S608 - our own key
        AuditEvent.objects.create(actor=self.ann.pk, action="publish", hour=entry.hour - timedelta(hours=2))
        self.assertIn("nobody linked", " ".join(faults()))

    def test_the_entry_stays_when_the_text_is_withdrawn(self) -> None:
        self.four_decisions()
        link_audit()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM moderation_auditevent")
            self.assertEqual(4, cursor.fetchone()[0])
        self.assertEqual([], list(faults()))
