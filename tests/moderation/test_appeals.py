"""Appeals: read by people who touched nothing before; changed by one of them, kept only by two."""

from django.test import TestCase

from moderation.lanes import Lane
from moderation.models import Appeal, Outcome, ReviewCase, Verdict
from moderation.services.appeal import appeal
from moderation.services.claim import claim_next
from moderation.services.decide import Revised, decide
from moderation.services.undo import undo
from moderation.transitions import CaseState, Purpose
from stories.models import Notice, NoticeKind, PublicStory
from stories.services import notices
from stories.states import State
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, judgement, lease_of, reader, ten_seconds_pass


class AppealTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends("Anyone who stays is an idiot. That is what he said to me.")
        everything_taken_in()
        self.ann, self.ben, self.cem, self.dee = (reader(name) for name in ("ann", "ben", "cem", "dee"))

    def declined(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult", note="I read it as an insult.")
        decides(self.ben, Verdict.DECLINE, "insult")
        ten_seconds_pass()

    def appealed(self) -> ReviewCase:
        appeal(keys=self.writer.receipt.keys, words="He said it, not I.")
        everything_taken_in()
        return ReviewCase.objects.get(purpose=Purpose.APPEAL)

    def last_notice(self) -> notices.Message:
        ten_seconds_pass()
        shown = Notice.objects.filter(story=self.writer.story).shown().last()
        return notices.read(shown, self.writer.receipt.keys)

    def test_it_waits_in_a_lane_of_its_own_for_people_who_touched_nothing(self) -> None:
        self.declined()
        case = self.appealed()
        self.assertEqual((CaseState.APPEAL_QUEUED, Lane.APPEAL), (case.state, case.lane))
        self.assertEqual([None, None], [claim_next(member=member) for member in (self.ann, self.ben)])
        self.assertEqual(case, claim_next(member=self.cem))

    def test_one_new_person_changes_the_decision(self) -> None:
        self.declined()
        self.appealed()
        decides(self.cem, Verdict.PUBLISH)
        self.assertEqual(NoticeKind.OVERTURNED, self.last_notice().kind)
        self.assertTrue(PublicStory.objects.filter(story=self.writer.story).exists())
        self.assertFalse(Appeal.objects.get().is_open)

    def test_one_new_person_may_ask_for_a_change_instead(self) -> None:
        self.declined()
        self.appealed()
        decides(self.cem, Verdict.AMEND, "insult", advice="Make clear that he said it.")
        told = self.last_notice()
        self.assertEqual((NoticeKind.OVERTURNED, "Make clear that he said it."), (told.kind, told.advice))
        self.assertEqual(State.WAITING_AUTHOR, self.writer.story.state)

    def test_keeping_the_decision_takes_two_new_people_who_do_not_see_each_other(self) -> None:
        self.declined()
        case = self.appealed()
        self.assertEqual(Outcome.UPHELD_ONCE, decides(self.cem, Verdict.DECLINE, "insult", note="I agree").outcome)
        self.assertEqual(State.IN_REVIEW, self.writer.story.state)
        self.assertIsNone(claim_next(member=self.cem))
        dee = at_the_desk(self.dee).send({}, form="Take the next one")
        self.assertIn("He said it, not I.", dee.words)
        self.assertIn("I read it as an insult.", dee.words)
        self.assertNotIn("I agree", dee.words)
        case.refresh_from_db()
        decide(member=self.dee, lease=lease_of(case), judgement=judgement(Verdict.DECLINE, "insult"))
        self.assertEqual(State.DECLINED, self.writer.story.state)
        self.assertEqual(NoticeKind.UPHELD, self.last_notice().kind)
        self.assertFalse(Appeal.objects.get().is_open)

    def test_the_second_new_person_alone_changes_it_too(self) -> None:
        self.declined()
        self.appealed()
        decides(self.cem, Verdict.DECLINE, "insult")
        decides(self.dee, Verdict.PUBLISH)
        ten_seconds_pass()
        self.assertTrue(PublicStory.objects.filter(story=self.writer.story).exists())

    def test_being_asked_for_a_change_can_be_appealed_and_is_never_turned_into_a_refusal(self) -> None:
        decides(self.ann, Verdict.AMEND, "insult")
        ten_seconds_pass()
        self.appealed()
        self.assertEqual(Outcome.UPHELD_ONCE, decides(self.cem, Verdict.AMEND, "insult").outcome)
        self.assertEqual(Outcome.UPHELD, decides(self.dee, Verdict.AMEND, "insult").outcome)
        self.assertEqual(State.WAITING_AUTHOR, self.writer.story.state)

    def test_a_newer_text_is_read_instead_of_the_appeal(self) -> None:
        self.declined()
        self.appealed()
        case = claim_next(member=self.cem)
        self.writer.sends("He called me an idiot.")
        everything_taken_in()
        with self.assertRaises(Revised):
            decide(member=self.cem, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
        self.assertEqual([Purpose.PUBLISH], list(ReviewCase.objects.still_open().values_list("purpose", flat=True)))
        self.assertFalse(Appeal.objects.get().is_open)

    def test_a_slip_on_an_appeal_is_taken_back_too(self) -> None:
        self.declined()
        self.appealed()
        decision = decides(self.cem, Verdict.PUBLISH)
        undo(member=self.cem, decision_id=decision.pk)
        self.assertTrue(Appeal.objects.get().is_open)
        self.assertEqual(CaseState.APPEAL_REVIEW, ReviewCase.objects.get(purpose=Purpose.APPEAL).state)

    def test_a_desk_without_new_people_says_so_and_keeps_nobody_waiting_in_silence(self) -> None:
        self.declined()
        for member in (self.cem, self.dee):
            member.active = False
            member.save()
        self.appealed()
        page = at_the_desk(self.ann)
        self.assertIn("Nothing is waiting for you", page.words)
        self.assertIn("nobody here may read", page.words)
