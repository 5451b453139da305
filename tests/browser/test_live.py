"""What changes on a page while somebody is on it is told to who does not see it: the words arrive in a live place."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import CDPSession, Page

from tests.browser.by_ear import announced
from tests.browser.pictures import window
from tests.browser.test_screens import DESKTOP, Screens

STILL = ("status", "")


class ToldAloud(Screens):
    @contextmanager
    def on(self, name: str) -> Iterator[tuple[Page, CDPSession]]:
        """That screen, with its scripts running and a clock that only the test moves."""
        screen = next(screen for screen in self.screens if screen.name == name)
        with window(self.browser, viewport=DESKTOP) as shown:
            shown.page.clock.install(time=0)
            shown.page.clock.pause_at(1)
            page = shown.show(screen)
            yield page, page.context.new_cdp_session(page)

    def test_the_presses_that_are_left_before_leaving(self) -> None:
        with self.on("about") as (page, ear):
            self.assertEqual([STILL], announced(ear))
            page.keyboard.press("Shift")
            self.assertEqual([("status", "Press Shift two more times to leave.")], announced(ear))
            page.keyboard.press("Shift")
            self.assertEqual([("status", "Press Shift once more to leave.")], announced(ear))
            page.clock.run_for(5_000)
            self.assertEqual([STILL], announced(ear))

    def test_what_was_decided_and_the_focus_goes_on_when_it_can_no_longer_be_taken_back(self) -> None:
        with self.on("desk-queue-undo") as (page, ear):
            self.assertNotIn("Decided:", " ".join(words for _, words in announced(ear)))
            page.clock.run_for(500)
            self.assertIn("Nothing goes out for ten seconds.", " ".join(words for _, words in announced(ear)))
            page.get_by_role("button", name="Take it back").focus()
            page.clock.run_for(9_500)
            self.assertNotIn("Decided:", " ".join(words for _, words in announced(ear)))
            self.assertEqual("MAIN", page.evaluate("document.activeElement.tagName"))

    def test_that_a_security_key_did_not_answer(self) -> None:
        with self.on("account-key") as (page, ear):
            self.assertEqual([STILL], announced(ear))
            page.evaluate("document.dispatchEvent(new CustomEvent('allauth.error', { cancelable: true }))")
            self.assertEqual([STILL, ("alert", "The key did not answer. Please try once more.")], announced(ear))

    def test_that_something_needs_another_look_with_a_way_to_it(self) -> None:
        with self.on("write-empty-refused") as (page, ear):
            alerts = [words for role, words in announced(ear) if role == "alert"]
            self.assertIn("There are no words here yet.", "".join(alerts))
            page.get_by_role("alert").get_by_role("link").click()
            self.assertEqual("body", page.evaluate("document.activeElement.name"))

    def test_words_that_change_anywhere_else_are_not_told(self) -> None:
        with self.on("about") as (page, ear):
            page.evaluate("document.querySelector('main p').textContent = 'Changed in silence'")
            self.assertEqual([STILL], announced(ear))
