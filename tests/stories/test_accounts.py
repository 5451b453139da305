"""An account for whoever wants to sign: no e-mail, no name of one's own, and nine words as the way back."""

import re
import statistics
import time
from unittest import mock

from django.core.cache import cache
from django.test import Client, TestCase

from stories.account_keys import private_by_either
from stories.models import Account, AccountKey, SignIn
from stories.sealing import DoesNotOpen
from tests import make_staff, make_writers
from tests.make_writers import PASSWORD, cheaply
from tests.visitor import Visitor

NEW_PASSWORD = "orchard-button-meadow-77"
WRONG = "not-the-password-at-all"


def signs_up() -> Visitor:
    typed = {"password1": PASSWORD, "password2": PASSWORD}
    return Visitor().open("/account/signup/").send(typed, form="password1", button="Make the account")


@cheaply
class SigningUp(TestCase):
    def setUp(self) -> None:
        cache.clear()

    def test_a_password_is_all_that_is_asked_for(self) -> None:
        page = signs_up()
        self.assertEqual(9, len(page.nine_words))
        account = Account.objects.get()
        self.assertIn(account.username, page.words)
        self.assertIn("Your account", page.open("/account/").words)
        self.assertFalse(account.at_desk)

    def test_the_user_name_is_made_by_us_and_cannot_be_typed(self) -> None:
        page = Visitor().open("/account/signup/")
        first = page.form_with("password1").fields
        self.assertEqual({"csrfmiddlewaretoken", "token", "password1", "password2"} - {"csrfmiddlewaretoken"},
                         set(first) - {"csrfmiddlewaretoken"})  # fmt: skip
        page.send({"password1": PASSWORD, "password2": PASSWORD, "username": "jane.doe", "name": "jane.doe"},
                  form="password1", button="Make the account")  # fmt: skip
        self.assertRegex(Account.objects.get().username, r"^[a-z]+-[a-z]+-\d{4}$")

    def test_another_name_is_offered(self) -> None:
        page = Visitor().open("/account/signup/")
        name = re.search(r"[a-z]+-[a-z]+-\d{4}", page.words)[0]
        page.send({}, form="Another one", button="Another one")
        self.assertNotIn(name, page.words)
        self.assertFalse(Account.objects.exists())

    def test_pressed_twice_there_is_one_account_and_the_same_nine_words(self) -> None:
        page = Visitor().open("/account/signup/")
        fields = page.form_with("password1").fields | {"password1": [PASSWORD], "password2": [PASSWORD]}
        first = page.client.post("/account/signup/", fields).content.decode()
        again = Client().post("/account/signup/", fields).content.decode()
        self.assertEqual(1, Account.objects.count())
        self.assertEqual(re.findall(r"<li>(\w+)</li>", first)[:9], re.findall(r"<li>(\w+)</li>", again)[:9])

    def test_the_name_of_somebody_else_cannot_be_probed_with_an_old_page(self) -> None:
        page = Visitor().open("/account/signup/")
        fields = page.form_with("password1").fields | {"password1": [PASSWORD], "password2": [PASSWORD]}
        page.client.post("/account/signup/", fields)
        thief = Client().post("/account/signup/", fields | {"password1": [WRONG + "1"], "password2": [WRONG + "1"]})
        self.assertEqual(422, thief.status_code)
        self.assertNotIn("_auth_user_id", thief.client.session)
        self.assertEqual(1, Account.objects.count())

    def test_a_short_or_common_password_or_two_different_ones_are_told_kindly(self) -> None:
        for first, second in (("short", "short"), ("password1234", "password1234"), (PASSWORD, NEW_PASSWORD)):
            page = Visitor().open("/account/signup/")
            page.send({"password1": first, "password2": second}, form="password1", button="Make the account")
            self.assertEqual(422, page.response.status_code)
            self.assertIn("Something needs another look", page.words)
        self.assertFalse(Account.objects.exists())

    def test_with_a_passkey_no_password_is_made_and_the_next_page_asks_for_the_key(self) -> None:
        page = Visitor().open("/account/signup/").send({}, form="password1", button="passkey")
        self.assertEqual(9, len(page.nine_words))
        self.assertFalse(Account.objects.get().has_usable_password())
        self.assertIn("Add this passkey", page.open("/account/passkeys/add/").words)

    def test_a_flood_is_asked_to_wait_and_keeps_its_page(self) -> None:
        still = {"time.return_value": time.time()}  # else the minute may be over before the bucket is full
        self.enterContext(mock.patch("django_ratelimit.core.time", **still))
        page = Visitor().open("/account/signup/")
        for _ in range(64):  # twice a bucket: emptying the cache may give the buckets another salt, once
            page.send({}, form="password1", button="passkey")
            if page.response.status_code == 429:
                break
            page = Visitor().open("/account/signup/")
        self.assertIn("Please wait a minute", page.words)


