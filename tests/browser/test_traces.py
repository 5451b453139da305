"""What a visit leaves behind: no cookie, no other host, no text under Back, no complaint about the pages' own rules."""

import re
from contextlib import suppress
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page

from tests.browser.case import DESKTOP, BrowserCase
from tests.browser.people import Reader, Writer, Writing

ANONYMOUS = [
    "/", "/stories/", "/share/", "/share/write/", "/mine/", "/help/", "/help/us/", "/about/", "/safety/", "/privacy/",
    "/policy/", "/not-here/",
]  # fmt: skip
# The page that is not here says 404, and our headers close features that this Chromium does not know.
EXPECTED = r"status of 404|Permissions-Policy header: (Unrecognized feature|Origin trial)"
BODY = "It happened at work, and I told nobody for a long time."


class Traces:
    """The same with and without JavaScript."""

    def test_no_page_for_strangers_sets_a_cookie_or_asks_another_host_or_breaks_its_own_rules(self) -> None:
        writer = Writer(self.someone())
        for address in ANONYMOUS:
            with self.subTest(address):
                writer.goes_to(address)
                self.assertEqual([], self.cookies(writer.page))
        writer.shares(Writing(BODY))
        writer.comes_back()
        self.assertEqual([], self.cookies(writer.page))
        self.assertEqual({self.own_host}, self.hosts)
        self.assertEqual([], [text for text in self.complaints if not re.search(EXPECTED, text)])

    def test_another_host_or_a_broken_rule_would_have_been_noticed(self) -> None:
        page = self.someone()
        page.route("**/*.example/**", lambda route: route.fulfill(status=204))
        page.set_content('<img src="http://elsewhere.example/pixel.gif">')
        page.wait_for_load_state("networkidle")
        self.assertIn("elsewhere.example", self.hosts)
        self._serve(page, '<p style="color: red">')
        page.goto("/broken-rule/")
        self.assertTrue(any("Content Security Policy" in text for text in self.complaints), self.complaints)

    def _serve(self, page: Page, html: str) -> None:
        headers = {"Content-Security-Policy": "style-src 'self'", "Content-Type": "text/html"}
        page.route("**/broken-rule/", lambda route: route.fulfill(body=html, headers=headers))

    def test_back_after_sending_shows_no_text(self) -> None:
        writer = Writer(self.someone())
        writer.writes(Writing(BODY, title="A title of mine"))
        writer.presses("Send it to be read")
        writer.sees("Your story is with us")
        for _ in range(3):
            with suppress(Error):  # "Confirm form resubmission": Chromium has nothing of that page any more
                writer.page.go_back()
            self.assertNotIn(BODY, writer.source)
            for box in writer.page.locator("textarea, input:not([type=hidden])").all():
                self.assertNotIn(BODY, box.input_value())
                self.assertNotIn("A title", box.input_value())

    def test_the_exit_leads_away_and_leaves_no_cookie(self) -> None:
        for address in ("/", "/share/write/", "/not-here/"):
            with self.subTest(address):
                reader = Reader(self.someone())
                reader.goes_to(address)
                reader.page.locator(".way-out").click()
                reader.page.wait_for_url(f"{self.site.away_url}**")
                self.assertEqual([], self.cookies(reader.page))

    def test_a_form_sent_under_our_referrer_policy_arrives(self) -> None:
        writer = Writer(self.someone())
        answers = []
        writer.page.on("response", lambda response: answers.append(response))
        writer.writes(Writing(BODY))
        posted = [answer for answer in answers if answer.request.method == "POST"]
        self.assertEqual([200], [answer.status for answer in posted])
        self.assertEqual("same-origin", posted[0].headers["referrer-policy"])
        self.assertEqual(self.own_host, urlsplit(posted[0].request.all_headers()["origin"]).netloc)

    def test_no_page_is_wider_than_the_window(self) -> None:
        page = self.someone()
        for address in ANONYMOUS:
            with self.subTest(address):
                page.goto(address)
                width = page.evaluate("document.documentElement.scrollWidth")
                self.assertLessEqual(width, self.width)
                self.picture(page, f"page{address.replace('/', '-').rstrip('-') or '-home'}")


class TracesOnAPhoneWithoutJavaScriptTests(Traces, BrowserCase):
    pass


class TracesOnADesktopWithJavaScriptTests(Traces, BrowserCase):
    javascript = True
    width = DESKTOP
