"""Saving and coming back, as somebody with the plainest browser does it."""

import time
from unittest.mock import patch

from django.test import TestCase
from django.urls import reverse

from stories import tokens
from stories.models import Draft, Outbox, PublicStory, ReplyChoice, Response, Revision, Story
from tests import make
from tests.make_public import public_story
from tests.visitor import Visitor

BEGUN = "This is an example. I begin, and stop here."
SAVE, GO_ON = "Save it and come back later", "Go on writing"


def saves(**fields: object) -> tuple[Visitor, str]:
    """A visitor on the page that says it is saved, and the nine words on it."""
    visitor = Visitor().open("/share/write/").send({"body": BEGUN, **fields}, form="body", button=SAVE)
    return visitor, " ".join(visitor.nine_words)


def comes_back(words: str) -> Visitor:
    return Visitor().open("/mine/").send({"words": words}, form="words")


def goes_on(words: str) -> Visitor:
    return comes_back(words).send({}, form=GO_ON, button=GO_ON)


class Saving(TestCase):
    def test_it_is_kept_unsent_and_the_nine_words_are_shown(self) -> None:
        visitor, words = saves()
        self.assertEqual((200, 9), (visitor.response.status_code, len(words.split())))
        self.assertEqual((1, 0, 0), (Draft.objects.count(), Story.objects.count(), Outbox.objects.count()))

    def test_it_can_be_saved_from_the_page_that_checks_under_the_same_words(self) -> None:
        visitor = Visitor().open("/share/write/").send({"body": BEGUN}, form="body")
        words = visitor.nine_words
        visitor.send({}, form="body", button=SAVE)
        self.assertEqual((words, 1), (visitor.nine_words, Draft.objects.count()))

    def test_whoever_goes_on_at_once_finds_everything_in_its_place(self) -> None:
        visitor, words = saves(title="A morning", topics=["pregnancy"], findable="on")
        visitor.send({}, form="body", button=GO_ON)
        fields = visitor.form_with("body").fields
        self.assertEqual(
            ([BEGUN], ["A morning"], ["pregnancy"], ["on"]),
            tuple(fields[n] for n in ("body", "title", "topics", "findable")),
        )
        visitor.send({"body": BEGUN + " More."}, form="body", button=SAVE)
        self.assertEqual((words, 1), (" ".join(visitor.nine_words), Draft.objects.count()))

    def test_what_is_not_decided_yet_may_stay_open(self) -> None:
        visitor, words = saves(identity="pen_name")
        self.assertEqual(200, visitor.response.status_code)
        self.assertEqual(["pen_name"], goes_on(words).form_with("body").fields["identity"])

    def test_what_cannot_be_kept_is_still_in_the_box(self) -> None:
        visitor, _ = saves(body="x" * 20_001)
        self.assertEqual((422, 0), (visitor.response.status_code, Draft.objects.count()))
        self.assertEqual(20_001, len(visitor.form_with("body").fields["body"][0]))

    def test_an_unreadable_page_keeps_the_text_and_says_that_the_words_are_new(self) -> None:
        visitor = Visitor().open("/share/write/").send({"body": BEGUN, "token": "x"}, form="body", button=SAVE)
        self.assertEqual(422, visitor.response.status_code)
        self.assertIn("new nine words", visitor.words)
        self.assertEqual([BEGUN], visitor.form_with("body").fields["body"])

    def test_a_late_press_on_an_erased_draft_keeps_the_text_and_gives_new_words(self) -> None:
        visitor, words = saves()
        late = visitor.form_with(GO_ON).fields
        comes_back(words).send({}, form="Erase it", button="Erase it").send({}, form="Yes", button="Yes")
        visitor.response = visitor.client.post("/share/save/", late)
        self.assertEqual((422, [BEGUN]), (visitor.response.status_code, visitor.form_with("body").fields["body"]))
        visitor.send({}, form="body", button=SAVE)
        self.assertNotEqual(words, " ".join(visitor.nine_words))

    def test_neither_cookie_nor_address_nor_cache_holds_anything(self) -> None:
        visitor, words = saves()
        back = goes_on(words)
        for one in (visitor, back):
            self.assertEqual(("no-store", "0"), (one.response["Cache-Control"], one.response["X-Accel-Expires"]))
            self.assertFalse(one.client.cookies)
        self.assertEqual("/mine/draft/write/", back.address)
        self.assertFalse([word for word in words.split() if f">{word}<" in back.html])


