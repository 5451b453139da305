"""In control for ever, in a real browser without JavaScript: messages, names, rights, lost words, and the slip."""

from urllib.parse import urljoin

from playwright.sync_api import expect

from tests.browser.case import BrowserCase
from tests.browser.people import Moderator, Person, Reader, Writer, Writing

STORY = Writing(body="This is an example. I spoke of a green door.", title="A door", pen_name="Wrenfeather")
QUESTION = "This is an example. May the door stay?"
ANSWER = "This is an example. It may stay."


class MineOnAPhoneWithoutJavaScriptTests(BrowserCase):
    def moderator(self, which: int = 0) -> Moderator:
        moderator = Moderator(self.someone())
        moderator.signs_in(*self.site.accounts[which])
        return moderator

    def writes_to_the_desk(self, writer: Writer, words: str) -> None:
        writer.comes_back()
        writer.main.get_by_text("Write to the people who read").click()
        writer.page.locator("[name=letter]").fill(words)
        writer.presses("Send the message")

    def test_a_writer_asks_is_answered_and_takes_the_name_off(self) -> None:
        writer, moderator = Writer(self.someone()), self.moderator()
        writer.shares(STORY)
        moderator.takes_the_next()
        moderator.approves()
        Reader(self.someone()).waits_until_listed(STORY.title)
        self.writes_to_the_desk(writer, QUESTION)
        writer.sees("Your message is with us")
        moderator.takes_the_next_message()
        moderator.sees(QUESTION)
        self.picture(moderator.page, "desk-message")
        moderator.page.locator("[name=letter]").fill(ANSWER)
        moderator.presses("Send it to the writer")
        writer.comes_back()
        writer.sees(ANSWER)
        writer.sees("It appears as Wrenfeather")
        self.picture(writer.page, "mine-messages")
        writer.presses("Take the name off")
        writer.sees("The name is gone")
        reader = Reader(self.someone())
        (address,) = reader.addresses_of_stories()
        reader.goes_to(address)
        reader.does_not_see("Wrenfeather")
        self.assertEqual([], self.cookies(writer.page))

    def test_everything_that_is_kept_can_be_read_and_taken_along(self) -> None:
        writer = Writer(self.someone())
        writer.shares(STORY)
        writer.comes_back()
        writer.presses("Everything kept about it, and my rights")
        writer.sees("Nobody asks who you are")
        writer.sees("I spoke of a green door")
        self.picture(writer.page, "rights")
        with writer.page.expect_download() as download:
            writer.page.get_by_role("button", name="Take it with me as a file (JSON)").click()
        self.assertEqual("copy.json", download.value.suggested_filename)
        self.assertIn("I spoke of a green door", download.value.path().read_text(encoding="utf-8"))

    def test_a_writer_who_lost_the_words_lets_the_story_rest_and_the_words_bring_it_back(self) -> None:
        writer, ann, ben = Writer(self.someone()), self.moderator(0), self.moderator(1)
        writer.shares(STORY)
        self.writes_to_the_desk(writer, QUESTION)
        ann.takes_the_next_message()  # sooner than the story: its writer waits for an answer
        ann.presses("Nothing to answer")
        ann.takes_the_next()
        ann.approves()
        reader = Reader(self.someone())
        reader.waits_until_listed(STORY.title)
        (address,) = reader.addresses_of_stories()
        person = Person(self.someone())
        person.goes_to("/mine/")
        person.follows("Let my story rest for 30 days")
        person.page.locator("[name=address]").fill(urljoin(self.site.url, address))
        person.page.locator("[name=knows]").fill("This is an example. I asked whether the door may stay.")
        self.picture(person.page, "lost-words")
        person.presses("Ask for a rest")
        person.sees("Your reference")
        self.picture(person.page, "lost-words-thanks")
        for moderator in (ann, ben):
            moderator.goes_to("/desk/")
            moderator.presses("Take the next one")
            moderator.sees("I asked whether the door may stay")
            self.picture(moderator.page, "desk-lost-words")
            moderator.page.locator("[name=verdict][value=knows]").check()
            moderator.presses("Decide")
        writer.waits_to_see("Somebody asked us to pause it")
        self.picture(writer.page, "mine-paused")
        self.assertEqual([], reader.addresses_of_stories())
        writer.presses("Show it again")
        self.assertEqual([address], reader.addresses_of_stories())

    def test_somebody_whom_a_story_identifies_asks_and_it_stays_while_people_read(self) -> None:
        writer, moderator = Writer(self.someone()), self.moderator()
        writer.shares(STORY)
        moderator.takes_the_next()
        moderator.approves()
        reader = Reader(self.someone())
        reader.waits_until_listed(STORY.title)
        (address,) = reader.addresses_of_stories()
        reader.goes_to(f"{address}report/")
        reader.follows("This page")
        reader.page.locator("[name=address]").fill(address)
        reader.page.locator("[name=note]").fill("This is an example. The green door is mine.")
        self.picture(reader.page, "identified")
        reader.presses("Send")
        reader.sees("Your reference")
        self.assertEqual([address], reader.addresses_of_stories())
        moderator.takes_the_next()
        moderator.sees("Somebody who says that it identifies them")

    def test_whoever_does_not_want_the_words_reads_what_follows_first(self) -> None:
        writer = Writer(self.someone())
        writer.writes(Writing(body="This is an example. Once, and never again."))
        writer.presses("I do not want the words")
        writer.sees("You cannot change it, pause it or take it down")
        self.assertEqual([], writer.nine_words())
        self.picture(writer.page, "without-words")
        writer.presses("Send it to be read")
        writer.sees("there are no words for it")

    def test_the_slip_prints_nine_words_and_nothing_else(self) -> None:
        writer = Writer(self.someone())
        writer.writes(STORY)
        words = writer.words
        tops = writer.main.locator(".nine li").evaluate_all(
            "boxes => boxes.map(box => box.getBoundingClientRect().top)"
        )
        self.assertEqual([3, 3, 3], [tops.count(top) for top in sorted(set(tops))], "three lines of three")
        self.picture(writer.page, "slip-on-screen")
        writer.page.emulate_media(media="print")
        for element in writer.page.locator("h1, h2, p, header, footer, button").all():
            expect(element).to_be_hidden()
        self.assertEqual(words, writer.page.locator("body").inner_text().split())
        self.picture(writer.page, "slip")
