"""Reading in a real browser: choices that work without scripts, finding without an address, paper, narrow windows."""

import subprocess
import sys

from playwright.sync_api import expect

from tests.browser.case import DESKTOP, BrowserCase, needs_pushing
from tests.browser.people import Reader
from tests.browser.site import ROOT, embedded

NARROW = 320
PUBLISHED = """
import django
django.setup()
from stories.warnings import Level, Topic
from tests.make_public import public_story
public_story("I hid under the lighthouse stairs.", topics=(Topic.RAPE,), level=Level.DETAILED, title="The stairs")
public_story("The harbour was quiet then.", topics=(Topic.MEDICAL,), level=Level.MENTIONED, title="The harbour")
public_story("لم أخبر أحدا لوقت طويل", topics=(Topic.MEDICAL,), title="وقت طويل", language="ar")
"""
PAGES = ("/", "/stories/", "/choices/", "/stories/find/", "/solidarity/", "/solidarity/write/", "/together/")


class Reading:
    """Three stories are public, as if read and released."""

    def setUp(self) -> None:
        super().setUp()
        environment = embedded(VAR_DIR=str(self.site.folder), DJANGO_SETTINGS_MODULE="metoo_site.settings")
        subprocess.run([sys.executable, "-W", "ignore", "-c", PUBLISHED], cwd=ROOT, env=environment, check=True)

    def test_a_reader_leaves_a_topic_out_and_takes_it_back_in_one_press(self) -> None:
        reader = Reader(self.someone())
        self.assertEqual(3, len(reader.addresses_of_stories()))
        self.assertEqual([], self.cookies(reader.page))
        reader.follows("Choose what you want to read")
        reader.page.locator("[name=rape][value=hide]").check()
        reader.presses("Keep my choices")
        self.picture(reader.page, "choices")
        self.assertEqual(["view"], self.cookies(reader.page))
        self.assertEqual(2, len(reader.addresses_of_stories()))
        reader.presses("Forget my choices")
        self.assertEqual([], self.cookies(reader.page))
        self.assertEqual(3, len(reader.addresses_of_stories()))

    def test_a_reader_finds_a_story_puts_it_on_paper_and_says_me_too(self) -> None:
        reader = Reader(self.someone())
        reader.goes_to("/stories/find/")
        reader.page.locator("[name=query]").fill("lighthouse")
        reader.presses("Find")
        reader.sees("The stairs")
        reader.does_not_see("The harbour")
        self.assertTrue(reader.page.url.endswith("/stories/find/"))
        self.picture(reader.page, "found")
        reader.follows("The stairs")
        reader.follows("Read this story")
        self.assertTrue(reader.page.locator(".calm").is_visible())
        reader.page.emulate_media(media="print")
        expect(reader.page.get_by_text("lighthouse stairs")).to_be_visible()
        for part in (".way-out", ".head", ".foot", ".near", ".calm", ".me-too"):
            expect(reader.page.locator(part).first).to_be_hidden()
        reader.page.emulate_media(media="screen")
        reader.presses("Me too")
        reader.sees("You are counted")
        self.assertEqual([], self.cookies(reader.page))

    def test_on_paper_too_what_is_folded_stays_folded(self) -> None:
        reader = Reader(self.someone())
        reader.opens("The harbour")
        words = reader.page.get_by_text("The harbour was quiet then.")
        for media in ("screen", "print"):
            reader.page.emulate_media(media=media)
            expect(words).to_be_hidden()
        reader.page.emulate_media(media="screen")
        reader.page.get_by_text("Show the words").click()
        reader.page.emulate_media(media="print")
        expect(words).to_be_visible()

    def test_no_page_has_to_be_pushed_sideways_and_none_asks_another_host(self) -> None:
        page = self.someone(width=NARROW)
        for address in (*PAGES, *Reader(page).addresses_of_stories()):
            page.goto(address)
            self.assertFalse(needs_pushing(page), address)
            page.evaluate("document.documentElement.dir = 'rtl'")
            self.assertFalse(needs_pushing(page), f"{address} from right to left")
        page.goto("/together/picture.svg")
        self.assertEqual({self.own_host}, self.hosts)
        self.assertEqual([], [one for one in self.complaints if "Content Security Policy" in one])


class ReadingOnAPhoneWithoutJavaScriptTests(Reading, BrowserCase):
    pass


class ReadingOnADesktopWithJavaScriptTests(Reading, BrowserCase):
    javascript = True
    width = DESKTOP
