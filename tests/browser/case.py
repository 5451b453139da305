"""A test with a browser: a site of its own for each test, a fresh profile for each person."""

import os
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from django.test import SimpleTestCase, tag
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.browser.site import ROOT, Site, running_site

PHONE, DESKTOP = 360, 1280
PATIENCE = 30_000  # milliseconds: a machine that does much else at once is slow, not wrong
expect.set_options(timeout=PATIENCE)
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SCREENSHOTS = Path(os.environ.get("SCREENSHOTS_DIR", ROOT / "var" / "screenshots"))


def needs_pushing(page: Page) -> bool:
    """Whether something of the page is only seen after pushing it sideways."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@tag("browser")
class BrowserCase(SimpleTestCase):
    """Subclasses say whether JavaScript is on and how wide the window is."""

    javascript: ClassVar[bool] = False
    width: ClassVar[int] = PHONE
    site: Site
    browser: ClassVar[Browser]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        with ExitStack() as stack:
            playwright = stack.enter_context(sync_playwright())
            chromium = shutil.which("chromium")
            cls.browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
            stack.callback(cls.browser.close)
            cls.addClassCleanup(stack.pop_all().close)

    def setUp(self) -> None:
        super().setUp()
        self.site = self.enterContext(running_site(**self.settings_of_operator()))
        self.hosts: set[str] = set()
        self.complaints: list[str] = []

    def settings_of_operator(self) -> dict[str, str]:
        """What differs from `make run`."""
        return {}

    def someone(self, *, javascript: bool | None = None, width: int | None = None) -> Page:
        """A new person with an empty browser; every host they reach and every complaint of it is written down."""
        context = self.browser.new_context(
            base_url=self.site.url,
            java_script_enabled=self.javascript if javascript is None else javascript,
            viewport={"width": width or self.width, "height": 800},
        )
        context.set_default_timeout(PATIENCE)
        self.addCleanup(context.close)
        context.on("request", self._write_down_host)
        context.on("console", self._write_down_complaint)
        return context.new_page()

    def _write_down_host(self, request: Request) -> None:
        self.hosts.add(urlsplit(request.url).netloc)

    def _write_down_complaint(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def picture(self, page: Page, name: str) -> None:
        """Kept under var/screenshots, for people to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        script = "js" if self.javascript else "no-js"
        page.screenshot(path=SCREENSHOTS / f"{name}-{self.width}-{script}.png", full_page=True)

    def cookies(self, page: Page) -> list[str]:
        context: BrowserContext = page.context
        return [cookie["name"] for cookie in context.cookies()]

    @property
    def own_host(self) -> str:
        return urlsplit(self.site.url).netloc
