"""Reports: anyone may point at a public text; a person reads it again, and nothing disappears by being reported."""

from datetime import timedelta

from django.core.cache import cache
from django.test import TestCase
from django.utils import timezone

from moderation import references
from moderation.lanes import Lane, Why
from moderation.models import Outcome, Report, ReportOutcome, ReviewCase, Verdict
from moderation.sealed import open_at_desk
from moderation.services.report import NotPublic, report
from moderation.services.undo import TooLate, undo
from moderation.transitions import CaseState, Purpose
from stories.models import Notice, NoticeKind, PublicStory
from stories.services.withdraw import withdraw
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader, ten_seconds_pass
from tests.visitor import Visitor


class ReportTests(TestCase):
    def setUp(self) -> None:
        cache.clear()  # buckets of other tests
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends()
        self.story = make_desk.publish(self.writer.story)
        self.ann, self.ben = reader("ann"), reader("ben")

    def reported(
        self, slug: str | None = "insult", *, note: str = "", bucket: str = "abc", held: bool = False
    ) -> Report:
        row = report(
            slug=self.story.slug,
            clause=make_desk.clause(slug) if slug else None,
            note=note,
            bucket=bucket,
            reference=references.mint(),
            held=held,
        )
        everything_taken_in()
        row.refresh_from_db()
        return row

    def case(self) -> ReviewCase:
        return ReviewCase.objects.get(purpose=Purpose.REPORT)

    def test_a_visitor_reports_and_the_story_stays(self) -> None:
        visitor = Visitor().open(f"/stories/{self.story.slug}/report/")
        visitor.send({"clause": "insult", "note": "Look at the end."}, form="note")
        self.assertEqual(200, visitor.response.status_code)
        self.assertIn("Your reference", visitor.words)
        self.assertFalse(visitor.client.cookies)
        everything_taken_in()
        self.assertEqual(Lane.REPORT, self.case().lane)
        self.assertTrue(PublicStory.objects.filter(story=self.story).exists())
        self.assertEqual("Look at the end.", open_at_desk(Report.objects.get(), "note"))

    def test_a_hundred_reports_hide_nothing_and_make_one_case(self) -> None:
        for number in range(100):
            self.reported(bucket=str(number))
        self.assertEqual(100, Report.objects.filter(case=self.case()).count())
        self.assertTrue(PublicStory.objects.filter(story=self.story).exists())
        self.assertEqual(Lane.REPORT, self.case().lane)

    def test_the_same_neighbourhood_counts_once_and_is_read_twice(self) -> None:
        self.reported(note="first")
        self.reported(note="second")
        keys = [row.reporter_key for row in Report.objects.all()]
        self.assertEqual(1, keys.count(None))
        self.assertEqual({"first", "second"}, {open_at_desk(row, "note") for row in Report.objects.all()})

    def test_pressing_twice_makes_one_report(self) -> None:
        page = Visitor().open(f"/stories/{self.story.slug}/report/")
        token = page.form_with("note").fields["token"][0]
        answers = [page.client.post(page.address, {"clause": "other", "token": token}) for _ in range(2)]
        self.assertEqual(1, Report.objects.count())
        shown = references.from_token(token)
        for answer in answers:
            self.assertContains(answer, shown)

    def test_a_forged_token_still_makes_a_report(self) -> None:
        for token in ("", "x" * 5000, "not ours", "é"):
            answer = self.client.post(f"/stories/{self.story.slug}/report/", {"clause": "other", "token": token})
            self.assertEqual(200, answer.status_code, token[:9])
        self.assertEqual(4, Report.objects.count())

    def test_someone_in_harms_way_is_read_within_the_hour(self) -> None:
        self.reported("insult")
        self.reported("identifying", bucket="def")
        case = self.case()
        self.assertEqual(Lane.HARMS_WAY, case.lane)
        self.assertIn(Why.NAMED_OR_THREATENED, case.why_here)
        self.assertLess(case.due_at, timezone.now() + timedelta(hours=1, minutes=1))

    def test_a_full_bucket_means_held_and_never_refused(self) -> None:
        for _ in range(8):
            answer = self.client.post(f"/stories/{self.story.slug}/report/", {"clause": "other", "note": "x"})
            self.assertEqual(200, answer.status_code)
        self.assertEqual(8, Report.objects.count())

    def test_a_flood_of_reports_waits_behind_everything_else(self) -> None:
        self.reported(held=True)
        self.assertEqual(Lane.HELD, self.case().lane)

    def test_a_form_without_a_choice_keeps_the_note(self) -> None:
        answer = self.client.post(f"/stories/{self.story.slug}/report/", {"note": "typed for a while"})
        self.assertContains(answer, "typed for a while", status_code=422)

    def test_what_is_not_public_and_what_never_was_look_the_same(self) -> None:
        hidden = make.Writer()
        hidden.sends()
        slugs = (hidden.story.slug, "A" * 22)
        answers = [self.client.get(f"/stories/{slug}/report/") for slug in slugs]
        self.assertEqual([404, 404], [answer.status_code for answer in answers])
        # Each links to itself in other languages.
        pages = [answer.content.decode().replace(slug, "") for slug, answer in zip(slugs, answers, strict=True)]
        self.assertEqual(*pages)
        with self.assertRaises(NotPublic):
            report(slug=hidden.story.slug, clause=None, note="", bucket="a", reference=references.mint(), held=False)

    def test_a_person_who_thinks_it_may_stay_closes_the_report_and_the_reporter_can_be_told(self) -> None:
        row = self.reported()
        decides(self.ann, Verdict.PUBLISH)
        row.refresh_from_db()
        self.assertEqual(ReportOutcome.STAYS, row.outcome)
        self.assertEqual(CaseState.CLOSED, self.case().state)
        self.assertEqual(1, Notice.objects.count(), "the writer is not troubled")

    def test_coming_off_the_pages_for_a_rule_takes_two_who_agree(self) -> None:
        self.reported()
        self.assertEqual(Outcome.SECOND_READER, decides(self.ann, Verdict.DECLINE, "insult").outcome)
        self.assertTrue(PublicStory.objects.filter(story=self.story).exists())
        self.assertEqual(Outcome.KEEP_HELD, decides(self.ben, Verdict.DECLINE, "insult").outcome)
        self.assertFalse(PublicStory.objects.filter(story=self.story).exists())
        ten_seconds_pass()
        last = Notice.objects.filter(story=self.story).shown().last()
        self.assertEqual(NoticeKind.DECLINE, last.kind)
        self.assertEqual(ReportOutcome.CHANGED, Report.objects.get().outcome)

    def test_a_changed_text_ends_the_hold_once_it_was_approved(self) -> None:
        self.reported()
        decides(self.ann, Verdict.DECLINE, "insult")
        decides(self.ben, Verdict.DECLINE, "insult")
        ten_seconds_pass()
        self.writer.sends("The same, without the insult.")
        everything_taken_in()
        self.assertFalse(PublicStory.objects.filter(story=self.story).exists())
        decides(reader("cem"), Verdict.PUBLISH)
        ten_seconds_pass()
        self.assertEqual("The same, without the insult.", self.writer.page.body)

    def test_one_person_may_take_off_what_identifies_someone_and_a_second_one_reads_it(self) -> None:
        self.reported("identifying")
        self.assertEqual(Outcome.HOLD, decides(self.ann, Verdict.HOLD, "identifying").outcome)
        self.assertFalse(PublicStory.objects.filter(story=self.story).exists())
        self.assertEqual(Lane.SECOND_READ, self.case().lane)
        decides(self.ben, Verdict.PUBLISH)
        self.assertFalse(PublicStory.objects.filter(story=self.story).exists())
        ten_seconds_pass()
        self.assertTrue(PublicStory.objects.filter(story=self.story).exists())

    def test_the_desk_shows_what_was_reported(self) -> None:
        self.reported("insult", note="Look at the end.")
        ann = at_the_desk(self.ann).send({}, form="Take the next one")
        self.assertIn("What visitors reported", ann.words)
        self.assertIn("Look at the end.", ann.words)
        self.assertIn("It stays public", ann.words)

    def test_a_slip_is_not_taken_back_once_another_report_has_opened_the_question_again(self) -> None:
        self.reported("insult")
        decision = decides(self.ann, Verdict.PUBLISH)
        self.reported("hate", bucket="2")
        with self.assertRaises(TooLate):
            undo(member=self.ann, decision_id=decision.pk)
        self.assertEqual(1, ReviewCase.objects.still_open().count())

    def asks(self, reference: str) -> str:
        return Visitor().open("/reports/").send({"reference": reference}, form="reference").words

    def test_a_reporter_learns_the_outcome_once_and_not_before_it_is_final(self) -> None:
        visitor = Visitor().open(f"/stories/{self.story.slug}/report/").send({"clause": "insult"}, form="note")
        everything_taken_in()
        reference = next(words for words in visitor.words.split() if words.count("-") == 2 and len(words) == 11)
        self.assertIn("People have not read it yet", self.asks(reference))
        decides(self.ann, Verdict.PUBLISH)
        self.assertIn("People have not read it yet", self.asks(reference))
        ten_seconds_pass()
        self.assertIn("The story stays", self.asks(reference.lower().replace("-", " ")))
        again, never = self.asks(reference), self.asks("ABC-DEF-GHJ")
        self.assertIn("We found nothing to tell", again)
        self.assertEqual(again.replace(reference, ""), never.replace("ABC-DEF-GHJ", ""))

    def test_what_people_have_judged_is_opened_again_by_a_new_rule_or_by_three_people(self) -> None:
        self.reported("insult", bucket="1")
        decides(self.ann, Verdict.PUBLISH)
        ten_seconds_pass()
        for bucket in ("2", "3"):
            self.assertEqual(ReportOutcome.STAYS, self.reported("insult", bucket=bucket).outcome)
            self.assertFalse(ReviewCase.objects.still_open().exists())
        self.assertEqual(ReportOutcome.WAITING, self.reported("insult", bucket="4").outcome)
        self.assertTrue(ReviewCase.objects.still_open().exists())
        decides(self.ann, Verdict.PUBLISH)
        self.assertEqual(ReportOutcome.WAITING, self.reported("hate", bucket="5").outcome)
        self.assertTrue(ReviewCase.objects.still_open().exists())

    def test_a_withdrawn_text_takes_its_reports_along(self) -> None:
        self.reported()
        withdraw(keys=self.writer.receipt.keys)
        self.assertFalse(Report.objects.exists())
