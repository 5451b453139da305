"""Every screen, looked at by axe and by a ruler; and, with `make screenshots`, photographed."""

import os
import shutil
from functools import cache
from pathlib import Path
from typing import ClassVar

from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from django.test import SimpleTestCase, tag
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.case import QUIET, ROOT
from tests.browser.pictures import ORIGIN, Window, window
from tests.screens import Screen, every_screen

PICTURES = Path(os.environ.get("SCREENSHOTS_DIR", ROOT / "var" / "screenshots"))
NARROW, PHONE, DESKTOP = ({"width": width, "height": 900} for width in (320, 360, 1280))
LOW = {"width": 360, "height": 420}  # as with a keyboard on the screen
AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "runOnly": {"type": "tag", "values": AA},
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]}}

# WCAG 1.4.12
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
CUT_OFF = """[...document.querySelectorAll('a, button, p, li, h1, h2, h3, label, legend, summary, td, th')]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow === 'hidden'
    && !one.classList.contains('unseen')
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
  .map((one) => one.outerHTML.slice(0, 120))"""
# A link inside a sentence is as high as its line (WCAG 2.5.5, the exception "inline"); a box is as large as its label.
TOO_SMALL = """[...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden]), textarea')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen, .trap, .skip'))
  .map((one) => [one, one.matches('[type=checkbox], [type=radio]') ? one.closest('.choice, label') ?? one
    : one.closest('.card') ?? one])
  .filter(([one, box]) => {
    const inline = one.tagName === 'A' && getComputedStyle(one).display === 'inline';
    const { width, height } = box.getBoundingClientRect();
    return !inline && (width < 43.5 || height < 43.5);
  })
  .map(([one, box]) => `${Math.round(box.getBoundingClientRect().height)} ${one.outerHTML.slice(0, 120)}`)"""
JUMPS = """new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
    .observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""
COVERED = """(() => {
  const one = document.activeElement, bar = document.querySelector('.way-out');
  if (!one || one === document.body || one.matches('.skip, .way-out')) return '';
  const box = one.getBoundingClientRect(), top = bar.getBoundingClientRect();
  const apart = box.left >= top.right || box.right <= top.left || box.top >= top.bottom - 1;
  return apart || box.height > innerHeight ? '' : one.outerHTML.slice(0, 120);
})()"""


@cache
def all_screens() -> list[Screen]:
    """Made once, before a browser starts: Playwright's loop and Django's connection do not share a thread."""
    with transaction.atomic():
        screens = list(every_screen())
        transaction.set_rollback(True)
    return screens


@tag("browser")
class Screens(SimpleTestCase):
    databases = {"default"}
    browser: ClassVar[Browser]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.screens = all_screens()
        playwright = cls.enterClassContext(sync_playwright())
        chromium = shutil.which("chromium")
        cls.browser = cls.enterClassContext(playwright.chromium.launch(executable_path=chromium, args=QUIET))


class WhatShutsPeopleOut(Screens):
    def test_axe_finds_nothing_on_any_screen_in_light_and_in_dark(self) -> None:
        with window(self.browser, viewport=PHONE) as shown:
            for screen in self.screens:
                page = shown.show(screen)
                with self.subTest(screen=screen.name):
                    self.assertEqual([], findings(page, RULES), "in light")
                    page.emulate_media(color_scheme="dark")
                    self.assertEqual([], findings(page, COLOURS), "in dark")
                page.emulate_media(color_scheme="light")

    def test_axe_would_find_what_is_wrong(self) -> None:
        wrong = '<html lang="en"><title>-</title><main><h1>-</h1><img src="/x"><p style="color:#bbb">Pale</p></main>'
        with window(self.browser) as shown:
            found = " ".join(findings(shown.show(Screen("wrong", "/", wrong)), RULES))
        self.assertIn("image-alt", found)
        self.assertIn("color-contrast", found)

    def test_nothing_scrolls_sideways_at_320_pixels_even_with_wide_spacing(self) -> None:
        with window(self.browser, viewport=NARROW) as shown:
            for screen in self.screens:
                page = shown.show(screen)
                page.add_style_tag(content=TEXT_SPACING)
                with self.subTest(screen=screen.name):
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), NARROW["width"])
                    self.assertEqual([], page.evaluate(CUT_OFF))

    def test_whatever_is_pressed_is_44_pixels_high_and_wide(self) -> None:
        with window(self.browser, viewport=PHONE) as shown:
            for screen in self.screens:
                with self.subTest(screen=screen.name):
                    self.assertEqual([], shown.show(screen).evaluate(TOO_SMALL))


class WhatAPageCosts(Screens):
    def test_no_screen_asks_another_host_blocks_on_a_script_or_jumps_about(self) -> None:
        with window(self.browser, viewport=PHONE) as shown:
            for screen in self.screens:
                page = shown.show(screen)
                with self.subTest(screen=screen.name):
                    self.assertEqual([], [url for url in shown.asked if not url.startswith((ORIGIN, "data:"))])
                    self.assertEqual(0, page.locator("script[src]:not([defer])").count())
                    self.assertLess(page.evaluate(JUMPS), 0.01)

    def test_the_focus_is_never_under_the_exit_bar(self) -> None:
        wanted = {"home", "list", "share-write", "check", "mine-public", "help", "choices", "policy"}
        with window(self.browser, viewport=LOW) as shown:
            for screen in [one for one in self.screens if one.name in wanted]:
                page = shown.show(screen)
                with self.subTest(screen=screen.name):
                    self.assertEqual([], hidden_stops(shown, page))


def findings(page: Page, options: dict[str, object]) -> list[str]:
    """What axe says: the rule, and where."""
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def hidden_stops(shown: Window, page: Page) -> list[str]:
    """What has the focus, backwards from the end of the page, while the bar covers it."""
    covered = []
    page.keyboard.press("Shift+Tab")
    for _ in range(40):
        if said := page.evaluate(COVERED):
            covered.append(said)
        page.keyboard.press("Shift+Tab")
    return covered


@tag("pictures")
class Pictures(Screens):
    """Not a test: `make screenshots` runs it. SCREENS=home,list takes only these."""

    def test_photograph_every_screen(self) -> None:
        wanted = [name for name in os.environ.get("SCREENS", "").split(",") if name]
        chosen = [screen for screen in self.screens if not wanted or screen.name in wanted]
        PICTURES.mkdir(parents=True, exist_ok=True)
        for width_name, size in {"phone": PHONE, "desktop": DESKTOP}.items():
            with window(self.browser, viewport=size) as shown:
                for screen in chosen:
                    page = shown.show(screen)
                    for colours in ("light", "dark"):
                        page.emulate_media(color_scheme=colours)
                        page.screenshot(path=PICTURES / f"{screen.name}-{width_name}-{colours}.png", full_page=True)
