"""Words and pages whose time is over open nothing: withdrawn, rotated, replayed."""

from django.test import TestCase
from django.urls import get_resolver

from stories import receipts
from stories.models import Letter, Story
from stories.services.control import replace_words
from stories.services.withdraw import withdraw
from tests import make, make_desk
from tests.test_page_classes import views
from tests.visitor import Visitor

WORDS = "This is an example. Nobody else may open this."


def comes_back(writer: make.Writer) -> Visitor:
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")


def addresses_that_take_a_token() -> list[str]:
    """Every address under /mine/ to which a page with a token leads."""
    found = {address for address, _ in views(get_resolver()) if address.startswith("mine/")}
    return sorted(f"/{address}" for address in found - {"mine/lost/"})


class DeadWords(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends(WORDS)
        make_desk.publish(self.writer.story)
        self.page = comes_back(self.writer)  # a page that stayed open somewhere
        self.token = self.page.form_with("Change it").fields["token"][0]
        self.never = comes_back(make.Writer())

    def assert_nothing_opens(self) -> None:
        again = comes_back(self.writer)
        self.assertEqual((422, self.never.html.count("<p")), (again.response.status_code, again.html.count("<p")))
        self.assertNotIn("Nobody else may open", again.html)
        for address in addresses_that_take_a_token():
            answer = self.client.post(address, {"token": self.token, "letter": "x", "send": "1", "body": "x"})
            with self.subTest(address=address):
                self.assertIn(answer.status_code, (200, 422))
                self.assertNotIn("Nobody else may open", answer.content.decode())

    def test_there_are_many_such_addresses(self) -> None:
        self.assertGreater(len(addresses_that_take_a_token()), 12)

    def test_withdrawn_words_and_pages_that_were_open_open_nothing(self) -> None:
        withdraw(keys=self.writer.receipt.keys)
        self.assert_nothing_opens()
        self.assertFalse(Story.objects.exists())

    def test_rotated_words_and_pages_that_were_open_open_nothing(self) -> None:
        new = receipts.mint()
        replace_words(keys=self.writer.receipt.keys, new=new.keys)
        self.assert_nothing_opens()
        self.assertIn("Nobody else may open", comes_back(make.Writer(new)).html)
        self.assertFalse(Letter.objects.exists())
        self.assertEqual(1, Story.objects.count())

    def test_a_form_that_is_sent_again_after_the_end_changes_nothing(self) -> None:
        edit = self.page.send({}, form="Change it", button="Change it")
        check = edit.send({"body": "This is an example. Changed."}, form="body", button="Look it over")
        fields = check.form_with("body").fields
        withdraw(keys=self.writer.receipt.keys)
        answer = self.client.post("/mine/edit/send/", fields)
        self.assertContains(answer, "This is an example. Changed.", status_code=422)
        self.assertFalse(Story.objects.exists())
