"""Two people at the same moment, on PostgreSQL with real connections: one is first, and nothing is done twice."""

from functools import partial

from django.test import TransactionTestCase, tag

from moderation.models import DeskMember, ReviewCase
from moderation.services.claim import claim_next, held_by
from moderation.services.people import add_member
from moderation.services.policies import load_policies
from moderation.services.take_in import take_in
from stories.models import Outbox, Revision, Story
from stories.services.share import Outcome
from tests import make
from tests.stack.at_once import at_once

ROUNDS = 10


@tag("postgresql")
class RaceTests(TransactionTestCase):
    def setUp(self) -> None:
        load_policies()

    def people(self, number: int) -> list[DeskMember]:
        return [add_member(username=f"reader-{one}")[0] for one in range(number)]

    def waiting_cases(self, number: int) -> None:
        """Texts that were sent and taken in, whether a worker heard the bell or not."""
        for one in range(number):
            make.Writer().sends(f"{make.BODY} {one}")
        for row in Outbox.objects.all():
            take_in(outbox_id=row.pk)
        self.assertEqual(number, ReviewCase.objects.waiting().count())

    def test_of_two_moderators_who_ask_for_one_case_one_gets_it(self) -> None:
        ann, ben = self.people(2)
        for _ in range(ROUNDS):
            ReviewCase.objects.all().delete()
            self.waiting_cases(1)
            got = at_once([partial(claim_next, member=ann), partial(claim_next, member=ben)])
            self.assertEqual(1, sum(isinstance(case, ReviewCase) for case in got), got)
            self.assertEqual(1, got.count(None), got)

    def test_eight_moderators_who_ask_at_once_get_eight_cases(self) -> None:
        people = self.people(8)
        self.waiting_cases(8)
        at_once([partial(claim_next, member=member) for member in people])
        held = [held_by(member) for member in people]
        self.assertEqual(8, len({case.pk for case in held if case}), held)

    def test_a_moderator_who_presses_twice_gets_one_case(self) -> None:
        (ann,) = self.people(1)
        self.waiting_cases(3)
        got = at_once([partial(claim_next, member=ann)] * 4)
        self.assertEqual(1, len({case.pk for case in got if case}), got)  # None: sent to the queue, where it stands
        self.assertEqual(1, ReviewCase.objects.being_read().count())

    def test_a_story_that_is_sent_eight_times_at_once_is_one_story(self) -> None:
        for _ in range(ROUNDS):
            before = Story.objects.count()
            writer = make.Writer()
            got = at_once([writer.sends] * 8)
            self.assertEqual(1, got.count(Outcome.NEW), got)
            self.assertEqual(7, got.count(Outcome.SAME), got)
            self.assertEqual(before + 1, Story.objects.count())
            self.assertEqual(1, Revision.objects.filter(story=writer.story).count())

    def test_a_bell_that_two_workers_hear_opens_one_case(self) -> None:
        for _ in range(ROUNDS):
            writer = make.Writer()
            writer.sends()
            row = Outbox.objects.get()
            got = at_once([partial(take_in, outbox_id=row.pk)] * 4)
            self.assertEqual([None] * 4, got)
            self.assertEqual(1, ReviewCase.objects.about(writer.story).count())
