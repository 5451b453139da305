"""The main job, end to end: a survivor shares, people read it, a visitor reads it behind warnings, and the way back."""

from tests.browser.case import DESKTOP, BrowserCase
from tests.browser.people import Moderator, Reader, Writer, Writing

STORY = Writing(
    body="I was on the night bus. I froze. I told nobody for nine years.\n\nThis is the first time I write it down.",
    title="The night bus",
    topics=("harassment-stalking",),
    level="described",
    pen_name="Heron",
)
TOUCHING = Writing(body="He is an idiot. It was in spring, and I still cannot wear that coat.", title="The coat")


# One story in each script; the words say that it is an example.
IN_MANY_SCRIPTS = [
    Writing("This is an example. I told nobody.", title="English, café"),
    Writing("Esto es un ejemplo. ¿Por qué callé? Tenía miedo. Hoy no.", title="Español"),
    Writing("هذا مثال. لم أخبر أحدًا لسنوات، واليوم أكتب.", title="العربية"),
    Writing("यह एक उदाहरण है। मैंने किसी को नहीं बताया।", title="हिन्दी"),
    Writing("ይህ ምሳሌ ነው። ለማንም አልተናገርኩም።", title="አማርኛ"),
    Writing("💜 me too 👩🏽‍🦽‍➡️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🫂", title="💜 💜"),
]


