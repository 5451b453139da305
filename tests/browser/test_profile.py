"""What stands in a browser's own files after somebody wrote there: the names of pages, and none of the words.

Save in one place that no page reaches: to restore its tabs after a crash Chromium keeps what forms sent, until it was
closed twice. `docs/threat-model.md` says so.
"""

import secrets
import shutil
import tempfile
from pathlib import Path

from django.test import SimpleTestCase, tag
from playwright.sync_api import sync_playwright

from tests.browser.case import QUIET
from tests.browser.people import Writer, Writing
from tests.browser.site import running_site

TO_RESTORE_TABS = "Sessions"


def files_with(folder: Path, mark: str) -> list[str]:
    """As bytes of one or of two per letter, as Chromium keeps text."""
    shapes = (mark.encode(), mark.encode("utf-16-le"))
    files = [file for file in folder.rglob("*") if file.is_file() and file.parent.name != TO_RESTORE_TABS]
    return [file.name for file in files if any(shape in file.read_bytes() for shape in shapes)]


@tag("attack", "browser")
class Profile(SimpleTestCase):
    def test_outside_what_chromium_keeps_to_restore_tabs_no_file_holds_the_words(self) -> None:
        site = self.enterContext(running_site())
        folder = Path(tempfile.mkdtemp(prefix="profile-"))
        self.addCleanup(shutil.rmtree, folder)
        body, title, control = (secrets.token_hex(6) for _ in range(3))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch_persistent_context(
                folder, executable_path=shutil.which("chromium"), args=QUIET, base_url=site.url
            )
            writer = Writer(browser.new_page())
            writer.shares(Writing(f"This is an example {body}.", title=f"An example {title}"))
            writer.comes_back()
            writer.goes_to(f"/not-here/{control}/")
            writer.page.wait_for_timeout(2000)  # Chromium writes its history a moment later
            words = writer.words
            browser.close()
        self.assertEqual(9, len(words))
        self.assertTrue(files_with(folder, control), "an address is in the history, and is found")
        for mark in (body, title, " ".join(words[:3]), "+".join(words[:3]), "\n".join(words[:3])):
            with self.subTest(mark=mark):
                self.assertEqual([], files_with(folder, mark))
