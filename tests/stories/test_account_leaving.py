"""All of it is theirs: take everything along, or leave, and say for each text what becomes of it."""

import json
import re

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

    def chooses(self, first: str, second: str) -> Visitor:
        """The second choice is for all, the first for one text alone."""
        choices = {f"text-{self.first.story.slug}": first, "every": second}
        return self.page.open("/account/delete/").send(choices, form="at", button="Go on")

    def confirms(self, page: Visitor, secret: str = PASSWORD) -> Visitor:
        return page.send({"secret": secret}, form="Yes, delete", button="Yes, delete")

    def test_each_text_goes_the_way_that_was_chosen_and_the_account_is_gone(self) -> None:
        slug = self.first.story.slug
        page = self.chooses("unsign", "withdraw")
        words = " ".join(page.nine_words)
        self.assertTrue(writers().exists(), "nothing has happened yet")
        self.confirms(page)
        self.assertIn("The account is gone", page.words)
        self.assertFalse(writers().exists() or AccountKey.objects.exists() or SignIn.objects.exists())
        self.assertEqual([slug], [story.slug for story in Story.objects.all()])
        self.assertNotContains(self.client.get(f"/stories/{slug}/"), NAME)
        self.assertIn(ONE, Visitor().open("/mine/").send({"words": words}, form="words").words)
        self.assertNotIn("_auth_user_id", page.client.session)

    def test_a_text_without_a_title_is_asked_about_under_its_number_in_the_list(self) -> None:
        listed = re.search(r"<ol>(.*?)</ol>", self.page.open("/account/").html, re.DOTALL)[1]
        addresses = re.findall(r'href="(/account/[^"]*)"', listed)
        number = int(re.search(r"Text (\d+)", self.page.open("/account/delete/").words)[1])
        self.assertIn(self.second.story.slug, addresses[number - 1])

    def test_one_choice_for_all_is_enough(self) -> None:
        page = self.confirms(self.chooses("", "unsign"))
        self.assertIn("The account is gone", page.words)
        self.assertEqual([None, None], [story.author_id for story in Story.objects.all()])

    def test_a_text_that_was_signed_meanwhile_is_not_taken_down_unasked(self) -> None:
        page = self.chooses("withdraw", "withdraw")
        self.person.signs("This is an example. Written meanwhile.")
        self.confirms(page)
        self.assertIn("Nothing was deleted", page.words)
        self.assertEqual((1, 3), (writers().count(), Story.objects.count()))
        self.assertEqual(["withdraw"], page.form_with("at").fields["every"], "what was chosen is still there")

    def test_a_missing_choice_is_told_and_nothing_goes(self) -> None:
        page = self.chooses("withdraw", "")
        self.assertIn("Something needs another look", page.words)
        self.assertEqual(["withdraw"], page.form_with("at").fields[f"text-{self.first.story.slug}"])
        self.assertEqual(2, Story.objects.count())

    def test_a_wrong_secret_is_told_and_the_words_that_may_be_written_down_already_stay_the_same(self) -> None:
        page = self.chooses("unsign", "withdraw")
        words = page.nine_words
        for secret in ("wrong-wrong", ""):
            self.confirms(page, secret)
            self.assertIn("Something needs another look", page.words)
            self.assertEqual(words, page.nine_words)
        self.assertEqual(2, Story.objects.count())
        self.confirms(page, self.person.words)
        self.assertIn("The account is gone", page.words)
        self.assertIn(ONE, Visitor().open("/mine/").send({"words": " ".join(words)}, form="words").words)

    def test_a_page_that_was_made_for_somebody_else_deletes_nothing(self) -> None:
        other = make_writers.somebody(name="Heron on the roof")
        other.signs("This is an example. Not theirs.")
        foreign = other.signs_in().open("/account/delete/").send({"every": "unsign"}, form="at", button="Go on")
        page = self.chooses("withdraw", "unsign")
        page.send({"secret": PASSWORD, "token": foreign.form_with("token").fields["token"]}, form="Yes, delete")
        self.assertIn("Nothing was deleted", page.words)
        self.assertEqual((2, 3), (writers().count(), Story.objects.count()))

    def test_whoever_has_only_a_passkey_can_take_all_down_and_leave(self) -> None:
        page = self.chooses("withdraw", "withdraw")
        page.send({}, form="Yes, delete", button="Yes, delete")
        self.assertFalse(writers().exists() or Story.objects.exists())

    def test_what_was_written_without_signing_stays(self) -> None:
        other = make_writers.Writer()
        other.sends()
        self.chooses("withdraw", "withdraw").send({}, form="Yes, delete", button="Yes, delete")
        self.assertEqual(other.story.pk, Story.objects.get().pk)

    def test_an_account_without_texts_goes_without_a_secret(self) -> None:
        empty = make_writers.somebody(name="")
        page = empty.signs_in().open("/account/delete/").send({}, form="at", button="Go on")
        page.send({}, form="Yes, delete", button="Yes, delete")
        self.assertEqual([self.person.account.pk], [account.pk for account in writers()])
        self.assertFalse(Authenticator.objects.exists())


@cheaply
class LeavingWithManyTexts(TestCase):
    """More than one request may have fields, and more than one page shows."""

    MANY = 130

    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        for number in range(self.MANY):
            self.person.signs(f"This is an example. Number {number}.")
        self.slugs = sorted(story.slug for story in self.person.stories)
        self.page = self.person.signs_in().open("/account/delete/")

    def chooses(self, choices: dict[int, str], **fields: str) -> dict[str, str]:
        return {f"text-{self.slugs[number]}": choice for number, choice in choices.items()} | fields

    def test_single_choices_on_any_page_are_kept_and_each_text_goes_its_way(self) -> None:
        page = self.page.send(self.chooses({0: "withdraw", 1: "withdraw"}), form="at", button="The next texts")
        page.send(self.chooses({20: "withdraw"}, every="unsign"), form="at", button="The next texts")
        page.send(self.chooses({40: "unsign"}), form="at", button="The texts before")
        page.send({}, form="at", button="The texts before")
        self.assertEqual(["withdraw"], page.form_with("at").fields[f"text-{self.slugs[1]}"])
        page.send(self.chooses({1: ""}), form="at", button="Go on")
        self.assertIn("2 texts are taken down.", page.words)
        words = page.nine_words
        page.send({"secret": PASSWORD}, form="Yes, delete", button="Yes, delete")
        self.assertIn("The account is gone", page.words)
        left = {story.slug for story in Story.objects.filter(author=None)}
        self.assertEqual(set(self.slugs) - {self.slugs[0], self.slugs[20]}, left)
        self.assertEqual(left, {story.slug for story in Story.objects.all()})
        opened = Visitor().open("/mine/").send({"words": " ".join(words)}, form="words")
        self.assertEqual(200, opened.response.status_code)

    def test_each_of_those_that_stay_has_nine_words_of_its_own(self) -> None:
        page = self.page.send({"every": "unsign"}, form="at", button="Go on")
        lists = page.html.split('<ol class="nine"')[1:]
        self.assertEqual(self.MANY, len({tuple(re.findall(r"<li>(\w+)</li>", one)) for one in lists}))


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
