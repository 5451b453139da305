"""Words that try to be a program, in a real browser that was told to obey no policy: they stay words on every page."""

from collections.abc import Callable
from contextlib import suppress

from django.test import tag
from playwright.sync_api import Dialog, Page

from stories.written import NotKept, clean
from tests.browser.case import DESKTOP, PATIENCE, BrowserCase
from tests.browser.people import Moderator, Reader, Writer, Writing
from tests.naughty import naughty_strings

LONGEST = 20_000
POLYGLOTS = (
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert(1) )//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
    "\\x3csVg/<sVg/oNloAd=alert(1)//>\\x3e",
    "'\"--></style></script></textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)><svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe><input autofocus onfocus=alert(1)>',
    "<base href=//else.example/><meta http-equiv=refresh content=0;url=javascript:alert(1)>",
    "{{constructor.constructor('alert(1)')()}}{% debug %}${alert(1)}",
)
TITLE = "</title></a>\"'><svg/onload=alert(1)><img src=x onerror=alert(1)>An example"
NAME = "\"'></b><img src=x onerror=alert(1)>"
# What no page of ours has: a handler, a program in the page itself, an element of those above.
CAME_ALIVE = """[...document.querySelectorAll("*")].filter(one =>
    [...one.attributes].some(named => named.name.startsWith("on"))
    || one.matches("script:not([src]), iframe, object, embed, animate, math, base, meta[http-equiv], img[src='x']")
).map(one => one.outerHTML.slice(0, 100))"""


def can_be_kept(text: str) -> bool:
    """As it is; what the others come back as, without a browser, stands in tests/test_naughty_strings.py."""
    with suppress(NotKept):
        return bool(clean(text, limit=LONGEST))
    return False


def long_texts() -> list[str]:
    """The polyglots and every naughty string that can be kept, in as few stories as they fit into."""
    texts = [""]
    for one in (*POLYGLOTS, *filter(can_be_kept, naughty_strings())):
        if len(texts[-1]) + len(one) + 1 > LONGEST:
            texts.append("")
        texts[-1] += f"{one}\n"
    return texts


@tag("attack")
class WordsStayWords(BrowserCase):
    javascript, width = True, DESKTOP

    def setUp(self) -> None:
        super().setUp()
        self.dialogs: list[str] = []

    def someone(self, **_choices: object) -> Page:
        """In a browser that lets a page do what its policy forbids."""
        context = self.browser.new_context(base_url=self.site.url, bypass_csp=True)
        context.set_default_timeout(PATIENCE)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("dialog", self._is_noted)
        return page

    def _is_noted(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def assert_dead(self, page: Page, *shown: str) -> None:
        """Nothing of it came alive, and each of these stands there to be read."""
        page.wait_for_load_state()
        self.assertEqual([], page.evaluate(CAME_ALIVE), page.url)
        self.assertEqual([], self.dialogs, page.url)
        text = page.evaluate(
            "document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')]"
            ".map(box => box.value).join(' ')"
        )
        for words in shown:
            self.assertTrue(words in text or words.replace("<", "&lt;").replace(">", "&gt;") in text, page.url)

    def test_a_control_where_words_are_a_page_they_come_alive_in_this_browser(self) -> None:
        page = self.someone()
        page.goto("/about/")
        for polyglot in POLYGLOTS[1:4]:
            self.dialogs.clear()
            page.evaluate("words => { document.querySelector('main').innerHTML = words }", polyglot)
            self.assertNotEqual([], page.evaluate(CAME_ALIVE))
            self.until(page, lambda: self.dialogs)

    def until(self, page: Page, happened: Callable[[], object]) -> None:
        for _ in range(300):
            if happened():
                return
            page.wait_for_timeout(100)
        raise AssertionError("No dialog came.")

    def test_every_naughty_string_stays_words_from_the_box_to_the_readers(self) -> None:
        moderator = Moderator(self.someone())
        moderator.signs_in(*self.site.accounts[0])
        for number, text in enumerate(long_texts()):
            with self.subTest(number):
                self.is_written_read_and_shown(Writing(text, title=f"{number} {TITLE}", pen_name=NAME), moderator)

    def is_written_read_and_shown(self, writing: Writing, moderator: Moderator) -> None:
        writer = Writer(self.someone())
        writer.goes_to("/share/write/")
        writer.fills_in(Writing("", title=writing.title, pen_name=writing.pen_name))
        writer.page.locator("[name=body]").evaluate("box => { box.required = false }")
        writer.presses("Look it over")
        self.assert_dead(writer.page, writing.title)
        writer.writes(writing)
        self.assert_dead(writer.page, writing.title)
        writer.presses("Send it to be read")
        writer.sees("Your story is with us")
        self.assert_dead(writer.page)
        writer.comes_back()
        self.assert_dead(writer.page, writing.title)
        moderator.takes_the_next()
        if moderator.is_asked_to_look_after_danger():  # some of the strings sound like it; which ones may change
            self.assert_dead(moderator.page, writing.title)
            moderator.looked_after_it()
            moderator.takes_one_from_the_list()
        self.assert_dead(moderator.page, writing.title)
        moderator.opens_the_words()
        self.assert_dead(moderator.page, writing.title)
        moderator.approves()
        self.assert_dead(moderator.page)
        self.is_shown(writing)

    def is_shown(self, writing: Writing) -> None:
        reader = Reader(self.someone())
        reader.waits_until_listed(writing.title)
        self.assert_dead(reader.page, writing.title)
        reader.opens(writing.title)
        story = reader.page.url
        self.assert_dead(reader.page, writing.title, NAME)
        for address in (f"{story}read/", f"{story}respond/", f"{story}report/", "/feed.xml", "/stories/find/"):
            reader.page.goto(address)
            self.assert_dead(reader.page)
        reader.page.locator("[name=query]").fill(TITLE)
        reader.page.locator("[name=query]").press("Enter")
        self.assert_dead(reader.page, TITLE)
