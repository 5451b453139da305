"""Leaving: at once, with JavaScript or without, and without a way back to what was on the screen."""

from playwright.sync_api import Page, expect

from tests.browser.case import DESKTOP, BrowserCase

WORDS = "Nobody but me may see this."


class LeavingWithoutScriptsTests(BrowserCase):
    javascript = False

    def test_the_way_out_is_the_second_stop_and_works_by_keyboard(self) -> None:
        page = self.someone()
        page.goto("/share/")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(self.site.away_url)
        self.assertEqual("Weather", page.title())

    def test_the_switch_for_the_shortcut_is_not_there(self) -> None:
        page = self.someone()
        page.goto("/")
        self.assertFalse(page.locator("[data-shortcut]").is_visible())


class LeavingWithScriptsTests(BrowserCase):
    javascript = True
    width = DESKTOP

    def writing(self) -> Page:
        page = self.someone()
        page.goto("/about/")
        page.goto("/share/write/")
        page.locator("[name=body]").fill(WORDS)
        return page

    def test_going_back_does_not_lead_to_the_page_that_was_left(self) -> None:
        page = self.writing()
        page.get_by_role("link", name="Emergency: Exit this page").click()
        page.wait_for_url(self.site.away_url)
        page.go_back()
        self.assertTrue(page.url.endswith("/about/"), page.url)

    def test_three_times_shift_leaves_even_from_the_writing_box(self) -> None:
        page = self.writing()
        page.keyboard.press("ShiftLeft")
        expect(page.get_by_role("status").first).to_have_text("Press Shift two more times to leave.")
        page.keyboard.press("ShiftRight")
        expect(page.get_by_role("status").first).to_have_text("Press Shift once more to leave.")
        page.keyboard.press("ShiftLeft")
        page.wait_for_url(self.site.away_url)

    def test_capital_letters_and_a_click_between_do_not_leave(self) -> None:
        page = self.writing()
        page.keyboard.type("ME TOO")
        page.keyboard.press("Shift")
        page.keyboard.press("Shift")
        page.locator("[name=body]").click()
        page.keyboard.press("Shift")
        page.keyboard.press("Shift")
        self.assertTrue(page.url.endswith("/share/write/"), page.url)
        expect(page.locator("[name=body]")).to_have_value(f"{WORDS}ME TOO")

    def test_the_shortcut_can_be_switched_off_and_stays_off_in_this_tab(self) -> None:
        page = self.writing()
        page.get_by_role("switch").click()
        page.goto("/about/")
        self.assertEqual("false", page.get_by_role("switch").get_attribute("aria-checked"))
        for _ in range(3):
            page.keyboard.press("Shift")
        self.assertTrue(page.url.endswith("/about/"), page.url)

    def test_without_a_connection_the_words_are_gone_from_the_screen_all_the_same(self) -> None:
        page = self.writing()
        page.context.set_offline(True)
        page.get_by_role("link", name="Emergency: Exit this page").click()
        page.wait_for_url("chrome-error://**")
        self.assertNotIn(WORDS, page.content())

    def test_a_page_that_the_browser_kept_is_loaded_anew(self) -> None:
        page = self.writing()
        with page.expect_navigation():
            page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        expect(page.locator("[name=body]")).to_have_value("")

    def test_on_a_phone_a_tap_leaves_and_the_shortcut_is_not_offered(self) -> None:
        context = self.browser.new_context(base_url=self.site.url, has_touch=True, is_mobile=True)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto("/")
        self.assertFalse(page.locator("[data-shortcut]").is_visible())
        page.get_by_role("link", name="Emergency: Exit this page").tap()
        page.wait_for_url(self.site.away_url)
