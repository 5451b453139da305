"""Fifty people at the same moment, on PostgreSQL with fifty connections: one is first, and nothing is done twice."""

from functools import partial

from django.test import Client, TransactionTestCase, tag

from moderation.models import DeskMember, ReviewCase
from moderation.services.claim import claim_next, held_by
from moderation.services.people import add_member
from moderation.services.policies import load_policies
from moderation.services.take_in import take_in
from stories.models import Outbox, Revision, Story
from stories.services.share import Outcome
from tests import make
from tests.stack.at_once import at_once
from tests.stack.writers import THANKS
from tests.visitor import Visitor

FIFTY, ROUNDS = 50, 2
SEND = "/share/send/"
NEW, AGAIN = THANKS


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

    def test_of_fifty_moderators_who_ask_for_one_case_one_gets_it(self) -> None:
        people = self.people(FIFTY)
        for _ in range(ROUNDS):
            ReviewCase.objects.all().delete()
            self.waiting_cases(1)
            got = at_once([partial(claim_next, member=member) for member in people])
            self.assertEqual(1, sum(isinstance(case, ReviewCase) for case in got), got)
            self.assertEqual(FIFTY - 1, got.count(None), got)

    def test_fifty_moderators_who_ask_at_once_get_fifty_cases(self) -> None:
        people = self.people(FIFTY)
        self.waiting_cases(FIFTY)
        at_once([partial(claim_next, member=member) for member in people])
        held = [held_by(member) for member in people]
        self.assertEqual(FIFTY, len({case.pk for case in held if case}), held)

    def test_a_moderator_who_presses_twice_gets_one_case(self) -> None:
        for ann in self.people(20):  # one pair of presses in three meets in the middle
            ReviewCase.objects.all().delete()
            self.waiting_cases(3)
            got = at_once([partial(claim_next, member=ann)] * 4)
            self.assertEqual(1, len({case.pk for case in got if case}), got)  # None: sent to the queue, where it stands
            self.assertEqual(1, ReviewCase.objects.being_read().count())

    def test_a_story_that_is_sent_fifty_times_at_once_is_one_story(self) -> None:
        for _ in range(ROUNDS):
            before = Story.objects.count()
            writer = make.Writer()
            got = at_once([writer.sends] * FIFTY)
            self.assertEqual(1, got.count(Outcome.NEW), got)
            self.assertEqual(FIFTY - 1, got.count(Outcome.SAME), got)
            self.assertEqual(before + 1, Story.objects.count())
            self.assertEqual(1, Revision.objects.filter(story=writer.story).count())

    def test_a_page_that_is_sent_fifty_times_at_once_and_again_later_is_one_story_with_the_same_words(self) -> None:
        visitor = Visitor().open("/share/write/").send({"body": make.BODY}, form="body")
        words, fields = " ".join(visitor.nine_words), visitor.form_with("body").fields
        pages = at_once([lambda: Client().post(SEND, fields).content.decode()] * FIFTY)
        pages.append(Client().post(SEND, fields).content.decode())  # its answer was lost, or somebody reloads
        self.assertEqual(1, sum(NEW in page for page in pages))
        self.assertEqual(FIFTY, sum(AGAIN in page for page in pages))
        self.assertEqual((1, 1), (Story.objects.count(), Revision.objects.count()))
        mine = Visitor().open("/mine/").send({"words": words}, form="words")
        self.assertIn(make.BODY, mine.words)

    def test_a_bell_that_two_workers_hear_opens_one_case(self) -> None:
        for _ in range(10):
            writer = make.Writer()
            writer.sends()
            row = Outbox.objects.get()
            got = at_once([partial(take_in, outbox_id=row.pk)] * 4)
            self.assertEqual([None] * 4, got)
            self.assertEqual(1, ReviewCase.objects.about(writer.story).count())
