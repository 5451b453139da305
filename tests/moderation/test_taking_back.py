"""Taking back: ten seconds for a slip, and no trace of it for the writer."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from moderation.models import Assessment, Decision, ReviewCase, Statement, Verdict
from moderation.services.claim import claim_next, held_by
from moderation.services.undo import TooLate, undo
from moderation.transitions import CaseState
from stories.models import Notice, PublicStory
from stories.states import State
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader, ten_seconds_pass


class TakingBackTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends()
        everything_taken_in()
        self.ann, self.ben = reader("ann"), reader("ben")

    def test_a_slip_is_taken_back_and_the_case_is_in_hand_again(self) -> None:
        before = ReviewCase.objects.get()
        for verdict, slugs in ((Verdict.PUBLISH, ()), (Verdict.AMEND, ("insult",)), (Verdict.DECLINE, ("insult",))):
            case = held_by(self.ann)
            if case:
                decision = make_desk.decide(
                    member=self.ann, lease=make_desk.lease_of(case), judgement=make_desk.judgement(verdict, *slugs)
                )
            else:
                decision = decides(self.ann, verdict, *slugs)
            undo(member=self.ann, decision_id=decision.pk)
            now = ReviewCase.objects.get()
            self.assertEqual((CaseState.IN_REVIEW, self.ann), (now.state, now.lease_holder))
            self.assertEqual((before.due_at, before.lane, before.why_here), (now.due_at, now.lane, now.why_here))
            self.assertEqual(State.IN_REVIEW, self.writer.story.state)
            self.assertFalse(Notice.objects.exists() or Statement.objects.exists())
        ten_seconds_pass()
        self.assertFalse(PublicStory.objects.exists())

    def test_taking_back_is_a_second_row_and_the_first_one_stays(self) -> None:
        decision = decides(self.ann, Verdict.PUBLISH)
        undo(member=self.ann, decision_id=decision.pk)
        self.assertEqual(2, Decision.objects.count())
        self.assertEqual(decision, Decision.objects.get(undoes__isnull=False).undoes)
        self.assertFalse(Decision.objects.standing().exists())
        self.assertTrue(Assessment.objects.get().taken_back)

    def test_after_ten_seconds_it_is_too_late(self) -> None:
        decision = decides(self.ann, Verdict.PUBLISH)
        Decision.objects.update(grace_until=timezone.now() - timedelta(seconds=1))
        with self.assertRaises(TooLate):
            undo(member=self.ann, decision_id=decision.pk)

    def test_nobody_takes_back_what_someone_else_decided(self) -> None:
        decision = decides(self.ann, Verdict.PUBLISH)
        with self.assertRaises(TooLate):
            undo(member=self.ben, decision_id=decision.pk)

    def test_once_a_second_person_is_reading_it_is_too_late(self) -> None:
        decision = decides(self.ann, Verdict.DECLINE, "insult")
        self.assertIsNotNone(claim_next(member=self.ben))
        with self.assertRaises(TooLate):
            undo(member=self.ann, decision_id=decision.pk)

    def test_with_another_case_in_hand_the_first_goes_back_to_its_lane(self) -> None:
        make.Writer().sends("Another story, by someone else.")
        everything_taken_in()
        decision = decides(self.ann, Verdict.PUBLISH)
        other = claim_next(member=self.ann)
        undo(member=self.ann, decision_id=decision.pk)
        self.assertEqual(other, held_by(self.ann))
        self.assertEqual(CaseState.QUEUED, ReviewCase.objects.get(pk=decision.case_id).state)

    def test_the_button_is_on_the_next_page_and_works(self) -> None:
        ann = at_the_desk(self.ann)
        ann.send({}, form="Take the next one").send({"verdict": "publish"}, form="Decide", button="Decide")
        ann.send({}, form="Take it back")
        self.assertIn("Your decision", ann.words)
        self.assertEqual(State.IN_REVIEW, self.writer.story.state)

    def test_a_press_that_comes_too_late_says_so(self) -> None:
        ann = at_the_desk(self.ann)
        ann.send({}, form="Take the next one").send({"verdict": "publish"}, form="Decide", button="Decide")
        page = ann.form_with("Take it back")
        ten_seconds_pass()
        answer = ann.client.post(page.action)
        self.assertEqual(409, answer.status_code)
        self.assertContains(answer, "It can no longer be taken back", status_code=409)
