"""Screens in a real Chromium without a server: the page as it came, and the files it asks for from this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from playwright.sync_api import Browser, Page, Route

from tests.screens.screen import Screen

ORIGIN = "http://site.example"


@dataclass
class Window:
    """One window for many screens; it writes down what each of them asked for."""

    page: Page
    screen: Screen | None = None
    asked: list[str] = field(default_factory=list)

    def show(self, screen: Screen) -> Page:
        """The page, as if its address had been opened."""
        self.screen = screen
        self.asked.clear()
        self.page.goto(f"{ORIGIN}{screen.address}")
        return self.page

    def answer(self, route: Route) -> None:
        address = urlsplit(route.request.url)
        self.asked.append(route.request.url)
        if route.request.resource_type == "document" and route.request.url == f"{ORIGIN}{self.screen.address}":
            route.fulfill(body=self.screen.html, content_type="text/html; charset=utf-8")
        elif route.request.resource_type == "document":
            route.fulfill(status=204)  # a page that goes on by itself stays where it is
        elif address.path.startswith(settings.STATIC_URL):
            file = Path(settings.STATIC_ROOT) / address.path.removeprefix(settings.STATIC_URL)
            route.fulfill(path=file, content_type=guess_type(file)[0])
        else:
            route.abort()


@contextmanager
def window(browser: Browser, **how: object) -> Iterator[Window]:
    """`how` is passed to the browser: the size, the colours, whether scripts run."""
    context = browser.new_context(reduced_motion="reduce", **how)
    try:
        opened = Window(context.new_page())
        context.route("**/*", opened.answer)
        yield opened
    finally:
        context.close()
