"""Wellbeing: nobody reads more than they can bear, and nobody has to say why."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from moderation.lanes import Lane
from moderation.models import DeskMember, ReviewCase
from moderation.services.claim import Enough, claim_next, let_go, open_case
from moderation.transitions import CaseState
from moderation.wellbeing import BUDGET, HEAVY, is_enough
from stories.warnings import ContentWarning, Level, Topic, to_mask
from tests import make, make_desk
from tests.make_desk import at_the_desk, everything_taken_in, lease_of, reader


class WellbeingTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.ann = reader("ann")

    def member(self) -> DeskMember:
        return DeskMember.objects.get(pk=self.ann.pk)

    def waiting(self, *weights: int) -> list[ReviewCase]:
        cases = []
        for weight in weights:
            writer = make.Writer()
            writer.sends()
            everything_taken_in()
            ReviewCase.objects.about(writer.story).update(weight=weight)
            cases.append(ReviewCase.objects.get(story=writer.story))
        return cases

    def puts_back(self, case: ReviewCase) -> None:
        let_go(member=self.member(), lease=lease_of(case))

    def test_a_long_and_detailed_text_weighs_more_than_a_short_one(self) -> None:
        for body, level, least in (("short", Level.MENTIONED, 1), ("a" * 4000, Level.DETAILED, HEAVY)):
            writer = make.Writer()
            writer.sends(body, warning=ContentWarning((Topic.RAPE,), level))
            everything_taken_in()
            self.assertGreaterEqual(ReviewCase.objects.get(story=writer.story).weight, least)

    def test_after_a_heavy_text_a_lighter_one_comes_next(self) -> None:
        heavy, _, _ = self.waiting(HEAVY, HEAVY, 1)
        self.puts_back(open_case(member=self.member(), case_id=heavy.pk))
        self.assertEqual(1, claim_next(member=self.member()).weight)

    def test_where_only_heavy_ones_are_left_the_desk_suggests_a_pause_and_the_list_still_works(self) -> None:
        first, second = self.waiting(HEAVY, HEAVY)
        self.puts_back(open_case(member=self.member(), case_id=first.pk))
        self.assertIsNone(claim_next(member=self.member()))
        self.assertIn("take a pause", at_the_desk(self.member()).words)
        self.assertEqual(second, open_case(member=self.member(), case_id=second.pk))

    def test_after_the_days_budget_no_more_come_and_what_is_in_hand_may_be_finished(self) -> None:
        self.waiting(BUDGET, 1)
        heavy = ReviewCase.objects.get(weight=BUDGET)
        case = open_case(member=self.member(), case_id=heavy.pk)
        self.assertEqual(case, claim_next(member=self.member()))
        self.puts_back(case)
        with self.assertRaises(Enough):
            claim_next(member=self.member())
        with self.assertRaises(Enough):
            open_case(member=self.member(), case_id=ReviewCase.objects.get(weight=1).pk)
        page = at_the_desk(self.member())
        self.assertIn("Please rest", page.words)
        self.assertEqual("/desk/", page.client.post("/desk/next/")["Location"])

    def test_the_next_day_begins_anew(self) -> None:
        today = timezone.localdate()
        self.assertTrue(is_enough(read_on=today, minutes=BUDGET, today=today))
        self.assertFalse(is_enough(read_on=today - timedelta(days=1), minutes=BUDGET, today=today))
        DeskMember.objects.update(read_on=today - timedelta(days=1), read_minutes=BUDGET)
        self.waiting(2)
        claim_next(member=self.member())
        self.assertEqual((today, 2), (self.member().read_on, self.member().read_minutes))

    def test_danger_still_reaches_those_who_are_trained_for_it(self) -> None:
        (case,) = self.waiting(1)
        ReviewCase.objects.update(state=CaseState.CLOSED)
        ReviewCase.objects.update(state=CaseState.CRISIS, lane=Lane.CRISIS)
        today = timezone.localdate()
        DeskMember.objects.update(is_crisis_responder=True, read_on=today, read_minutes=BUDGET)
        self.assertEqual(case, claim_next(member=self.member()))

    def test_topics_one_does_not_want_are_ticked_on_ones_own_page(self) -> None:
        page = at_the_desk(self.ann).open("/desk/you/").send({"topics": ["rape", "medical"]}, form="Keep it so")
        self.assertEqual("/desk/", page.address)
        self.assertEqual(to_mask([Topic.RAPE, Topic.MEDICAL]), self.member().topic_opt_outs)
        page.open("/desk/you/").send({"topics": []}, form="Keep it so")
        self.assertEqual(0, self.member().topic_opt_outs)
