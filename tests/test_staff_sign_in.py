"""Signing in: it tells nobody who has an account, leads nowhere else, and its cookies stay where they are."""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlsplit

from django.core.cache import cache
from django.test import Client, SimpleTestCase, TestCase

from stories.models import Account
from tests import make_staff, production
from tests.house_rules import ROOT

WRONG = "not-the-password-at-all"


class WhoHasAnAccount(TestCase):
    def setUp(self) -> None:
        cache.clear()

    def answer(self, name: str, password: str = WRONG) -> tuple[int, str]:
        answer = Client().post("/account/login/", {"login": name, "password": password})
        return answer.status_code, answer.content.decode().replace(name, "NAME")

    def test_the_answer_is_the_same_for_a_name_that_is_there_and_one_that_is_not(self) -> None:
        make_staff.member("ann")
        gone = make_staff.member("bob").account
        gone.is_active = False
        gone.save()
        status, page = self.answer("nobody")
        for name in ("ann", "bob"):
            self.assertEqual((status, _without_token(page)), _pair(self.answer(name)))
        self.assertNotEqual(_without_token(page), _pair(self.answer("ann", make_staff.PASSWORD))[1], "a control")

    def test_and_takes_as_long(self) -> None:
        names = [f"reader{number}" for number in range(12)]
        for name in names:
            make_staff.member(name)
        there, not_there = [], []
        for name in names:  # in turn, so that a busy machine slows both
            there.append(self.seconds(name))
            not_there.append(self.seconds(f"no-{name}"))
        ratio = statistics.median(there) / statistics.median(not_there)
        self.assertTrue(0.5 < ratio < 2, ratio)  # without the same work for both it is above five

    def seconds(self, name: str) -> float:
        start = time.perf_counter()
        self.answer(name)
        return time.perf_counter() - start

    def test_guessing_at_one_name_is_stopped_for_real_and_made_up_names_alike(self) -> None:
        make_staff.member("ann")
        pages = {}
        for name in ("ann", "nobody"):
            for _ in range(11):
                pages[name] = _pair(self.answer(name))
        self.assertEqual(pages["ann"], pages["nobody"])
        self.assertNotEqual(302, self.answer("ann", make_staff.PASSWORD)[0])

    def test_nobody_can_make_an_account_by_the_pages_that_allauth_brings(self) -> None:
        for address in ("/account/3rdparty/signup/", "/account/password/reset/", "/account/login/code/confirm/"):
            fields = {"username": "mallory", "password1": make_staff.PASSWORD, "email": "m@example.org"}
            self.assertEqual(404, Client().post(address, fields).status_code, address)
            self.assertEqual(404, Client().get(address).status_code, address)
        self.assertFalse(Account.objects.exists())


def _without_token(page: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page)


def _pair(answer: tuple[int, str]) -> tuple[int, str]:
    return answer[0], _without_token(answer[1])


class WhereItLeads(TestCase):
    ELSEWHERE = (
        "https://evil.example/", "//evil.example/", "///evil.example", "/\\evil.example", "\\\\evil.example",
        "http:evil.example", "https:/evil.example", "javascript:alert(1)", "data:text/html,x", "/%09/evil.example",
        "\t//evil.example", "https://testserver@evil.example/", "https://127.0.0.1/", "http://localhost:1/",
        " https://evil.example", "%2F%2Fevil.example", "https://testserver.evil.example/",
    )  # fmt: skip

    def setUp(self) -> None:
        cache.clear()
        self.ann = make_staff.member("ann")

    def signed_in_towards(self, address: str) -> str:
        fields = {"login": "ann", "password": make_staff.PASSWORD, "next": address}
        return Client().post("/account/login/", fields)["Location"]

    def test_after_signing_in_only_to_our_own_pages(self) -> None:
        for address in self.ELSEWHERE:
            with self.subTest(address=address):
                self.assert_ours(self.signed_in_towards(address))
        self.assertEqual("/policy/", self.signed_in_towards("/policy/"), "a control: next is heard")

    def test_after_signing_out_and_proving_only_to_our_own_pages(self) -> None:
        for address in self.ELSEWHERE:
            client = Client()
            client.force_login(self.ann.account)
            with self.subTest(address=address):
                proving = {"password": make_staff.PASSWORD, "next": address}
                self.assert_ours(client.post("/account/reauthenticate/", proving)["Location"])
                self.assert_ours(client.post("/account/logout/", {"next": address})["Location"])
            cache.clear()

    def assert_ours(self, location: str) -> None:
        self.assertEqual(("", ""), urlsplit(location)[:2], location)
        self.assertRegex(location, r"^/?($|[^/\\\s])")