class ComingBack(TestCase):
    def test_the_page_says_that_nothing_was_sent_and_until_when_it_is_kept(self) -> None:
        _, words = saves(title="A morning")
        mine = comes_back(words)
        self.assertIn("You have not sent it. Only your nine words open it", mine.words)
        for shown in ("It is kept until", BEGUN, "A morning"):
            self.assertIn(shown, mine.html)

    def test_it_is_sent_to_the_desk_under_the_same_words(self) -> None:
        _, words = saves(title="A morning")
        visitor = goes_on(words).send({"body": BEGUN + " Now I go on."}, form="body")
        self.assertIn("Nothing has been sent yet", visitor.words)
        self.assertEqual([], visitor.nine_words, "whoever typed them has them; they are not shown again")
        visitor.send({}, form="body", button="Send")
        self.assertEqual(200, visitor.response.status_code)
        self.assertEqual((1, 1, 0), (Story.objects.count(), Outbox.objects.count(), Draft.objects.count()))
        mine = comes_back(words)
        self.assertIn("waiting for a person to read it", mine.words)
        self.assertIn("Now I go on.", mine.html)

    def test_sending_a_draft_twice_makes_one_story(self) -> None:
        _, words = saves()
        visitor = goes_on(words).send({}, form="body")
        fields = visitor.form_with("body").fields
        pages = [visitor.client.post("/mine/draft/send/", fields) for _ in range(2)]
        self.assertEqual([200, 200], [page.status_code for page in pages])
        self.assertEqual((1, 1), (Story.objects.count(), Revision.objects.count()))

    def test_a_made_up_name_that_is_missing_is_asked_for_before_it_is_sent(self) -> None:
        _, words = saves(identity="pen_name")
        visitor = goes_on(words).send({}, form="body")
        self.assertEqual(422, visitor.response.status_code)
        self.assertEqual([BEGUN], visitor.form_with("body").fields["body"])

    def test_a_page_that_was_open_for_more_than_a_day_asks_for_the_words_and_keeps_the_text(self) -> None:
        writer = make.Writer()
        with patch("time.time", return_value=time.time() - 25 * 3600):
            old = str(tokens.DraftToken(writer.receipt.keys, "story", ""))
        for address in ("draft_write", "draft_check", "draft_save", "draft_send"):
            for token in (old, "forged", str(tokens.MineToken(writer.receipt.keys))):
                visitor = Visitor()
                visitor.response = visitor.client.post(reverse(f"stories:{address}"), {"token": token, "body": BEGUN})
                self.assertEqual(422, visitor.response.status_code)
                self.assertIn(BEGUN, visitor.html)
                visitor.form_with("words")

    def test_a_page_of_a_draft_opens_nothing_that_was_sent(self) -> None:
        writer = make.Writer()
        writer.sends()
        token = str(tokens.DraftToken(writer.receipt.keys, "story", ""))
        for address in ("mine", "withdraw_now", "edit", "new_words", "draft_erase_now"):
            self.assertEqual(422, self.client.post(reverse(f"stories:{address}"), {"token": token}).status_code)

    def test_it_is_erased_after_one_question_and_twice_is_once(self) -> None:
        _, words = saves()
        visitor = comes_back(words).send({}, form="Erase it", button="Erase it")
        self.assertEqual(1, Draft.objects.count())
        fields = visitor.form_with("Yes").fields
        pages = [visitor.client.post("/mine/draft/erase/now/", fields) for _ in range(2)]
        self.assertEqual(([200, 200], 0), ([page.status_code for page in pages], Draft.objects.count()))
        self.assertEqual(422, comes_back(words).response.status_code)

    def test_an_erased_draft_and_words_that_were_never_used_get_the_same_answer(self) -> None:
        _, words = saves()
        comes_back(words).send({}, form="Erase it", button="Erase it").send({}, form="Yes", button="Yes")
        never = make.Writer().words
        pages = [comes_back(typed).html.replace(typed, "") for typed in (words, never)]
        self.assertEqual(pages[0], pages[1])

    def test_new_words_open_the_draft(self) -> None:
        _, words = saves()
        visitor = comes_back(words).send({}, form="Get new words", button="Get new words")
        again = " ".join(visitor.nine_words)
        visitor.send({}, form="I have them", button="I have them")
        self.assertIn(BEGUN, comes_back(again).html)
        self.assertEqual(422, comes_back(words).response.status_code)


