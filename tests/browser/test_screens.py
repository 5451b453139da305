"""Every screen, looked at by axe and by a ruler; and, with `make screenshots`, photographed."""

import os
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from django.test import SimpleTestCase, tag
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.browser.by_ear import LOOSE_ENDS, STUMBLING, heard, lost, unclear
from tests.browser.case import QUIET, ROOT
from tests.browser.in_pieces import GROWING, JUMPS, MOVED_BY_THE_REST
from tests.browser.light import Light
from tests.browser.pictures import ORIGIN, Window, window
from tests.screens.every import every_screen
from tests.screens.screen import Screen

PICTURES = Path(os.environ.get("SCREENSHOTS_DIR", ROOT / "var" / "screenshots"))
PHONE, DESKTOP = ({"width": width, "height": 900} for width in (360, 1280))
ZOOMED = {"width": 320, "height": 256}  # a window of 1280 by 1024 at 400 % (WCAG 1.4.10)
AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": AA}, "rules": {"color-contrast-enhanced": {"enabled": True}}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]}}
FINDINGS = """(options) => axe.run(document, { ...options, resultTypes: ['violations'], selectors: false })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""

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
COVERED = """(() => {
  const one = document.activeElement, bar = document.querySelector('.way-out');
  if (!one || one === document.body || one.matches('.skip, .way-out')) return '';
  const box = one.getBoundingClientRect(), top = bar.getBoundingClientRect();
  const apart = box.left >= top.right || box.right <= top.left || box.top >= top.bottom - 1;
  return apart || box.height > innerHeight - top.bottom ? '' : one.outerHTML.slice(0, 120);
})()"""
# Everything that takes the focus, from the end of the page to its beginning: the way in which the bar may cover it.
COVERED_STOPS = f"""[...document.querySelectorAll('a[href], button, summary, select, input, textarea')]
  .filter((one) => one.checkVisibility({{ visibilityProperty: true }}) && one.tabIndex >= 0).reverse()
  .map((one) => {{ one.focus(); return document.activeElement === one ? {COVERED} : ''; }})
  .filter(Boolean)"""

# Stops that look the same with and without the focus. A card shows it on the sheet that its link lies on.
UNSEEN_STOPS = """(() => {
  const framed = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return [...document.querySelectorAll('a[href], button, summary, select, input, textarea')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0)
    .filter((one) => {
      one.focus();
      return document.activeElement === one
        && !framed(getComputedStyle(one)) && !framed(getComputedStyle(one, '::after'));
    })
    .map((one) => one.outerHTML.slice(0, 120));
})()"""


@dataclass(frozen=True)
class Seen:
    """What one visit to a screen found: axe, the rulers, and what the page asked for."""

    name: str
    elsewhere: list[str]
    blocking: int
    jumps: float
    in_light: list[str]
    in_dark: list[str]
    too_small: list[str]
    width_at_320: int
    cut_off: list[str]
    moved: list[str]
    covered: list[str]
    unseen: list[str]
    unclear: list[str]
    lost: list[str]
    loose_ends: list[str]


@cache
def all_screens() -> list[Screen]:
    """Made once, before a browser starts: Playwright's loop and Django's connection do not share a thread."""
    with transaction.atomic():
        screens = list(every_screen())
        transaction.set_rollback(True)
    return screens


def look_at_all(browser: Browser) -> list[Seen]:
    """One visit to each screen."""
    with window(browser, viewport=PHONE) as shown:
        shown.page.context.add_init_script(Axe().axe_script)
        ear = shown.page.context.new_cdp_session(shown.page)
        return [look(shown, ear, screen) for screen in all_screens()]


def look(shown: Window, ear: CDPSession, screen: Screen) -> Seen:
    """In the order in which a visit changes the page: first what loading did, last what larger type does to it."""
    shown.page.set_viewport_size(PHONE)
    page = shown.show(screen)
    jumps, in_light, too_small = page.evaluate(JUMPS), page.evaluate(FINDINGS, RULES), page.evaluate(TOO_SMALL)
    told, loose_ends = heard(page, ear), page.evaluate(LOOSE_ENDS)
    page.emulate_media(color_scheme="dark")
    in_dark = page.evaluate(FINDINGS, COLOURS)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(ZOOMED)
    covered, unseen = page.evaluate(COVERED_STOPS), page.evaluate(UNSEEN_STOPS)
    page.add_style_tag(content=TEXT_SPACING)
    return Seen(
        name=screen.name,
        elsewhere=[url for url in shown.asked if not url.startswith((ORIGIN, "data:"))],
        blocking=page.locator("script[src]:not([defer])").count(),
        jumps=jumps,
        in_light=in_light,
        in_dark=in_dark,
        too_small=too_small,
        width_at_320=page.evaluate("document.documentElement.scrollWidth"),
        cut_off=page.evaluate(CUT_OFF),
        covered=covered,
        unseen=unseen,
        unclear=unclear(told, ear),
        lost=lost(told),
        loose_ends=loose_ends,
        moved=page.evaluate(MOVED_BY_THE_REST),  # which leaves nothing of the page
    )


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


class EveryScreen(Light, Screens):
    """One class, so that each screen is made and visited once; the tests ask what the visit found."""

    seen: ClassVar[list[Seen]]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.seen = look_at_all(cls.browser)

    def nothing(self, what: str) -> None:
        """No visit found anything of this kind."""
        found = {seen.name: getattr(seen, what) for seen in self.seen}
        self.assertEqual({}, {name: value for name, value in found.items() if value}, what)

    def test_each_page_and_each_part_of_one_is_on_a_screen(self) -> None:
        shown = frozenset().union(*(screen.templates for screen in self.screens))
        folder = ROOT / "templates"
        there = {str(file.relative_to(folder)) for file in folder.rglob("*.html")}
        self.assertEqual(
            {"allauth/layouts/base.html"}, there - shown, "the frame of allauth's own pages, none of which is here"
        )

    def test_no_two_screens_have_one_name(self) -> None:
        names = [screen.name for screen in self.screens]
        self.assertEqual(len(names), len(set(names)))

    def test_axe_finds_nothing_in_light(self) -> None:
        self.nothing("in_light")

    def test_axe_finds_nothing_in_dark(self) -> None:
        self.nothing("in_dark")

    def test_axe_would_find_what_is_wrong(self) -> None:
        wrong = '<html lang="en"><title>-</title><main><h1>-</h1><img src="/x"><p style="color:#bbb">Pale</p></main>'
        with window(self.browser) as shown:
            shown.page.context.add_init_script(Axe().axe_script)
            found = " ".join(shown.show(Screen("wrong", "/", wrong)).evaluate(FINDINGS, RULES))
        self.assertIn("image-alt", found)
        self.assertIn("color-contrast", found)

    def test_whoever_hears_one_link_or_field_alone_knows_what_it_is_for(self) -> None:
        self.nothing("unclear")

    def test_whoever_goes_by_headings_and_places_finds_each_once_and_in_order(self) -> None:
        self.nothing("lost")

    def test_each_field_tells_its_hint_and_each_error_leads_to_its_field(self) -> None:
        self.nothing("loose_ends")

    def test_what_a_screen_reader_would_stumble_over_is_found(self) -> None:
        with window(self.browser) as shown:
            page = shown.show(Screen("stumbling", "/", STUMBLING))
            ear = page.context.new_cdp_session(page)
            told, loose_ends = heard(page, ear), page.evaluate(LOOSE_ENDS)
            called = unclear(told, ear)
        self.assertEqual(["link without a name", "link Open", "button Use it"], called)
        self.assertEqual(["0 times banner", "0 times contentinfo", "navigation ", "from level 1 to 3"], lost(told))
        self.assertEqual(
            ["aria-describedby gone leads nowhere", "no field tells: A hint.", "line is wrong and does not say why",
             "#nothing is no field"], loose_ends,
        )  # fmt: skip

    def test_nothing_scrolls_sideways_at_400_percent_even_with_wide_spacing(self) -> None:
        widest = max(seen.width_at_320 for seen in self.seen)
        wide = [seen.name for seen in self.seen if seen.width_at_320 > ZOOMED["width"]]
        self.assertEqual([], wide, widest)

    def test_wide_spacing_cuts_no_word_off(self) -> None:
        self.nothing("cut_off")

    def test_whatever_is_pressed_is_44_pixels_high_and_wide(self) -> None:
        self.nothing("too_small")

    def test_no_screen_asks_another_host(self) -> None:
        self.nothing("elsewhere")

    def test_no_screen_waits_for_a_script(self) -> None:
        self.nothing("blocking")

    def test_nothing_moves_while_a_page_comes(self) -> None:
        self.nothing("jumps")
        self.nothing("moved")

    def test_what_moves_for_the_rest_of_a_page_is_found(self) -> None:
        with window(self.browser) as shown:
            found = shown.show(Screen("growing", "/", GROWING)).evaluate(MOVED_BY_THE_REST)
        self.assertEqual(["<h1>One</h1> without <p>Two</p>", "the menu without its words"], found)

    def test_the_focus_is_never_under_the_exit_bar(self) -> None:
        self.nothing("covered")

    def test_whatever_has_the_focus_shows_it(self) -> None:
        self.nothing("unseen")

    def test_a_stop_that_does_not_show_the_focus_is_found(self) -> None:
        bare = '<!doctype html><html lang="en"><title>-</title><style>a { outline: none }</style><a href="/x">Bare</a>'
        with window(self.browser) as shown:
            self.assertEqual(['<a href="/x">Bare</a>'], shown.show(Screen("bare", "/", bare)).evaluate(UNSEEN_STOPS))

    def test_nor_for_somebody_who_goes_back_by_keyboard(self) -> None:
        wanted = {"home", "share-write", "check", "mine-public"}
        with window(self.browser, viewport=ZOOMED) as shown:
            for screen in [one for one in self.screens if one.name in wanted]:
                page = shown.show(screen)
                with self.subTest(screen=screen.name):
                    self.assertEqual([], hidden_stops(page))


def hidden_stops(page: Page) -> list[str]:
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
