"""Signing: under a name that a person chose, seen before it is sent, and taken off without a trace."""

import re
from unittest import mock

from django.core.cache import cache
from django.db import connection
from django.test import Client, TestCase

from stories import tokens
from stories.models import Identity, PublicStory, Story, TextKey
from stories.signer import Signer
from tests import make, make_desk, make_writers
from tests.make_writers import NAME, PASSWORD, cheaply
from tests.visitor import Visitor

BODY = "This is an example. My number then was 020 7946 0018, and I left the town."
OTHER = "Heron on the roof"


def everything_in_the_database() -> str:
    """Every row of every table, as one text; bytes as hexadecimal digits."""
    found: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - a name from the database itself
            found += [f"{table} " + "|".join(_plain(value) for value in row) for row in cursor.fetchall()]
    return "\n".join(found)


def _plain(value: object) -> str:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)


@cheaply
class SharingSigned(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()

    def writes(self, page: Visitor, **fields: object) -> Visitor:
        return page.send({"body": BODY, **fields}, form="body", button="Look it over")

    def test_the_account_leads_to_the_writing_page_and_the_name_stands_on_the_check_page(self) -> None:
        page = self.person.signs_in().send({}, form="Write something to sign", button="Write something to sign")
        self.assertIn(f"With the name of my account: {NAME}", page.words)
        self.writes(page, identity="signed")
        self.assertIn("This text carries your name", page.words)
        self.assertIn("Could someone find you", page.words, "what may identify is pointed out once more")
        page.send({}, form="Send it to be read", button="Send it to be read")
        story = Story.objects.get()
        self.assertEqual((Identity.SIGNED, self.person.account.pk), (story.identity, story.author_id))
        make_desk.publish(story)
        self.assertContains(Client().get(f"/stories/{story.slug}/"), NAME)

    def test_a_stranger_is_not_offered_to_sign(self) -> None:
        page = Visitor().open("/share/write/")
        self.assertNotIn("name of my account", page.words)
        self.writes(page, identity="signed")
        self.assertEqual(422, page.response.status_code)
        self.assertIn(BODY, page.form_with("body").fields["body"][0])
        self.assertFalse(Story.objects.exists())

    def test_what_is_written_without_signing_is_not_tied_to_the_account(self) -> None:
        for fields in ({"identity": "anonymous"}, {"identity": "pen_name", "pen_name": "Moth"}, {"identity": ""}):
            page = self.person.signs_in().send({}, form="Write something to sign", button="Write something to sign")
            self.writes(page, **fields).send({}, form="Send it to be read", button="Send it to be read")
        self.assertEqual(3, Story.objects.filter(author=None).count())
        self.assertEqual(3, TextKey.objects.filter(account_wrap=None).count())
        self.assertIn("Nothing so far", self.person.visitor.open("/account/").words)

    def test_the_writing_pages_read_no_session_of_whoever_signs(self) -> None:
        page = self.person.signs_in()
        token = page.form_with("Write something to sign").fields["token"]
        without = Client().post("/share/write/", {"token": token})
        self.assertContains(without, NAME)
        self.assertFalse(without.cookies)

    def test_who_changed_the_name_or_waited_for_more_than_a_day_begins_again_and_keeps_the_words(self) -> None:
        signer = Signer.of(self.person.account)
        receipt = make.Writer().receipt
        old = tokens.ShareToken(receipt, 0.0, signer)
        renamed = tokens.new_share_token(receipt, Signer(signer.account, "Another"))
        for token in (old, renamed):
            answer = Client().post("/share/check/", {"token": str(token), "body": BODY, "identity": "signed"})
            self.assertContains(answer, "begin again from your account", status_code=422)
            self.assertContains(answer, BODY, status_code=422)

    def test_the_sign_in_name_is_never_the_display_name(self) -> None:
        page = self.person.signs_in().open("/account/name/")
        name = self.person.account.username
        for spelling in (name, name.upper(), name.replace("-", " "), f" {name.replace('-', '')} "):
            page.send({"name": spelling}, form="name")
            self.assertIn("That is your user name", page.words)
        self.person.account.refresh_from_db()
        self.assertEqual(NAME, self.person.account.display_name)

    def test_no_public_page_shows_the_sign_in_name(self) -> None:
        story = self.person.signs().story
        make_desk.publish(story)
        for address in ("/stories/", f"/stories/{story.slug}/", f"/stories/{story.slug}/read/", "/feed.xml", "/"):
            self.assertNotContains(Client().get(address, follow=True), self.person.account.username)


@cheaply
class OpeningSigned(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        self.writer = self.person.signs(BODY)
        self.address = f"/account/texts/{self.writer.story.slug}/"

    def opens(self, secret: str) -> Visitor:
        return self.person.signs_in().open(self.address).send({"secret": secret}, form="secret")

    def test_the_password_or_the_accounts_words_open_it_without_the_words_of_the_text(self) -> None:
        for secret in (PASSWORD, self.person.words, self.person.words.upper()):
            page = self.opens(secret)
            self.assertIn(BODY, page.words)
            self.assertIn("It is waiting for a person to read it", page.words)

    def test_a_wrong_one_opens_nothing_and_after_ten_tries_even_the_right_one_waits(self) -> None:
        page = self.opens("wrong-wrong-wrong")
        self.assertIn("That did not open your texts", page.words)
        for _ in range(10):
            page.send({"secret": "wrong-wrong-wrong"}, form="secret")
        page.send({"secret": PASSWORD}, form="secret")
        self.assertIn("Please wait five minutes", page.words)

    def test_it_can_be_changed_and_stays_signed(self) -> None:
        page = self.opens(PASSWORD).send({}, form="Change it", button="Change it")
        page.send({"body": "This is an example. Changed.", "identity": ""}, form="body", button="Look it over")
        page.send({}, form="Send it to be read", button="Send it to be read")
        story = self.writer.story
        self.assertEqual(self.person.account.pk, story.author_id)
        self.assertIsNotNone(story.key.account_wrap)
        self.assertIn("Changed", self.opens(PASSWORD).words)

    def test_it_can_be_taken_down(self) -> None:
        page = self.opens(PASSWORD).send({}, form="Take it down", button="Take it down")
        page.send({}, form="Yes, take it down now", button="Yes, take it down now")
        self.assertFalse(Story.objects.exists())

    def test_new_nine_words_for_it_leave_it_open_for_the_account(self) -> None:
        page = self.opens(PASSWORD).send({}, form="Get new words", button="Get new words")
        page.send({}, form="token")
        self.assertIn(BODY, self.opens(PASSWORD).words)

    def test_a_new_password_opens_it_and_the_old_one_nothing(self) -> None:
        new = "orchard-button-meadow-77"
        page = self.person.signs_in().open("/account/password/change/")
        page.send({"oldpassword": PASSWORD, "password1": new, "password2": new}, form="oldpassword")
        page = self.person.signs_in(new).open(self.address)
        self.assertIn("did not open", page.send({"secret": PASSWORD}, form="secret").words)
        self.assertIn(BODY, page.send({"secret": new}, form="secret").words)

    def test_nobody_else_opens_it(self) -> None:
        other = make_writers.somebody(name=OTHER)
        self.assertEqual(404, other.signs_in().open(self.address).response.status_code)
        self.assertIn("/account/login/", Visitor().open(self.address).address)

    def test_a_signed_text_lies_sealed_to_the_account_alone(self) -> None:
        wrap = bytes(self.writer.story.key.account_wrap)
        for secret in (self.writer.receipt.keys.key, self.writer.receipt.keys.seed):
            self.assertNotIn(secret, wrap)


@cheaply
class AnotherName(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        self.writer = self.person.signs(BODY)
        make_desk.publish(self.writer.story)

    def test_the_old_name_goes_at_once_and_the_new_one_comes_when_it_was_read(self) -> None:
        page = self.person.signs_in().open("/account/name/")
        page.send({"name": OTHER, "secret": PASSWORD}, form="name")
        address = f"/stories/{self.writer.story.slug}/"
        for name in (NAME, OTHER):
            self.assertNotContains(Client().get(address), name)
        make_desk.publish(self.writer.story)
        self.assertContains(Client().get(address), OTHER)

    def test_a_wrong_secret_changes_nothing(self) -> None:
        self.person.signs_in().open("/account/name/").send({"name": OTHER, "secret": "wrong"}, form="name")
        self.assertEqual(NAME, PublicStory.objects.get().shown_name)


@cheaply
class PuttingANameOn(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person, self.writer = make_writers.somebody(), make.Writer()
        self.writer.sends(BODY)

    def test_it_asks_twice_and_shows_what_may_identify(self) -> None:
        page = self.person.signs_in().open("/account/sign/").send({"words": self.writer.words}, form="words")
        self.assertIn("Shall your name stand under it?", page.words)
        self.assertIn("Could someone find you", page.words)
        self.assertIsNone(self.writer.story.author_id)
        page.send({}, form="token", button="Yes, go on")
        self.assertIn("Are you sure?", page.words)
        self.assertIsNone(self.writer.story.author_id)
        page.send({}, form="token", button="Yes, put my name")
        self.assertEqual(self.person.account.pk, self.writer.story.author_id)
        make_desk.publish(self.writer.story)
        self.assertEqual(NAME, self.writer.page.shown_name)

    def test_wrong_words_and_a_text_of_somebody_else_are_answered_alike(self) -> None:
        taken = make_writers.somebody(name=OTHER).signs()
        page = self.person.signs_in()
        pages = set()
        for words in (taken.words, make.Writer().words):
            page.open("/account/sign/").send({"words": words}, form="words")
            pages.add(re.sub(r'value="[^"]*"', "", page.html).replace(words, ""))
        self.assertEqual(1, len(pages))


@cheaply
class TakingTheNameOff(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        self.writer = self.person.signs(BODY, title="A town")
        make_desk.publish(self.writer.story)
        self.person.signs_in()

    def takes_it_off(self) -> Visitor:
        page = self.person.visitor.open(f"/account/texts/{self.writer.story.slug}/")
        page.send({"secret": PASSWORD}, form="secret").send({}, form="Take my name off", button="Take my name off")
        return page.send({}, form="I have kept them", button="I have kept them")

    def test_it_is_gone_from_every_page_at_once_and_nine_words_take_its_place(self) -> None:
        slug = self.writer.story.slug
        page = self.takes_it_off()
        for address in (f"/stories/{slug}/", f"/stories/{slug}/read/", "/stories/", "/feed.xml"):
            answer = Client().get(address, follow=True)
            self.assertNotContains(answer, NAME)
        self.assertContains(Client().get(f"/stories/{slug}/"), "A town")
        opened = Visitor().open("/mine/").send({"words": " ".join(page.nine_words)}, form="words")
        self.assertIn(BODY, opened.words)
        self.assertEqual(
            422, Visitor().open("/mine/").send({"words": self.writer.words}, form="words").response.status_code
        )

    def test_pressed_twice_the_answer_is_the_same(self) -> None:
        page = self.person.visitor.open(f"/account/texts/{self.writer.story.slug}/")
        page.send({"secret": PASSWORD}, form="secret").send({}, form="Take my name off", button="Take my name off")
        fields = page.form_with("I have kept them").fields
        first, again = (Client().post("/mine/unsign/now/", fields) for _ in range(2))
        self.assertEqual(200, first.status_code)
        self.assertEqual(first.content, again.content)

    def test_the_whole_database_holds_no_link_between_the_text_and_the_account(self) -> None:
        key = TextKey.objects.get()
        old = [bytes(key.account_wrap).hex(), bytes(key.writer_wrap).hex()]
        sealed_names = [bytes(row.pen_name_sealed).hex() for row in self.writer.story.revisions.all()]
        before = everything_in_the_database()
        for trace in (*old, *sealed_names, NAME):
            self.assertIn(trace, before, "a control: the search finds it")
        self.takes_it_off()
        after = everything_in_the_database()
        for trace in (*old, *sealed_names):
            self.assertNotIn(trace, after)
        self.assertEqual(["stories_account"], [line.split()[0] for line in after.splitlines() if NAME in line])
        self.assertEqual([(None, "anonymous")], list(Story.objects.values_list("author", "identity")))
        self.assertIn("Nothing so far", self.person.visitor.open("/account/").words)
        self.assertEqual(
            404, self.person.visitor.open(f"/account/texts/{Story.objects.get().slug}/").response.status_code
        )

    def test_what_is_in_the_cache_names_neither_the_person_nor_the_text(self) -> None:
        slug = self.writer.story.slug
        with mock.patch.object(cache, "set", wraps=cache.set) as kept:
            self.takes_it_off()
        self.assertNotEqual([], kept.call_args_list)
        self.assertNotIn(slug, str(kept.call_args_list))
        self.assertNotIn(NAME, str(kept.call_args_list))

    def test_nothing_ties_two_texts_of_one_person_together_once_the_names_are_off(self) -> None:
        second = self.person.signs("This is an example. Another evening.")
        make_desk.publish(second.story)
        stories = list(Story.objects.order_by("pk"))
        with self.subTest("while signed the account ties them"):
            self.assertEqual(1, len({story.author_id for story in stories}))
        for writer in (self.writer, second):
            self.writer = writer
            self.takes_it_off()
        first, other = (set(_long_values(pk=story.pk)) for story in stories)
        self.assertEqual(set(), first & other)


def _long_values(pk: object) -> list[str]:
    """What the row, its key and its revisions hold that is longer than a choice or a date."""
    story = Story.objects.get(pk=pk)
    rows = [story, story.key, *story.revisions.all()]
    values = [_plain(value) for row in rows for name, value in vars(row).items() if not name.startswith("_")]
    return [value for value in values if len(value) > 12]
