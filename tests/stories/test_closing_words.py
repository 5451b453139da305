"""Closing words of hope or healing: only if the writer has some, read as the rest, found by whoever looks for hope."""

from django.test import TestCase

from moderation.models import Verdict
from stories.models import PublicStory, Revision
from stories.services.share import Outcome
from tests import make, make_desk
from tests.make_public import public_story
from tests.visitor import Visitor

HOPE = "This is an example. It got lighter, slowly."
SAID = "It got lighter"


class ClosingWords(TestCase):
    def test_they_are_shown_before_sending_and_sealed_with_the_words(self) -> None:
        visitor = Visitor().open("/share/write/").send({"body": make.BODY, "closing": HOPE}, form="body")
        self.assertIn(SAID, visitor.words)
        words = " ".join(visitor.nine_words)
        visitor.send({}, form="body", button="Send")
        self.assertNotIn(SAID.encode(), bytes(Revision.objects.get().sealed))
        mine = Visitor().open("/mine/").send({"words": words}, form="words")
        self.assertIn(SAID, mine.words)
        mine.send({}, form="Change it", button="Change it")
        self.assertEqual([HOPE], mine.form_with("body").fields["closing"])

    def test_whoever_reads_at_the_desk_reads_them_too(self) -> None:
        make.Writer().sends(closing=HOPE)
        make_desk.everything_taken_in()
        desk = make_desk.at_the_desk(make_desk.reader())
        desk.send({}, form="Take the next", button="Take the next")
        self.assertIn(SAID, desk.html)

    def test_a_passage_of_them_can_be_named_and_its_writer_sees_it(self) -> None:
        writer = make.Writer()
        writer.sends(closing=HOPE)
        make_desk.everything_taken_in()
        desk = make_desk.at_the_desk(make_desk.reader())
        desk.send({}, form="Take the next", button="Take the next")
        chosen = {"verdict": Verdict.AMEND, "clause": "identifying", "quote": SAID, "advice": "", "level": "mentioned"}
        desk.send(chosen, form="advice", button="Decide")
        make_desk.ten_seconds_pass()
        mine = Visitor().open("/mine/").send({"words": writer.words}, form="words")
        self.assertIn(f"<mark>{SAID}</mark>", mine.html)

    def test_they_stand_at_the_end_and_behind_the_same_choice(self) -> None:
        story = public_story(closing=HOPE)
        self.assertNotIn(SAID, Visitor().open(f"/stories/{story.slug}/").html)
        page = Visitor().open(f"/stories/{story.slug}/read/").words
        self.assertLess(page.index("Today I tell it here"), page.index(SAID))
        self.assertLess(page.index(SAID), page.index("This is the end of the story"))

    def test_a_card_says_that_there_are_some_and_no_list_holds_them(self) -> None:
        public_story(closing=HOPE)
        public_story()
        Visitor().open("/stories/")  # whoever asks first tells PostgreSQL the statements that it keeps
        with self.assertNumQueries(3):  # two stretches of the list, and the months
            page = Visitor().open("/stories/")
        self.assertEqual(1, page.words.count("with words of hope at the end"))
        self.assertNotIn(SAID, page.html)

    def test_other_closing_words_are_another_text(self) -> None:
        writer = make.Writer()
        writer.sends(closing=HOPE)
        self.assertEqual([Outcome.SAME, Outcome.REVISED], [writer.sends(closing=HOPE), writer.sends()])

    def test_a_story_without_them_says_nothing_about_it(self) -> None:
        story = public_story()
        self.assertNotIn("hope", Visitor().open(f"/stories/{story.slug}/read/").words)
        self.assertEqual("", PublicStory.objects.get().closing)

    def test_responses_and_notes_have_none(self) -> None:
        self.assertNotIn("closing", Visitor().open("/solidarity/write/").form_with("body").fields)


class LookingForHope(TestCase):
    def finds(self, **fields: object) -> str:
        return Visitor().open("/stories/find/").send(fields, form="query", button="Find").words

    def test_only_stories_that_end_with_hope_are_found(self) -> None:
        public_story(title="Lighter", closing=HOPE)
        public_story(title="Heavy")
        found = self.finds(with_hope="on")
        self.assertIn("Lighter", found)
        self.assertNotIn("Heavy", found)

    def test_the_list_leads_to_them_in_one_press_and_nothing_of_it_stands_in_the_address(self) -> None:
        public_story(title="Lighter", closing=HOPE)
        public_story(title="Heavy")
        list_page = Visitor().open("/stories/")
        self.assertIn("Heavy", list_page.words, "a control: the list has both")
        found = list_page.send({}, form="with_hope", button="Only stories that end")
        self.assertEqual("/stories/find/", found.address)
        self.assertIn("Lighter", found.words)
        self.assertNotIn("Heavy", found.words)

    def test_their_words_are_found_and_names_in_them_are_not(self) -> None:
        public_story(title="Lighter", closing="This is an example. Marisol made soup, and mornings came back.")
        self.assertIn("Lighter", self.finds(query="mornings"))
        self.assertNotIn("Lighter", self.finds(query="marisol"))


class Questions(TestCase):
    def asks(self, **fields: object) -> Visitor:
        visitor = Visitor().open("/share/write/")
        return visitor.send(fields, form="body", button="Show me some questions")

    def test_answers_join_the_words_and_what_was_typed_stays(self) -> None:
        visitor = self.asks(body="I begin.", title="A morning", topics=["medical"], findable="on")
        answers = {"answer_today": "A little better.", "answer_feel": "Cold."}
        fields = visitor.send(answers, form="answer_today").form_with("body").fields
        self.assertEqual(["I begin.\n\nA little better.\n\nCold."], fields["body"])
        self.assertEqual((["A morning"], ["medical"], ["on"]), (fields["title"], fields["topics"], fields["findable"]))

    def test_each_can_be_passed_over(self) -> None:
        visitor = self.asks(body="I begin.").send({}, form="answer_today")
        self.assertEqual(["I begin."], visitor.form_with("body").fields["body"])

    def test_the_nine_words_stay_the_same(self) -> None:
        visitor = Visitor().open("/share/write/").send({"body": make.BODY}, form="body")
        words = visitor.nine_words
        visitor.send({}, form="body", button="Change something")
        visitor.send({}, form="body", button="Show me some questions").send({}, form="answer_today")
        self.assertEqual(words, visitor.send({}, form="body").nine_words)

    def test_a_draft_can_be_gone_on_with_by_questions(self) -> None:
        visitor = Visitor().open("/share/write/").send({"body": make.BODY}, form="body", button="Save it")
        words = " ".join(visitor.nine_words)
        mine = Visitor().open("/mine/").send({"words": words}, form="words")
        mine.send({}, form="Go on writing", button="Go on writing")
        mine.send({}, form="body", button="Show me some questions").send({"answer_say": "One."}, form="answer_today")
        self.assertEqual([f"{make.BODY}\n\nOne."], mine.form_with("body").fields["body"])

    def test_an_answer_too_long_is_kept_and_said_so_on_the_way_on(self) -> None:
        visitor = self.asks(body="I begin.").send({"answer_today": "x" * 20_001}, form="answer_today")
        visitor.send({}, form="body")
        self.assertEqual(422, visitor.response.status_code)
        self.assertIn("x" * 20_001, visitor.html)

    def test_none_asks_for_proof_names_or_an_order(self) -> None:
        asked = self.asks().words.lower()
        for word in ("proof", "evidence", "who ", "when did", "order in which", "why did"):
            self.assertNotIn(word, asked)
