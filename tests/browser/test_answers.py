"""What a writer lets readers send, in a real browser: only kind words, or nothing for now, without scripts and with."""

from tests.browser.case import DESKTOP, BrowserCase
from tests.browser.people import Moderator, Reader, Writer, Writing

STORY = Writing(body="This is an example. I spoke of a green door.", title="A door")
KIND = "This is an example. I sit beside you."
UNKIND = "This is an example. I would not have opened it."


class Answers:
    def published(self, reply_choice: str) -> Writer:
        writer = Writer(self.someone())
        writer.goes_to("/share/write/")
        writer.fills_in(STORY)
        writer.page.locator(f"[name=reply_choice][value={reply_choice}]").check()
        self.picture(writer.page, f"reply-choice-{reply_choice}")
        writer.presses("Look it over")
        writer.words = writer.nine_words()
        writer.presses("Send it to be read")
        self.moderator = Moderator(self.someone())
        self.moderator.signs_in(*self.site.accounts[0])
        self.moderator.takes_the_next()
        self.moderator.approves()
        Reader(self.someone()).waits_until_listed(STORY.title)
        return writer

    def at_the_story(self) -> Reader:
        reader = Reader(self.someone())
        reader.opens(STORY.title)
        reader.page.get_by_text("Show the words").click()
        return reader

    def answers(self, words: str) -> Writer:
        """The rules first; their button leads to the box."""
        writer = Writer(self.at_the_story().page)
        writer.follows("Write a response")
        writer.sees("What will not appear")
        writer.follows("I have read this, and I want to write")
        writer.page.locator("[name=body]").fill(words)
        writer.presses("Look it over")
        writer.words = writer.nine_words()
        writer.presses("Send it to be read")
        return writer

    def is_read(self, *, is_kind: bool) -> None:
        self.moderator.takes_the_next()
        self.moderator.sees("Is it kind to the writer of the story?")
        self.moderator.page.locator(f"[name=is_kind][value={'yes' if is_kind else 'no'}]").check()
        self.picture(self.moderator.page, "desk-is-it-kind")
        self.moderator.approves()

    def test_only_kind_words_reach_the_writer_and_the_other_person_learns_why(self) -> None:
        writer = self.published("kind")
        other = self.answers(UNKIND)
        self.is_read(is_kind=False)
        self.answers(KIND)
        self.is_read(is_kind=True)
        other.waits_to_see("takes only kind answers, so it is not shown")
        self.picture(other.page, "answer-not-passed-on")
        writer.waits_to_see("Responses")
        writer.main.get_by_text("A response", exact=True).click()
        writer.sees(KIND)
        writer.does_not_see(UNKIND)
        self.picture(writer.page, "mine-kind-answers")
        reader = self.at_the_story()
        reader.sees(KIND)
        reader.does_not_see(UNKIND)
        self.assertEqual({self.own_host}, self.hosts)

    def test_a_pause_stops_answers_at_once_and_its_end_brings_them_back(self) -> None:
        writer = self.published("phrases")
        reader = self.at_the_story()
        reader.presses("I believe you")
        writer.comes_back()
        writer.sees("I believe you: 1")
        writer.presses("Nothing from readers for now")
        writer.sees("You have paused it")
        self.picture(writer.page, "mine-answers-paused")
        self.at_the_story().does_not_see("I believe you")
        writer.presses("Let readers send me something again")
        self.at_the_story().sees("I believe you")


class AnswersOnAPhoneWithoutJavaScriptTests(Answers, BrowserCase):
    pass


class AnswersOnADesktopWithJavaScriptTests(Answers, BrowserCase):
    javascript = True
    width = DESKTOP
