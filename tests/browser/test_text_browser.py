"""Writing, reading and help in a text browser: no style sheet, no script, no picture."""

import subprocess
from tempfile import NamedTemporaryFile
from urllib.parse import urlencode, urljoin

from django.test import SimpleTestCase, tag

from tests.browser.case import BrowserCase
from tests.browser.people import Moderator, Reader
from tests.browser.site import running_site
from tests.visitor import Form, PageParser

BODY = "This is an example, typed in a text browser."


def w3m(address: str, *options: str) -> str:
    """What it shows, or with `-dump_source` what came."""
    return subprocess.run(["w3m", *options, address], check=True, capture_output=True, text=True).stdout


def form_with(name: str, source: str) -> Form:
    return next(form for form in PageParser(source).forms if name in form.fields)


@tag("w3m", "embedded")
class TextBrowserTests(SimpleTestCase):
    def test_helplines_and_the_way_out_can_be_read_and_followed_in_w3m(self) -> None:
        with running_site() as site:
            for address in ("/help/", "/help/us/", "/share/write/", "/not-here/"):
                with self.subTest(address):
                    shown = w3m(f"{site.url}{address}", "-dump", "-o", "display_link_number=1")
                    self.assertIn("911", shown)
                    self.assertIn("Exit this page", shown)
                    self.assertIn(f"{site.url}/leave/", shown)


@tag("w3m", "embedded")
class WritingAndReadingTests(BrowserCase):
    """The desk uses a browser; the writer and the reader use w3m."""

    def sent(self, form: Form, **typed: str) -> str:
        """The page that comes after filling in this form and pressing its first button."""
        fields = form.fields | {name: [value] for name, value in typed.items()}
        action = (form.buttons[0].action if form.buttons else None) or form.action
        with NamedTemporaryFile("w", suffix=".form") as file:
            file.write(urlencode(fields, doseq=True))
            file.flush()
            return w3m(urljoin(self.site.url, action), "-post", file.name, "-dump_source")

    def test_a_story_is_written_up_to_its_nine_words_and_sent_and_read(self) -> None:
        box = w3m(f"{self.site.url}/share/write/", "-dump_source")
        look = self.sent(form_with("body", box), body=BODY, title="An example")
        words = look.partition('<ol class="nine"')[2].partition("</ol>")[0].count("<li>")
        self.assertEqual(9, words)
        self.assertIn("Your story is with us", self.sent(form_with("body", look)))
        desk = Moderator(self.someone())
        desk.signs_in(*self.site.accounts[0])
        desk.takes_the_next()
        desk.approves()
        Reader(self.someone()).waits_until_listed("An example")
        listed = w3m(f"{self.site.url}/stories/", "-dump")
        self.assertIn("It is mentioned, without detail", listed)
        self.assertNotIn(BODY, listed)
        (address,) = Reader(self.someone()).addresses_of_stories()
        shown = w3m(f"{self.site.url}{address}", "-dump")
        self.assertLess(shown.index("What this story includes"), shown.index("typed in a text browser"))
