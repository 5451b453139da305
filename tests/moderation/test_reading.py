"""Reading: taken in, taken, read, decided; told to the writer and shown to visitors ten seconds later."""

import signal
from collections.abc import Iterator

from billiard.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.test import TestCase

from moderation.lanes import Lane, Why
from moderation.models import Decision, Outcome, ReviewCase, ScreenerHit, ScreenerRun, Statement, Verdict
from moderation.screening import SCREENERS, Hit
from moderation.services.claim import claim_next, held_by
from moderation.services.decide import NeedsClause, Revised, decide
from moderation.transitions import CaseState
from stories.models import Notice, NoticeKind, Outbox, PublicStory, Story
from stories.services import notices
from stories.services.withdraw import withdraw
from stories.states import State
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, judgement, lease_of, reader, ten_seconds_pass


class ReadingTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends("I was nineteen.\n\nIt was someone I trusted, and he called me stupid.")
        everything_taken_in()
        self.ann, self.ben = reader("ann"), reader("ben")

    def notice(self) -> notices.Message:
        (shown,) = Notice.objects.filter(story=self.writer.story).shown()
        return notices.read(shown, self.writer.receipt.keys)

    def test_a_sent_story_waits_in_its_lane_and_leaves_no_trace_of_its_hour(self) -> None:
        case = ReviewCase.objects.get()
        self.assertEqual((Lane.STORY, CaseState.QUEUED, [Why.NEW_STORY]), (case.lane, case.state, case.why_here))
        self.assertEqual((0, 0), (case.due_at.minute, case.due_at.second))
        self.assertFalse(Outbox.objects.exists())
        self.assertTrue(case.screened)
        self.assertEqual(1, ScreenerRun.objects.count())

    def test_a_bell_that_rings_twice_opens_one_case(self) -> None:
        self.writer.sends("I was nineteen. This is all.")
        row = Outbox.objects.get()
        everything_taken_in()
        make_desk.take_in(outbox_id=row.pk)
        self.assertEqual(1, ReviewCase.objects.still_open().count())

    def test_an_approved_story_is_public_after_ten_seconds_and_not_before(self) -> None:
        decides(self.ann, Verdict.PUBLISH)
        self.assertEqual(0, make_desk.settle_and_release())
        self.assertFalse(PublicStory.objects.exists())
        self.assertEqual(1, ten_seconds_pass())
        self.assertEqual(make_desk.WARNING, self.writer.page.warning)
        self.assertEqual(NoticeKind.PUBLISH, self.notice().kind)

    def test_a_text_that_cannot_be_opened_keeps_no_other_one_from_its_readers(self) -> None:
        others = self.others_approved_too()
        with make_desk.cannot_be_opened(self.writer.story), self.assertLogs("stories", "ERROR") as logged:
            self.assertEqual(3, ten_seconds_pass())
        self.assertEqual(["ERROR:stories:a text was left as it is: DoesNotOpen"], logged.output)
        self.assertEqual({other.story.pk for other in others}, set(PublicStory.objects.values_list("story", flat=True)))
        self.assertEqual(1, make_desk.settle_and_release())

    def test_a_text_that_the_database_refuses_keeps_no_other_one_from_its_readers(self) -> None:
        others = self.others_approved_too()
        Story.objects.filter(pk=self.writer.story.pk).update(level="unknown")
        with self.assertLogs("stories", "ERROR") as logged:
            self.assertEqual(3, ten_seconds_pass())
        self.assertEqual(["ERROR:stories:a text was left as it is: IntegrityError"], logged.output)
        self.assertEqual({other.story.pk for other in others}, set(PublicStory.objects.values_list("story", flat=True)))

    def others_approved_too(self) -> list[make.Writer]:
        others = [make.Writer() for _ in range(3)]
        for other in others:
            other.sends("This is an example of somebody else.")
        everything_taken_in()
        for case in ReviewCase.objects.all():
            decides(self.ann, Verdict.PUBLISH, case=case)
        return others

    def test_when_all_is_settled_no_exact_time_is_left(self) -> None:
        decides(self.ann, Verdict.PUBLISH)
        ten_seconds_pass()
        decision, case = Decision.objects.get(), ReviewCase.objects.get()
        self.assertEqual((None, None, None), (decision.grace_until, decision.from_due_at, case.due_at))
        self.assertEqual((None, None), (case.lease_from, case.lease_until))

    def test_asking_for_a_change_tells_which_rule_which_words_and_what_would_help(self) -> None:
        case = claim_next(member=self.ann)
        named = make_desk.Named(make_desk.clause("identifying"), 2, 5)
        answer = make_desk.Judgement(verdict=Verdict.AMEND, named=(named,), advice="Please leave out the town.")
        decide(member=self.ann, lease=lease_of(case), judgement=answer)
        self.assertEqual(State.WAITING_AUTHOR, self.writer.story.state)
        self.assertFalse(Notice.objects.shown().exists())
        ten_seconds_pass()
        told = self.notice()
        self.assertEqual(
            (NoticeKind.AMEND, 1, "Please leave out the town."), (told.kind, told.policy_version, told.advice)
        )
        (finding,) = told.findings
        self.assertEqual(("identifying", 2, 5), (finding.clause_slug, finding.start, finding.end))
        self.assertTrue(finding.instead)
        self.assertEqual(1, Statement.objects.get().clauses.count())

    def test_nothing_is_asked_of_a_writer_without_a_rule(self) -> None:
        case = claim_next(member=self.ann)
        for verdict in (Verdict.AMEND, Verdict.DECLINE):
            with self.assertRaises(NeedsClause):
                decide(member=self.ann, lease=lease_of(case), judgement=judgement(verdict))
        self.assertEqual(CaseState.IN_REVIEW, ReviewCase.objects.get().state)

    def test_a_newer_text_is_read_instead_and_the_older_decision_does_not_count(self) -> None:
        case = claim_next(member=self.ann)
        self.writer.sends("A changed text.")
        with self.assertRaises(Revised):
            decide(member=self.ann, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
        everything_taken_in()
        with self.assertRaises(Revised):
            decide(member=self.ann, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
        (fresh,) = ReviewCase.objects.still_open()
        self.assertEqual((Lane.RESUBMITTED, 1), (fresh.lane, fresh.why_here.count(Why.RESUBMITTED)))
        self.assertIsNone(held_by(self.ann))

    def test_a_withdrawn_text_takes_its_case_statement_and_notes_with_it(self) -> None:
        decides(self.ann, Verdict.AMEND, "insult", note="between us")
        withdraw(keys=self.writer.receipt.keys)
        for rows in (ReviewCase, Decision, Statement, Notice, ScreenerRun):
            self.assertFalse(rows.objects.exists(), rows.__name__)

    def test_the_whole_journey_with_a_browser_and_without_scripts(self) -> None:
        ann = at_the_desk(self.ann)
        self.assertIn("New stories", ann.words)
        ann.send({}, form="Take the next one", button="Take the next one")
        self.assertIn("What it includes", ann.words)
        before, _, after = ann.html.partition('<details class="words-folded"')
        self.assertNotIn("someone I trusted", before)
        self.assertIn("someone I trusted", after)
        ann.send({"verdict": "publish"}, form="Decide", button="Decide")
        self.assertEqual("/desk/", ann.address)
        self.assertIn("Take it back", ann.words)
        ten_seconds_pass()
        self.assertEqual("I was nineteen.", self.writer.page.body.split("\n")[0])

    def test_one_decision_row_says_who_decided_and_the_writer_never_learns_it(self) -> None:
        decision = decides(self.ann, Verdict.PUBLISH)
        self.assertEqual((self.ann, Outcome.PUBLISH), (decision.assessment.moderator, decision.outcome))
        ten_seconds_pass()
        self.assertNotIn("ann", str(self.notice()))


class Broken:
    """A rule with a mistake in it."""

    name, clause = "broken", "insult"

    def hits(self, look: object) -> Iterator[Hit]:
        raise ZeroDivisionError


class Endless:
    """A rule that comes to no end."""

    name, clause = "endless", "insult"

    def hits(self, look: object) -> Iterator[Hit]:
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        while True:
            yield from ()


class MachineTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()

    def case_for(self, body: str) -> ReviewCase:
        writer = make.Writer()
        writer.sends(body)
        everything_taken_in()
        return ReviewCase.objects.get(story=writer.story)

    def test_danger_now_comes_first_and_waits_for_someone_who_is_trained(self) -> None:
        case = self.case_for("I am going to kill myself tonight.")
        self.assertEqual((CaseState.CRISIS, Lane.CRISIS), (case.state, case.lane))
        self.assertIn(Why.IN_DANGER, case.why_here)
        self.assertIsNone(claim_next(member=reader("ann")))

    def test_a_passage_that_a_rule_noticed_is_kept_with_its_clause_and_refuses_nothing(self) -> None:
        case = self.case_for("You are such an idiot, nobody believes you.")
        self.assertEqual((CaseState.QUEUED, Lane.STORY), (case.state, case.lane))
        self.assertIn(Why.NOTICED, case.why_here)
        slugs = set(ScreenerHit.objects.filter(run__revision=case.revision).values_list("clause_slug", flat=True))
        self.assertIn("insult", slugs)

    def test_a_rule_that_breaks_keeps_no_text_from_its_reader(self) -> None:
        SCREENERS["broken"] = Broken()
        self.addCleanup(SCREENERS.pop, "broken")
        case = self.case_for("This is an example.")
        self.assertEqual((CaseState.QUEUED, False), (case.state, case.screened))
        self.assertIn(Why.NOT_SCREENED, case.why_here)

    def test_a_look_that_takes_too_long_keeps_no_text_from_its_reader(self) -> None:
        """What Celery does after a minute, `SoftTimeLimitExceeded` in the middle of it, happens here after 20 ms."""

        def minute_is_over(*_: object) -> None:
            raise SoftTimeLimitExceeded

        self.assertEqual(60, settings.CELERY_TASK_SOFT_TIME_LIMIT)
        self.assertLess(settings.CELERY_TASK_SOFT_TIME_LIMIT, settings.CELERY_TASK_TIME_LIMIT)
        before = signal.signal(signal.SIGALRM, minute_is_over)
        self.addCleanup(signal.signal, signal.SIGALRM, before)
        SCREENERS["endless"] = Endless()
        self.addCleanup(SCREENERS.pop, "endless")
        case = self.case_for("This is an example.")
        self.assertEqual((CaseState.QUEUED, False), (case.state, case.screened))
        self.assertIn(Why.NOT_SCREENED, case.why_here)
        self.assertFalse(ScreenerRun.objects.filter(revision=case.revision).exists())

    def test_a_final_decision_says_whether_the_rule_was_right(self) -> None:
        for verdict, right in ((Verdict.AMEND, True), (Verdict.PUBLISH, False)):
            case = self.case_for("You are such an idiot, nobody believes you.")
            decides(reader(verdict), verdict, "insult", case=case)
            ten_seconds_pass()
            hits = ScreenerHit.objects.filter(run__revision=case.revision, clause_slug="insult")
            self.assertEqual({right}, set(hits.values_list("was_right", flat=True)))
