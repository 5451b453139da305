"""Coming back: nine words open a text to its writer, for reading, changing and taking it down."""

from dataclasses import replace

from django.test import TestCase

from stories import receipts
from stories.models import NoticeKind, Outbox, PublicStory, Revision, Story, TextKey, Withdrawal
from stories.sealing import DoesNotOpen
from stories.services import notices
from stories.services.notices import Message, NoticeFinding
from tests import make, make_desk
from tests.visitor import Visitor


def comes_back(writer: make.Writer) -> Visitor:
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")


class Opening(TestCase):
    def test_the_words_show_the_state_in_plain_language(self) -> None:
        writer = make.Writer()
        writer.sends()
        visitor = comes_back(writer)
        self.assertEqual(visitor.response.status_code, 200)
        self.assertIn("waiting for a person to read it", visitor.words)
        self.assertIn("This is an example.", visitor.html)

    def test_unknown_and_withdrawn_words_get_the_same_answer(self) -> None:
        gone = make.Writer()
        gone.sends()
        visitor = comes_back(gone)
        visitor.send({}, form="Take it down", button="Take it down").send({}, form="Yes", button="Yes")
        writers = (gone, make.Writer())
        answers = [comes_back(writer) for writer in writers]
        self.assertEqual([visitor.response.status_code for visitor in answers], [422, 422])
        pages = [answer.html.replace(writer.words, "") for answer, writer in zip(answers, writers, strict=True)]
        self.assertEqual(pages[0], pages[1])

    def test_neither_words_nor_text_stand_in_an_address_or_a_cookie(self) -> None:
        writer = make.Writer()
        writer.sends()
        visitor = comes_back(writer)
        self.assertEqual(visitor.address, "/mine/")
        self.assertFalse(visitor.client.cookies)
        for word in writer.receipt.words:
            self.assertNotIn(f">{word}<", visitor.html)

    def test_a_page_that_was_open_too_long_asks_for_the_words_and_keeps_what_was_typed(self) -> None:
        visitor = Visitor()
        visitor.response = visitor.client.post("/mine/edit/send/", {"token": "old", "body": "typed long ago"})
        self.assertEqual(visitor.response.status_code, 422)
        self.assertIn("typed long ago", visitor.html)
        visitor.form_with("words")


class Changing(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends("This is an example. Before.", title="Old title")

    def test_the_old_text_is_in_the_box_and_the_new_one_is_read_again(self) -> None:
        visitor = comes_back(self.writer).send({}, form="Change it", button="Change it")
        self.assertEqual(visitor.form_with("body").fields["body"], ["This is an example. Before."])
        visitor.send({"body": "This is an example. After."}, form="body").send({}, form="body", button="Send")
        self.assertEqual(visitor.response.status_code, 200)
        self.assertIn("After.", comes_back(self.writer).html)
        self.assertEqual(Revision.objects.count(), 2)
        self.assertTrue(Outbox.objects.filter(resubmitted=True).exists())

    def test_sending_a_change_twice_makes_one(self) -> None:
        visitor = comes_back(self.writer).send({}, form="Change it", button="Change it")
        visitor.send({"body": "This is an example. After."}, form="body")
        fields = visitor.form_with("body").fields
        for _ in range(2):
            self.assertEqual(visitor.client.post("/mine/edit/send/", fields).status_code, 200)
        self.assertEqual(Revision.objects.count(), 2)

    def test_a_refused_change_is_still_in_the_box(self) -> None:
        visitor = comes_back(self.writer).send({}, form="Change it", button="Change it")
        visitor.send({"body": "x" * 20_001}, form="body")
        self.assertEqual(visitor.response.status_code, 422)
        self.assertEqual(len(visitor.form_with("body").fields["body"][0]), 20_001)

    def test_asking_search_engines_away_works_at_once_without_a_reader(self) -> None:
        make_desk.publish(self.writer.story)
        PublicStory.objects.update(findable=True)
        visitor = comes_back(self.writer).send({}, form="Change it", button="Change it")
        visitor.send({}, form="body").send({}, form="body", button="Send")
        self.assertFalse(self.writer.page.findable)
        self.assertEqual(Revision.objects.count(), 1)

    def test_taking_a_name_off_takes_it_off_every_revision(self) -> None:
        writer = make.Writer()
        writer.sends(pen_name="Wren")
        writer.sends("This is an example. Changed.", pen_name="Wren")
        writer.sends("This is an example. Changed.")
        self.assertFalse(Revision.objects.exclude(pen_name_sealed=None).exists())


class BeingTold(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends("This is an example. Call Robin at noon.")
        finding = NoticeFinding("identifying", "Identifying someone", "Leave out names.", "Write “a friend”.", 25, 30)
        self.message = Message(NoticeKind.AMEND, policy_version=1, findings=(finding,), advice="Only this one word.")

    def tell(self) -> notices.Notice:
        story = self.writer.story
        return notices.tell(revision=story.current_revision, text=story, message=self.message)

    def test_the_writer_sees_clause_exact_words_and_advice(self) -> None:
        notices.settle(notices=[self.tell().pk])
        visitor = comes_back(self.writer)
        for shown in ("Identifying someone", ">Robin<", "Only this one word.", "Write “a friend”.", "version 1"):
            self.assertIn(shown, visitor.html)

    def test_advice_that_repeats_the_clause_is_shown_once(self) -> None:
        self.message = replace(self.message, advice="Write “a friend”.")
        notices.settle(notices=[self.tell().pk])
        self.assertEqual(comes_back(self.writer).html.count("Write “a friend”."), 1)

    def test_a_decision_that_can_still_be_taken_back_is_not_shown(self) -> None:
        self.tell()
        visitor = comes_back(self.writer)
        self.assertNotIn("Identifying someone", visitor.html)
        self.assertIn("waiting for a person to read it", visitor.words)

    def test_what_the_desk_writes_opens_with_the_nine_words_alone(self) -> None:
        notice = self.tell()
        self.assertNotIn(b"Only this one word", bytes(notice.sealed))
        with self.assertRaises(DoesNotOpen):
            notices.read(notice, receipts.mint().keys)


class TakingDown(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()
        self.visitor = comes_back(self.writer).send({}, form="Take it down", button="Take it down")

    def test_it_asks_once_and_says_what_happens(self) -> None:
        self.assertIn("7 days", self.visitor.words)
        self.assertEqual(Story.objects.count(), 1)

    def test_nothing_of_the_text_stays(self) -> None:
        self.visitor.send({}, form="Yes", button="Yes")
        for model in (Story, Revision, TextKey, PublicStory, Outbox):
            self.assertEqual(model.objects.count(), 0, model)
        self.assertEqual(Withdrawal.objects.count(), 1)

    def test_pressing_twice_gets_the_same_answer(self) -> None:
        fields = self.visitor.form_with("Yes").fields
        pages = [self.visitor.client.post("/mine/withdraw/now/", fields) for _ in range(2)]
        self.assertEqual([page.status_code for page in pages], [200, 200])
        self.assertEqual(pages[0].content, pages[1].content)
