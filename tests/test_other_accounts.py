"""Signing in with an account elsewhere: off unless the operator wants it, and only a number is kept.

The server on the other side is a real one (Authlib's OpenID Connect), started on this machine for each test.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import requests
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test import Client, SimpleTestCase, TestCase
from oidc_provider_mock import run_server_in_thread

from metoo_site.companies import companies
from stories.models import Account, AccountKey
from tests import make_staff
from tests.visitor import Visitor

LOGIN = "/account/with/oidc/openid/login/"
PERSON = "jane.doe@example.org"  # what the other side calls her, and tells as her address


class WithAnOpenIDConnectServer(TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        logging.getLogger("werkzeug").setLevel(logging.ERROR)  # the other side's own server

    def setUp(self) -> None:
        cache.clear()

    @contextmanager
    def server(self) -> Iterator[str]:
        with run_server_in_thread() as server:
            address = f"http://localhost:{server.server_port}"
            with self.settings(SOCIALACCOUNT_PROVIDERS=companies({"openid": f"Example {address} client secret"})):
                yield address

    def goes_there_and_comes_back(self, client: Client, *, person: str = PERSON, deny: bool = False) -> Visitor:
        """As a browser does: our page, theirs, ours again."""
        Visitor(client).open(LOGIN)
        away = client.post(LOGIN)["Location"]
        form = {"action": "deny"} if deny else {"sub": person}
        back = requests.post(away, data=form, allow_redirects=False, timeout=10).headers["Location"]
        return self.comes_back(client, back)

    def comes_back(self, client: Client, back: str) -> Visitor:
        """First without the cookie, which is strictly ours; the page in between asks again, as a browser does."""
        visitor = Visitor(client)
        stranger = Client().get(urlsplit(back).path, dict(parse_qs(urlsplit(back).query)))
        again = urlsplit(re.search(r"URL='([^']+)'", stranger.content.decode())[1])
        query = dict(parse_qs(again.query.replace("&amp;", "&"), keep_blank_values=True))
        visitor.response = client.get(again.path, query, follow=True)
        visitor.address = visitor.response.redirect_chain[-1][0] if visitor.response.redirect_chain else again.path
        return visitor

    def test_before_the_button_the_page_says_what_the_company_learns(self) -> None:
        with self.server():
            page = Visitor().open("/account/login/")
            self.assertIn("Sign in with Example", page.words)
            page.open(LOGIN)
            self.assertIn("What Example learns", page.words)
            self.assertIn("each time that you sign in", page.words)

    def test_somebody_new_gets_an_account_with_a_name_of_ours_and_nine_words(self) -> None:
        with self.server():
            page = self.goes_there_and_comes_back(Client())
        self.assertEqual("/account/words/", page.address)
        self.assertEqual(9, len(page.nine_words))
        page.send({}, form="I have kept them")
        self.assertIn("Your account", page.words)
        account = Account.objects.get()
        self.assertRegex(account.username, r"^[a-z]+-[a-z]+-\d{4}$")
        self.assertFalse(account.has_usable_password())
        self.assertTrue(AccountKey.objects.filter(account=account).exists())

    def test_whoever_comes_again_is_the_same_and_another_is_another(self) -> None:
        with self.server():
            for person in (PERSON, PERSON, "somebody.else@example.org"):
                self.goes_there_and_comes_back(Client(), person=person)
        self.assertEqual(2, Account.objects.count())

    def test_only_the_number_is_kept_no_token_name_address_or_second(self) -> None:
        with self.server():
            for _ in range(2):
                self.goes_there_and_comes_back(Client())
        row = SocialAccount.objects.get()
        self.assertEqual(({}, PERSON), (row.extra_data, row.uid))
        for moment in (row.last_login, row.date_joined):
            self.assertEqual(
                (1, 0, 0, 0, 0), (moment.day, moment.hour, moment.minute, moment.second, moment.microsecond)
            )
        self.assertFalse(SocialToken.objects.exists())
        with connection.cursor() as cursor:
            found = []
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - a name from the database itself
                found += [table for line in cursor.fetchall() if PERSON in str(line)]
        self.assertEqual(["socialaccount_socialaccount"], found)

    def test_we_ask_for_nothing_but_who_it_is(self) -> None:
        with self.server():
            asked = parse_qs(urlsplit(Client().post(LOGIN)["Location"]).query)
        self.assertEqual(["openid"], asked["scope"])
        self.assertIn("code_challenge", asked)

    def test_whoever_turns_back_is_told_so_and_nothing_is_kept(self) -> None:
        with self.server():
            page = self.goes_there_and_comes_back(Client(), deny=True)
        self.assertIn("Nothing was kept here", page.words)
        self.assertFalse(Account.objects.exists())

    def test_an_answer_that_nobody_asked_for_opens_nothing(self) -> None:
        with self.server():
            away = Client().post(LOGIN)["Location"]
            back = requests.post(away, data={"sub": PERSON}, allow_redirects=False, timeout=10).headers["Location"]
            page = self.comes_back(Client(), back)
        self.assertIn("That did not work", page.words)
        self.assertFalse(Account.objects.exists())

    def test_nobody_hangs_a_company_on_an_account_that_is_open(self) -> None:
        member = make_staff.member("ann").account
        with self.server():
            client = Client()
            client.force_login(member)
            away = client.post(f"{LOGIN}?process=connect")["Location"]
            back = requests.post(away, data={"sub": PERSON}, allow_redirects=False, timeout=10).headers["Location"]
            client.get(urlsplit(back).path, dict(parse_qs(urlsplit(back).query)))
        self.assertFalse(SocialAccount.objects.filter(user=member).exists())

    def test_forms_may_lead_to_the_company_from_account_pages_alone(self) -> None:
        with self.server() as address:
            for page, leads in (("/account/login/", True), ("/", False), ("/share/write/", False), ("/mine/", False)):
                policy = Client().get(page)["Content-Security-Policy"]
                self.assertEqual(leads, f"form-action 'self' {address};" in policy, page)


class Off(TestCase):
    def test_without_the_operators_choice_there_is_no_such_page(self) -> None:
        for address in (LOGIN, "/account/with/google/login/", "/account/with/login/cancelled/", "/account/with/"):
            self.assertEqual(404, Client().get(address).status_code, address)
        self.assertNotContains(Client().get("/account/login/"), "/account/with/")
        self.assertIn("form-action 'self';", Client().get("/account/login/")["Content-Security-Policy"])


class TheSettings(SimpleTestCase):
    def test_each_company_is_switched_on_by_its_own_setting(self) -> None:
        ours = {"google": "google", "facebook": "facebook", "x": "twitter_oauth2", "wordpress": "wordpress"}
        for name, theirs in ours.items():
            self.assertEqual([theirs], list(companies({name: "an-id a-secret"})))
        self.assertEqual({}, companies(dict.fromkeys([*ours, "openid"], "")))

    def test_a_setting_that_cannot_be_read_is_named_without_its_secret(self) -> None:
        for chosen in ({"google": "only-an-id"}, {"openid": "Example not-an-address id secret"}):
            with self.assertRaises(ImproperlyConfigured) as refused:
                companies(chosen)
            self.assertIn(f"SIGN_IN_{next(iter(chosen)).upper()}", str(refused.exception))
            self.assertNotIn("secret", str(refused.exception))

    def test_each_page_of_a_company_says_what_it_learns(self) -> None:
        chosen = companies(dict.fromkeys(("google", "facebook", "x", "wordpress"), "an-id a-secret"))
        with self.settings(SOCIALACCOUNT_PROVIDERS=chosen):
            self.assertEqual({"google", "facebook", "twitter_oauth2", "wordpress"}, set(chosen))
