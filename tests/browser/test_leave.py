"""Leaving: at once, with JavaScript or without, and without a way back to what was on the screen."""

from datetime import UTC, datetime

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

    def test_on_the_narrowest_screen_the_bar_is_as_wide_as_the_window_and_stays_in_sight(self) -> None:
        page = self.someone(width=320)
        page.goto("/policy/")
        page.keyboard.press("End")
        bar = page.locator(".way-out").bounding_box()
        self.assertEqual((0, 0, 320), (bar["x"], bar["y"], bar["width"]))
        self.assertGreaterEqual(bar["height"], 44)

    def test_on_paper_it_is_not_there(self) -> None:
        page = self.someone()
        page.goto("/help/us/paper/")
        page.emulate_media(media="print")
        self.assertFalse(page.locator(".exit").is_visible())

    def test_the_page_before_writing_says_how_to_leave_and_what_that_does_not_do(self) -> None:
        page = self.someone()
        page.goto("/share/")
        for words in ("“Exit this page”", "Shift key three times", "history still shows"):
            expect(page.locator("main")).to_contain_text(words)

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

    def test_the_page_is_blank_and_stays_so_where_the_other_site_does_not_come(self) -> None:
        page = self.writing()
        asked = []
        page.context.route(f"{self.site.away_url}**", lambda route: route.fulfill(status=204))  # nothing comes
        page.context.on("request", lambda request: asked.append(request.url))
        page.get_by_role("link", name="Emergency: Exit this page").click()
        expect(page).to_have_title("Loading")
        self.assertEqual("", page.evaluate("document.body.innerHTML"))
        self.assertIn(f"{self.site.url}/leave/", asked, "the session ends as well")
        self.assertEqual(1, len(page.context.pages), "in the same tab")

    def test_each_press_has_five_seconds(self) -> None:
        page = self.writing()
        page.clock.install(time=datetime(2026, 1, 1, tzinfo=UTC))
        page.reload()
        page.clock.pause_at(datetime(2026, 1, 2, tzinfo=UTC))  # no time passes but what is said here
        status = page.get_by_role("status").first
        for wait, said in ((4_900, "Press Shift two more times to leave."), (5_100, "")):
            page.keyboard.press("Shift")
            page.clock.fast_forward(wait)
            expect(status).to_have_text(said)
            page.keyboard.press("x")
        page.keyboard.press("Shift")
        page.keyboard.press("Shift")
        self.assertTrue(page.url.endswith("/share/write/"), page.url)

    def test_shift_while_a_letter_is_being_composed_does_not_count(self) -> None:
        page = self.writing()
        press = "(kind) => dispatchEvent(new KeyboardEvent(kind, { key: 'Shift', isComposing: true }))"
        for _ in range(3):
            page.evaluate(press, "keydown")
            page.evaluate(press, "keyup")
        expect(page.get_by_role("status").first).to_have_text("")
        self.assertTrue(page.url.endswith("/share/write/"), page.url)

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
