"""The nightly questions: each one is loud when its promise is broken by hand."""

import tempfile
from datetime import timedelta
from pathlib import Path

from django.core.management import CommandError, call_command
from django.db import connection
from django.test import TestCase, override_settings
from django.utils import timezone

from moderation.models import (
    AuditEvent,
    Decision,
    DeclaredConflict,
    DeskMember,
    ReviewCase,
    Statement,
    Verdict,
)
from moderation.services.audit import link_audit
from moderation.services.invariants import ROWS, broken
from moderation.transitions import Purpose
from stories.models import Outbox, PublicStory, Story
from stories.states import State
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, reader, ten_seconds_pass


class InvariantCase(TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="audit-")
        self.addCleanup(folder.cleanup)
        changed = override_settings(VAR_DIR=Path(folder.name))
        changed.enable()
        self.addCleanup(changed.disable)
        make_desk.policy()


class BrokenByHandTests(InvariantCase):
    """One promise broken at a time, past the triggers, as a hand in the database would."""

    def setUp(self) -> None:
        super().setUp()
        self.writer = make.Writer()
        self.writer.sends()
        everything_taken_in()
        self.ann, self.ben, self.cem, self.dee = (reader(name) for name in ("ann", "ben", "cem", "dee"))
        self.story = Story.objects.filter(pk=self.writer.story.pk)

    def without_triggers(self, *tables: str) -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # no table changes while a check is still to come
                for table in tables:
                    cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            else:
                cursor.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")
                for name in [name for name, table in cursor.fetchall() if table in tables]:
                    cursor.execute(f"DROP TRIGGER {name}")

    def assert_told(self, invariant: str) -> None:
        self.assertIn(invariant, {one.invariant for one in broken()})
        with self.assertRaises(CommandError):
            call_command("check_invariants", stderr=open("/dev/null", "w"))  # noqa: SIM115 - nothing to read

    def publish(self) -> None:
        decides(self.ann, Verdict.PUBLISH)
        ten_seconds_pass()
        link_audit()

    def test_every_question_is_broken_here(self) -> None:
        asked = {name.removeprefix("test_") for name in dir(self) if name.startswith("test_")}
        self.assertLessEqual({ask.__name__ for ask in ROWS}, asked)

    def test_public_without_approval(self) -> None:
        self.without_triggers("stories_story")
        self.story.update(public_revision=self.story.get().current_revision_id, published_month="2026-11-01")
        self.assert_told("public_without_approval")

    def test_shown_but_not_public(self) -> None:
        self.publish()
        self.assertEqual([], list(broken()))
        self.story.update(is_held=True)
        self.assert_told("shown_but_not_public")

    def test_two_open_cases(self) -> None:
        case = ReviewCase.objects.get()
        with connection.schema_editor() if connection.vendor == "postgresql" else connection.cursor() as hand:
            hand.execute("DROP INDEX case_open_once_per_story")
        ReviewCase.objects.create(story=case.story, revision=case.revision, lane=5, due_at=case.due_at)
        self.assert_told("two_open_cases")

    def test_forgotten_leases(self) -> None:
        make_desk.claim_next(member=self.ann)
        ReviewCase.objects.update(lease_until=timezone.now() - timedelta(minutes=11))
        self.assert_told("forgotten_leases")

    def test_declined_without_two(self) -> None:
        self.without_triggers("stories_story")
        self.story.update(state=State.DECLINED)
        self.assert_told("declined_without_two")

    def test_appeals_by_those_who_judged(self) -> None:
        self.publish()
        case = ReviewCase.objects.get()
        again = ReviewCase.objects.create(
            story=case.story, revision=case.revision, purpose=Purpose.APPEAL, state="closed", lane=3
        )
        self.without_triggers("moderation_assessment")
        again.assessments.create(revision=case.revision, moderator=self.ann, verdict=Verdict.DECLINE)
        self.assert_told("appeals_by_those_who_judged")

    def test_judged_by_the_wrong_person(self) -> None:
        self.publish()
        long_ago = timezone.now() - timedelta(hours=3)
        DeclaredConflict.objects.create(member=self.ann, story=self.story.get(), hour=long_ago)
        self.assert_told("judged_by_the_wrong_person")

    def test_decisions_without_reasons(self) -> None:
        decides(self.ann, Verdict.AMEND, "insult")
        Statement.objects.all().delete()
        self.assert_told("decisions_without_reasons")

    def test_moves_without_an_entry(self) -> None:
        decides(self.ann, Verdict.AMEND, "insult")
        self.without_triggers("moderation_auditevent")
        AuditEvent.objects.all().delete()
        self.assert_told("moves_without_an_entry")

    def test_vanished(self) -> None:
        ReviewCase.objects.all().delete()
        self.assertFalse(Outbox.objects.exists())
        self.assert_told("vanished")

    def test_nobody_may_read(self) -> None:
        DeskMember.objects.update(active=False)
        self.assert_told("nobody_may_read")

    def test_decisions_without_effect(self) -> None:
        decides(self.ann, Verdict.PUBLISH)
        Decision.objects.update(grace_until=timezone.now() - timedelta(minutes=11))
        self.assert_told("decisions_without_effect")

    def test_held_without_a_second_reader(self) -> None:
        self.publish()
        PublicStory.objects.all().delete()
        self.story.update(is_held=True)
        self.assert_told("held_without_a_second_reader")
