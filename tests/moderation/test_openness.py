"""Openness: the desk's own numbers, for everyone; small ones are not told, and none goes with a withdrawn text."""

import csv
from io import StringIO

from django.test import TestCase
from django.utils.translation import gettext, override

from moderation.models import Tally, Verdict
from moderation.services.appeal import appeal
from moderation.services.numbers import SMALLEST, build_numbers
from moderation.services.tallies import count
from moderation.services.undo import undo
from stories.models.account import this_month
from stories.services.withdraw import withdraw
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, reader, ten_seconds_pass


class OpennessTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends()
        everything_taken_in()
        self.ann, self.ben, self.cem = reader("ann"), reader("ben"), reader("cem")

    def counted(self, measure: str, detail: str) -> int:
        row = Tally.objects.filter(measure=measure, detail=detail, month=this_month()).first()
        return row.number if row else 0

    def test_what_came_in_and_what_was_decided_is_counted_once_it_is_final(self) -> None:
        self.assertEqual(1, self.counted("received", "story"))
        decides(self.ann, Verdict.PUBLISH)
        self.assertEqual(0, self.counted("decided", "publish"))
        ten_seconds_pass()
        ten_seconds_pass()
        self.assertEqual((1, 1), (self.counted("decided", "publish"), self.counted("waited", "1")))

    def test_what_was_taken_back_is_not_counted(self) -> None:
        undo(member=self.ann, decision_id=decides(self.ann, Verdict.PUBLISH).pk)
        ten_seconds_pass()
        self.assertEqual(0, self.counted("decided", "publish"))

    def test_a_refusal_is_counted_under_its_rule_and_a_changed_decision_as_changed(self) -> None:
        decides(self.ann, Verdict.DECLINE, "insult", "threat")
        decides(self.ben, Verdict.DECLINE, "insult")
        ten_seconds_pass()
        self.assertEqual((1, 0), (self.counted("clause", "insult"), self.counted("clause", "threat")))
        appeal(keys=self.writer.receipt.keys, words="")
        everything_taken_in()
        decides(self.cem, Verdict.PUBLISH)
        ten_seconds_pass()
        self.assertEqual((1, 0), (self.counted("appeals", "overturned"), self.counted("appeals", "upheld")))

    def test_a_withdrawn_text_stays_counted_and_nothing_else_of_it_stays(self) -> None:
        decides(self.ann, Verdict.PUBLISH)
        ten_seconds_pass()
        withdraw(keys=self.writer.receipt.keys)
        self.assertEqual((1, 1), (self.counted("received", "story"), self.counted("decided", "publish")))

    def test_everyone_sees_the_numbers_and_small_ones_are_not_told(self) -> None:
        for _ in range(SMALLEST):
            count([("clause", "insult")])
        count([("clause", "hate"), ("waited", "4")])
        build_numbers()
        page = self.client.get("/transparency/")
        self.assertContains(page, "No personal insults toward anyone")
        self.assertContains(page, f"<td>{SMALLEST}</td>")
        self.assertContains(page, "<td>a few</td>")
        self.assertContains(page, "too few texts yet")
        self.assertFalse(page.cookies)

    def test_the_rules_are_named_in_the_language_of_the_page(self) -> None:
        with override("ar"):
            title = gettext("No personal insults toward anyone")
        page = self.client.get("/ar/transparency/")
        self.assertContains(page, title)
        self.assertNotContains(page, "No personal insults toward anyone")

    def test_the_median_is_told_once_there_are_enough(self) -> None:
        for hours in ("1",) * 6 + ("12",) * 7:
            count([("waited", hours)])
        build_numbers()
        self.assertContains(self.client.get("/transparency/"), "within 12 hours")

    def test_the_same_numbers_as_table_and_as_data(self) -> None:
        for _ in range(SMALLEST):
            count([("clause", "insult")])
        build_numbers()
        rows = list(csv.reader(StringIO(self.client.get("/transparency.csv").content.decode())))
        self.assertEqual(["month", "measure", "detail", "number"], rows[0])
        self.assertIn([f"{this_month():%Y-%m}", "clause", "insult", str(SMALLEST)], rows)
        data = self.client.get("/transparency.json").json()
        self.assertIn({"month": f"{this_month():%Y-%m}", "measure": "received", "detail": "story", "number": None},
                      data["rows"])  # fmt: skip

    def test_the_page_costs_a_fixed_number_of_queries(self) -> None:
        with self.assertNumQueries(2):
            self.client.get("/transparency/")

    def test_what_was_too_small_to_tell_cannot_be_worked_out_from_the_sum(self) -> None:
        for month, number in (("2026-01-01", 14), ("2026-02-01", 3)):
            Tally.objects.create(month=month, measure="clause", detail="insult", number=number)
        build_numbers()
        page = self.client.get("/transparency/")
        self.assertContains(page, "<td>10</td>")
        self.assertNotContains(page, ">17<")  # the digits alone may stand in the name of a style sheet
        rows = self.client.get("/transparency.json").json()["rows"]
        self.assertEqual([14, None], [row["number"] for row in rows if row["detail"] == "insult"])

    def test_months_are_drawn_with_a_table_beside_the_drawing(self) -> None:
        for month, number in (("2026-01-01", 20), ("2026-02-01", 40), ("2026-03-01", 4)):
            Tally.objects.create(month=month, measure="received", detail="story", number=number)
        build_numbers()
        page = self.client.get("/transparency/").content.decode()
        drawn, _, table = page.partition("Stories that came in, by month")[2].partition("<table")
        self.assertIn('height="50"', drawn)
        self.assertIn('height="100"', drawn)
        for cell in ("2026-01", "<td>40</td>", "<td>a few</td>"):
            self.assertIn(cell, table.partition("</table>")[0])

    def test_before_the_first_run_of_the_job_the_page_is_there(self) -> None:
        for address in ("/transparency/", "/transparency.csv", "/transparency.json"):
            self.assertEqual(200, self.client.get(address).status_code)
