"""Two people at the same moment, on PostgreSQL with real connections: one of them is told, and nothing is half done."""

from functools import partial
from uuid import uuid4

from django.test import TransactionTestCase, tag

from moderation.models import Decision, DeskMember, ReviewCase, Verdict
from moderation.services.claim import claim_next, expire_leases, held_by
from moderation.services.decide import Gone, MovedOn, Revised, decide
from moderation.services.undo import TooLate, undo
from moderation.transitions import CaseState
from stories.models import Notice, PublicStory, Story
from stories.services.withdraw import withdraw
from stories.states import State
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, judgement, lease_of, reader, ten_seconds_pass
from tests.stack.at_once import at_once

ROUNDS = 12


@tag("postgresql")
class RaceTests(TransactionTestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.people = [reader(f"reader-{number}") for number in range(8)]

    def sent(self) -> make.Writer:
        writer = make.Writer()
        writer.sends(f"{make.BODY} {uuid4()}")
        everything_taken_in()
        return writer

    def in_hand(self, member: DeskMember) -> ReviewCase:
        case = claim_next(member=member)
        assert case is not None
        return case

    def test_many_hands_reach_for_one_case_and_one_gets_it(self) -> None:
        for _ in range(ROUNDS):
            ReviewCase.objects.all().delete()
            self.sent()
            got = at_once([partial(claim_next, member=member) for member in self.people])
            self.assertEqual(1, sum(isinstance(case, ReviewCase) for case in got), got)
            self.assertEqual(1, ReviewCase.objects.being_read().count())

    def test_deciding_twice_at_once_counts_once(self) -> None:
        for _ in range(ROUNDS):
            self.sent()
            case = self.in_hand(self.people[0])
            act = partial(decide, member=self.people[0], lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
            got = at_once([act] * 3)
            self.assertEqual(1, sum(isinstance(answer, Decision) for answer in got), got)
            self.assertEqual(2, sum(isinstance(answer, MovedOn) for answer in got), got)
            self.assertEqual(1, Decision.objects.filter(case=case).count())

    def test_deciding_and_withdrawing_at_once_never_shows_what_was_withdrawn(self) -> None:
        for verdict in (Verdict.PUBLISH, Verdict.AMEND, Verdict.DECLINE) * 4:
            writer = self.sent()
            story = writer.story
            case = self.in_hand(self.people[0])
            got = at_once(
                [
                    partial(
                        decide, member=self.people[0], lease=lease_of(case), judgement=judgement(verdict, "insult")
                    ),
                    partial(withdraw, keys=writer.receipt.keys),
                ]
            )
            self.assertIsInstance(got[0], Decision | Gone, got)
            self.assertIsNone(got[1])
            ten_seconds_pass()
            for rows in (Story.objects.filter(pk=story.pk), PublicStory.objects.all(), ReviewCase.objects.all()):
                self.assertFalse(rows.exists())

    def test_withdrawing_while_the_release_job_runs_leaves_nothing_public(self) -> None:
        for _ in range(ROUNDS):
            writer = self.sent()
            decides(self.people[0], Verdict.PUBLISH)
            got = at_once([ten_seconds_pass, partial(withdraw, keys=writer.receipt.keys)])
            self.assertIsNone(got[1], got)
            self.assertIsInstance(got[0], int, got)
            self.assertFalse(PublicStory.objects.exists())

    def test_deciding_and_changing_at_once_never_publishes_the_new_text_unread(self) -> None:
        for _ in range(ROUNDS):
            writer = self.sent()
            case = self.in_hand(self.people[0])
            act = partial(decide, member=self.people[0], lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
            got = at_once([act, partial(writer.sends, "The new text.")])
            self.assertIsInstance(got[0], Decision | Revised, got)
            ten_seconds_pass()
            self.assertFalse(PublicStory.objects.filter(body="The new text.").exists())
            self.assertEqual(State.IN_REVIEW, writer.story.state)
            everything_taken_in()
            self.assertEqual(1, ReviewCase.objects.about(writer.story).still_open().count())
            withdraw(keys=writer.receipt.keys)

    def test_taking_back_and_the_second_readers_claim_at_once(self) -> None:
        for _ in range(ROUNDS):
            ReviewCase.objects.all().delete()
            writer = self.sent()
            decision = decides(self.people[0], Verdict.DECLINE, "insult")
            got = at_once(
                [
                    partial(undo, member=self.people[0], decision_id=decision.pk),
                    partial(claim_next, member=self.people[1]),
                ]
            )
            case = ReviewCase.objects.get()
            if isinstance(got[0], TooLate):
                self.assertEqual((CaseState.SECOND_REVIEW, self.people[1]), (case.state, case.lease_holder))
            else:
                self.assertEqual((CaseState.IN_REVIEW, self.people[0]), (case.state, case.lease_holder))
                self.assertFalse(Notice.objects.filter(story=writer.story).exists())

    def test_a_lease_that_ends_while_its_holder_decides_is_one_or_the_other(self) -> None:
        for _ in range(ROUNDS):
            self.sent()
            case = self.in_hand(self.people[0])
            past = case.lease_from - (case.lease_until - case.lease_from)
            ReviewCase.objects.filter(pk=case.pk).update(lease_until=past)
            act = partial(decide, member=self.people[0], lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
            got = at_once([act, expire_leases])
            case.refresh_from_db()
            if isinstance(got[0], Decision):
                self.assertEqual(CaseState.CLOSED, case.state)
            else:
                self.assertIsInstance(got[0], MovedOn, got)
                self.assertEqual(CaseState.QUEUED, case.state)
                ReviewCase.objects.filter(pk=case.pk).delete()
            self.assertIsNone(held_by(self.people[0]))

    def test_two_second_readers_at_once_one_reads_and_the_first_reader_never(self) -> None:
        for _ in range(ROUNDS):
            ReviewCase.objects.all().delete()
            self.sent()
            decides(self.people[0], Verdict.DECLINE, "insult")
            got = at_once([partial(claim_next, member=member) for member in self.people])
            self.assertIsNone(got[0])
            self.assertEqual(1, sum(isinstance(case, ReviewCase) for case in got), got)

    def test_the_release_job_twice_at_once_shows_each_text_once(self) -> None:
        for number in range(5):
            self.sent()
            decides(self.people[number], Verdict.PUBLISH)
        got = at_once([ten_seconds_pass, make_desk.settle_and_release])
        self.assertTrue(all(isinstance(answer, int) for answer in got), got)
        self.assertEqual(5, PublicStory.objects.count())
