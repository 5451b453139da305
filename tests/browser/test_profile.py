"""What stands in a browser's own files after somebody wrote there: the names of pages, and none of the words.

Save in one place that no page reaches: to restore its tabs after a crash Chromium keeps what forms sent, until it was
closed twice. `docs/threat-model.md` says so. A private window keeps nothing at all.
"""

import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.test import SimpleTestCase, tag
from playwright.sync_api import Page, sync_playwright

from tests.browser.case import QUIET
from tests.browser.firefox import bytes_of
from tests.browser.people import Writer, Writing
from tests.browser.site import running_site
from tests.stack.worker import PATIENCE, wait_until

TO_RESTORE_TABS = ("Session_", "Tabs_")
HISTORY = {"History", "History-journal"}


def files_with(folder: Path, mark: str) -> list[str]:
    """As bytes of one or of two per letter, as Chromium keeps text."""
    shapes = (mark.encode(), mark.encode("utf-16-le"))
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if any(shape in bytes_of(file) for shape in shapes)]


@contextmanager
def a_window(profile: Path, *options: str) -> Iterator[Page]:
    """As a person opens one; Chromium is closed at the end."""
    port = profile / "DevToolsActivePort"
    command = [
        "chromium",
        "--headless=new",
        *QUIET,
        *options,
        "--remote-debugging-port=0",
        f"--user-data-dir={profile}",
    ]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([*command, "about:blank"], **quiet)
    try:
        wait_until(lambda: port.exists() and port.read_text(encoding="utf-8"))
        with sync_playwright() as playwright:
            number = port.read_text(encoding="utf-8").split()[0]
            browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{number}")
            yield browser.contexts[0].pages[0]
            browser.new_browser_cdp_session().send("Browser.close")
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait()


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
            wait_until(lambda: HISTORY & {*files_with(folder, control)})  # it is written a moment later
            words = writer.words
            browser.close()
        self.assertEqual(9, len(words))
        self.assertTrue(files_with(folder, control), "an address is in the history, and is found")
        for mark in (body, title, " ".join(words[:3]), "+".join(words[:3]), "\n".join(words[:3])):
            with self.subTest(mark=mark):
                self.assertEqual(
                    [], [file for file in files_with(folder, mark) if not file.startswith(TO_RESTORE_TABS)]
                )

    def test_a_private_window_of_chromium_keeps_nothing_at_all(self) -> None:
        site = self.enterContext(running_site())
        for options in (("--incognito",), ()):
            folder = Path(tempfile.mkdtemp(prefix="profile-"))
            self.addCleanup(shutil.rmtree, folder)
            body, title, address = (secrets.token_hex(6) for _ in range(3))
            with self.subTest(options=options), a_window(folder, *options) as page:
                writer = Writer(page, site=site.url)
                writer.shares(Writing(f"This is an example {body}.", title=f"An example {title}"))
                writer.comes_back()
                writer.goes_to(f"/not-here/{address}/")
            found = {mark: files_with(folder, mark) for mark in (body, title, address, " ".join(writer.words[:3]))}
            if options:
                self.assertEqual({}, {mark: files for mark, files in found.items() if files})
            else:
                self.assertTrue(found[address], "a control: elsewhere an address is in the history")
