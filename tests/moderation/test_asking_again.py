"""Asking again: the writer's side of an appeal, with nine words."""

from django.test import TestCase

from moderation.models import Appeal, ReviewCase, Verdict
from moderation.sealed import open_at_desk
from moderation.transitions import CaseState
from tests import make, make_desk
from tests.visitor import Visitor


class AskingAgainTests(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()
        make_desk.everything_taken_in()
        make_desk.decides(make_desk.reader("ann"), Verdict.AMEND, "identifying")
        make_desk.ten_seconds_pass()

    def asks_again(self, words: str = "Nobody is named.") -> Visitor:
        visitor = Visitor().open("/mine/").send({"words": self.writer.words}, form="words")
        visitor.send({}, form="Ask someone else", button="Ask someone else")
        return visitor.send({"appeal": words}, form="appeal")

    def test_it_waits_for_someone_new_with_the_writers_words_sealed(self) -> None:
        self.assertIn("Someone new will read it", self.asks_again().words)
        make_desk.everything_taken_in()
        case = ReviewCase.objects.still_open().get()
        self.assertEqual((case.state, case.purpose), (CaseState.APPEAL_QUEUED, "appeal"))
        self.assertEqual(open_at_desk(Appeal.objects.get(), "words"), "Nobody is named.")
        self.assertNotIn(b"named", bytes(Appeal.objects.get().words))

    def test_a_reason_is_not_needed(self) -> None:
        self.asks_again("")
        self.assertEqual(Appeal.objects.count(), 1)

    def test_pressing_twice_asks_once(self) -> None:
        visitor = Visitor().open("/mine/").send({"words": self.writer.words}, form="words")
        visitor.send({}, form="Ask someone else", button="Ask someone else")
        fields = visitor.form_with("appeal").fields
        answers = [visitor.client.post("/mine/appeal/", fields).status_code for _ in range(2)]
        self.assertEqual((answers, Appeal.objects.count()), ([200, 200], 1))

    def test_whoever_read_it_before_does_not_get_it(self) -> None:
        self.asks_again()
        make_desk.everything_taken_in()
        ann = ReviewCase.objects.filter(purpose="publish").get().assessments.get().moderator
        self.assertIsNone(make_desk.claim_next(member=ann))
        self.assertIsNotNone(make_desk.claim_next(member=make_desk.reader("ben")))

    def test_one_new_reader_is_enough_to_change_the_answer(self) -> None:
        self.asks_again()
        make_desk.everything_taken_in()
        make_desk.decides(make_desk.reader("ben"), Verdict.PUBLISH)
        make_desk.ten_seconds_pass()
        self.assertTrue(self.writer.page)

    def test_the_first_answer_stays_only_when_two_new_people_agree(self) -> None:
        self.asks_again()
        make_desk.everything_taken_in()
        make_desk.decides(make_desk.reader("ben"), Verdict.DECLINE, "identifying")
        self.assertEqual(ReviewCase.objects.still_open().get().state, CaseState.APPEAL_QUEUED)
        make_desk.decides(make_desk.reader("cleo"), Verdict.DECLINE, "identifying")
        make_desk.ten_seconds_pass()
        mine = Visitor().open("/mine/").send({"words": self.writer.words}, form="words")
        self.assertIn("The first answer stays", mine.words)
