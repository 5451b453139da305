"""In control at any time: a pause hides a story at once, and new words leave the old ones worth nothing."""

from django.test import TestCase

from stories import receipts
from stories.models import NoticeKind, PublicStory, Story
from stories.services import notices
from stories.services.control import replace_words
from stories.services.notices import Message
from stories.services.share import WordsUsedUp
from tests import make, make_desk
from tests.visitor import Visitor


def comes_back(writer: make.Writer) -> Visitor:
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")


class Pausing(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends(title="A morning")
        make_desk.publish(self.writer.story)
        self.address = f"/stories/{self.writer.page.slug}/"

    def test_a_paused_story_is_gone_at_once_and_comes_back_as_it_was(self) -> None:
        mine = comes_back(self.writer).send({}, form="Pause it", button="Pause it")
        self.assertIn("You have paused it", mine.words)
        self.assertEqual(self.client.get(self.address).status_code, 404)
        mine.send({}, form="Show it again", button="Show it again")
        self.assertContains(self.client.get(self.address), "A morning")

    def test_a_change_that_is_approved_meanwhile_stays_hidden_until_the_writer_shows_it(self) -> None:
        mine = comes_back(self.writer).send({}, form="Pause it", button="Pause it")
        self.writer.sends("This is an example. Changed.", title="An evening")
        make_desk.publish(self.writer.story)
        self.assertFalse(PublicStory.objects.exists())
        mine.send({}, form="Show it again", button="Show it again")
        self.assertContains(self.client.get(self.address), "An evening")

    def test_a_story_that_the_desk_holds_is_not_shown_by_its_writer(self) -> None:
        mine = comes_back(self.writer).send({}, form="Pause it", button="Pause it")
        Story.objects.update(is_held=True)
        mine.send({}, form="Show it again", button="Show it again")
        self.assertFalse(PublicStory.objects.exists())

    def test_there_is_nothing_to_pause_before_a_story_was_read(self) -> None:
        writer = make.Writer()
        writer.sends()
        self.assertNotIn("Pause it", comes_back(writer).words)


class NewWords(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()

    def changes_words(self) -> tuple[Visitor, make.Writer]:
        visitor = comes_back(self.writer).send({}, form="Get new words", button="Get new words")
        nine = visitor.html.split('<ol class="nine"')[1].split("</ol>")[0]
        words = tuple(part.split("<")[0] for part in nine.split("<li>")[1:])
        return visitor, make.Writer(receipts.Receipt(words))

    def test_the_new_words_open_the_story_and_the_old_ones_nothing(self) -> None:
        visitor, again = self.changes_words()
        visitor.send({}, form="I have them", button="I have them")
        self.assertEqual(visitor.response.status_code, 200)
        self.assertIn("This is an example.", comes_back(again).html)
        self.assertEqual(comes_back(self.writer).response.status_code, 422)

    def test_until_the_press_the_old_words_work(self) -> None:
        self.changes_words()
        self.assertEqual(comes_back(self.writer).response.status_code, 200)

    def test_pressing_twice_gives_the_same_answer(self) -> None:
        visitor, _ = self.changes_words()
        fields = visitor.form_with("I have them").fields
        answers = [visitor.client.post("/mine/words/now/", fields) for _ in range(2)]
        self.assertEqual(answers[0].content, answers[1].content)

    def test_messages_open_with_the_new_words_alone(self) -> None:
        story = self.writer.story
        message = Message(NoticeKind.AMEND, policy_version=1, advice="Only this one word.")
        notices.settle(notices=[notices.tell(revision=story.current_revision, text=story, message=message).pk])
        visitor, again = self.changes_words()
        visitor.send({}, form="I have them", button="I have them")
        self.assertIn("Only this one word.", comes_back(again).html)

    def test_a_late_retry_with_the_old_words_makes_no_second_story(self) -> None:
        replace_words(keys=self.writer.receipt.keys, new=receipts.mint().keys)
        with self.assertRaises(WordsUsedUp):
            self.writer.sends()
        self.assertEqual(Story.objects.count(), 1)

    def test_the_desk_can_still_read_it(self) -> None:
        visitor, _ = self.changes_words()
        visitor.send({}, form="I have them", button="I have them")
        self.assertTrue(make_desk.publish(Story.objects.get()).public_revision)
