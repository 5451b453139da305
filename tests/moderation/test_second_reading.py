"""Declining: two people who agree on a rule, the second one blind; where they differ, the lighter outcome wins."""

from django.test import TestCase

from moderation.lanes import Lane, Why
from moderation.models import Outcome, ReviewCase, ScreenerHit, ScreenerRun, Statement, Verdict
from moderation.services.claim import claim_next
from moderation.services.decide import NobodyAgrees, decide
from moderation.transitions import CaseState
from stories.models import Kind, Notice, NoticeKind, PublicStory, Story
from stories.services import notices
from stories.states import State
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, judgement, lease_of, reader, ten_seconds_pass


class SecondReadingTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends("Anyone who stays is an idiot. That is all I say.")
        everything_taken_in()
        self.ann, self.ben, self.lea = reader("ann"), reader("ben"), reader("lea", lead=True)

    def told(self) -> list[notices.Message]:
        ten_seconds_pass()
        shown = Notice.objects.filter(story=self.writer.story).shown()
        return [notices.read(notice, self.writer.receipt.keys) for notice in shown]

    def test_one_person_alone_never_declines_a_story(self) -> None:
        decision = decides(self.ann, Verdict.DECLINE, "insult", advice="No insults, please.")
        self.assertEqual(Outcome.SECOND_READER, decision.outcome)
        case = ReviewCase.objects.get()
        self.assertEqual((CaseState.SECOND_READ, Lane.SECOND_READ), (case.state, case.lane))
        self.assertIn(Why.SECOND_READER, case.why_here)
        self.assertEqual(State.IN_REVIEW, self.writer.story.state)
        self.assertFalse(Statement.objects.exists())

    def test_the_writer_sees_that_a_second_person_reads_and_nothing_of_what_the_first_thought(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult", advice="No insults, please.")
        (told,) = self.told()
        self.assertEqual((NoticeKind.SECOND_READER, (), ""), (told.kind, told.findings, told.advice))

    def test_the_first_reader_is_never_the_second(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult")
        self.assertIsNone(claim_next(member=self.ann))
        self.assertIsNotNone(claim_next(member=self.ben))

    def test_two_people_who_name_the_same_rule_decline(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult", "doubt")
        decides(self.ben, Verdict.DECLINE, "insult", "threat", advice="Say what was done to you.")
        self.assertEqual(State.DECLINED, self.writer.story.state)
        told = self.told()[-1]
        self.assertEqual(NoticeKind.DECLINE, told.kind)
        self.assertEqual(["insult"], [finding.clause_slug for finding in told.findings])
        self.assertEqual("Say what was done to you.", told.advice)

    def test_a_statement_says_when_a_machine_had_pointed_at_it(self) -> None:
        story = self.writer.story
        run = ScreenerRun.objects.create(revision=story.current_revision, screener="made up", version=1)
        ScreenerHit.objects.create(run=run, rule="idiot", clause_slug="insult", start=22, end=27, message="an insult")
        decides(self.ann, Verdict.DECLINE, "insult")
        decides(self.ben, Verdict.DECLINE, "insult")
        self.assertTrue(self.told()[-1].pointed_at_by_machine)

    def test_a_second_reader_who_would_publish_decides(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult")
        decides(self.ben, Verdict.PUBLISH)
        ten_seconds_pass()
        self.assertTrue(PublicStory.objects.filter(story=self.writer.story).exists())

    def test_a_second_reader_who_would_ask_for_a_change_decides(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult")
        decides(self.ben, Verdict.AMEND, "insult")
        self.assertEqual(State.WAITING_AUTHOR, self.writer.story.state)

    def test_two_people_with_different_reasons_do_not_decline_and_a_lead_reads(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult")
        self.assertEqual(Outcome.LEAD, decides(self.ben, Verdict.DECLINE, "threat").outcome)
        self.assertEqual(State.IN_REVIEW, self.writer.story.state)
        self.assertIsNone(claim_next(member=reader("cem")))
        case = claim_next(member=self.lea)
        with self.assertRaises(NobodyAgrees):
            decide(member=self.lea, lease=lease_of(case), judgement=judgement(Verdict.DECLINE, "hate"))
        decide(member=self.lea, lease=lease_of(case), judgement=judgement(Verdict.DECLINE, "threat"))
        self.assertEqual(State.DECLINED, self.writer.story.state)
        self.assertEqual(["threat"], [finding.clause_slug for finding in self.told()[-1].findings])

    def test_a_lead_who_was_one_of_the_two_does_not_decide_between_them(self) -> None:
        decides(self.lea, Verdict.DECLINE, "insult")
        decides(self.ben, Verdict.DECLINE, "threat")
        self.assertIsNone(claim_next(member=self.lea))

    def test_whoever_would_have_declined_does_not_read_the_changed_text_first(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult")
        self.writer.sends("I stayed. It was not my fault.")
        everything_taken_in()
        self.assertIsNone(claim_next(member=self.ann))
        self.assertIsNotNone(claim_next(member=self.ben))

    def test_the_second_reader_sees_nothing_of_the_first(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult", note="The word idiot is enough for me.")
        ben = at_the_desk(self.ben).send({}, form="Take the next one")
        self.assertIn("You are the second reader", ben.words)
        self.assertNotIn("enough for me", ben.html)
        self.assertNotIn("What earlier readers thought", ben.html)
        self.assertNotIn("checked", ben.html.partition('name="clause"')[2].partition("</fieldset>")[0])

    def test_a_lead_sees_both_readings_and_no_names(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult", note="The word idiot is enough for me.")
        decides(self.ben, Verdict.DECLINE, "threat")
        lea = at_the_desk(self.lea).send({}, form="Take the next one")
        self.assertIn("enough for me", lea.html)
        self.assertIn("No threats", lea.words)
        for name in ("ann", "ben"):
            self.assertNotIn(f">{name}<", lea.html)


class SolidarityTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends("You are an idiot.")
        Story.objects.update(kind=Kind.SOLIDARITY)
        everything_taken_in()
        self.ann = reader("ann")

    def noticed(self, slug: str) -> None:
        run = ScreenerRun.objects.create(revision=self.writer.story.current_revision, screener="made up", version=1)
        ScreenerHit.objects.create(run=run, rule="one", clause_slug=slug, start=0, end=3, message="a hint")

    def test_a_solidarity_note_waits_with_the_responses(self) -> None:
        self.assertEqual(Lane.RESPONSE, ReviewCase.objects.get().lane)

    def test_one_person_may_decline_it_on_a_clear_rule_save_one_time_in_ten(self) -> None:
        self.noticed("insult")
        outcome = decides(self.ann, Verdict.DECLINE, "insult").outcome
        self.assertIn(outcome, (Outcome.DECLINE, Outcome.SECOND_READER))
        state = self.writer.story.state
        self.assertEqual(State.DECLINED if outcome == Outcome.DECLINE else State.IN_REVIEW, state)

    def test_trolling_always_takes_two(self) -> None:
        self.noticed("trolling")
        self.assertEqual(Outcome.SECOND_READER, decides(self.ann, Verdict.DECLINE, "trolling").outcome)

    def test_where_the_machine_saw_nothing_it_takes_two(self) -> None:
        ScreenerHit.objects.all().delete()
        self.assertEqual(Outcome.SECOND_READER, decides(self.ann, Verdict.DECLINE, "insult").outcome)
