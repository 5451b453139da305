"""Pages of the desk: the warning before the words, only the case in hand, and nothing typed is ever lost."""

import uuid
from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from moderation.lanes import Lane
from moderation.models import Assessment, ReviewCase, ScreenerHit, ScreenerRun, Verdict
from moderation.queue_page import SHOWN, due_words, queue_page
from moderation.transitions import CaseState
from stories.models import Kind, Story
from stories.services.withdraw import withdraw
from stories.warnings import ContentWarning, Level, Topic
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader
from tests.visitor import Visitor

BODY = "We were in Exampletown.\n\nHe said <b>nothing</b> & left. 💜 قصتي"
QUEUE_QUERIES, CASE_QUERIES = 10, 10


class DeskPageTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        warning = ContentWarning((Topic.CHILD_ABUSE, Topic.MEDICAL), Level.DETAILED)
        self.writer.sends(BODY, title="A title of mine", warning=warning, pen_name="Rowan")
        everything_taken_in()
        self.ann = reader("ann")

    def in_hand(self) -> Visitor:
        return at_the_desk(self.ann).send({}, form="Take the next one")

    def test_topics_and_level_stand_before_the_words_which_are_folded(self) -> None:
        page = self.in_hand()
        before, folded, after = page.html.partition('<details class="words-folded">')
        self.assertTrue(folded)
        for warning in ("Child sexual abuse", "Medical or forensic exam", "described in detail"):
            self.assertIn(warning, before)
        for words in ("Exampletown", "A title of mine", "Rowan"):
            self.assertNotIn(words, before)
            self.assertIn(words, after)

    def test_words_stay_words(self) -> None:
        self.assertIn("He said &lt;b&gt;nothing&lt;/b&gt; &amp; left. 💜 قصتي", self.in_hand().html)

    def test_what_the_machine_noticed_is_marked_and_says_which_rule(self) -> None:
        run = ScreenerRun.objects.create(revision=self.writer.story.current_revision, screener="made up", version=1)
        start = BODY.index("Exampletown")
        ScreenerHit.objects.create(
            run=run, rule="town", clause_slug="identifying", start=start, end=start + 11, message="May be a place."
        )
        page = self.in_hand()
        self.assertIn("<mark>Exampletown<sup>1</sup></mark>", page.html)
        self.assertIn("May be a place.", page.words)
        self.assertIn("rule: identifying, noticed by town", page.words)

    def test_a_text_that_the_machine_could_not_look_at_says_so(self) -> None:
        ReviewCase.objects.update(screened=False)
        self.assertIn("The machine could not look at this text", self.in_hand().words)

    def test_a_moderator_sees_only_the_case_in_hand(self) -> None:
        other = at_the_desk(reader("ben"))
        case = ReviewCase.objects.get()
        self.assertEqual(404, other.client.get(f"/desk/cases/{case.pk}/").status_code)
        self.in_hand()
        nowhere = uuid.uuid4()
        held, never = (other.client.get(f"/desk/cases/{asked}/") for asked in (case.pk, nowhere))
        same = held.content.replace(str(case.pk).encode(), str(nowhere).encode())  # links to itself in other languages
        self.assertEqual((404, same), (never.status_code, never.content))

    def test_the_queue_shows_lanes_and_reasons_and_no_words(self) -> None:
        page = at_the_desk(self.ann)
        for words in ("New stories", "A new story.", "due in"):
            self.assertIn(words, page.words)
        for words in ("Exampletown", "A title of mine", "Rowan"):
            self.assertNotIn(words, page.html)

    def test_a_given_case_is_taken_from_the_list(self) -> None:
        page = at_the_desk(self.ann).send({}, form="Take this one", button="Take this one")
        self.assertIn("Your decision", page.words)

    def test_every_page_says_that_trying_out_is_not_for_real_stories(self) -> None:
        with self.settings(EMBEDDED=True):
            for page in (at_the_desk(self.ann), self.in_hand()):
                self.assertIn("for trying out", page.words)

    def test_asking_for_a_change_names_the_very_words(self) -> None:
        page = self.in_hand()
        page.send(
            {"verdict": "amend", "clause": "identifying", "quote": "in  exampletown", "clause_2": "insult"},
            form="Decide",
            button="Decide",
        )
        self.assertEqual("/desk/", page.address)
        spans = list(ReviewCase.objects.get().assessments.get().findings.values_list("clause__slug", "start", "end"))
        start = BODY.index("in Exampletown")
        self.assertEqual([("insult", None, None), ("identifying", start, start + 14)], spans)

    def test_words_that_are_not_in_the_text_are_asked_for_again_and_all_is_kept(self) -> None:
        page = self.in_hand()
        typed = {
            "verdict": "amend",
            "clause": "identifying",
            "quote": "in Nowhere",
            "advice": "My advice",
            "note": "N!",
        }
        page.send(typed, form="Decide", button="Decide")
        self.assertEqual(422, page.response.status_code)
        for words in ("in Nowhere", "My advice", "N!", "are not in the text"):
            self.assertIn(words, page.html)
        self.assertEqual(CaseState.IN_REVIEW, ReviewCase.objects.get().state)

    def test_a_verdict_without_its_rule_or_its_level_is_asked_for_again(self) -> None:
        for fields in ({}, {"verdict": "decline"}, {"verdict": "publish", "level": ""}, {"verdict": "nonsense"}):
            page = at_the_desk(self.ann).open("/desk/")
            page.client.post("/desk/next/")
            page.open(f"/desk/cases/{ReviewCase.objects.get().pk}/").send(fields, form="Decide", button="Decide")
            self.assertEqual(422, page.response.status_code, fields)

    def test_deciding_and_taking_the_next_is_one_press(self) -> None:
        make.Writer().sends("Another one.")
        everything_taken_in()
        page = self.in_hand()
        first = page.address
        page.send({"verdict": "publish"}, form="Decide", button="next one")
        self.assertTrue(page.address.startswith("/desk/cases/") and page.address != first, page.address)
        self.assertIn("Take it back", page.words)

    def test_a_decision_that_comes_too_late_shows_how_it_stands_and_every_word(self) -> None:
        page = self.in_hand()
        form = page.form_with("Decide")
        case = ReviewCase.objects.get()
        ReviewCase.objects.update(lease_until=timezone.now() - timedelta(minutes=1))
        make_desk.claim_next(member=reader("cem"))
        make_desk.expire_leases()
        decides(reader("ben"), Verdict.DECLINE, "insult", case=case)
        typed = {"verdict": "amend", "clause": "insult", "quote": "He said", "advice": "My advice", "note": "My note"}
        answer = page.client.post(form.action, {**form.fields, **typed})
        self.assertEqual(409, answer.status_code)
        for words in ("Waiting for a second reader", "He said", "My advice", "My note"):
            self.assertContains(answer, words, status_code=409)

    def test_a_text_that_was_changed_meanwhile_says_so_and_keeps_every_word(self) -> None:
        for worker_was_there in (False, True):
            page = self.in_hand()
            form = page.form_with("Decide")
            self.writer.sends(f"Changed: {worker_was_there}")
            if worker_was_there:
                everything_taken_in()
            answer = page.client.post(form.action, {**form.fields, "verdict": "publish", "note": "My note"})
            self.assertContains(answer, "The writer has changed the text", status_code=409)
            self.assertContains(answer, "My note", status_code=409)
            everything_taken_in()

    def test_a_text_that_was_withdrawn_meanwhile_says_so_and_keeps_every_word(self) -> None:
        page = self.in_hand()
        form = page.form_with("Decide")
        withdraw(keys=self.writer.receipt.keys)
        typed = {"verdict": "publish", "note": "My note", "quote_2": "a passage"}
        answer = page.client.post(form.action, {**form.fields, **typed})
        never = page.client.post(f"/desk/cases/{uuid.uuid4()}/decide/", {**form.fields, **typed})
        for page_now in (answer, never):
            self.assertContains(page_now, "This text is not here any more", status_code=404)
            self.assertContains(page_now, "My note", status_code=404)
            self.assertContains(page_now, "a passage", status_code=404)
        self.assertEqual(200, page.open("/desk/").response.status_code)

    def test_putting_back_stepping_aside_and_keeping_are_buttons(self) -> None:
        page = self.in_hand()
        page.send({}, form="Keep it", button="Keep it")
        self.assertIn("Your decision", page.words)
        page.send({}, form="Put it back", button="Put it back")
        self.assertEqual(CaseState.QUEUED, ReviewCase.objects.get().state)
        page.send({}, form="Take this one", button="Take this one").send({}, form="I should not", button="I should not")
        self.assertIn("Nothing is waiting for you", page.words)
        self.assertEqual(409, page.client.post("/desk/next/", {"case": str(ReviewCase.objects.get().pk)}).status_code)

    def test_a_stale_press_on_put_it_back_is_told(self) -> None:
        page = self.in_hand()
        fields, let_go = page.form_with("Put it back").fields, f"/desk/cases/{ReviewCase.objects.get().pk}/let-go/"
        page.client.post(let_go, {**fields, "act": "let_go"})
        self.assertEqual(409, page.client.post(let_go, {**fields, "act": "keep"}).status_code)
        self.assertEqual(409, page.client.post(let_go, {"act": "keep"}).status_code)

    def test_too_few_people_is_said_and_nothing_is_bent(self) -> None:
        self.assertIn("only one reader", at_the_desk(self.ann).words)
        reader("ben")
        self.assertNotIn("only one reader", at_the_desk(self.ann).words)
        self.assertIn("fewer than four readers", at_the_desk(self.ann).words)

    def test_danger_without_anyone_trained_is_said(self) -> None:
        ReviewCase.objects.update(state=CaseState.CLOSED)
        ReviewCase.objects.update(state=CaseState.CRISIS, lane=Lane.CRISIS)
        self.assertIn("nobody here is trained for it", at_the_desk(self.ann).words)
        trained = at_the_desk(reader("tia", is_crisis_responder=True))
        trained.send({}, form="Take the next one")
        trained.send({"verdict": "supported"}, form="Decide", button="Decide")
        self.assertEqual(CaseState.QUEUED, ReviewCase.objects.get().state)

    def many_wait(self, many: int, lane: Lane, state: CaseState) -> list[ReviewCase]:
        """The bare rows, each due a minute after the one before."""
        story = self.writer.story
        stories = Story.objects.bulk_create(
            Story(received_week=story.received_week, language="en", kind=Kind.STORY) for _ in range(many)
        )
        return ReviewCase.objects.bulk_create(
            ReviewCase(story=one, revision=story.current_revision, lane=lane, state=state, due_at=due_at)
            for one, due_at in zip(stories, (timezone.now() + timedelta(minutes=n) for n in range(many)), strict=True)
        )

    def test_a_count_stops_at_ninety_nine(self) -> None:
        self.many_wait(120, Lane.STORY, CaseState.QUEUED)
        self.assertIn("99+", at_the_desk(self.ann).words)

    def test_whoever_has_read_all_the_first_ones_is_shown_those_behind_them(self) -> None:
        ReviewCase.objects.all().delete()
        *read, last = self.many_wait(SHOWN + 1, Lane.SECOND_READ, CaseState.SECOND_READ)
        Assessment.objects.bulk_create(
            Assessment(case=case, revision=case.revision, moderator=self.ann, verdict=Verdict.DECLINE) for case in read
        )
        self.assertEqual([last], queue_page(self.ann).cases)
        self.assertEqual(read[:SHOWN], queue_page(reader("ben")).cases)

    def test_a_page_costs_a_fixed_number_of_queries_however_much_waits(self) -> None:
        for _ in range(5):
            make.Writer().sends()
        everything_taken_in()
        client = at_the_desk(self.ann).client
        with self.assertNumQueries(QUEUE_QUERIES):
            client.get("/desk/")
        client.post("/desk/next/")
        case = ReviewCase.objects.being_read().get()
        with self.assertNumQueries(CASE_QUERIES):
            self.assertEqual(200, client.get(f"/desk/cases/{case.pk}/").status_code)

    def test_due_times_are_told_in_words(self) -> None:
        now = timezone.now()
        for minutes, words in ((5, "due in 5 minutes"), (200, "due in 3 hours"), (-300, "late by 5 hours"),
                               (-8000, "late by 6 days")):  # fmt: skip
            self.assertEqual(words, due_words(now + timedelta(minutes=minutes, seconds=5)))
