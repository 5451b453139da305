"""By keyboard alone, by what a screen reader is told, and in a browser whose colours are the person's own."""

import re

from playwright.sync_api import Page, expect

from tests.browser.case import BrowserCase
from tests.browser.people import Writer

BODY = "This is an example, written without a mouse."


class ByKeyboard(BrowserCase):
    javascript = False

    def tabs_to(self, page: Page, said: str) -> None:
        """Presses Tab until what has the focus is called this."""
        for _ in range(80):
            page.keyboard.press("Tab")
            if said in page.evaluate("document.activeElement.innerText || document.activeElement.name || ''"):
                return
        raise AssertionError(f"The Tab key does not lead to {said}.")

    def goes_on(self, page: Page, key: str) -> None:
        """Presses this key and waits for the page that comes."""
        with page.expect_navigation():
            page.keyboard.press(key)

    def test_a_story_is_written_looked_over_and_sent(self) -> None:
        page = self.someone()
        page.goto("/share/")
        self.tabs_to(page, "Start writing")
        self.goes_on(page, "Enter")
        self.tabs_to(page, "body")
        page.keyboard.type(BODY)
        self.tabs_to(page, "Look it over")
        self.goes_on(page, "Enter")
        self.assertEqual(9, len(Writer(page).nine_words()))
        self.tabs_to(page, "Send it to be read")
        self.goes_on(page, "Space")
        expect(page.locator("main")).to_contain_text("Your story is with us")

    def test_a_refusal_leads_to_the_field_and_is_told_at_once(self) -> None:
        page = self.someone()
        page.goto("/share/write/")
        self.tabs_to(page, "Look it over")
        self.goes_on(page, "Enter")
        self.assertEqual(1, page.get_by_role("alert").count())
        self.tabs_to(page, "There are no words here yet.")
        page.keyboard.press("Enter")
        page.keyboard.type("Typed after the link.")
        expect(page.locator("[name=body]")).to_have_value("Typed after the link.")


class ByEar(BrowserCase):
    javascript = True

    def test_a_screen_reader_is_told_where_it_is_and_what_each_thing_is_for(self) -> None:
        page = self.someone()
        page.goto("/share/write/")
        told = page.locator("body").aria_snapshot()
        for part in (
            '- link "Skip to the page"',
            '- navigation "Way out"',
            'link "Emergency: Exit this page"',
            '- navigation "Pages"',
            '- heading "Write" [level=1]',
            '- textbox "Your words"',
            '- region "Talk to someone now"',
        ):
            self.assertIn(part, told)
        self.assertNotIn("Leave this empty", told, "the field that only machines see is read aloud")
        self.assertIsNone(re.search(r"- (link|button|textbox|checkbox|radio)( \[|:|$)", told, re.MULTILINE), told)

    def test_the_three_presses_are_counted_aloud(self) -> None:
        page = self.someone(width=1280)
        page.goto("/about/")
        page.keyboard.press("Shift")
        expect(page.get_by_role("status").first).to_have_text("Press Shift two more times to leave.")


class InTheirOwnColours(BrowserCase):
    def test_what_has_the_focus_and_the_way_out_are_seen_in_forced_colours(self) -> None:
        page = self.someone()
        page.emulate_media(forced_colors="active")
        page.goto("/")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        self.assertEqual("solid", focus.evaluate("(one) => getComputedStyle(one).outlineStyle"))
        border = page.locator(".way-out").evaluate("(one) => getComputedStyle(one).borderTopWidth")
        self.assertEqual("1px", border)

    def test_on_paper_there_is_neither_the_bar_nor_a_button(self) -> None:
        page = self.someone()
        page.emulate_media(media="print")
        page.goto("/help/us/")
        for part in (".exit", ".head", ".foot"):
            self.assertFalse(page.locator(part).is_visible(), part)
        expect(page.get_by_text("800-656-HOPE").first).to_be_visible()