class OtherTexts(TestCase):
    def test_a_change_of_a_public_story_waits_and_the_story_stays(self) -> None:
        writer = make.Writer()
        public_story(writer=writer)
        visitor = comes_back(writer.words).send({}, form="Change it", button="Change it")
        visitor.send({"body": BEGUN}, form="body", button=SAVE)
        self.assertIn("Your change is kept and has not been sent", visitor.words)
        self.assertEqual((1, make.BODY), (Revision.objects.count(), PublicStory.objects.get().body))
        mine = comes_back(writer.words)
        self.assertIn("A change that you have not sent", mine.words)
        mine.send({}, form="Go on with the change", button="Go on with the change")
        self.assertEqual([BEGUN], mine.form_with("body").fields["body"])
        mine.send({}, form="body").send({}, form="body", button="Send")
        self.assertEqual((2, 0), (Revision.objects.count(), Draft.objects.count()))
        self.assertNotIn("A change that you have not sent", comes_back(writer.words).words)

    def test_erasing_a_change_leaves_the_story(self) -> None:
        writer = make.Writer()
        writer.sends()
        visitor = comes_back(writer.words).send({}, form="Change it", button="Change it")
        visitor.send({"body": BEGUN}, form="body", button=SAVE)
        mine = comes_back(writer.words).send({}, form="Erase the change", button="Erase the change")
        mine.send({}, form="Yes", button="Yes")
        again = comes_back(writer.words)
        self.assertNotIn("A change that you have not sent", again.words)
        self.assertIn(make.BODY, again.html)

    def test_a_response_is_saved_and_sent_to_the_story_it_was_begun_for(self) -> None:
        story = public_story(reply_choice=ReplyChoice.WORDS)
        visitor = (
            Visitor().open(f"/stories/{story.slug}/respond/write/").send({"body": BEGUN}, form="body", button=SAVE)
        )
        words = " ".join(visitor.nine_words)
        self.assertEqual(0, Response.objects.count())
        goes_on(words).send({}, form="body").send({}, form="body", button="Send")
        self.assertEqual(story.story_id, Response.objects.get().story_id)

    def test_a_response_to_a_story_that_closed_meanwhile_is_still_there(self) -> None:
        writer = make.Writer()
        story = public_story(writer=writer, reply_choice=ReplyChoice.WORDS)
        visitor = (
            Visitor().open(f"/stories/{story.slug}/respond/write/").send({"body": BEGUN}, form="body", button=SAVE)
        )
        words = " ".join(visitor.nine_words)
        writer.sends(reply_choice=ReplyChoice.NOBODY)
        late = goes_on(words)
        self.assertEqual(404, late.response.status_code)
        self.assertIn(BEGUN, comes_back(words).html)

    def test_a_note_is_saved_and_stays_a_note(self) -> None:
        visitor = Visitor().open("/solidarity/write/").send({"body": BEGUN}, form="body", button=SAVE)
        words = " ".join(visitor.nine_words)
        goes_on(words).send({}, form="body").send({}, form="body", button="Send")
        self.assertEqual("solidarity", Story.objects.get().kind)

    def test_a_draft_that_was_sent_from_another_page_opens_as_the_text_it_is(self) -> None:
        writer = make.Writer()
        writer.sends()
        token = str(tokens.DraftToken(writer.receipt.keys, "story", ""))
        answer = self.client.post("/mine/draft/write/", {"token": token})
        self.assertContains(answer, "waiting for a person to read it")