@cheaply
class SigningIn(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()

    def test_a_writer_comes_to_the_account_and_never_to_the_desk(self) -> None:
        page = self.person.signs_in()
        self.assertEqual("/account/", page.address)
        for address in ("/desk/", "/desk/you/"):
            self.assertEqual(404, page.client.get(address).status_code)

    def test_signing_out_ends_the_session_and_so_does_the_way_out(self) -> None:
        for leave in ("/account/logout/", "/leave/"):
            client = self.person.signs_in().client
            key = client.session.session_key
            client.post(leave) if leave != "/leave/" else client.get(leave)
            self.assertFalse(client.session.exists(key), leave)
            self.assertFalse(SignIn.objects.exists(), leave)

    def test_a_session_that_was_ended_elsewhere_is_over(self) -> None:
        here, there = self.person.signs_in(), Visitor().open("/account/login/")
        there.send({"login": self.person.account.username, "password": PASSWORD}, form="login")
        self.assertIn("Another one", here.open("/account/").words)
        here.send({}, form="End it", button="End it")
        self.assertNotIn("Another one", here.words)
        self.assertIn("/account/login/", there.open("/account/").address)
        self.assertEqual("/account/", here.open("/account/").address, "a control: this one goes on")

    def test_all_others_are_ended_at_once(self) -> None:
        for _ in range(3):
            Visitor().open("/account/login/").send(
                {"login": self.person.account.username, "password": PASSWORD}, form="login"
            )
        here = self.person.signs_in()
        self.assertEqual(4, SignIn.objects.count())
        here.open("/account/").send({}, form="End all others", button="End all others")
        self.assertEqual(1, SignIn.objects.count())

    def test_the_list_of_sessions_keeps_no_address_browser_or_hour(self) -> None:
        self.assertEqual({"id", "account", "day"}, {field.name for field in SignIn._meta.get_fields()})


class WhoHasAnAccount(TestCase):
    """For writers as for the desk: tests/test_staff_sign_in.py."""

    def setUp(self) -> None:
        cache.clear()

    def answer(self, address: str, fields: dict[str, str]) -> tuple[int, str]:
        answer = Client().post(address, fields)
        page = re.sub(r'name="(csrfmiddlewaretoken|token)" value="[^"]*"', "", answer.content.decode())
        return answer.status_code, page.replace(fields.get("login", "-"), "NAME")

    def test_signing_in_answers_alike(self) -> None:
        there = make_writers.somebody().account.username
        one = self.answer("/account/login/", {"login": there, "password": WRONG})
        other = self.answer("/account/login/", {"login": "pebble-lantern-0000", "password": WRONG})
        self.assertEqual(one, other)
        right = self.answer("/account/login/", {"login": there, "password": PASSWORD})
        self.assertNotEqual(one[0], right[0], "a control")

    def test_and_takes_as_long(self) -> None:
        people = [make_writers.somebody(name="").account.username for _ in range(9)]
        there, not_there = [], []
        for name in people:
            there.append(self.seconds(name))
            not_there.append(self.seconds(f"no-{name}"))
        ratio = statistics.median(there) / statistics.median(not_there)
        self.assertTrue(0.5 < ratio < 2, ratio)

    def seconds(self, name: str) -> float:
        start = time.perf_counter()
        self.answer("/account/login/", {"login": name, "password": WRONG})
        return time.perf_counter() - start

    def test_the_way_back_answers_alike_for_words_that_are_old_wrong_or_of_a_story(self) -> None:
        person = make_writers.somebody()
        story = person.signs()
        answers = {
            self.answer("/account/recover/", {"words": words, "password1": "x", "password2": "x"})[0]
            for words in (person.words, story.words, make_writers.Writer().words)
        }
        self.assertEqual({200}, answers, "a page without its token is only shown")
        pages = {self.recover(words) for words in (story.words, make_writers.Writer().words)}
        self.assertEqual(1, len(pages))

    def recover(self, words: str) -> str:
        page = Visitor().open("/account/recover/")
        page.send({"words": words, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}, form="words")
        return re.sub(r'value="[^"]*"|>[a-z ]{30,}<', "", page.html).replace(words, "")


@cheaply
class ComingBackWithNineWords(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()

    def comes_back(self, words: str) -> Visitor:
        typed = {"words": words, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
        return Visitor().open("/account/recover/").send(typed, form="words")

    def test_a_forgotten_password_is_replaced_and_the_texts_still_open(self) -> None:
        self.person.signs("This is an example. It was a long winter.")
        page = self.comes_back(self.person.words)
        self.assertEqual(9, len(page.nine_words))
        self.assertIn(self.person.account.username, page.words)
        page.open(f"/account/texts/{self.person.stories[0].slug}/").send({"secret": NEW_PASSWORD}, form="secret")
        self.assertIn("It was a long winter", page.words)

    def test_the_old_words_and_the_old_password_are_worth_nothing(self) -> None:
        self.comes_back(self.person.words)
        self.assertIn("did not open an account", self.comes_back(self.person.words).words)
        self.assertNotIn("_auth_user_id", self.person.signs_in(PASSWORD).client.session)

    def test_every_other_session_is_over(self) -> None:
        there = self.person.signs_in()
        self.comes_back(self.person.words)
        self.assertIn("/account/login/", there.open("/account/").address)

    def test_pressed_twice_the_answer_is_the_same(self) -> None:
        page = Visitor().open("/account/recover/")
        fields = page.form_with("words").fields | {
            "words": [self.person.words], "password1": [NEW_PASSWORD], "password2": [NEW_PASSWORD]
        }  # fmt: skip
        answers = [Client().post("/account/recover/", fields).content.decode() for _ in range(2)]
        words = [re.findall(r"<li>(\w+)</li>", answer)[:9] for answer in answers]
        self.assertEqual(words[0], words[1])

    def test_the_words_of_an_account_open_no_story_and_those_of_a_story_no_account(self) -> None:
        story = self.person.signs()
        self.assertIn("did not open an account", self.comes_back(story.words).words)
        mine = Visitor().open("/mine/").send({"words": self.person.words}, form="words")
        self.assertEqual(422, mine.response.status_code)


@cheaply
class TheDoors(TestCase):
    """One table of accounts: each process opens those of its own door, and knows no others."""

    def setUp(self) -> None:
        cache.clear()
        self.person, self.member = make_writers.somebody(), make_staff.member("ann")

    def is_let_in(self, name: str, password: str) -> bool:
        page = Visitor().open("/account/login/").send({"login": name, "password": password}, form="login")
        return "_auth_user_id" in page.client.session

    def test_the_public_process_does_not_know_the_people_of_the_desk(self) -> None:
        with self.settings(DOORS={"writers"}):
            self.assertFalse(self.is_let_in("ann", make_staff.PASSWORD))
            self.assertTrue(self.is_let_in(self.person.account.username, PASSWORD), "a control")

    def test_the_desk_does_not_know_writers(self) -> None:
        with self.settings(DOORS={"desk"}):
            self.assertFalse(self.is_let_in(self.person.account.username, PASSWORD))
            self.assertTrue(self.is_let_in("ann", make_staff.PASSWORD), "a control")

    def test_a_session_of_one_door_is_nobodys_at_the_other(self) -> None:
        page = self.person.signs_in()
        with self.settings(DOORS={"desk"}):
            self.assertIn("/account/login/", page.open("/account/").address)

    def test_the_server_cannot_open_what_an_account_opens(self) -> None:
        row = AccountKey.objects.get()
        for secret in (WRONG, "", " ".join(make_writers.Writer().receipt.words)):
            with self.assertRaises(DoesNotOpen):
                private_by_either(row, secret)
        self.assertEqual(32, len(private_by_either(row, PASSWORD)), "a control")
