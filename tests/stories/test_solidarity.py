"""Solidarity notes: from people who stand beside survivors, read first, in their own place."""

from django.test import TestCase

from stories.models import Kind, ReplyChoice, Story
from stories.warnings import ContentWarning, Level, Topic
from tests import make_desk
from tests.make_public import public_story
from tests.stories.test_share import nine_words
from tests.visitor import Visitor

NOTE = "You are believed. My door is open."


def writes_a_note() -> Visitor:
    visitor = Visitor().open("/solidarity/").open("/solidarity/write/").send({"body": NOTE}, form="body")
    return visitor.send({}, form="token", button="Send")


class Notes(TestCase):
    def test_a_note_goes_the_way_of_a_story_and_keeps_its_kind(self) -> None:
        visitor = writes_a_note()
        self.assertEqual(("/solidarity/send/", 200), (visitor.address, visitor.response.status_code))
        story = Story.objects.get()
        self.assertEqual((Kind.SOLIDARITY, ReplyChoice.NOBODY), (story.kind, story.reply_choice))

    def test_going_back_from_the_check_stays_among_the_notes(self) -> None:
        visitor = Visitor().open("/solidarity/write/").send({"body": NOTE}, form="body")
        visitor.send({}, form="token", button="Change")
        self.assertEqual("/solidarity/write/", visitor.address)
        self.assertIn("My door is open", visitor.form_with("body").fields["body"][0])

    def test_a_note_asks_nothing_about_answers(self) -> None:
        fields = Visitor().open("/solidarity/write/").form_with("body").fields
        self.assertNotIn("reply_choice", fields)
        response = self.client.post("/solidarity/check/", {"body": NOTE, "reply_choice": "words"})
        self.assertEqual(422, response.status_code)

    def test_notes_and_stories_are_never_in_one_list(self) -> None:
        public_story(title="A survivor's")
        writes_a_note()
        note = make_desk.publish(Story.objects.get(kind=Kind.SOLIDARITY))
        stories, notes = Visitor().open("/stories/").html, Visitor().open("/solidarity/").html
        self.assertIn("A survivor&#x27;s", stories)
        self.assertNotIn(note.slug, stories)
        self.assertIn(note.slug, notes)
        self.assertNotIn("A survivor", notes)
        self.assertNotIn("My door", notes)

    def test_whoever_reads_a_note_is_led_back_to_the_notes(self) -> None:
        writes_a_note()
        warning = ContentWarning((Topic.MEDICAL,), Level.DESCRIBED)
        slug = make_desk.publish(Story.objects.get(kind=Kind.SOLIDARITY), warning=warning).public_copy.slug
        visitor = Visitor().open(f"/stories/{slug}/")
        self.assertIn("Read this note", visitor.words)
        for page in ("", "read/"):
            visitor.open(f"/stories/{slug}/{page}")
            main = visitor.html.split("<main")[1].split("</main>")[0]
            self.assertIn('href="/solidarity/"', main)
            self.assertNotIn('href="/stories/"', main)
            self.assertNotIn("Did something like this happen", main)

    def test_without_notes_the_page_says_so(self) -> None:
        self.assertIn("No note is public yet", Visitor().open("/solidarity/").words)

    def test_a_note_can_be_changed_with_its_nine_words(self) -> None:
        visitor = Visitor().open("/solidarity/write/").send({"body": NOTE}, form="body")
        words = " ".join(nine_words(visitor))
        visitor.send({}, form="token", button="Send")
        mine = Visitor().open("/mine/").send({"words": words}, form="words")
        mine.send({}, form="Change", button="Change")
        self.assertNotIn("reply_choice", mine.form_with("body").fields)
        mine.send({"body": "My door is wide open."}, form="body").send({}, form="token", button="Send")
        self.assertEqual(2, Story.objects.get().revisions.count())
        self.assertEqual(Kind.SOLIDARITY, Story.objects.get().kind)
