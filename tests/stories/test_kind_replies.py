"""Answers on the writer's own terms: paused in one press, or only the kind ones, which people pass on."""

from django.test import TestCase

from moderation.models import Decision, ReviewCase, Verdict
from moderation.services.decide import decide
from moderation.services.undo import undo
from stories.models import PublicResponse, ReplyChoice, Response, Support
from tests import make, make_desk
from tests.visitor import Visitor

WORDS = "This is an example. I sit beside you."


class Answered(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()

    def public_story(self, reply_choice: ReplyChoice) -> None:
        self.writer.sends(reply_choice=reply_choice)
        make_desk.publish(self.writer.story)

    def responds(self, body: str = WORDS) -> str:
        visitor = Visitor().open(f"/stories/{self.writer.page.slug}/respond/write/")
        visitor.send({"body": body}, form="body")
        words = " ".join(visitor.nine_words)
        visitor.send({}, form="body", button="Send")
        self.assertEqual(200, visitor.response.status_code)
        return words

    def is_read(self, *, is_kind: bool | None = None) -> Decision:
        make_desk.everything_taken_in()
        case = ReviewCase.objects.about(Response.objects.get()).still_open().get()
        reader = make_desk.reader("reader-of-answers")
        return make_desk.decides(reader, Verdict.PUBLISH, case=case, is_kind=is_kind)

    def comes_back(self, words: str | None = None) -> Visitor:
        return Visitor().open("/mine/").send({"words": words or self.writer.words}, form="words")

    def on_the_page(self) -> str:
        return Visitor().open(f"/stories/{self.writer.page.slug}/read/").html


class OnlyKindOnes(Answered):
    def setUp(self) -> None:
        super().setUp()
        self.public_story(ReplyChoice.KIND)

    def test_readers_are_asked_for_words_as_before(self) -> None:
        self.assertIn("Write a response", self.on_the_page())

    def test_a_kind_one_is_passed_on_and_shown_to_its_writer(self) -> None:
        self.responds()
        self.is_read(is_kind=True)
        make_desk.ten_seconds_pass()
        self.assertIn(WORDS, self.on_the_page())
        self.assertIn(WORDS, self.comes_back().html)

    def test_another_one_is_nowhere_and_whoever_wrote_it_is_told_why(self) -> None:
        words = self.responds()
        self.is_read(is_kind=False)
        make_desk.ten_seconds_pass()
        self.assertNotIn(WORDS, self.on_the_page())
        self.assertNotIn(WORDS, self.comes_back().html)
        theirs = self.comes_back(words).words
        self.assertIn("takes only kind answers, so it is not shown", theirs)
        self.assertNotIn("It will appear", theirs)

    def test_it_stays_away_when_the_story_takes_all_answers_later(self) -> None:
        self.responds()
        self.is_read(is_kind=False)
        make_desk.ten_seconds_pass()
        self.writer.sends(reply_choice=ReplyChoice.WORDS)
        self.assertNotIn(WORDS, self.on_the_page())

    def test_the_desk_is_asked_and_cannot_pass_the_question_over(self) -> None:
        self.responds()
        make_desk.everything_taken_in()
        desk = make_desk.at_the_desk(make_desk.reader())
        desk.send({}, form="Take the next", button="Take the next")
        self.assertIn("Is it kind to the writer of the story?", desk.words)
        chosen = {"verdict": Verdict.PUBLISH, "level": "mentioned", "quote": ""}
        desk.send(chosen, form="advice", button="Decide")
        self.assertIn("Please say whether it is kind", desk.words)
        desk.send(chosen | {"is_kind": "yes"}, form="advice", button="Decide")
        make_desk.ten_seconds_pass()
        self.assertIn(WORDS, self.on_the_page())

    def test_a_decision_that_is_taken_back_takes_the_answer_to_the_question_along(self) -> None:
        self.responds()
        decision = self.is_read(is_kind=False)
        reader = decision.assessment.moderator
        case = ReviewCase.objects.get(pk=undo(member=reader, decision_id=decision.pk).pk)
        self.assertIsNone(Response.objects.get().is_kind)
        again = make_desk.judgement(Verdict.PUBLISH, is_kind=True)
        decide(member=reader, lease=make_desk.lease_of(case), judgement=again)
        make_desk.ten_seconds_pass()
        self.assertTrue(PublicResponse.objects.exists())

    def test_what_nobody_judged_is_not_shown(self) -> None:
        """Approved while all words were taken; then the writer asked for kind ones only."""
        self.writer.sends(reply_choice=ReplyChoice.WORDS)
        self.responds()
        self.is_read()
        make_desk.ten_seconds_pass()
        self.assertIn(WORDS, self.on_the_page())
        self.writer.sends(reply_choice=ReplyChoice.KIND)
        self.assertNotIn(WORDS, self.on_the_page())


class WhereAllAreTaken(Answered):
    def test_the_desk_is_not_asked(self) -> None:
        self.public_story(ReplyChoice.WORDS)
        self.responds()
        make_desk.everything_taken_in()
        desk = make_desk.at_the_desk(make_desk.reader())
        desk.send({}, form="Take the next", button="Take the next")
        self.assertNotIn("Is it kind to the writer", desk.words)


class Pausing(Answered):
    PAUSE, RESUME = "Nothing from readers for now", "Let readers send me something again"

    def test_in_one_press_nothing_is_shown_or_taken_and_in_another_all_is_back(self) -> None:
        self.public_story(ReplyChoice.WORDS)
        self.responds()
        self.is_read()
        make_desk.ten_seconds_pass()
        mine = self.comes_back().send({}, form=self.PAUSE, button=self.PAUSE)
        self.assertIn("You have paused it", mine.words)
        page = self.on_the_page()
        for gone in (WORDS, "I believe you", "Write a response"):
            self.assertNotIn(gone, page)
        slug = self.writer.page.slug
        self.assertEqual(404, self.client.get(f"/stories/{slug}/respond/").status_code)
        sent = self.client.post(f"/stories/{slug}/support/", {"phrase": "believed"})
        self.assertEqual((404, 0), (sent.status_code, Support.objects.count()))
        mine.send({}, form=self.RESUME, button=self.RESUME)
        self.assertIn(WORDS, self.on_the_page())

    def test_what_was_typed_when_the_writer_paused_is_not_lost(self) -> None:
        self.public_story(ReplyChoice.WORDS)
        visitor = Visitor().open(f"/stories/{self.writer.page.slug}/respond/write/").send({"body": WORDS}, form="body")
        self.comes_back().send({}, form=self.PAUSE, button=self.PAUSE)
        visitor.send({}, form="body", button="Send")
        self.assertEqual((404, 0), (visitor.response.status_code, Response.objects.count()))
        self.assertIn(WORDS, visitor.html)

    def test_a_change_of_the_story_does_not_end_the_pause(self) -> None:
        self.public_story(ReplyChoice.PHRASES)
        self.comes_back().send({}, form=self.PAUSE, button=self.PAUSE)
        self.writer.sends("This is an example. Changed.", reply_choice=ReplyChoice.PHRASES)
        make_desk.publish(self.writer.story)
        self.assertNotIn("I believe you", self.on_the_page())

    def test_a_story_that_takes_nothing_has_nothing_to_pause(self) -> None:
        self.public_story(ReplyChoice.NOBODY)
        self.assertNotIn(self.PAUSE, self.comes_back().words)

    def test_only_the_nine_words_of_that_story_pause_it(self) -> None:
        self.public_story(ReplyChoice.PHRASES)
        for address in ("pause", "resume"):
            answer = self.client.post(f"/mine/responses/{address}/", {"token": "forged"})
            self.assertEqual(422, answer.status_code)
        self.assertFalse(self.writer.story.replies_paused)
