"""Somebody whom a text identifies: a way without an account, answered under the same rules, that hides nothing."""

from django.test import TestCase

from moderation.lanes import Lane
from moderation.models import Report, ReportOutcome, ReviewCase, Verdict
from tests.make_desk import at_the_desk, claim_next, decides, everything_taken_in, reader, ten_seconds_pass
from tests.make_public import public_story
from tests.visitor import Visitor

NOTE = "This is an example. “Robin from the bakery” is me."


class Identified(TestCase):
    def setUp(self) -> None:
        self.page = public_story("This is an example. Robin from the bakery knew it.")
        self.address = f"/stories/{self.page.slug}/"
        self.ann, self.ben = reader("ann"), reader("ben")

    def asks(self, note: str = NOTE) -> Visitor:
        visitor = Visitor().open(f"{self.address}report/")
        self.assertIn('href="/identified/"', visitor.html)
        return visitor.open("/identified/").send({"address": self.address, "note": note}, form="address")

    def outcome(self, visitor: Visitor) -> str:
        reference = visitor.html.split('class="reference">')[1].split("<")[0]
        return Visitor().open("/reports/").send({"reference": reference}, form="reference").words

    def test_it_goes_to_the_lane_for_people_in_harms_way_and_hides_nothing(self) -> None:
        visitor = self.asks()
        self.assertIn("Your reference", visitor.words)
        everything_taken_in()
        self.assertEqual(Lane.HARMS_WAY, ReviewCase.objects.still_open().get().lane)
        self.assertEqual(200, self.client.get(self.address).status_code)

    def test_the_reader_sees_who_asks_and_by_which_words(self) -> None:
        self.asks()
        everything_taken_in()
        case = claim_next(member=self.ann)
        page = at_the_desk(self.ann).open(f"/desk/cases/{case.pk}/")
        self.assertIn("Somebody who says that it identifies them", page.words)
        self.assertIn("Robin from the bakery", page.html)

    def test_one_holds_a_second_agrees_and_the_answer_stands_under_the_reference(self) -> None:
        visitor = self.asks()
        everything_taken_in()
        decides(self.ann, Verdict.HOLD, "identifying")
        self.assertEqual(404, self.client.get(self.address).status_code)
        decides(self.ben, Verdict.DECLINE, "identifying")
        ten_seconds_pass()
        self.assertIn(str(ReportOutcome.CHANGED.label), self.outcome(visitor))

    def test_whoever_is_told_no_learns_it_too(self) -> None:
        visitor = self.asks()
        everything_taken_in()
        decides(self.ann, Verdict.PUBLISH)
        ten_seconds_pass()
        self.assertIn(str(ReportOutcome.STAYS.label), self.outcome(visitor))

    def test_it_needs_words_and_keeps_what_was_typed(self) -> None:
        visitor = self.asks("")
        self.assertEqual(422, visitor.response.status_code)
        self.assertEqual([self.address], visitor.form_with("address").fields["address"])
        self.assertFalse(Report.objects.exists())

    def test_no_page_of_it_sets_a_cookie(self) -> None:
        self.assertFalse(self.asks().client.cookies)
