"""The same care for the device in a real Firefox: what a visit leaves behind, the way out, and what its files hold."""

import secrets
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from django.test import SimpleTestCase, tag

from tests.browser.firefox import ENTER, SHIFT, TAB, Firefox, Refused, files_with
from tests.browser.people import Writing
from tests.browser.site import running_site
from tests.browser.test_traces import ANONYMOUS
from tests.browser.unguarded import unguarded_site
from tests.stack.worker import wait_until

BODY = "It happened at work, and I told nobody for a long time."
TITLE = "A title of mine"
TRIES = 10  # a Firefox that is busy does not always bring a page back with what stood in it
NO_SCRIPTS = {"javascript.enabled": False}
PRIVATE = {"browser.privatebrowsing.autostart": True}
FORM_HISTORY = "formhistory.sqlite"
TO_RESTORE_TABS = "sessionstore-backups/recovery.jsonlz4"


@tag("browser", "firefox")
class FirefoxCase(SimpleTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.site = self.enterContext(running_site())
        self.unguarded = self.enterContext(unguarded_site())
        self.profile = Path(tempfile.mkdtemp(prefix="firefox-"))
        self.addCleanup(shutil.rmtree, self.profile)

    def someone(self, **settings: object) -> Firefox:
        """With an empty Firefox, closed when the test ends."""
        return self.enterContext(Firefox(self.profile, settings))


class Visits(FirefoxCase):
    def test_no_page_for_strangers_sets_a_cookie_in_firefox_or_keeps_anything_for_later(self) -> None:
        writer = self.someone()
        for address in ANONYMOUS:
            with self.subTest(address=address):
                writer.goes_to(f"{self.site.url}{address}")
                self.assertEqual([], writer.cookies)
        words = writer.writes(self.site.url, Writing(BODY, title=TITLE))
        writer.sends_and_comes_back(self.site.url, words)
        self.assertEqual([], writer.cookies)
        self.assertEqual([0, 0], writer.runs("return [localStorage.length, sessionStorage.length]"))
        writer.goes_to(self.unguarded)
        self.assertEqual(["was_here"], writer.cookies, "a control: a cookie would have been seen")
        writer.runs("localStorage.setItem('was', 'here')")
        wait_until(lambda: self.hosts_that_keep_something() == {"localhost"})  # and not ours, which came before

    def hosts_that_keep_something(self) -> set[str]:
        """For scripts: in a folder of their own, whatever it is."""
        return {folder.name.split("+")[3] for folder in self.profile.glob("storage/default/http*")}

    def test_going_back_after_sending_shows_no_text_in_firefox(self) -> None:
        for settings in ({}, NO_SCRIPTS):
            with self.subTest(settings=settings), Firefox(self.profile, settings) as writer:
                writer.writes(self.site.url, Writing(BODY, title=TITLE))
                writer.presses("Send it to be read")
                writer.sees("Your story is with us")
                for _ in range(3):
                    with suppress(Refused):  # "This document is no longer available"
                        writer.goes_back()
                    self.assertNotIn(BODY, writer.source)
                    self.assertFalse({BODY, TITLE} & set(writer.typed))
                self.assertEqual(f"{self.site.url}/share/", writer.address)

    def test_going_back_to_a_text_that_was_never_sent_shows_an_empty_box_in_firefox(self) -> None:
        for settings in ({}, NO_SCRIPTS):
            with self.subTest(settings=settings), Firefox(self.profile, settings) as writer:
                self.assertFalse(self.finds_it_again(writer, f"{self.site.url}/share/write/"))
                again = (self.finds_it_again(writer, self.unguarded) for _ in range(TRIES))
                self.assertTrue(any(again), "a control: elsewhere the text is there again")

    def finds_it_again(self, writer: Firefox, address: str) -> bool:
        """What was typed, after going on and coming back."""
        writer.goes_to(address)
        writer.types("body", BODY)
        writer.goes_to(f"{self.site.url}/about/")
        writer.goes_back()
        self.assertEqual(address.rstrip("/"), writer.address.rstrip("/"))
        return BODY in writer.typed

    def test_the_way_out_of_firefox_is_the_second_stop_by_keyboard_without_scripts(self) -> None:
        writer = self.someone(**NO_SCRIPTS)
        writer.goes_to(f"{self.site.url}/share/write/")
        writer.presses_keys(TAB, TAB, ENTER)
        writer.waits_for(self.site.away_url)
        self.assertEqual([], writer.cookies)

    def test_leaving_firefox_replaces_the_page_that_was_left(self) -> None:
        leaving = {
            "by the link": lambda writer: writer.follows("Exit this page"),
            "by three times Shift": lambda writer: writer.presses_keys(SHIFT, SHIFT, SHIFT),
        }
        writer = self.someone()
        for name, leaves in leaving.items():
            with self.subTest(name):
                writer.goes_to(f"{self.site.url}/about/")
                writer.goes_to(f"{self.site.url}/share/write/")
                writer.types("body", BODY)
                leaves(writer)
                writer.waits_for(self.site.away_url)
                writer.goes_back()
                self.assertEqual(f"{self.site.url}/about/", writer.address)


@tag("attack")
class Files(FirefoxCase):
    """What stands in the profile while somebody writes, after they closed Firefox, and after it was killed."""

    def setUp(self) -> None:
        super().setUp()
        self.marks = {name: secrets.token_hex(6) for name in ("sent", "title", "not sent", "address", "form", "typed")}

    def found(self, mark: str) -> list[str]:
        return files_with(self.profile, self.marks[mark])

    def writes_everywhere(self, writer: Firefox) -> None:
        """A story that is sent, the nine words, and in the end a text in one tab and the words in another."""
        sent = Writing(f"This is an example {self.marks['sent']}.", title=f"An example {self.marks['title']}")
        words = writer.writes(self.site.url, sent)
        self.marks |= {f"words by {between!r}": between.join(words[:3]) for between in (" ", "+", "\\n", "%20")}
        writer.sends_and_comes_back(self.site.url, words)
        writer.goes_to(f"{self.site.url}/share/write/")
        writer.types("body", f"Nobody has this yet: {self.marks['not sent']}.")
        writer.opens_a_tab(f"{self.site.url}/mine/")
        writer.types("words", " ".join(words))

    def writes_where_nothing_is_guarded(self, writer: Firefox) -> None:
        """A form that is sent, and a text that is not, on a page that says its own address."""
        writer.opens_a_tab(f"{self.unguarded}/{self.marks['address']}")
        writer.types("title", self.marks["form"])
        writer.presses("Send it")
        writer.sees("It came.")
        writer.types("body", self.marks["typed"])

    def assert_only_the_unguarded_is_found(self) -> None:
        unguarded = {"address", "form", "typed"}
        self.tried = len(self.marks)
        self.assertEqual({}, {mark: self.found(mark) for mark in self.marks.keys() - unguarded if self.found(mark)})

    def test_no_file_of_firefox_holds_what_was_written_not_even_after_it_was_killed(self) -> None:
        writer = self.someone()
        self.writes_everywhere(writer)
        self.writes_where_nothing_is_guarded(writer)
        wait_until(lambda: TO_RESTORE_TABS in self.found("typed"))  # so what came before it would be there too
        wait_until(lambda: FORM_HISTORY in self.names("form"))
        writer.is_killed()
        self.assert_only_the_unguarded_is_found()
        self.assertIn("places.sqlite", self.names("address"), "an address is in the history")

    def names(self, mark: str) -> set[str]:
        """A database and what it has not taken in yet are one."""
        return {name.removesuffix("-wal").removesuffix("-journal") for name in self.found(mark)}

    def test_nor_after_it_was_opened_again_and_closed(self) -> None:
        writer = self.someone()
        self.writes_everywhere(writer)
        self.writes_where_nothing_is_guarded(writer)
        wait_until(lambda: TO_RESTORE_TABS in self.found("typed"))
        writer.is_killed()
        with Firefox(self.profile, {"browser.startup.page": 3}) as somebody_else:  # the tabs of last time
            looks: list[list[list[str]]] = []
            wait_until(lambda: looks.append(self.boxes_of_all_tabs(somebody_else)) or self.is_restored(looks[-1]))
        self.assertNotIn(self.marks["not sent"], str(looks[-1]))
        self.assert_only_the_unguarded_is_found()
        kept = self.found("address")
        self.assertTrue(any(name.startswith("cache2/") for name in kept), f"a control: a page would be kept: {kept}")

    def boxes_of_all_tabs(self, somebody: Firefox) -> list[list[str]]:
        """What stands in the boxes of each; nothing while it is still arriving."""
        boxes: list[list[str]] = []
        for handle in somebody.does("WebDriver:GetWindowHandles"):
            somebody.does("WebDriver:SwitchToWindow", handle=handle, focus=True)
            boxes.append([])
            with suppress(Refused):
                boxes[-1] = somebody.typed
        return boxes

    def is_restored(self, boxes: list[list[str]]) -> bool:
        """Every page is there, and the one that guards nothing has its text again."""
        return all(boxes) and self.marks["typed"] in str(boxes)

    def test_a_private_window_of_firefox_keeps_not_even_the_address(self) -> None:
        with Firefox(self.profile, PRIVATE) as writer:
            self.writes_everywhere(writer)
            self.writes_where_nothing_is_guarded(writer)
        self.tried = len(self.marks)
        self.assertEqual({}, {mark: self.found(mark) for mark in self.marks if self.found(mark)})
