"""Headers: what every page says to a browser, by its class; errors included."""

from django.test import TestCase

from metoo_site import headers
from stories.pages import PageClass
from tests import make_desk
from tests.visitor import Visitor

OPEN_PAGES = ["/", "/share/", "/stories/", "/help/", "/help/us/", "/policy/", "/about/", "/safety/", "/privacy/"]
WRITING_PAGES = ["/share/write/", "/mine/"]
REFUSALS = ["/nothing-here/", "/stories/00000000000000000000000000000000/", "/share/send/", "/mine/edit/"]


class EveryPage(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        make_desk.policy()

    def test_every_page_has_the_common_headers(self) -> None:
        for address in (*OPEN_PAGES, *WRITING_PAGES, *REFUSALS, "/account/login/", "/desk/", "/robots.txt"):
            response = self.client.get(address)
            with self.subTest(address=address):
                for name, value in headers.COMMON.items():
                    self.assertEqual(response[name], value, name)
                self.assertEqual(response["Cache-Control"], "no-store")
                self.assertIn("default-src 'none'", response["Content-Security-Policy"])
                self.assertNotIn("unsafe", response["Content-Security-Policy"])
                self.assertIn("geolocation=()", response["Permissions-Policy"])

    def test_no_page_for_strangers_sets_a_cookie_or_varies_by_one(self) -> None:
        for address in (*OPEN_PAGES, *WRITING_PAGES, *REFUSALS):
            response = self.client.get(address)
            with self.subTest(address=address):
                self.assertFalse(response.cookies)
                self.assertNotIn("Cookie", response.get("Vary", ""))

    def test_only_pages_without_anyones_words_or_choices_may_rest_in_the_servers_cache(self) -> None:
        for address in OPEN_PAGES:
            with self.subTest(address=address):
                self.assertEqual(self.client.get(address)["X-Accel-Expires"], str(headers.CACHE_SECONDS))
                with_cookie = self.client.get(address, HTTP_COOKIE="choices=x")
                self.assertEqual(with_cookie["X-Accel-Expires"], "0")
        for address in (*WRITING_PAGES, *REFUSALS, "/account/login/", "/desk/", "/leave/"):
            with self.subTest(address=address):
                self.assertEqual(self.client.get(address)["X-Accel-Expires"], "0")

    def test_a_page_is_packed_for_nginx_alone_and_never_one_that_holds_what_somebody_sent(self) -> None:
        for address, said, packed in (
            ("/about/", "gzip", True),
            ("/about/", "gzip, deflate, br", False),
            ("/share/write/", "gzip", False),
            ("/account/login/", "gzip", False),
        ):
            with self.subTest(address=address, said=said):
                answer = self.client.get(address, HTTP_ACCEPT_ENCODING=said)
                self.assertEqual(packed, answer.get("Content-Encoding") == "gzip")
                self.assertEqual(str(len(answer.content)), answer["Content-Length"])

    def test_the_writing_page_is_another_one_each_time(self) -> None:
        pages = {Visitor().open("/share/write/").form_with("body").fields["token"][0] for _ in range(3)}
        self.assertEqual(len(pages), 3)

    def test_security_keys_may_be_used_where_people_sign_in_and_nowhere_else(self) -> None:
        for page_class in PageClass:
            allowed = "publickey-credentials-get=(self)" in headers.features(page_class)
            self.assertEqual(allowed, page_class in (PageClass.ACCOUNT, PageClass.DESK), page_class)

    def test_search_engines_are_asked_not_to_show_writing_pages_or_peoples_words(self) -> None:
        for address in ("/stories/", *WRITING_PAGES, *REFUSALS):
            self.assertIn("noindex", self.client.get(address)["X-Robots-Tag"], address)
        self.assertNotIn("X-Robots-Tag", self.client.get("/help/"))


class OurOwnPagesOnly(TestCase):
    """No cookie to borrow, and still no form from elsewhere."""

    def answer(self, **sent: str) -> int:
        return self.client.post("/share/check/", {"body": "This is an example."}, **sent).status_code

    def test_a_form_from_another_site_is_refused(self) -> None:
        for sent in (
            {"HTTP_SEC_FETCH_SITE": "cross-site"},
            {"HTTP_SEC_FETCH_SITE": "same-site"},
            {"HTTP_ORIGIN": "https://elsewhere.example"},
            {"HTTP_ORIGIN": "null"},
        ):
            with self.subTest(sent=sent):
                self.assertEqual(self.answer(**sent), 403)

    def test_our_own_form_and_a_browser_that_says_nothing_are_let_in(self) -> None:
        for sent in (
            {},
            {"HTTP_SEC_FETCH_SITE": "same-origin"},
            {"HTTP_ORIGIN": "http://testserver"},
        ):
            with self.subTest(sent=sent):
                self.assertNotEqual(self.answer(**sent), 403)
