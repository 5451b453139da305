"""Quality: some texts are read again by people who cannot tell, and what is compared is rules, never persons."""

from unittest import TestCase as PlainTestCase
from uuid import uuid4

from django.db import DatabaseError, transaction
from django.test import TestCase, override_settings

from moderation.agreement import alpha
from moderation.charts import chart
from moderation.models import Decision, Outcome, ReviewCase, ScreenerHit, ScreenerRun, Tally, Verdict
from moderation.services.appeal import appeal
from moderation.services.invariants import broken
from moderation.services.numbers import agreement, build_numbers, desk_numbers, precision, readings, share_within
from moderation.transitions import CaseState, Purpose
from stories.models import Notice, PublicStory
from stories.states import State
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader, ten_seconds_pass

EVERY_ONE = override_settings(REREAD_ONE_IN=1)
ALWAYS_GOLDEN = override_settings(GOLDEN_ONE_IN=1)


class AlphaTests(PlainTestCase):
    def test_the_published_example_comes_out_as_published(self) -> None:
        """Krippendorff (2011), section A: two observers, ten units, alpha = 0.095."""
        meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
        owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
        self.assertAlmostEqual(0.095, alpha([(bool(a), bool(b)) for a, b in zip(meg, owen, strict=True)]), places=3)

    def test_full_agreement_is_one_and_chance_is_about_zero(self) -> None:
        self.assertEqual(1, alpha([(True, True), (False, False), (False, False, False)]))
        self.assertLess(alpha([(True, False), (False, True)] * 10), 0)

    def test_where_nothing_can_be_said_nothing_is_said(self) -> None:
        for units in ([], [(True,)], [(False, False)] * 9):
            self.assertIsNone(alpha(units))


class ChartTests(PlainTestCase):
    def test_the_largest_is_as_high_as_the_drawing_and_what_is_not_told_is_not_drawn(self) -> None:
        drawn = chart([("a", 10), ("b", 40), ("c", None)])
        self.assertEqual([25, 100, 0], [column.height for column in drawn.columns])
        self.assertTrue(all(column.y + column.height == drawn.height for column in drawn.columns))
        self.assertFalse(chart([]).is_drawn)


class ReadAgainTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.people = [reader(f"reader-{number}", is_crisis_responder=number == 0) for number in range(6)]
        self.writer = make.Writer()
        self.writer.sends()

    def published(self) -> None:
        everything_taken_in()
        decides(self.people[0], Verdict.PUBLISH)
        ten_seconds_pass()

    def again(self) -> ReviewCase:
        return ReviewCase.objects.get(purpose=Purpose.QUALITY)

    @EVERY_ONE
    def test_a_published_text_is_read_again_by_someone_else_and_nothing_follows(self) -> None:
        self.published()
        self.assertIsNone(make_desk.claim_next(member=self.people[0]))
        self.assertEqual(Outcome.COMPARED, decides(self.people[1], Verdict.AMEND, "insult").outcome)
        ten_seconds_pass()
        story = self.writer.story
        self.assertEqual((State.PUBLISHED, False), (story.state, story.is_held))
        self.assertTrue(PublicStory.objects.filter(story=story).exists())
        self.assertEqual(1, Notice.objects.filter(story=story).count(), "the writer is not troubled")
        self.assertEqual(set(), {one.invariant for one in broken()} - {"audit"})

    @EVERY_ONE
    def test_a_changed_text_is_not_read_again_while_an_older_one_still_is(self) -> None:
        self.published()
        first = self.again()
        self.writer.sends("This is an example, changed by its writer.")
        everything_taken_in()
        decides(self.people[2], Verdict.PUBLISH, case=ReviewCase.objects.waiting().exclude(pk=first.pk).get())
        ten_seconds_pass()
        self.assertEqual(first, self.again())
        self.assertEqual(State.PUBLISHED, self.writer.story.state)

    @EVERY_ONE
    def test_whoever_reads_it_cannot_tell(self) -> None:
        self.published()
        again = at_the_desk(self.people[1]).send({}, form="Take the next one")
        make.Writer().sends()
        everything_taken_in()
        new = at_the_desk(self.people[2]).send({}, form="Take the next one")
        for page in (again, new):
            self.assertIn("A story: Should it appear?", page.words)
            self.assertIn("A new story.", page.words)
        self.assertEqual(
            [button.text for button in again.form_with("Decide").buttons],
            [button.text for button in new.form_with("Decide").buttons],
        )

    @EVERY_ONE
    def test_where_the_second_one_would_not_show_it_people_look_and_it_stays_meanwhile(self) -> None:
        self.published()
        decides(self.people[1], Verdict.DECLINE, "insult")
        ten_seconds_pass()
        case = ReviewCase.objects.get(purpose=Purpose.REPORT)
        self.assertEqual(CaseState.QUEUED, case.state)
        self.assertTrue(PublicStory.objects.filter(story=self.writer.story).exists())

    @EVERY_ONE
    def test_the_database_refuses_a_comparison_by_someone_who_has_judged_it(self) -> None:
        self.published()
        again = self.again()
        with self.assertRaisesRegex(DatabaseError, "touched nothing before"), transaction.atomic():
            again.assessments.create(revision=again.revision, moderator=self.people[0], verdict=Verdict.PUBLISH)
        again.assessments.create(revision=again.revision, moderator=self.people[1], verdict=Verdict.PUBLISH)

    @EVERY_ONE
    def test_danger_that_only_the_second_one_sees_is_looked_after(self) -> None:
        self.published()
        decides(self.people[1], Verdict.CRISIS)
        self.assertEqual(CaseState.CRISIS, self.again().state)
        decides(self.people[0], Verdict.SUPPORTED)
        self.assertEqual(CaseState.CLOSED, self.again().state)

    @EVERY_ONE
    def test_a_verdict_on_a_text_that_is_read_again_never_counts_as_an_approval(self) -> None:
        self.published()
        decides(self.people[1], Verdict.PUBLISH)
        self.assertEqual(1, Decision.objects.filter(outcome=Outcome.PUBLISH).count())

    def golden(self) -> ReviewCase:
        """Two declined it, its writer disagreed, a third one changed that; and now it is read again."""
        everything_taken_in()
        decides(self.people[0], Verdict.DECLINE, "insult")
        decides(self.people[1], Verdict.DECLINE, "insult")
        ten_seconds_pass()
        appeal(keys=self.writer.receipt.keys, words="")
        everything_taken_in()
        decides(self.people[2], Verdict.PUBLISH)
        ten_seconds_pass()
        make.Writer().sends()
        everything_taken_in()
        decides(self.people[3], Verdict.PUBLISH, case=ReviewCase.objects.waiting().get())
        ten_seconds_pass()
        return self.again()

    @ALWAYS_GOLDEN
    def test_an_answer_to_a_golden_text_is_counted_apart_from_ordinary_readings(self) -> None:
        golden = self.golden()
        before = desk_numbers()
        self.assertEqual({"again": 0, "alike": 0}, before["golden"])
        decides(self.people[4], Verdict.PUBLISH, case=golden)
        ten_seconds_pass()
        after = desk_numbers()
        self.assertEqual(
            {"again": 1, "alike": 1}, after["golden"], "the answer is the appeal's, not the first readers'"
        )
        for ordinary in ("read_again", "agreement"):
            self.assertEqual(before[ordinary], after[ordinary])

    @ALWAYS_GOLDEN
    def test_a_wrong_answer_to_a_golden_text_is_counted_and_nothing_else_follows_for_anyone(self) -> None:
        decides(self.people[4], Verdict.AMEND, "insult", case=self.golden())
        ten_seconds_pass()
        self.assertEqual({"again": 1, "alike": 0}, desk_numbers()["golden"])
        self.assertEqual(State.PUBLISHED, self.writer.story.state)

    @ALWAYS_GOLDEN
    def test_what_was_changed_after_a_writer_disagreed_is_counted_by_the_rule_that_was_named(self) -> None:
        self.golden()
        self.assertEqual([{"clause": "insult", "overturned": 1, "appeals": 1}], desk_numbers()["overturned_by_rule"])
        build_numbers()
        page = at_the_desk(reader("lea", lead=True)).open("/desk/numbers/")
        self.assertIn("No personal insults toward anyone 1 / 1", " ".join(page.words.split()))

    @ALWAYS_GOLDEN
    def test_a_text_whose_answer_an_appeal_has_settled_is_read_again(self) -> None:
        golden = self.golden()
        self.assertEqual(self.writer.story, golden.story)
        self.assertIsNone(make_desk.claim_next(member=self.people[2]))
        decides(self.people[4], Verdict.PUBLISH, case=golden)

    def test_by_default_in_a_trial_nothing_is_read_again(self) -> None:
        self.published()
        self.assertFalse(ReviewCase.objects.filter(purpose=Purpose.QUALITY).exists())


class NumbersTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.ann, self.ben = reader("ann"), reader("ben")

    def read_by_two(self, first: str, second: str) -> None:
        writer = make.Writer()
        writer.sends(f"{make.BODY} {uuid4()}")
        everything_taken_in()
        case = make_desk.case_of(writer.story)
        decides(self.ann, Verdict.DECLINE, first, case=case)
        if second:
            decides(self.ben, Verdict.DECLINE, second, case=ReviewCase.objects.get(pk=case.pk))
        else:
            decides(self.ben, Verdict.PUBLISH, case=ReviewCase.objects.get(pk=case.pk))

    def test_agreement_is_counted_by_rule_over_people_who_read_without_each_other(self) -> None:
        for second in ("insult", "insult", "insult", "", "hate"):
            self.read_by_two("insult", second)
        rows = {row["clause"]: row for row in agreement(readings())}
        self.assertEqual(5, rows["insult"]["texts"])
        self.assertIsNone(rows["hate"]["alpha"], "one text is too few")
        self.assertLess(rows["insult"]["alpha"], 1)

    def test_a_verdict_that_was_taken_back_is_not_compared(self) -> None:
        writer = make.Writer()
        writer.sends()
        everything_taken_in()
        decision = decides(self.ann, Verdict.DECLINE, "insult")
        make_desk.undo(member=self.ann, decision_id=decision.pk)
        self.assertEqual({}, readings())

    def test_precision_is_counted_by_rule_of_the_machine(self) -> None:
        writer = make.Writer()
        writer.sends()
        run = ScreenerRun.objects.create(revision=writer.story.current_revision, screener="made up", version=1)
        for right in (True, False, False, None):
            ScreenerHit.objects.create(run=run, rule="loud", start=0, end=1, message="-", was_right=right)
        self.assertEqual([{"rule": "loud", "judged": 3, "right": 1, "retire": False}], precision())

    def test_nineteen_in_twenty(self) -> None:
        waited = {"1": 18, "12": 1, "more": 1}
        self.assertEqual(("1", "12"), (share_within(waited, 0.5), share_within(waited, 0.95)))
        self.assertEqual("more", share_within({"1": 18, "more": 2}, 0.95))

    def test_leads_see_it_drawn_with_tables_and_nobody_else_sees_it(self) -> None:
        for detail, number in (("1", 6), ("24", 3)):
            Tally.objects.create(month="2026-01-01", measure="waited", detail=detail, number=number)
        Tally.objects.create(month="2026-01-01", measure="appeals", detail="overturned", number=2)
        for _ in range(5):
            self.read_by_two("insult", "insult")
        build_numbers()
        page = at_the_desk(reader("lea", lead=True)).open("/desk/numbers/")
        for words in ("within 1 h", "within 24 h", "2 of 2", "Second reading", "Krippendorff"):
            self.assertIn(words, page.words)
        self.assertGreater(page.html.count("<rect"), 10)
        for name in ("ann", "ben"):
            self.assertNotIn(name, page.words.split(), "no person is measured")
        self.assertEqual(404, at_the_desk(self.ann).client.get("/desk/numbers/").status_code)

    def test_before_the_first_run_of_the_job_it_says_so(self) -> None:
        self.assertIn("not there yet", at_the_desk(reader("lea", lead=True)).open("/desk/numbers/").words)
