"""Taken off the pages: two people agree, the writer learns why, can change it, and can have someone new read it."""

from django.test import TestCase

from moderation import references
from moderation.models import Outcome, Report, ReportOutcome, ReviewCase, Verdict
from moderation.services.appeal import appeal
from moderation.services.invariants import broken
from moderation.services.report import report
from moderation.services.undo import undo
from moderation.transitions import Purpose
from stories.mine import look_up
from stories.models import NoticeKind, PublicStory
from stories.states import State
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, reader, ten_seconds_pass


class TakenOffTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends()
        self.story = make_desk.publish(self.writer.story)
        self.people = [reader(f"reader-{number}") for number in range(6)]
        report(
            slug=self.story.slug,
            clause=make_desk.clause("identifying"),
            note="",
            bucket="abc",
            reference=references.mint(),
            held=False,
        )
        everything_taken_in()

    @property
    def is_public(self) -> bool:
        return PublicStory.objects.filter(story=self.story).exists()

    def held_by_one(self) -> None:
        decides(self.people[0], Verdict.HOLD, "identifying")

    def confirmed_by_two(self, verdict: Verdict = Verdict.DECLINE) -> None:
        self.held_by_one()
        decides(self.people[1], verdict, "identifying")
        ten_seconds_pass()

    def nothing_is_broken(self) -> None:
        there = {one.invariant for one in broken()} - {"audit", "nobody_may_read"}
        self.assertEqual(set(), there)

    def test_a_confirmed_hold_is_declined_with_reasons_and_a_way_to_appeal(self) -> None:
        self.confirmed_by_two()
        mine = look_up(self.writer.receipt.keys)
        self.assertEqual((State.DECLINED, False), (mine.state, self.is_public))
        self.assertEqual(make_desk.clause("identifying").title, mine.statements[0].reasons[0].clause_title)
        self.assertTrue(mine.can_ask_again)
        self.assertNotIn("while people look at it again", " ".join(mine.state_lines))
        self.nothing_is_broken()

    def test_within_the_ten_seconds_it_is_held_and_nothing_more(self) -> None:
        self.held_by_one()
        decision = decides(self.people[1], Verdict.DECLINE, "identifying")
        self.assertEqual(State.PUBLISHED, self.writer.story.state)
        undo(member=self.people[1], decision_id=decision.pk)
        self.assertEqual((State.PUBLISHED, True), (self.writer.story.state, self.writer.story.is_held))

    def test_the_second_reader_may_ask_for_a_change_instead_and_it_stays_off_until_then(self) -> None:
        self.confirmed_by_two(Verdict.AMEND)
        self.assertEqual((State.WAITING_AUTHOR, False), (self.writer.story.state, self.is_public))
        self.assertEqual(ReportOutcome.ASKED, Report.objects.get().outcome)
        self.nothing_is_broken()
        self.writer.sends("The same, without the place.")
        everything_taken_in()
        decides(self.people[2], Verdict.PUBLISH)
        ten_seconds_pass()
        self.assertEqual("The same, without the place.", self.writer.page.body)

    def test_where_nothing_was_held_asking_for_a_change_leaves_it_public(self) -> None:
        decides(self.people[0], Verdict.DECLINE, "identifying")
        decision = decides(self.people[1], Verdict.AMEND, "identifying")
        self.assertEqual(Outcome.AMEND, decision.outcome)
        undo(member=self.people[1], decision_id=decision.pk)
        decides(self.people[1], Verdict.AMEND, "identifying", case=ReviewCase.objects.still_open().get())
        ten_seconds_pass()
        self.assertEqual((State.WAITING_AUTHOR, True), (self.writer.story.state, self.is_public))
        self.assertEqual(NoticeKind.AMEND, self.story.notices.shown().last().kind)

    def test_an_appeal_brings_it_back_by_one_new_person(self) -> None:
        self.confirmed_by_two()
        appeal(keys=self.writer.receipt.keys, words="It is a made-up name.")
        everything_taken_in()
        self.assertEqual(Purpose.APPEAL, ReviewCase.objects.still_open().get().purpose)
        decides(self.people[2], Verdict.PUBLISH)
        self.assertFalse(self.is_public)
        ten_seconds_pass()
        self.assertEqual((State.PUBLISHED, True, False), (self.writer.story.state, self.is_public, self.story.is_held))
        self.nothing_is_broken()

    def test_an_appeal_keeps_it_off_only_by_two_new_people(self) -> None:
        self.confirmed_by_two()
        appeal(keys=self.writer.receipt.keys, words="")
        everything_taken_in()
        for member in self.people[2:4]:
            decides(member, Verdict.DECLINE, "identifying")
        ten_seconds_pass()
        self.assertEqual((State.DECLINED, False), (self.writer.story.state, self.is_public))
        self.nothing_is_broken()

    def test_a_newer_text_on_its_way_is_read_like_any_other(self) -> None:
        self.held_by_one()
        self.writer.sends("The same, without the place.")
        everything_taken_in()
        decides(self.people[1], Verdict.DECLINE, "identifying", case=ReviewCase.objects.get(purpose=Purpose.REPORT))
        ten_seconds_pass()
        self.assertEqual((State.IN_REVIEW, False), (self.writer.story.state, self.is_public))

    def test_danger_in_a_held_text_is_looked_after_and_then_it_is_read_and_shown_again(self) -> None:
        trained = reader("tia", is_moderator=False, is_crisis_responder=True)
        self.held_by_one()
        decides(self.people[1], Verdict.CRISIS)
        decides(trained, Verdict.SUPPORTED)
        self.assertFalse(self.is_public)
        decides(self.people[2], Verdict.PUBLISH, case=ReviewCase.objects.still_open().get())
        self.assertFalse(self.is_public)
        ten_seconds_pass()
        self.assertTrue(self.is_public)
        self.assertEqual(NoticeKind.LIFTED, self.story.notices.shown().last().kind)
        self.nothing_is_broken()

    def test_one_that_cannot_be_opened_to_be_shown_again_keeps_nobody_else_waiting(self) -> None:
        self.held_by_one()
        decides(self.people[1], Verdict.PUBLISH)
        other = make.Writer()
        other.sends("This is an example of somebody else.")
        everything_taken_in()
        decides(self.people[2], Verdict.PUBLISH)
        with make_desk.cannot_be_opened(self.story), self.assertLogs("stories", "ERROR"):
            self.assertEqual(1, ten_seconds_pass())
        self.assertTrue(PublicStory.objects.filter(story=other.story).exists())
        self.assertFalse(self.is_public)
        ten_seconds_pass()
        self.assertTrue(self.is_public)
