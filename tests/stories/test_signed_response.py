"""A response under a name: in the account's list beside the stories, and as much its writer's as they are."""

from django.core.cache import cache
from django.test import Client, TestCase

from moderation.models import ReviewCase, Verdict
from stories.models import Identity, ReplyChoice, Response
from tests import make, make_desk, make_writers
from tests.make_writers import NAME, PASSWORD, cheaply
from tests.visitor import Visitor

WORDS = "This is an example. I sit beside you."
CHANGED = "This is an example. I sit beside you, and I stay."


@cheaply
class SignedResponse(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.story = make.Writer()
        self.story.sends(reply_choice=ReplyChoice.WORDS)
        make_desk.publish(self.story.story)
        self.reader = make_desk.reader("reader-of-answers")
        self.person = make_writers.somebody()
        self.signs(self.responds())
        self.is_published()

    def responds(self) -> str:
        page = Visitor().open(f"/stories/{self.story.page.slug}/respond/write/").send({"body": WORDS}, form="body")
        words = " ".join(page.nine_words)
        page.send({}, form="body", button="Send")
        return words

    def signs(self, words: str) -> None:
        page = self.person.signs_in().open("/account/sign/").send({"words": words}, form="words")
        page.send({}, form="token", button="Yes, go on").send({}, form="token", button="Yes, put my name")

    def is_published(self) -> None:
        make_desk.everything_taken_in()
        case = ReviewCase.objects.about(Response.objects.get()).still_open().get()
        make_desk.decides(self.reader, Verdict.PUBLISH, case=case)
        make_desk.ten_seconds_pass()

    def opens(self) -> Visitor:
        """As one does from the list."""
        address = f"/account/texts/{Response.objects.get().slug}/"
        self.assertIn(address, self.person.visitor.open("/account/").html)
        return self.person.visitor.open(address).send({"secret": PASSWORD}, form="secret")

    def on_the_page(self) -> str:
        return Client().get(f"/stories/{self.story.page.slug}/read/").content.decode()

    def test_it_stands_under_the_name_and_in_the_list_with_a_way_to_where_readers_see_it(self) -> None:
        self.assertEqual(self.person.account.pk, Response.objects.get().author_id)
        for words in (WORDS, NAME):
            self.assertIn(words, self.on_the_page())
        page = self.person.visitor.open("/account/")
        self.assertIn("Response Readers can see it.", page.words)
        self.assertIn(f'href="/stories/{self.story.page.slug}/"', page.html)

    def test_the_list_opens_it_and_a_change_is_read_under_the_name_while_the_old_one_stays(self) -> None:
        page = self.opens()
        self.assertIn("Your response", page.words)
        page.send({}, form="Change it", button="Change it")
        page.send({"body": CHANGED, "identity": ""}, form="body", button="Look it over")
        page.send({}, form="Send it to be read", button="Send it to be read")
        self.assertIn(WORDS, self.on_the_page())
        self.is_published()
        for words in (CHANGED, NAME):
            self.assertIn(words, self.on_the_page())

    def test_it_rests_and_comes_back(self) -> None:
        page = self.opens().send({}, form="Pause it", button="Pause it")
        self.assertNotIn(WORDS, self.on_the_page())
        page.send({}, form="Show it again", button="Show it again")
        self.assertIn(WORDS, self.on_the_page())

    def test_the_name_comes_off_and_nine_words_alone_open_it(self) -> None:
        page = self.opens().send({}, form="Take my name off", button="Take my name off")
        page.send({}, form="I have kept them", button="I have kept them")
        self.assertIn(WORDS, self.on_the_page())
        self.assertNotIn(NAME, self.on_the_page())
        response = Response.objects.select_related("key").get()
        self.assertEqual(
            (None, Identity.ANONYMOUS, None), (response.author_id, response.identity, response.key.account_wrap)
        )
        words = " ".join(page.nine_words)
        self.assertIn(WORDS, Visitor().open("/mine/").send({"words": words}, form="words").words)
        self.assertIn("Nothing so far", self.person.visitor.open("/account/").words)

    def test_it_is_taken_down(self) -> None:
        page = self.opens().send({}, form="Take it down", button="Take it down")
        page.send({}, form="Yes, take it down now", button="Yes, take it down now")
        self.assertFalse(Response.objects.exists())
        self.assertNotIn(WORDS, self.on_the_page())

    def test_whoever_leaves_says_what_becomes_of_it(self) -> None:
        page = self.person.visitor.open("/account/delete/").send({"every": "unsign"}, form="at", button="Go on")
        words = " ".join(page.nine_words)
        page.send({"secret": PASSWORD}, form="Yes, delete", button="Yes, delete")
        self.assertIn(WORDS, self.on_the_page())
        self.assertNotIn(NAME, self.on_the_page())
        self.assertIn("Your response", Visitor().open("/mine/").send({"words": words}, form="words").words)
