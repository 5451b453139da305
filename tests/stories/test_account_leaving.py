"""All of it is theirs: take everything along, or leave, and say for each text what becomes of it."""

import json

from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.db.models import QuerySet
from django.test import TestCase

from stories.models import Account, AccountKey, SignIn, Story
from tests import make_desk, make_writers
from tests.make_writers import NAME, PASSWORD, cheaply
from tests.visitor import Visitor

ONE, TWO = "This is an example. The first evening.", "This is an example. The second evening."


def writers() -> QuerySet[Account]:
    return Account.objects.filter(at_desk=False)  # a reader at the desk has one too


@cheaply
class Leaving(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        self.first, self.second = self.person.signs(ONE, title="One"), self.person.signs(TWO)
        make_desk.publish(self.first.story)
        self.page = self.person.signs_in()

    def chooses(self, first: str, second: str, secret: str = PASSWORD) -> Visitor:
        choices = {f"text-{self.first.story.slug}": first, f"text-{self.second.story.slug}": second, "secret": secret}
        return self.page.open("/account/delete/").send(choices, form="secret", button="Go on")

    def test_each_text_goes_the_way_that_was_chosen_and_the_account_is_gone(self) -> None:
        slug = self.first.story.slug
        page = self.chooses("unsign", "withdraw")
        words = " ".join(page.nine_words)
        self.assertTrue(writers().exists(), "nothing has happened yet")
        page.send({}, form="Yes, delete", button="Yes, delete")
        self.assertIn("The account is gone", page.words)
        self.assertFalse(writers().exists() or AccountKey.objects.exists() or SignIn.objects.exists())
        self.assertEqual([slug], [story.slug for story in Story.objects.all()])
        self.assertNotContains(self.client.get(f"/stories/{slug}/"), NAME)
        self.assertIn(ONE, Visitor().open("/mine/").send({"words": words}, form="words").words)
        self.assertNotIn("_auth_user_id", page.client.session)

    def test_a_text_that_was_signed_meanwhile_is_not_taken_down_unasked(self) -> None:
        page = self.chooses("withdraw", "withdraw")
        self.person.signs("This is an example. Written meanwhile.")
        page.send({}, form="Yes, delete", button="Yes, delete")
        self.assertIn("Nothing was deleted", page.words)
        self.assertEqual((1, 3), (writers().count(), Story.objects.count()))

    def test_a_wrong_secret_and_a_missing_choice_are_told_and_nothing_goes(self) -> None:
        self.assertIn("did not open", self.chooses("unsign", "unsign", "wrong-wrong").words)
        self.assertIn("Something needs another look", self.chooses("", "withdraw").words)
        self.assertEqual(2, Story.objects.count())

    def test_whoever_has_only_a_passkey_can_take_all_down_and_leave(self) -> None:
        page = self.chooses("withdraw", "withdraw", secret="")
        page.send({}, form="Yes, delete", button="Yes, delete")
        self.assertFalse(writers().exists() or Story.objects.exists())

    def test_what_was_written_without_signing_stays(self) -> None:
        other = make_writers.Writer()
        other.sends()
        self.chooses("withdraw", "withdraw").send({}, form="Yes, delete", button="Yes, delete")
        self.assertEqual(other.story.pk, Story.objects.get().pk)

    def test_an_account_without_texts_goes_without_a_secret(self) -> None:
        empty = make_writers.somebody(name="")
        page = empty.signs_in().open("/account/delete/").send({}, form="Go on", button="Go on")
        page.send({}, form="Yes, delete", button="Yes, delete")
        self.assertEqual([self.person.account.pk], [account.pk for account in writers()])
        self.assertFalse(Authenticator.objects.exists())


@cheaply
class TakingEverythingAlong(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        self.writer = self.person.signs(ONE, title="One")
        make_desk.publish(self.writer.story)
        self.page = self.person.signs_in().open("/account/download/")

    def test_as_data_with_every_word_and_choice(self) -> None:
        self.page.send({"secret": PASSWORD}, form="secret", button="Save it")
        found = json.loads(self.page.html)
        self.assertEqual((self.person.account.username, NAME), (found["user_name"], found["display_name"]))
        (text,) = found["signed_texts"]
        self.assertEqual(("One", ONE, NAME), tuple(text["versions"][0][key] for key in ("title", "words", "name")))
        self.assertIn("It is public.", text["where_it_stands"])
        self.assertIn("at_the_desk", text)
        self.assertNotIn("together", self.page.response["Content-Disposition"].lower())

    def test_as_a_page_that_reads_well(self) -> None:
        self.page.send({"secret": PASSWORD}, form="secret", button="Show it on a page")
        for words in (ONE, "One", NAME, self.person.account.username, "It is public."):
            self.assertIn(words, self.page.words)

    def test_a_wrong_secret_gives_nothing(self) -> None:
        self.page.send({"secret": "wrong-wrong"}, form="secret", button="Save it")
        self.assertNotIn(ONE, self.page.html)
