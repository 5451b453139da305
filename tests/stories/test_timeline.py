"""What has happened to a text, told to its writer: no finer than it is kept, and nothing that nobody wrote down."""

from datetime import date

from django.test import TestCase
from django.utils import formats, timezone

from moderation.models import Verdict
from stories.mine import look_up
from stories.models import Notice
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, reader, ten_seconds_pass
from tests.visitor import Visitor


class Timeline(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends("This is an example. Call Robin at noon, please.")
        everything_taken_in()
        self.ann, self.ben = reader("ann"), reader("ben")
        self.today = formats.date_format(timezone.localdate(), "j F Y")

    def told(self) -> list[tuple[str, str]]:
        return [(event.when, event.what) for event in look_up(self.writer.receipt.keys).timeline]

    def test_it_begins_with_the_week_in_which_it_was_sent(self) -> None:
        (sent,) = self.told()
        monday = formats.date_format(self.writer.story.received_week, "j F Y")
        self.assertEqual((f"Week of {monday}", "You sent it."), sent)

    def test_one_person_then_a_second_then_the_answer_each_with_its_day(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult")
        ten_seconds_pass()
        self.assertEqual((self.today, "A second person is reading it."), self.told()[-1])
        decides(self.ben, Verdict.DECLINE, "insult")
        ten_seconds_pass()
        self.assertEqual((self.today, "Two people have read it. It will not appear as it is."), self.told()[-1])

    def test_public_is_told_with_its_month(self) -> None:
        make_desk.publish(self.writer.story, by=self.ann)
        month = formats.date_format(timezone.localdate(), "F Y")
        self.assertEqual([(self.today, "A person has read it. It will appear."), (month, "It became public.")],
                         self.told()[1:])  # fmt: skip

    def test_what_came_after_stands_after(self) -> None:
        make_desk.publish(self.writer.story, by=self.ann)
        self.writer.sends("This is an example. Changed.")
        everything_taken_in()
        decides(self.ben, Verdict.AMEND, "insult")
        ten_seconds_pass()
        self.assertIn("asks you for a change", self.told()[-1][1])

    def test_a_day_that_nobody_wrote_down_is_not_made_up(self) -> None:
        make_desk.publish(self.writer.story, by=self.ann)
        Notice.objects.update(day=None)
        self.assertEqual("", self.told()[1][0])

    def test_the_days_are_all_that_is_kept(self) -> None:
        decides(self.ann, Verdict.AMEND, "insult")
        self.assertIs(date, type(Notice.objects.get().day))


class MarkedWords(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends("This is an example. Call Robin at noon, please.")
        everything_taken_in()
        self.ann = reader("ann")
        named = (make_desk.Named(make_desk.clause("identifying"), 25, 30),)
        case = make_desk.claim_next(member=self.ann)
        judgement = make_desk.Judgement(verdict=Verdict.AMEND, named=named)
        make_desk.decide(member=self.ann, lease=make_desk.lease_of(case), judgement=judgement)
        ten_seconds_pass()

    def comes_back(self) -> Visitor:
        return Visitor().open("/mine/").send({"words": self.writer.words}, form="words")

    def test_the_words_in_question_are_marked_where_they_stand(self) -> None:
        mine = self.comes_back()
        self.assertIn("Call <mark>Robin</mark> at noon", mine.html)
        edit = mine.send({}, form="Change it", button="Change it")
        self.assertIn("Call <mark>Robin</mark> at noon", edit.html)

    def test_in_a_changed_text_nothing_is_marked_any_more(self) -> None:
        self.writer.sends("This is an example. Call a friend at noon, please.")
        self.assertNotIn("<mark>", self.comes_back().html)
