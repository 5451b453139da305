"""Answers: only where the writer allows them, read by a person first, and off the page whenever the writer wants."""

from django.test import TestCase

from moderation.models import ReviewCase, Verdict
from stories.models import Identity, PublicResponse, ReplyChoice, Response, Support
from stories.warnings import ContentWarning, Level, Topic
from tests import make, make_desk
from tests.visitor import Visitor

KIND = "This is an example. I believe you."


class Replies(TestCase):
    def public_story(self, reply_choice: ReplyChoice, **more: bool) -> make.Writer:
        writer = make.Writer()
        writer.sends(reply_choice=reply_choice, **more)
        make_desk.publish(writer.story)
        return writer

    def on_the_page(self, writer: make.Writer) -> Visitor:
        return Visitor().open(f"/stories/{writer.page.slug}/read/")


class Phrases(Replies):
    def test_one_tap_sends_a_phrase_and_the_writer_finds_it(self) -> None:
        writer = self.public_story(ReplyChoice.PHRASES)
        visitor = self.on_the_page(writer).send({}, form="I believe you", button="I believe you")
        self.assertEqual(visitor.response.status_code, 200)
        self.assertFalse(visitor.client.cookies)
        mine = Visitor().open("/mine/").send({"words": writer.words}, form="words")
        self.assertIn("I believe you: 1", mine.words)

    def test_a_story_that_takes_nothing_offers_nothing_and_counts_nothing(self) -> None:
        writer = self.public_story(ReplyChoice.NOBODY)
        visitor = self.on_the_page(writer)
        self.assertNotIn("I believe you", visitor.html)
        sent = visitor.client.post(f"/stories/{writer.page.slug}/support/", {"phrase": "believed"})
        self.assertEqual((sent.status_code, Support.objects.count()), (404, 0))

    def test_a_phrase_that_is_not_on_the_list_is_not_sent(self) -> None:
        writer = self.public_story(ReplyChoice.PHRASES)
        sent = self.client.post(f"/stories/{writer.page.slug}/support/", {"phrase": "insult"})
        self.assertEqual((sent.status_code, Support.objects.count()), (404, 0))

    def test_readers_see_words_and_no_number_and_only_if_the_writer_wants(self) -> None:
        for shows in (True, False):
            writer = self.public_story(ReplyChoice.PHRASES, shows_support=shows)
            Support.objects.create(story=writer.story, phrase="believed", taps=7)
            words = self.on_the_page(writer).words
            self.assertEqual("A few people have sent kind words." in words, shows)
            self.assertNotIn("7", words.split("Send the writer")[1].split("This is the end")[0])

    def test_two_taps_are_not_told_three_are_a_few_and_thirty_are_many(self) -> None:
        writer = self.public_story(ReplyChoice.PHRASES, shows_support=True)
        believed = Support.objects.create(story=writer.story, phrase="believed", taps=2)
        for taps, said in ((2, None), (3, "A few"), (29, "A few"), (30, "Many"), (3_000, "Many")):
            Support.objects.filter(pk=believed.pk).update(taps=taps)
            words = self.on_the_page(writer).words
            told = [word for word in ("A few", "Many") if f"{word} people have sent kind words." in words]
            self.assertEqual([said] if said else [], told, taps)


