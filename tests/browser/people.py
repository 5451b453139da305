"""The people of the journeys: what each of them does, by the words that stand on the pages."""

from contextlib import suppress
from dataclasses import dataclass, field

from playwright.sync_api import Error, Locator, Page, expect


@dataclass
class Writing:
    """A story, and what its writer chose for it."""

    body: str
    title: str = ""
    topics: tuple[str, ...] = ()
    level: str = ""
    pen_name: str = ""


@dataclass
class Person:
    page: Page
    site: str = field(default="", kw_only=True)  # where the browser was not told of it

    def goes_to(self, address: str) -> None:
        self.page.goto(f"{self.site}{address}")

    def presses(self, name: str) -> None:
        """A button; a page comes after it, with its scripts."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_load_state()

    def follows(self, name: str) -> None:
        self.main.get_by_role("link", name=name, exact=True).first.click()
        self.page.wait_for_load_state()

    def sees(self, words: str) -> None:
        expect(self.main).to_contain_text(words)

    def does_not_see(self, words: str) -> None:
        expect(self.page.locator("body")).not_to_contain_text(words)

    def unfolds_everything(self) -> None:
        closed = self.main.locator("details.more:not([open]) > summary")
        while closed.count():
            closed.first.click()

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    @property
    def source(self) -> str:
        """The page as it came, hidden parts and all; asked again while one is still arriving."""
        for _ in range(50):
            with suppress(Error):
                return self.page.content()
            self.page.wait_for_timeout(100)
        return self.page.content()


@dataclass
class Writer(Person):
    """Someone without an account."""

    words: list[str] = field(default_factory=list)

    def writes(self, writing: Writing) -> None:
        """From the first page to the check page, with the nine words in hand."""
        self.goes_to("/share/")
        self.follows("Start writing")
        self.fills_in(writing)
        self.presses("Look it over")
        self.words = self.nine_words()

    def fills_in(self, writing: Writing) -> None:
        self.unfolds_everything()
        self.page.locator("[name=body]").fill(writing.body)
        self.page.locator("[name=title]").fill(writing.title)
        for topic in writing.topics:
            self.page.locator(f"[name=topics][value={topic}]").check()
        if writing.level:
            self.page.locator(f"[name=level][value={writing.level}]").check()
        if writing.pen_name:
            self.page.locator("[name=identity][value=pen_name]").check()
            self.page.locator("[name=pen_name]").fill(writing.pen_name)

    def nine_words(self) -> list[str]:
        """As they stand on this page."""
        return [word.strip() for word in self.main.locator(".nine li").all_inner_texts()]

    def shares(self, writing: Writing) -> None:
        self.writes(writing)
        self.presses("Send it to be read")
        self.sees("Your story is with us")

    def comes_back(self) -> None:
        """Types the nine words."""
        self.goes_to("/mine/")
        self.page.locator("[name=words]").fill(" ".join(self.words))
        self.presses("Open my story")

    def waits_to_see(self, words: str) -> None:
        """What was decided is told ten seconds later."""
        for _ in range(30):
            self.comes_back()
            try:
                expect(self.main).to_contain_text(words, timeout=1_000)
            except AssertionError:
                continue
            return
        raise AssertionError(f"The writer was not told “{words}” within half a minute.")


@dataclass
class Reader(Person):
    """A visitor."""

    def addresses_of_stories(self) -> list[str]:
        self.goes_to("/stories/")
        return [link.get_attribute("href") for link in self.main.locator(".card a").all()]

    def waits_until_listed(self, title: str) -> None:
        """A decision goes out ten seconds after it was made."""
        card = self.main.locator(".card a").filter(has_text=title)
        for _ in range(30):
            self.goes_to("/stories/")
            try:
                expect(card.first).to_be_visible(timeout=1_000)
            except AssertionError:
                continue
            return
        raise AssertionError("The story did not appear within half a minute.")

    def opens(self, title: str) -> None:
        self.goes_to("/stories/")
        self.main.locator(".card a").filter(has_text=title).first.click()


@dataclass
class Moderator(Person):
    """Someone of the desk, with one of the two accounts that the first start printed."""

    def signs_in(self, name: str, password: str) -> None:
        self.goes_to("/desk/")
        self.page.locator("[name=login]").fill(name)
        self.page.locator("[name=password]").fill(password)
        self.presses("Sign in")
        self.sees("What is waiting")
        self.page.wait_for_load_state()

    def takes_the_next(self) -> None:
        self.goes_to("/desk/")
        self.presses("Take the next one")
        self.sees("Your decision")

    def takes_one_from_the_list(self) -> None:
        """After a heavy one the next is a lighter one, if there is one."""
        self.goes_to("/desk/")
        self.page.get_by_role("button", name="Take this one").first.click()
        self.sees("Your decision")

    def takes_the_next_message(self) -> None:
        self.goes_to("/desk/")
        self.presses("Take the next one")
        self.sees("Messages with the writer")

    def opens_the_words(self) -> None:
        self.main.locator("details.words-folded > summary").click()

    def is_asked_to_look_after_danger(self) -> bool:
        return self.page.locator("[name=verdict][value=supported]").is_visible()

    def looked_after_it(self) -> None:
        self.page.locator("[name=verdict][value=supported]").check()
        self._decides()

    def approves(self, *, level: str = "mentioned") -> None:
        self.page.locator("[name=verdict][value=publish]").check()
        self.page.locator(f"[name=level][value={level}]").check()
        self._decides()

    def asks_for_a_change(self, clause: str, *, quote: str, advice: str) -> None:
        self._finds("amend", clause, quote)
        self.page.locator("[name=advice]").fill(advice)
        self._decides()

    def declines(self, clause: str, *, quote: str) -> None:
        self._finds("decline", clause, quote)
        self._decides()

    def keeps_it_public(self) -> None:
        self.page.locator("[name=verdict][value=publish]").check()
        self._decides()

    def _finds(self, verdict: str, clause: str, quote: str) -> None:
        self.page.locator(f"[name=verdict][value={verdict}]").check()
        self.page.locator(f"[name=clause][value={clause}]").check()
        self.page.locator("[name=quote]").fill(quote)

    def _decides(self) -> None:
        self.presses("Decide")
        self.sees("What is waiting")
