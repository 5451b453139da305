"""Surge: the same words sent again and again are decided together, after each was seen, each with its own decision."""

from unittest import TestCase as PlainTestCase

from django.test import TestCase

from moderation.alike import near_copies
from moderation.lanes import Lane
from moderation.models import Decision, DeskMember, Outcome, ReviewCase, Verdict
from moderation.services.cluster import cluster_of
from moderation.transitions import CaseState
from stories import receipts
from stories.models import Notice, ReplyChoice, Response, Story
from stories.opening import Words, open_for_desk
from stories.services.share import Choices, share
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader, ten_seconds_pass
from tests.visitor import Visitor

SAME = "This is an example of what was sent to her by very many people on that one evening{}."


class NearCopyTests(PlainTestCase):
    def test_a_few_changed_words_are_a_near_copy_and_another_text_is_none(self) -> None:
        others = [
            SAME.format(", again"),
            SAME.upper().format("!!!"),
            "This is an example of something else entirely, x.",
        ]
        self.assertEqual([0, 1], near_copies(SAME.format(""), others))

    def test_short_texts_are_near_copies_only_where_they_are_the_same(self) -> None:
        self.assertEqual([1], near_copies("I believe you.", ["I believe him.", "i BELIEVE you"]))

    def test_texts_without_letters_are_compared_too(self) -> None:
        self.assertEqual([0], near_copies("!!!", ["???", "a"]))


class SurgeTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.ann, self.ben = reader("ann"), reader("ben")
        self.story = self.public()
        for number in range(3):
            self.answers(SAME.format(f", {number}"), self.story)
        everything_taken_in()
        self.cases = list(ReviewCase.objects.waiting().values_list("pk", flat=True))

    def public(self) -> Story:
        writer = make.Writer()
        writer.sends(reply_choice=ReplyChoice.WORDS)
        return make_desk.publish(writer.story)

    def answers(self, body: str, story: Story) -> None:
        share(
            words=Words(body=body, title="", warning=None, pen_name=""),
            choices=Choices(language="en"),
            keys=receipts.mint().keys,
            policy_version=1,
            held=False,
            to=story,
        )

    def in_hand(self, member: DeskMember) -> Visitor:
        return at_the_desk(member).send({}, form="Take the next one")

    def boxes(self, page: Visitor) -> list[str]:
        return [named["value"] for tag, named in page.page.elements if tag == "input" and named.get("name") == "alike"]

    def together(self, member: DeskMember, **typed: object) -> Visitor:
        page = self.in_hand(member)
        return page.send({"alike": self.boxes(page), **typed}, form="Decide", button="Decide")

    def test_near_copies_stand_in_full_on_the_page_and_other_texts_do_not(self) -> None:
        self.answers("This is an example. I am with you, whatever comes, and I will read what you write.", self.story)
        self.answers(SAME.format(", elsewhere"), self.public())
        everything_taken_in()
        page = at_the_desk(self.ann)
        ours = ReviewCase.objects.waiting().filter(pk__in=self.cases).first()
        page = page._arrive("/", page.client.post("/desk/next/", {"case": str(ours.pk)}, follow=True))
        self.assertEqual(2, len(self.boxes(page)))
        for number in range(3):
            self.assertIn(SAME.format(f", {number}"), page.words)
        for words in ("I am with you", "elsewhere"):
            self.assertNotIn(words, page.words)

    def test_those_that_were_chosen_are_decided_in_one_go_with_a_decision_and_a_notice_each(self) -> None:
        self.together(self.ann, verdict="amend", clause="pressure", advice="Please think of her.")
        self.assertEqual(3, Decision.objects.filter(outcome=Outcome.AMEND, case__response__isnull=False).count())
        self.assertEqual(3, Decision.objects.exclude(case__response=None).values("revision").distinct().count())
        ten_seconds_pass()
        self.assertEqual(3, Notice.objects.exclude(response=None).values("response").distinct().count())
        self.assertEqual({"waiting_author"}, set(Response.objects.values_list("state", flat=True)))

    def test_what_was_not_chosen_waits(self) -> None:
        page = self.in_hand(self.ann)
        page.send(
            {"alike": self.boxes(page)[:1], "verdict": "publish", "level": "mentioned"}, form="Decide", button="Decide"
        )
        self.assertEqual(1, ReviewCase.objects.waiting().count())

    def test_where_two_people_are_needed_each_text_needs_two(self) -> None:
        self.together(self.ann, verdict="decline", clause="trolling")
        self.assertEqual(3, ReviewCase.objects.filter(state=CaseState.SECOND_READ).count())
        self.assertIsNone(make_desk.claim_next(member=DeskMember.objects.get(pk=self.ann.pk)))
        self.together(self.ben, verdict="decline", clause="trolling")
        self.assertEqual({"declined"}, set(Response.objects.values_list("state", flat=True)))

    def test_a_text_that_its_writer_changed_meanwhile_is_not_decided_unseen(self) -> None:
        page = self.in_hand(self.ann)
        held = ReviewCase.objects.being_read().get()
        changed = ReviewCase.objects.waiting().first()
        boxes = [box.replace(str(changed.revision_id), str(held.revision_id)) for box in self.boxes(page)]
        page.send({"alike": boxes, "verdict": "publish", "level": "mentioned"}, form="Decide", button="Decide")
        self.assertEqual([changed], list(ReviewCase.objects.waiting()))

    def test_what_someone_else_has_taken_meanwhile_is_left_to_them(self) -> None:
        page = self.in_hand(self.ann)
        boxes = self.boxes(page)
        theirs = make_desk.claim_next(member=self.ben)
        page.send({"alike": boxes, "verdict": "publish", "level": "mentioned"}, form="Decide", button="Decide")
        self.assertEqual([theirs], list(ReviewCase.objects.being_read()))
        self.assertFalse(theirs.decisions.exists())

    def test_the_days_budget_counts_each_text(self) -> None:
        self.together(self.ben, verdict="publish", level="mentioned")
        self.assertEqual(3, DeskMember.objects.get(pk=self.ben.pk).read_minutes)

    def test_stories_are_never_put_together_but_those_held_back_as_advertising_or_flooding(self) -> None:
        ReviewCase.objects.update(state=CaseState.CLOSED)
        for number in range(2):
            make.Writer().sends(SAME.format(f", {number}"))
        everything_taken_in()
        page = self.in_hand(self.ann)
        self.assertEqual([], self.boxes(page))
        page.send({}, form="Put it back", button="Put it back")
        ReviewCase.objects.waiting().update(lane=Lane.HELD)
        page = at_the_desk(self.ann).send({}, form="Take this one", button="Take this one")
        typed = {"alike": self.boxes(page), "verdict": "publish", "level": "mentioned"}
        page.send(typed, form="Decide", button="Decide")
        self.assertIn("Decide this one alone", page.words)
        self.assertIn("checked", page.html.partition('name="alike"')[2].partition(">")[0])
        page.send(typed | {"verdict": "decline", "clause": "flooding"}, form="Decide", button="Decide")
        self.assertEqual(2, ReviewCase.objects.filter(state=CaseState.SECOND_READ).count())

    def test_printing_a_near_copy_shows_no_word(self) -> None:
        decides(self.ben, Verdict.PUBLISH)
        case = make_desk.claim_next(member=self.ann)
        alike = cluster_of(case=case, words=open_for_desk(case.revision))
        self.assertNotIn("example", repr(alike))
