"""Writing at one's own pace in a real browser: saved, left, opened on another device with nine words, sent."""

from playwright.sync_api import Page, expect

from tests.browser.case import DESKTOP, BrowserCase, needs_pushing
from tests.browser.people import Writer, Writing

BEGUN = Writing(body="This is an example. I begin, and stop here.", title="Half a page")
SAVE = "Save it and come back later"
NARROW = 320


class OwnPace:
    def saved(self) -> Writer:
        """Somebody who wrote a little, saved it and has the nine words."""
        writer = Writer(self.someone())
        writer.goes_to("/share/")
        writer.sees("write first and decide later")
        self.picture(writer.page, "before-you-write")
        writer.follows("Start writing")
        writer.fills_in(BEGUN)
        writer.presses(SAVE)
        writer.sees("have not been sent")
        writer.words = writer.nine_words()
        self.picture(writer.page, "saved")
        return writer

    def test_a_writer_saves_comes_back_on_another_device_and_sends_it(self) -> None:
        first = self.saved()
        again = Writer(self.someone(), first.words)
        again.comes_back()
        again.sees("You have not sent it")
        expect(again.page.get_by_text("I begin, and stop here.")).not_to_be_visible()
        self.picture(again.page, "draft")
        again.presses("Go on writing")
        self.assertEqual(BEGUN.body, again.page.locator("[name=body]").input_value())
        again.page.locator("[name=body]").fill(BEGUN.body + " I go on.")
        self.picture(again.page, "draft-write")
        again.presses("Look it over")
        again.sees("Nothing has been sent yet")
        again.presses(SAVE)
        again.sees("have not been sent")
        again.presses("Go on writing")
        again.presses("Look it over")
        again.presses("Send it to be read")
        again.sees("Your story is with us")
        again.comes_back()
        again.sees("waiting for a person to read it")
        again.sees("I go on.")
        self.assertEqual([], self.cookies(again.page))
        self.assertEqual({self.own_host}, self.hosts)
        self.assertEqual([], [one for one in self.complaints if "Content Security Policy" in one])

    def test_a_writer_erases_what_was_saved(self) -> None:
        writer = self.saved()
        writer.comes_back()
        writer.presses("Erase it")
        self.picture(writer.page, "erase")
        writer.presses("Yes, erase it now")
        writer.sees("It is erased")
        writer.comes_back()
        writer.sees("These words open nothing here")

    def test_questions_help_to_begin_and_enter_in_the_title_goes_on(self) -> None:
        writer = Writer(self.someone())
        writer.goes_to("/share/write/")
        self.picture(writer.page, "write-first")
        writer.page.locator("[name=body]").fill("I begin.")
        writer.presses("Show me some questions")
        self.picture(writer.page, "questions")
        writer.page.get_by_label("How are you today").fill("This is an example.")
        writer.presses("Go on to my words")
        self.assertEqual("I begin.\n\nThis is an example.", writer.page.locator("[name=body]").input_value())
        writer.unfolds_everything()
        writer.page.get_by_label("Closing words").fill("It got lighter.")
        writer.page.locator("[name=title]").fill("A morning")
        writer.page.locator("[name=title]").press("Enter")
        writer.sees("Nothing has been sent yet")
        writer.sees("It got lighter.")
        self.picture(writer.page, "check-with-hope")

    def test_nothing_has_to_be_pushed_sideways_in_a_narrow_window_in_either_direction(self) -> None:
        page = self.someone(width=NARROW)
        writer = Writer(page)
        writer.goes_to("/share/write/")
        self.assert_fits(page)
        page.locator("[name=body]").fill("هذا مثال. لم أخبر أحدًا لسنوات.")
        writer.presses("Show me some questions")
        self.assert_fits(page)
        writer.presses("Go on to my words")
        writer.presses(SAVE)
        writer.words = writer.nine_words()
        self.assert_fits(page)
        writer.comes_back()
        writer.sees("You have not sent it")
        self.assert_fits(page)
        writer.presses("Erase it")
        self.assert_fits(page)

    def assert_fits(self, page: Page) -> None:
        page.wait_for_load_state()
        for direction in ("ltr", "rtl"):
            page.evaluate(f"document.documentElement.dir = '{direction}'")
            self.assertFalse(needs_pushing(page), f"{page.url} {direction}")


class OwnPaceWithoutScripts(OwnPace, BrowserCase):
    javascript = False


class OwnPaceWithScripts(OwnPace, BrowserCase):
    javascript = True
    width = DESKTOP
