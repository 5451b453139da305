"""The rescue says what the site would say, with the same words in it, and loads nothing for it that could break."""

import os
import subprocess
import sys
from io import BytesIO
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.test import SimpleTestCase
from django.utils import translation

from deploy.own_pages import pages_of_the_rescue
from deploy.rescue import GAP, Rescue
from stories.kept import FIELDS
from stories.refusals import refuse
from tests.house_rules import ROOT

FORM = "application/x-www-form-urlencoded"
WORDS = {"body": "This is an <b>example</b>.", "closing": f"It says {GAP} & 'more'.", "pen_name": " ", "token": "x"}
BOUNDARY = '--x\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'


class RescueTests(SimpleTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.rescue = Rescue(pages_of_the_rescue())

    def says(self, path: str, body: bytes = b"", *, kind: str = FORM, method: str = "POST") -> str:
        """The whole page."""
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "CONTENT_TYPE": kind, "CONTENT_LENGTH": str(len(body))}
        self.answered = []
        content = self.rescue({**environ, "wsgi.input": BytesIO(body)}, lambda *said: self.answered.extend(said))
        return b"".join(content).decode()

    def the_site_says(self, language: str, body: bytes) -> str:
        """With everything that belongs to a page of ours."""
        request = HttpRequest()
        request.method, request._body, request.META["CONTENT_TYPE"] = "POST", body, FORM
        with translation.override(language):
            return refuse(request, 500).content.decode()

    def assert_the_same(self, ours: str, theirs: str) -> None:
        """But for the numbers of the boxes."""
        for place, name in enumerate(FIELDS, 1):
            ours = ours.replace(f'"kept-{place}"', f'"kept-{name}"')
        for place, name in enumerate((name for name in FIELDS if WORDS.get(name, "").strip()), 1):
            theirs = theirs.replace(f'"kept-{place}"', f'"kept-{name}"')
        self.assertHTMLEqual(ours, theirs)

    def test_in_every_language_it_gives_the_words_back_as_the_site_would(self) -> None:
        body = urlencode(WORDS).encode()
        for language in settings.PAGE_LANGUAGES:
            with self.subTest(language):
                said = self.says(f"/{language}/share/send/", body)
                self.assert_the_same(said, self.the_site_says(language, body))
                self.assertIn("This is an &lt;b&gt;example&lt;/b&gt;.", said)
                self.assertEqual(2, said.count("<textarea"))

    def test_an_address_without_a_language_is_in_english_and_a_form_with_files_keeps_its_words(self) -> None:
        parts = "".join(BOUNDARY.format(name, text) for name, text in WORDS.items()).encode() + b"--x--\r\n"
        said = self.says("/desk/cases/", parts, kind="multipart/form-data; boundary=x")
        self.assert_the_same(said, self.the_site_says("en", urlencode(WORDS).encode()))

    def test_without_words_it_apologises(self) -> None:
        for said in (self.says("/share/send/"), self.says("/", method="GET")):
            self.assertHTMLEqual(said, self.the_site_says("en", b""))

    def test_the_page_is_kept_nowhere_and_says_when_to_try_again(self) -> None:
        self.says("/ar/share/send/")
        status, headers = self.answered[0], dict(self.answered[1])
        self.assertEqual("503 Service Unavailable", status)
        self.assertEqual("ar", headers["Content-Language"])
        self.assertEqual("no-store", headers["Cache-Control"])
        self.assertEqual("60", headers["Retry-After"])
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])

    def started(self, **settings_of: str) -> subprocess.CompletedProcess[str]:
        """A process of its own, which says whether it has loaded Django."""
        code = "import sys; from deploy.rescue import rescue; print('django' in sys.modules); rescue()"
        environment = {"PATH": os.environ["PATH"], **settings_of}
        return subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    def test_it_loads_no_django_and_without_its_pages_it_says_which_setting_is_missing(self) -> None:
        started = self.started(FILES_DIR="/nowhere")
        self.assertEqual("False\n", started.stdout)
        self.assertIn("FILES_DIR is what `python -m deploy.own_pages` filled", started.stderr)
        self.assertNotEqual(0, started.returncode)