class Journeys:
    """Each journey begins with people who have never been here."""

    def moderator(self, which: int) -> Moderator:
        moderator = Moderator(self.someone())
        moderator.signs_in(*self.site.accounts[which])
        return moderator

    def shared_and_approved(self, writing: Writing, *, level: str) -> Writer:
        writer = Writer(self.someone())
        writer.shares(writing)
        moderator = self.moderator(0)
        moderator.takes_the_next()
        moderator.approves(level=level)
        Reader(self.someone()).waits_until_listed(writing.title)
        return writer

    def test_a_survivor_shares_and_keeps_nine_words_and_sending_twice_is_one_story(self) -> None:
        writer = Writer(self.someone())
        writer.writes(Writing(body="Only one line.", title="Only once"))
        self.assertEqual(9, len(writer.words))
        writer.presses("Change something")
        self.picture(writer.page, "write")
        self.assertEqual("Only one line.", writer.page.locator("[name=body]").input_value())
        writer.presses("Look it over")
        self.assertEqual(writer.words, writer.nine_words())
        self.picture(writer.page, "check")
        writer.presses("Send it to be read")
        writer.sees("Your story is with us")
        self.assertEqual(writer.words, writer.nine_words())
        writer.page.reload()
        writer.sees("We already have it")
        self.assertEqual(writer.words, writer.nine_words())
        self.picture(writer.page, "thanks")

    def test_a_moderator_sees_warnings_before_words_and_a_visitor_opens_the_story_by_choice(self) -> None:
        writer = Writer(self.someone())
        writer.shares(STORY)
        reader = Reader(self.someone())
        self.assertEqual([], reader.addresses_of_stories())
        moderator = self.moderator(0)
        self.picture(moderator.page, "desk")
        moderator.takes_the_next()
        moderator.sees("Chosen by the writer.")
        self.assertFalse(moderator.page.get_by_text("I froze").is_visible())
        self.picture(moderator.page, "case")
        moderator.opens_the_words()
        self.assertTrue(moderator.page.get_by_text("I froze").is_visible())
        moderator.approves(level="described")
        reader.waits_until_listed(STORY.title)
        self.picture(reader.page, "list")
        self.assertNotIn("I froze", reader.source)
        reader.opens(STORY.title)
        reader.sees("What this story includes")
        self.assertNotIn("I froze", reader.source)
        self.picture(reader.page, "story")
        reader.follows("Read this story")
        reader.sees("I froze")
        reader.sees("Heron")
        self.assertTrue(reader.page.locator("a[href^='tel:']").first.is_visible())
        self.assertTrue(reader.page.locator(".way-out").is_visible())
        self.picture(reader.page, "read")

    def test_a_story_that_only_mentions_it_folds_open_in_place(self) -> None:
        writing = Writing(body="Me too. That is all.", title="All I say")
        self.shared_and_approved(writing, level="mentioned")
        reader = Reader(self.someone())
        reader.opens(writing.title)
        words = reader.page.get_by_text("That is all.")
        self.assertFalse(words.is_visible())
        reader.page.get_by_text("Show the words").click()
        self.assertTrue(words.is_visible())

    def test_a_writer_is_asked_for_a_change_makes_it_and_the_story_appears(self) -> None:
        writer = Writer(self.someone())
        writer.shares(TOUCHING)
        moderator = self.moderator(0)
        moderator.takes_the_next()
        moderator.asks_for_a_change("insult", quote="He is an idiot.", advice="Say what he did instead.")
        writer.waits_to_see("Say what he did instead.")
        writer.sees("He is an idiot.")
        self.picture(writer.page, "mine")
        writer.presses("Change it")
        self.assertEqual(TOUCHING.body, writer.page.locator("[name=body]").input_value())
        writer.page.locator("[name=body]").fill("He laughed. I still cannot wear that coat.")
        writer.presses("Look it over")
        writer.presses("Send it to be read")
        writer.sees("Your changed story is with us")
        moderator.takes_the_next()
        moderator.sees("The writer changed it")
        moderator.approves(level="mentioned")
        Reader(self.someone()).waits_until_listed(TOUCHING.title)

    def test_a_second_person_reads_blind_before_a_story_is_declined_and_the_writer_learns_why(self) -> None:
        writer = Writer(self.someone())
        writer.shares(TOUCHING)
        first, second = self.moderator(0), self.moderator(1)
        first.takes_the_next()
        first.declines("insult", quote="He is an idiot.")
        writer.comes_back()
        writer.does_not_see("No personal insults")
        second.takes_the_next()
        second.sees("You are the second reader")
        second.does_not_see("Do not publish it (a second person")
        second.declines("insult", quote="He is an idiot.")
        writer.waits_to_see("No personal insults toward anyone")
        writer.sees("He is an idiot.")
        self.picture(writer.page, "declined")
        self.assertEqual([], Reader(self.someone()).addresses_of_stories())

    def test_a_second_person_may_overrule_the_first_and_the_story_appears(self) -> None:
        writer = Writer(self.someone())
        writer.shares(TOUCHING)
        first, second = self.moderator(0), self.moderator(1)
        first.takes_the_next()
        first.declines("insult", quote="He is an idiot.")
        second.takes_the_next()
        second.approves(level="mentioned")
        Reader(self.someone()).waits_until_listed(TOUCHING.title)

    def test_a_writer_edits_while_the_old_text_stays_and_withdraws_and_it_is_gone(self) -> None:
        writing = Writing(body="The first text.", title="Two texts")
        writer = self.shared_and_approved(writing, level="described")
        writer.comes_back()
        writer.presses("Change it")
        writer.page.locator("[name=body]").fill("The second text.")
        writer.presses("Look it over")
        writer.presses("Send it to be read")
        reader = Reader(self.someone())
        (address,) = reader.addresses_of_stories()
        reader.goes_to(f"{address}read/")
        reader.sees("The first text.")
        writer.comes_back()
        writer.presses("Take it down")
        writer.sees("Take your story down?")
        writer.presses("Yes, take it down now")
        writer.sees("Your story is gone")
        for gone in (address, f"{address}read/"):
            reader.goes_to(gone)
            reader.sees("There is nothing here")
        self.assertEqual([], reader.addresses_of_stories())
        writer.comes_back()
        writer.does_not_see("The first text.")

    def test_a_visitor_reports_a_story_and_it_stays_while_the_desk_looks(self) -> None:
        writing = Writing(body="The text that someone reports.", title="Reported")
        self.shared_and_approved(writing, level="mentioned")
        reader = Reader(self.someone())
        reader.opens(writing.title)
        reader.follows("Report this story")
        reader.page.locator("[name=clause][value=insult]").check()
        reader.page.locator("[name=note]").fill("I think that this is about my neighbour.")
        reader.presses("Send")
        reader.sees("Your reference")
        reader.waits_until_listed(writing.title)
        moderator = self.moderator(1)
        moderator.takes_the_next()
        moderator.sees("A visitor reported it")
        moderator.sees("I think that this is about my neighbour.")
        self.picture(moderator.page, "reported")
        moderator.keeps_it_public()
        reader.waits_until_listed(writing.title)

    def test_stories_in_every_script_come_out_as_they_went_in(self) -> None:
        writers = [Writer(self.someone()) for _ in IN_MANY_SCRIPTS]
        for writer, writing in zip(writers, IN_MANY_SCRIPTS, strict=True):
            writer.writes(writing)
            writer.sees(writing.body)
            writer.sees(writing.title)
            writer.presses("Send it to be read")
        moderator = self.moderator(0)
        for _ in IN_MANY_SCRIPTS:
            moderator.takes_the_next()
            moderator.approves(level="described")
        reader = Reader(self.someone())
        for writer, writing in zip(writers, IN_MANY_SCRIPTS, strict=True):
            reader.waits_until_listed(writing.title)
            reader.opens(writing.title)
            reader.sees(writing.title)
            reader.follows("Read this story")
            reader.sees(writing.body)
            writer.comes_back()
            writer.sees(writing.body)
        reader.goes_to("/stories/")
        self.picture(reader.page, "scripts")

    def test_help_can_be_found_from_every_page_and_for_another_country(self) -> None:
        reader = Reader(self.someone())
        reader.goes_to("/stories/")
        reader.page.get_by_role("link", name="Help", exact=True).click()
        self.picture(reader.page, "help")
        reader.goes_to("/help/gb/")
        reader.sees("999")


class JourneysOnAPhoneWithoutJavaScriptTests(Journeys, BrowserCase):
    pass


class JourneysOnADesktopWithJavaScriptTests(Journeys, BrowserCase):
    javascript = True
    width = DESKTOP