class Words(Replies):
    def respond(self, writer: make.Writer, body: str = KIND) -> Visitor:
        visitor = Visitor().open(f"/stories/{writer.page.slug}/respond/")
        visitor.open(f"/stories/{writer.page.slug}/respond/write/")
        return visitor.send({"body": body}, form="body").send({}, form="body", button="Send")

    def published(self, response: Response, **more: ContentWarning) -> None:
        make_desk.everything_taken_in()
        case = ReviewCase.objects.about(response).still_open().get()
        make_desk.decides(make_desk.reader(f"publisher-{response.slug[:6]}"), Verdict.PUBLISH, case=case, **more)
        make_desk.ten_seconds_pass()

    def test_the_rules_come_before_the_box(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        visitor = Visitor().open(f"/stories/{writer.page.slug}/respond/")
        self.assertIn("What will not appear", visitor.words)
        self.assertFalse(any("body" in form.fields for form in visitor.page.forms))
        self.assertIn(f"/stories/{writer.page.slug}/respond/write/", visitor.html)

    def test_nothing_appears_before_a_person_has_read_it(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        self.assertEqual(self.respond(writer).response.status_code, 200)
        self.assertNotIn(KIND, self.on_the_page(writer).html)
        self.published(Response.objects.get())
        self.assertIn(KIND, self.on_the_page(writer).html)

    def test_a_closed_response_says_what_it_includes_and_how_much_of_it_shows(self) -> None:
        for level, says in ((Level.DETAILED, "It is described in detail."), (Level.MENTIONED, None)):
            writer = self.public_story(ReplyChoice.WORDS)
            self.respond(writer)
            self.published(writer.story.responses.get(), warning=ContentWarning((Topic.MEDICAL,), level))
            closed = (
                self.on_the_page(writer).html.split("Responses</h2>")[1].split("<summary>")[1].split("</summary>")[0]
            )
            self.assertIn("This response includes: Medical or forensic exam.", closed)
            self.assertEqual(bool(says), "described" in closed, level)

    def test_a_response_with_something_that_a_reader_leaves_out_is_not_on_their_page(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        self.respond(writer)
        self.published(writer.story.responses.get(), warning=ContentWarning((Topic.PREGNANCY,), Level.MENTIONED))
        reader = Visitor().open("/choices/").send({"pregnancy": "hide"}, form="pregnancy", button="Keep")
        self.assertNotIn(KIND, reader.open(f"/stories/{writer.page.slug}/read/").html)
        self.assertIn(KIND, self.on_the_page(writer).html)

    def test_a_response_has_nine_words_of_its_own(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        visitor = self.respond(writer)
        nine = visitor.html.split('<ol class="nine"')[1].split("</ol>")[0]
        words = " ".join(part.split("<")[0] for part in nine.split("<li>")[1:])
        mine = Visitor().open("/mine/").send({"words": words}, form="words")
        self.assertIn("Your response", mine.words)
        self.assertIn(KIND, mine.html)

    def test_where_the_writer_takes_no_words_the_box_is_not_there_and_what_was_typed_is(self) -> None:
        writer = self.public_story(ReplyChoice.PHRASES)
        slug = writer.page.slug
        self.assertEqual(self.client.get(f"/stories/{slug}/respond/").status_code, 404)
        late = self.client.post(f"/stories/{slug}/respond/check/", {"body": KIND})
        self.assertContains(late, KIND, status_code=404)

    def test_a_story_that_closed_meanwhile_gets_no_response(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        visitor = Visitor().open(f"/stories/{writer.page.slug}/respond/write/").send({"body": KIND}, form="body")
        writer.sends(reply_choice=ReplyChoice.NOBODY)
        visitor.send({}, form="body", button="Send")
        self.assertEqual((visitor.response.status_code, Response.objects.count()), (404, 0))
        self.assertIn(KIND, visitor.html)

    def test_the_writer_takes_a_response_off_at_once_and_it_stays_off(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        self.respond(writer)
        self.published(Response.objects.get())
        mine = Visitor().open("/mine/").send({"words": writer.words}, form="words")
        mine.send({}, form="response", button="Take it off my page")
        self.assertEqual(mine.response.status_code, 200)
        self.assertFalse(PublicResponse.objects.exists())
        self.assertNotIn(KIND, self.on_the_page(writer).html)

    def test_nobody_takes_off_a_response_to_someone_elses_story(self) -> None:
        writer, other = self.public_story(ReplyChoice.WORDS), self.public_story(ReplyChoice.WORDS)
        self.respond(writer)
        self.published(Response.objects.get())
        mine = Visitor().open("/mine/").send({"words": other.words}, form="words")
        token = mine.form_with("Change it").fields["token"][0]
        answer = mine.client.post("/mine/responses/hide/", {"token": token, "response": Response.objects.get().slug})
        self.assertEqual((answer.status_code, PublicResponse.objects.count()), (422, 1))

    def test_a_response_that_no_page_named_is_told_so_whatever_stands_there(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        mine = Visitor().open("/mine/").send({"words": writer.words}, form="words")
        token = mine.form_with("Change it").fields["token"][0]
        for odd in ("", "x", "\x00", "0" * 31 + "\x00", "f" * 32):
            answer = mine.client.post("/mine/responses/hide/", {"token": token, "response": odd})
            self.assertContains(answer, "/help/", status_code=422)

    def test_withdrawing_the_story_takes_its_responses_along(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        self.respond(writer)
        self.published(Response.objects.get())
        mine = Visitor().open("/mine/").send({"words": writer.words}, form="words")
        mine.send({}, form="Take it down", button="Take it down").send({}, form="Yes", button="Yes")
        self.assertEqual((Response.objects.count(), PublicResponse.objects.count()), (0, 0))

    def test_a_response_is_without_a_name_unless_one_was_chosen(self) -> None:
        writer = self.public_story(ReplyChoice.WORDS)
        self.respond(writer)
        self.assertEqual(Response.objects.get().identity, Identity.ANONYMOUS)
