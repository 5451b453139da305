"""The slip of paper: read from any side, or not wanted at all."""

import time
from itertools import permutations

from django.test import Client, TestCase

from stories import receipts
from stories.models import Letter, Story
from stories.receipts import Receipt
from stories.tokens import ShareToken
from tests import make
from tests.make import BODY
from tests.visitor import Visitor


def types(words: str) -> Visitor:
    return Visitor().open("/mine/").send({"words": words}, form="words")


class AnyOrderOfLines(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()
        words = self.writer.receipt.words
        self.lines = [" ".join(words[at : at + 3]) for at in (0, 3, 6)]

    def test_every_order_of_the_three_lines_opens_it(self) -> None:
        for order in permutations(self.lines):
            self.assertIn("This is an example.", types("\r\n".join(order)).html)

    def test_the_page_works_on_from_there(self) -> None:
        mine = types("\n".join(reversed(self.lines)))
        mine.send({}, form="Take it down", button="Take it down").send({}, form="Yes", button="Yes")
        self.assertFalse(Story.objects.exists())

    def test_every_spacing_and_case_opens_it_too(self) -> None:
        typed = "  ".join(self.lines).upper().replace(" ", ",\t")
        self.assertIn("This is an example.", types(typed).html)

    def test_words_in_another_place_within_a_line_open_nothing(self) -> None:
        first, second, *rest = self.writer.receipt.words
        self.assertEqual(422, types(" ".join([second, first, *rest])).response.status_code)

    def test_what_was_typed_is_tried_first(self) -> None:
        a, b, c = ((word,) * 3 for word in receipts.word_list()[:3])
        one, other = make.Writer(Receipt(a + b + c)), make.Writer(Receipt(c + b + a))
        one.sends("This is an example. One.")
        other.sends("This is an example. Other.")
        self.assertIn("One.", types(one.words).html)
        self.assertIn("Other.", types(other.words).html)

    def test_a_word_that_is_not_on_the_list_is_named_by_its_place(self) -> None:
        words = list(self.writer.receipt.words)
        words[4] = "qqqqq"
        self.assertIn("Word 5 is not on our list", types(" ".join(words)).words)

    def test_words_that_open_nothing_ask_the_database_the_same(self) -> None:
        form = {"words": " ".join(receipts.mint().words)}
        self.client.post("/mine/", form)
        with self.assertNumQueries(4):
            self.client.post("/mine/", form)


class WithoutWords(TestCase):
    def checks(self) -> Visitor:
        return Visitor().open("/share/write/").send({"body": BODY}, form="body", button="Look it over")

    def test_the_choice_says_what_follows_and_shows_no_words(self) -> None:
        check = self.checks()
        words = check.nine_words
        check.send({}, form="I do not want the words", button="I do not want the words")
        self.assertEqual([], check.nine_words)
        self.assertIn("You cannot change it, pause it or take it down", check.words)
        for word in words:
            self.assertNotIn(f">{word}<", check.html)

    def test_it_can_be_taken_back_before_sending(self) -> None:
        check = self.checks()
        words = check.nine_words
        check.send({}, form="I do not want", button="I do not want").send({}, form="after all", button="after all")
        self.assertEqual(words, check.nine_words)

    def test_it_is_sent_all_the_same_and_no_page_shows_words(self) -> None:
        check = self.checks().send({}, form="I do not want", button="I do not want")
        check.send({}, form="body", button="Send it to be read")
        self.assertEqual(200, check.response.status_code)
        self.assertEqual([], check.nine_words)
        self.assertIn("there are no words for it", check.words)
        self.assertEqual(1, Story.objects.count())

    def test_whoever_says_nothing_gets_the_words(self) -> None:
        check = self.checks().send({}, form="body", button="Send it to be read")
        self.assertEqual(9, len(check.nine_words))


class ForNobodyElse(TestCase):
    """In a text that people read, or everyone, the words would open it to whoever sees them."""

    NO = "Your nine words are in your text"

    def setUp(self) -> None:
        self.writer = make.Writer()

    def slipped(self, into: str) -> dict[str, object]:
        return {"body": BODY, into: f"By the way: {', '.join(self.writer.receipt.words).upper()}."}

    def test_they_are_refused_in_whatever_is_written_before_it_is_sent(self) -> None:
        for field in ("body", "title", "closing"):
            with self.subTest(field):
                token = str(ShareToken(self.writer.receipt, time.time()))
                page = Visitor(Client())
                page.response = page.client.post("/share/check/", {"token": token, **self.slipped(field)})
                self.assertEqual(422, page.response.status_code)
                self.assertIn(self.NO, page.words)

    def test_they_are_refused_in_a_change_and_in_a_message_and_no_word_is_lost(self) -> None:
        self.writer.sends()
        mine = types(self.writer.words)
        change = mine.send({}, form="Change it", button="Change it").send(self.slipped("title"), form="body")
        self.assertIn(self.NO, change.words)
        self.assertEqual(self.slipped("title")["title"], change.form_with("title").fields["title"][0])
        message = types(self.writer.words).send({"letter": self.slipped("letter")["letter"]}, form="letter")
        self.assertIn(self.NO, message.words)
        self.assertEqual(0, Letter.objects.count())

    def test_other_words_of_the_list_may_stand_anywhere(self) -> None:
        self.writer.sends(" ".join(receipts.mint().words))
        letter = types(self.writer.words).send({"letter": " ".join(receipts.mint().words)}, form="letter")
        self.assertIn("Your message is with us", letter.words)