class FormsFromElsewhere(TestCase):
    """A desk or account form without our token, or with a foreign origin, is answered by a page of ours."""

    FORMS = ("/account/login/", "/account/logout/", "/account/mfa/totp/activate/", "/desk/next/")

    def setUp(self) -> None:
        cache.clear()
        self.client = Client(enforce_csrf_checks=True)
        self.client.force_login(make_staff.member("ann").account)
        make_staff.has_shown_an_app(self.client, Account.objects.get())

    def test_without_the_token_it_is_refused_and_the_words_come_back(self) -> None:
        for address in self.FORMS:
            answer = self.client.post(address, {"advice": "words of a reader"})
            with self.subTest(address=address):
                self.assertContains(answer, "words of a reader", status_code=403)
                self.assertContains(answer, "/leave/", status_code=403)

    def test_with_a_stolen_token_from_a_foreign_page_it_is_refused(self) -> None:
        page = self.client.get("/account/logout/").content.decode()
        token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
        for foreign in ("https://evil.example", "null"):
            answer = self.client.post("/account/logout/", {"csrfmiddlewaretoken": token}, HTTP_ORIGIN=foreign)
            self.assertEqual(403, answer.status_code, foreign)
        ours = {"HTTP_ORIGIN": "http://testserver"}
        answer = self.client.post("/account/logout/", {"csrfmiddlewaretoken": token}, **ours)
        self.assertEqual(302, answer.status_code, "a control: from our own page it works")


PRINT = (
    "import json, metoo_site.settings as s;"
    "print(json.dumps({n: getattr(s, n, None) for n in dir(s) if n.startswith(('SESSION_', 'CSRF_', 'MFA_', 'SEC'))"
    " and isinstance(getattr(s, n), (str, int, bool, list, dict, type(None)))}))"
)


class InProduction(SimpleTestCase):
    """The settings as a production process reads them."""

    def settings(self) -> dict[str, object]:
        values = production.environment(database_url="postgres://x/x", redis_url="redis://x")
        with tempfile.TemporaryDirectory() as folder:
            env = {"PATH": os.environ["PATH"], "VAR_DIR": folder, **values}
            command = [sys.executable, "-c", PRINT]
            answer = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        return json.loads(answer.stdout)

    def test_cookies_are_bound_to_this_host_and_hidden_from_scripts_and_other_sites(self) -> None:
        found = self.settings()
        for cookie in ("SESSION", "CSRF"):
            with self.subTest(cookie=cookie):
                self.assertTrue(found[f"{cookie}_COOKIE_NAME"].startswith("__Host-"))
                self.assertTrue(found[f"{cookie}_COOKIE_SECURE"])
                self.assertTrue(found[f"{cookie}_COOKIE_HTTPONLY"])
                self.assertEqual("Strict", found[f"{cookie}_COOKIE_SAMESITE"])
                self.assertIsNone(found.get(f"{cookie}_COOKIE_DOMAIN"))
                self.assertEqual("/", found.get(f"{cookie}_COOKIE_PATH", "/"))
        self.assertTrue(found["SESSION_EXPIRE_AT_BROWSER_CLOSE"])
        self.assertEqual(15 * 60, found["SESSION_COOKIE_AGE"])

    def test_the_second_factor_is_asked_for(self) -> None:
        found = self.settings()
        self.assertTrue(found["SECOND_FACTOR_REQUIRED"])
        self.assertEqual("required", found["MFA_WEBAUTHN_USER_VERIFICATION"])
        self.assertEqual({"webauthn", "totp", "recovery_codes"}, set(found["MFA_SUPPORTED_TYPES"]))
        self.assertFalse(found["MFA_TRUST_ENABLED"])
        self.assertTrue(found["MFA_RECOVERY_CODES_SHOW_ONCE"])
