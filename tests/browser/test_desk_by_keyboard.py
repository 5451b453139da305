"""The desk by keyboard alone, in a real Chromium: one key to publish, three to decline, two for a second reading."""

from playwright.sync_api import Page, expect

from tests.browser.case import DESKTOP, BrowserCase
from tests.browser.people import Moderator, Writer, Writing

LONG = "This is an example. " * 200


class DeskByKeyboardTests(BrowserCase):
    javascript = True
    width = DESKTOP

    def sent(self, body: str) -> None:
        Writer(self.someone()).shares(Writing(body=body, level="mentioned"))

    def at_the_desk(self, which: int = 0) -> Page:
        moderator = Moderator(self.someone())
        moderator.signs_in(*self.site.accounts[which])
        return moderator.page

    def opens_the_words(self, page: Page) -> None:
        page.keyboard.press("o")

    def test_next_and_publish_are_one_key_each_and_the_slip_another(self) -> None:
        self.sent("This is an example.")
        page = self.at_the_desk()
        page.keyboard.press("n")
        expect(page.locator("main")).to_contain_text("Your decision")
        self.opens_the_words(page)
        expect(page.locator("[data-end]")).to_be_in_viewport()
        page.keyboard.press("p")
        expect(page.locator(".undo")).to_contain_text("It will appear")
        page.keyboard.press("u")
        expect(page.locator("main")).to_contain_text("Your decision")

    def test_publishing_waits_until_the_end_of_the_text_was_on_the_screen(self) -> None:
        self.sent(LONG)
        page = self.at_the_desk()
        page.keyboard.press("n")
        expect(page.locator("main")).to_contain_text("Your decision")
        page.keyboard.press("p")
        expect(page.locator("[name=verdict][value=publish]")).not_to_be_checked()
        self.opens_the_words(page)
        page.keyboard.press("p")
        expect(page.locator("[name=verdict][value=publish]")).not_to_be_checked()

    def test_declining_is_three_keys_and_the_second_reading_two(self) -> None:
        self.sent("Anyone who stays is an idiot.")
        first = (0, ("d", "1", "Enter"), "A second person reads it")
        second = (1, ("1", "Enter"), "It will not appear as it is")
        for which, keys, follows in (first, second):
            page = self.at_the_desk(which)
            page.keyboard.press("n")
            expect(page.locator("main")).to_contain_text("Your decision")
            for key in keys:
                page.keyboard.press(key)
            expect(page.locator(".undo")).to_contain_text(follows)

    def test_the_advice_is_drafted_from_the_rule_and_ones_own_words_are_never_written_over(self) -> None:
        self.sent("This is an example.")
        page = self.at_the_desk()
        page.keyboard.press("n")
        expect(page.locator("main")).to_contain_text("Your decision")
        page.keyboard.press("m")
        page.keyboard.press("9")
        advice = page.locator("[name=advice]")
        self.assertIn("a teacher", advice.input_value())
        page.locator("h1").click()
        page.keyboard.press("1")
        self.assertIn("what the person did", advice.input_value())
        advice.fill("My own words.")
        page.locator("h1").click()
        page.keyboard.press("2")
        self.assertEqual("My own words.", advice.input_value())

    def test_a_letter_in_a_text_box_is_only_a_letter_and_the_keys_can_be_switched_off(self) -> None:
        self.sent("This is an example.")
        page = self.at_the_desk()
        page.keyboard.press("n")
        expect(page.locator("main")).to_contain_text("Your decision")
        page.locator("[name=note]").focus()
        page.keyboard.type("dmp1")
        self.assertEqual(0, page.locator("[name=verdict]:checked").count())
        page.locator("[data-keys-switch]").click()
        page.locator("h1").click()
        page.keyboard.press("d")
        self.assertEqual(0, page.locator("[name=verdict]:checked").count())

    def test_a_selected_passage_is_quoted_and_keys_that_were_switched_off_for_good_do_nothing(self) -> None:
        self.sent("This is an example. It was at Hillview School.")
        page = self.at_the_desk()
        page.keyboard.press("n")
        expect(page.locator("main")).to_contain_text("Your decision")
        self.opens_the_words(page)
        page.locator("[data-text]").evaluate("(text) => getSelection().selectAllChildren(text)")
        expect(page.locator("[name=quote]")).to_have_value("This is an example. It was at Hillview School.")
        self.picture(page, "desk-case")
        page.goto("/desk/you/")
        page.locator("[name=shortcuts]").uncheck()
        page.get_by_role("button", name="Keep it so").click()
        expect(page.locator("[data-keys]")).to_be_hidden()
        page.keyboard.press("n")
        expect(page.get_by_role("link", name="Go on reading")).to_be_visible()
