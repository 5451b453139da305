"""Claiming: one case in one pair of hands, the most urgent first, nobody's own, and back again without a reason."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from moderation.lanes import Lane
from moderation.models import DeskMember, ReviewCase, Verdict
from moderation.services import claim
from moderation.services.claim import NotFree, Stale, claim_next, expire_leases, held_by, let_go, open_case
from moderation.services.people import declare_conflict
from moderation.transitions import CaseState
from stories.models import Identity, Story
from stories.warnings import ContentWarning, Level, Topic, to_mask
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, lease_of, reader


class ClaimTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.ann = reader("ann")

    def waiting(self, lane: Lane = Lane.STORY, *, hours: int = 5, **story: object) -> ReviewCase:
        """A case that waits in this lane and is due in so many hours."""
        writer = make.Writer()
        writer.sends(**story)
        everything_taken_in()
        due_at = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=hours)
        ReviewCase.objects.about(writer.story).update(state=CaseState.CLOSED)
        ReviewCase.objects.about(writer.story).update(lane=lane, due_at=due_at, state=CaseState.QUEUED)
        return ReviewCase.objects.get(story=writer.story)

    def fresh(self) -> DeskMember:
        return DeskMember.objects.select_related("account").get(pk=self.ann.pk)

    def next_for(self, member: DeskMember) -> ReviewCase | None:
        """Takes one, and puts it out of the way."""
        case = claim_next(member=DeskMember.objects.get(pk=member.pk))
        if case:
            ReviewCase.objects.filter(pk=case.pk).update(
                state=CaseState.CLOSED, lease_holder=None, lease_token=None, lease_from=None, lease_until=None
            )
        return case

    def test_the_earlier_lane_comes_first_and_within_it_the_earlier_due_time(self) -> None:
        later, sooner, response = self.waiting(hours=9), self.waiting(hours=2), self.waiting(Lane.RESPONSE, hours=1)
        self.assertEqual([sooner, later, response], [self.next_for(self.ann) for _ in range(3)])
        self.assertIsNone(self.next_for(self.ann))

    def test_a_person_holds_one_case_and_asking_again_gives_the_same(self) -> None:
        self.waiting(), self.waiting()
        first = claim_next(member=self.ann)
        self.assertEqual(first, claim_next(member=self.fresh()))
        self.assertEqual(1, ReviewCase.objects.being_read().count())

    def test_what_one_holds_nobody_else_gets(self) -> None:
        case = self.waiting()
        claim_next(member=self.ann)
        ben = reader("ben")
        self.assertIsNone(claim_next(member=ben))
        with self.assertRaises(NotFree):
            open_case(member=ben, case_id=case.pk)

    def test_whoever_is_here_for_other_work_than_reading_takes_nothing(self) -> None:
        self.waiting()
        DeskMember.objects.update(is_moderator=False, is_policy_editor=True)
        self.assertIsNone(claim_next(member=self.fresh()))

    def test_what_one_person_may_not_read_is_no_rule_for_the_next_one(self) -> None:
        """The statement is composed once for everyone; each person's own limits are filled in."""
        own = self.waiting()
        Story.objects.filter(pk=own.story_id).update(author=self.ann.account, identity=Identity.SIGNED)
        ReviewCase.objects.update(topics=to_mask([Topic.RAPE]))
        ben, cem = reader("ben", topic_opt_outs=to_mask([Topic.RAPE])), reader("cem")
        self.assertEqual([None, None, own], [claim_next(member=member) for member in (self.ann, ben, cem)])

    def test_every_third_claim_takes_the_oldest_late_case_of_any_lane(self) -> None:
        for hours in (3, 4, 5):
            self.waiting(hours=hours)
        late = self.waiting(Lane.REPORT, hours=-30)
        taken = [self.next_for(self.ann) for _ in range(4)]
        self.assertEqual(2, taken.index(late))

    def test_every_fifth_claim_takes_one_that_was_held_back_so_that_a_person_in_a_flood_is_read(self) -> None:
        for hours in range(3, 9):
            self.waiting(hours=hours)
        held = self.waiting(Lane.HELD, hours=-90)
        taken = [self.next_for(self.ann) for _ in range(6)]
        self.assertEqual(4, taken.index(held))

    def test_people_in_harms_way_come_before_any_turn(self) -> None:
        late, urgent = self.waiting(Lane.REPORT, hours=-30), self.waiting(Lane.HARMS_WAY, hours=1)
        DeskMember.objects.update(claims=2)
        self.assertEqual([urgent, late], [self.next_for(self.ann) for _ in range(2)])

    def test_nobody_reads_their_own_text(self) -> None:
        case = self.waiting()
        Story.objects.update(identity=Identity.SIGNED, author=self.ann.account)
        self.assertIsNone(claim_next(member=self.ann))
        with self.assertRaises(NotFree):
            open_case(member=self.ann, case_id=case.pk)

    def test_nobody_reads_a_text_that_they_stepped_aside_from(self) -> None:
        case = self.waiting()
        taken = claim_next(member=self.ann)
        claim.step_aside(member=self.ann, lease=lease_of(taken))
        self.assertEqual(CaseState.QUEUED, ReviewCase.objects.get(pk=case.pk).state)
        self.assertIsNone(claim_next(member=self.fresh()))
        declare_conflict(member=self.ann, text=case.text)  # saying it twice is no error

    def test_topics_one_asked_not_to_read_do_not_come(self) -> None:
        self.waiting(warning=ContentWarning((Topic.CHILD_ABUSE,), Level.DESCRIBED))
        mild = self.waiting(hours=9)
        DeskMember.objects.update(topic_opt_outs=to_mask([Topic.CHILD_ABUSE]))
        self.assertEqual([mild, None], [self.next_for(self.ann) for _ in range(2)])

    def test_what_was_put_back_waits_for_others_with_its_due_time_and_may_be_asked_for(self) -> None:
        case = self.waiting()
        let_go(member=self.ann, lease=lease_of(claim_next(member=self.ann)))
        back = ReviewCase.objects.get()
        self.assertEqual((CaseState.QUEUED, case.due_at, None), (back.state, back.due_at, back.lease_until))
        self.assertIsNone(claim_next(member=self.fresh()))
        self.assertEqual(case, open_case(member=self.fresh(), case_id=case.pk))

    def test_what_three_people_put_back_is_for_a_lead_who_may_ask_for_a_second_reader(self) -> None:
        self.waiting()
        for name in ("ben", "cem", "dee"):
            member = reader(name)
            let_go(member=member, lease=lease_of(claim_next(member=member)))
        self.assertIsNone(claim_next(member=self.ann))
        lead = reader("lea", lead=True)
        decides(lead, Verdict.DECLINE, "insult")
        self.assertEqual(CaseState.SECOND_READ, ReviewCase.objects.get().state)
        decides(self.ann, Verdict.DECLINE, "insult")
        self.assertEqual("declined", Story.objects.get().state)

    def test_what_nobody_reads_any_more_goes_back_with_its_due_time(self) -> None:
        case = self.waiting()
        lease = lease_of(claim_next(member=self.ann))
        self.assertEqual(0, expire_leases())
        ReviewCase.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        self.assertEqual(1, expire_leases())
        back = ReviewCase.objects.get()
        self.assertEqual((CaseState.QUEUED, case.due_at), (back.state, back.due_at))
        with self.assertRaises(Stale):
            let_go(member=self.ann, lease=lease)

    def test_a_lease_is_kept_for_thirty_minutes_at_most(self) -> None:
        self.waiting()
        lease = lease_of(claim_next(member=self.ann))
        start = timezone.now()
        ReviewCase.objects.update(lease_from=start - timedelta(minutes=25))
        claim.keep_reading(member=self.ann, lease=lease)
        self.assertLessEqual(held_by(self.ann).lease_until, start + timedelta(minutes=5, seconds=5))
        ReviewCase.objects.update(lease_from=start - timedelta(minutes=31))
        with self.assertRaises(Stale):
            claim.keep_reading(member=self.ann, lease=lease)

    def test_danger_is_for_those_who_are_trained_for_it_and_then_it_is_read_like_any_other(self) -> None:
        self.waiting()
        decides(self.ann, Verdict.CRISIS)
        case = ReviewCase.objects.get()
        self.assertEqual((CaseState.CRISIS, Lane.CRISIS), (case.state, case.lane))
        self.assertIsNone(claim_next(member=self.fresh()))
        trained = reader("tia", is_crisis_responder=True)
        decides(trained, Verdict.SUPPORTED)
        case.refresh_from_db()
        self.assertEqual((CaseState.QUEUED, Lane.RESUBMITTED), (case.state, case.lane))
        self.assertIsNotNone(claim_next(member=self.fresh()))
