"""Help in a text browser: no style sheet, no script, no picture."""

import subprocess

from django.test import SimpleTestCase, tag

from tests.browser.site import running_site


@tag("w3m", "embedded")
class TextBrowserTests(SimpleTestCase):
    def test_helplines_and_the_way_out_can_be_read_and_followed_in_w3m(self) -> None:
        with running_site() as site:
            for address in ("/help/", "/help/us/", "/share/write/", "/not-here/"):
                with self.subTest(address):
                    shown = subprocess.run(
                        ["w3m", "-dump", "-o", "display_link_number=1", f"{site.url}{address}"],
                        check=True, capture_output=True, text=True,
                    ).stdout  # fmt: skip
                    self.assertIn("911", shown)
                    self.assertIn("Exit this page", shown)
                    self.assertIn(f"{site.url}/leave/", shown)
