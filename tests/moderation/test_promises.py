"""Promises that the database keeps by itself: each is broken by hand once, and the write is refused."""

from collections.abc import Callable
from datetime import timedelta

from django.db import DatabaseError, connection, transaction
from django.test import TestCase, tag
from django.utils import timezone

from moderation.models import Assessment, Decision, ReviewCase, Statement, Verdict
from moderation.models.verdict import Outcome
from moderation.services.people import declare_conflict
from moderation.transitions import CaseState, Purpose
from moderation.triggers import set_aside
from stories.models import Identity, PublicStory, Story
from stories.states import State
from tests import make, make_desk
from tests.make_desk import claim_next, decides, everything_taken_in, lease_of, reader, ten_seconds_pass

TRIGGERS = {
    "desk_policy_stays", "desk_clause_stays", "desk_audit_stays", "desk_audit_kept", "desk_story_born_unread",
    "desk_story_unread", "desk_story_copy_born_unread", "desk_story_copy_unread", "desk_response_born_unread",
    "desk_response_unread", "desk_response_copy_born_unread", "desk_response_copy_unread",
    "desk_story_declined_unstated", "desk_story_asked_unstated", "desk_response_declined_unstated",
    "desk_response_asked_unstated", "desk_story_declined_alone", "desk_own_text", "desk_conflict",
    "desk_touched_before", "desk_due_never_later", "desk_revision_stays", "desk_story_paused_alone",
}  # fmt: skip


class PromiseTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends()
        everything_taken_in()
        self.ann, self.ben = reader("ann"), reader("ben")
        self.story = Story.objects.filter(pk=self.writer.story.pk)

    def assert_refused(self, write: Callable[[], object], words: str) -> None:
        with self.assertRaisesRegex(DatabaseError, words), transaction.atomic():
            write()

    def test_every_trigger_is_there(self) -> None:
        """A later migration that makes a table anew on SQLite would drop them silently."""
        name, table = ("tgname", "pg_trigger") if connection.vendor == "postgresql" else ("name", "sqlite_master")
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {name} FROM {table} WHERE {name} LIKE 'desk_%'")  # noqa: S608 - two fixed words
            found = {row[0] for row in cursor.fetchall()}
        self.assertLessEqual(TRIGGERS, found)

    @tag("embedded")
    def test_a_migration_on_sqlite_sets_them_aside_and_puts_them_back(self) -> None:
        with set_aside(connection), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'desk_%'")
            self.assertEqual(0, cursor.fetchone()[0])
        self.test_every_trigger_is_there()

    def test_nothing_is_public_before_a_person_has_approved_that_exact_text(self) -> None:
        month = self.story.get().received_week.replace(day=1)

        def show() -> None:
            revision = self.story.get().current_revision_id
            self.story.update(public_revision=revision, published_month=month)

        self.assert_refused(show, "nothing is public before")
        decision = decides(self.ann, Verdict.AMEND, "insult")
        self.assert_refused(show, "nothing is public before")
        Decision.objects.filter(pk=decision.pk).update(outcome=Outcome.PUBLISH)
        self.assert_refused(show, "nothing is public before")

    def test_an_approval_of_an_older_text_does_not_cover_a_newer_one(self) -> None:
        decides(self.ann, Verdict.PUBLISH)
        ten_seconds_pass()
        self.writer.sends("A changed text.")
        newer = self.story.get().current_revision_id
        self.assert_refused(lambda: self.story.update(public_revision=newer), "nothing is public before")
        copies = PublicStory.objects.filter(story=self.story.get())
        self.assert_refused(lambda: copies.update(revision=newer), "nothing is public before")

    def test_an_approval_that_was_taken_back_covers_nothing(self) -> None:
        decision = decides(self.ann, Verdict.PUBLISH)
        make_desk.undo(member=self.ann, decision_id=decision.pk)
        revision = self.story.get().current_revision_id
        self.assert_refused(
            lambda: self.story.update(public_revision=revision, published_month="2026-11-01"),
            "nothing is public before",
        )

    def test_a_public_copy_cannot_be_written_past_the_desk(self) -> None:
        story = self.story.get()
        self.assert_refused(
            lambda: PublicStory.objects.create(
                slug=story.slug, story=story, revision=story.current_revision, body="x", language="en",
                level="mentioned", published_month="2026-11-01", kind="story",
            ),
            "nothing is public before",
        )  # fmt: skip

    def test_a_story_is_not_declined_by_one_person(self) -> None:
        case = claim_next(member=self.ann)
        assessment = case.assessments.create(revision=case.revision, moderator=self.ann, verdict=Verdict.DECLINE)
        self.assert_refused(lambda: self.story.update(state=State.DECLINED), "which clause|two people")
        self.stated(case, assessment)
        self.assert_refused(lambda: self.story.update(state=State.DECLINED), "two people name the same clause")

    def stated(self, case: ReviewCase, assessment: Assessment) -> None:
        """A decision with a statement, as if one person could."""
        clause = make_desk.clause("insult")
        assessment.findings.create(clause=clause)
        decision = case.decisions.create(
            revision=case.revision, assessment=assessment, outcome=Outcome.DECLINE, from_state="in_review",
            from_lane=5, case_version=3,
        )  # fmt: skip
        message = make_desk.Message(kind="decline", policy_version=1)
        notice = make_desk.tell(revision=case.revision, text=self.story.get(), message=message)
        statement = Statement.objects.create(decision=decision, notice=notice, policy_id=1)
        statement.clauses.create(clause=clause)

    def test_two_verdicts_of_one_person_are_not_two_people(self) -> None:
        case = claim_next(member=self.ann)
        self.stated(case, case.assessments.create(revision=case.revision, moderator=self.ann, verdict="decline"))
        self.assert_refused(
            lambda: case.assessments.create(revision=case.revision, moderator=self.ann, verdict="decline"), ""
        )

    def test_two_people_with_different_reasons_are_no_agreement(self) -> None:
        case = claim_next(member=self.ann)
        self.stated(case, case.assessments.create(revision=case.revision, moderator=self.ann, verdict="decline"))
        other = case.assessments.create(revision=case.revision, moderator=self.ben, verdict="decline")
        other.findings.create(clause=make_desk.clause("hate"))
        self.assert_refused(lambda: self.story.update(state=State.DECLINED), "two people name the same clause")
        other.findings.create(clause=make_desk.clause("insult"))
        self.story.update(state=State.DECLINED)

    def test_nobody_is_asked_for_a_change_without_reasons(self) -> None:
        self.assert_refused(lambda: self.story.update(state=State.WAITING_AUTHOR), "which clause")

    def test_nobody_judges_their_own_text(self) -> None:
        case = claim_next(member=self.ann)
        self.story.update(identity=Identity.SIGNED, author=self.ann.account)
        self.assert_refused(lambda: decide_as(self, case), "their own text")

    def test_nobody_judges_a_text_that_they_stepped_aside_from(self) -> None:
        case = claim_next(member=self.ann)
        declare_conflict(member=self.ann, text=self.story.get())
        self.assert_refused(lambda: decide_as(self, case), "stepped aside")

    def test_an_appeal_is_not_judged_by_someone_who_judged_before(self) -> None:
        decides(self.ann, Verdict.AMEND, "insult")
        story = self.story.get()
        appeal = ReviewCase.objects.create(
            story=story, revision=story.current_revision, purpose=Purpose.APPEAL, state=CaseState.APPEAL_QUEUED,
            lane=3, due_at=timezone.now(),
        )  # fmt: skip
        self.assertIsNone(claim_next(member=self.ann))
        self.assert_refused(
            lambda: appeal.assessments.create(revision=appeal.revision, moderator=self.ann, verdict="publish"),
            "touched nothing",
        )
        appeal.assessments.create(revision=appeal.revision, moderator=self.ben, verdict="publish")

    def test_within_one_stage_a_case_is_never_due_later(self) -> None:
        case = ReviewCase.objects.get()
        later = case.due_at + timedelta(hours=1)
        self.assert_refused(lambda: ReviewCase.objects.update(due_at=later), "never due later")

    def test_danger_waits_in_its_own_lane_and_nothing_else_does(self) -> None:
        for changes in ({"state": "crisis"}, {"lane": 0}):
            with self.subTest(**changes):
                self.assert_refused(lambda c=changes: ReviewCase.objects.update(**c), "case_of_danger_is_in_its_lane")

    def test_a_text_has_one_open_case_and_a_person_one_lease(self) -> None:
        case = ReviewCase.objects.get()
        again = {"story": case.story, "revision": case.revision, "lane": 5, "due_at": case.due_at}
        self.assert_refused(lambda: ReviewCase.objects.create(**again), "")
        claim_next(member=self.ann)
        self.assert_refused(lambda: ReviewCase.objects.update(lease_token=None), "case_is_leased_exactly_while_read")
        self.assert_refused(lambda: ReviewCase.objects.update(state="queued"), "case_is_leased_exactly_while_read")


def decide_as(test: PromiseTests, case: ReviewCase) -> None:
    judgement = make_desk.judgement(Verdict.PUBLISH)
    make_desk.decide(member=test.ann, lease=lease_of(case), judgement=judgement)
