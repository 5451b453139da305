"""Messages between a writer and the desk: in both directions, sealed for each side, and only while they are needed."""

from datetime import timedelta

from django.test import TestCase, override_settings

from moderation.models import AuditEvent, DeskMember, ReviewCase
from moderation.services.claim import claim_next
from moderation.services.purge import purge
from moderation.transitions import CaseState, Purpose
from stories import receipts
from stories.models import Letter, Outbox
from stories.sealing import DoesNotOpen
from stories.services.control import replace_words
from stories.services.letters import letters_for_desk, letters_for_writer, write_to_desk
from tests import make, make_desk
from tests.make_desk import at_the_desk, everything_taken_in, reader
from tests.visitor import Visitor

QUESTION = "This is an example. May I keep the second line?"
ANSWER = "This is an example. Yes, you may."


def comes_back(writer: make.Writer) -> Visitor:
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")


def asks(writer: make.Writer, words: str = QUESTION) -> Visitor:
    return comes_back(writer).send({"letter": words}, form="letter")


class Writing(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()
        make_desk.publish(self.writer.story)
        self.ann = reader("ann")

    def takes(self, member: DeskMember) -> Visitor:
        everything_taken_in()
        case = claim_next(member=member)
        return at_the_desk(member).open(f"/desk/cases/{case.pk}/")

    def test_a_writer_asks_and_the_answer_stands_under_the_nine_words(self) -> None:
        self.assertIn("Your message is with us", asks(self.writer).words)
        desk = self.takes(self.ann)
        self.assertIn(QUESTION, desk.html)
        desk.send({"letter": ANSWER}, form="letter", button="Send it to the writer")
        self.assertEqual("/desk/", desk.address)
        mine = comes_back(self.writer)
        self.assertIn(QUESTION, mine.html)
        self.assertIn(ANSWER, mine.html)

    def test_helplines_that_fit_are_sent_along_and_stand_under_the_message(self) -> None:
        asks(self.writer, "This is an example. I want to die.")
        everything_taken_in()
        DeskMember.objects.filter(pk=self.ann.pk).update(is_crisis_responder=True)
        desk = self.takes(DeskMember.objects.get(pk=self.ann.pk))
        self.assertIn("988 Suicide &amp; Crisis Lifeline", desk.html)
        desk.send({"letter": ANSWER, "helplines": ["us-6"]}, form="letter", button="Send it to the writer")
        (_, answer) = letters_for_writer(self.writer.story, self.writer.receipt.keys)
        self.assertTrue(answer.words.startswith(f"{ANSWER}\n\n988 Suicide & Crisis Lifeline\n988"), answer.words)

    def test_the_conversation_lives_on_when_the_case_is_closed(self) -> None:
        asks(self.writer)
        self.takes(self.ann).send({"letter": ANSWER}, form="letter", button="Send it to the writer")
        self.assertFalse(ReviewCase.objects.still_open().exists())
        asks(self.writer, "This is an example. Thank you.")
        desk = self.takes(self.ann)
        for words in (QUESTION, ANSWER, "Thank you."):
            self.assertIn(words, desk.html)

    def test_nothing_in_the_tables_shows_the_words_or_when_they_came(self) -> None:
        asks(self.writer)
        letter = Letter.objects.get()
        self.assertNotIn(b"second line", bytes(letter.for_writer) + bytes(letter.for_desk))
        self.assertEqual(0, letter.week.weekday())
        everything_taken_in()
        self.assertFalse(Outbox.objects.exists())

    def test_a_closed_message_keeps_no_due_time(self) -> None:
        asks(self.writer)
        self.takes(self.ann).send({"letter": ANSWER}, form="letter", button="Nothing to answer")
        case = ReviewCase.objects.get(purpose=Purpose.LETTER)
        self.assertEqual((CaseState.CLOSED, None), (case.state, case.due_at))
        self.assertEqual(1, Letter.objects.count(), "what was typed there was not sent")
        self.assertTrue(AuditEvent.objects.filter(action="read_letter").exists())

    def test_sent_twice_there_is_one_and_two_messages_wait_as_one_case(self) -> None:
        visitor = comes_back(self.writer)
        fields = {**visitor.form_with("letter").fields, "letter": QUESTION}
        for _ in range(2):
            self.assertEqual(200, visitor.client.post("/mine/letter/", fields).status_code)
        self.assertEqual(1, Letter.objects.count())
        asks(self.writer, "This is an example. One more thing.")
        everything_taken_in()
        self.assertEqual(1, ReviewCase.objects.still_open().count())

    def test_an_empty_message_gets_a_kind_sentence(self) -> None:
        visitor = asks(self.writer, "  ")
        self.assertEqual(422, visitor.response.status_code)
        self.assertIn("There are no words here yet", visitor.words)

    def test_too_long_a_message_is_still_in_the_box(self) -> None:
        visitor = asks(self.writer, "x" * 5_001)
        self.assertEqual("x" * 5_001, visitor.form_with("letter").fields["letter"][0])

    def test_a_page_that_was_open_too_long_keeps_the_message(self) -> None:
        answer = self.client.post("/mine/letter/", {"token": "old", "letter": "typed long ago"})
        self.assertContains(answer, "typed long ago", status_code=422)

    def test_words_of_danger_go_to_someone_trained_who_can_answer(self) -> None:
        asks(self.writer, "I am going to kill myself tonight.")
        everything_taken_in()
        self.assertEqual(CaseState.CRISIS, ReviewCase.objects.still_open().get().state)
        self.assertIsNone(claim_next(member=self.ann))
        cleo = reader("cleo", is_crisis_responder=True)
        self.takes(cleo).send({"letter": ANSWER}, form="letter", button="Send it to the writer")
        self.assertIn(ANSWER, comes_back(self.writer).html)

    def test_a_moderator_who_sees_danger_calls_someone_trained(self) -> None:
        asks(self.writer)
        self.takes(self.ann).send({}, form="letter", button="call someone trained")
        self.assertEqual(CaseState.CRISIS, ReviewCase.objects.still_open().get().state)

    def test_an_answer_to_an_older_message_comes_back_when_the_writer_wrote_again(self) -> None:
        asks(self.writer)
        desk = self.takes(self.ann)
        asks(self.writer, "This is an example. I found it myself.")
        everything_taken_in()
        desk.send({"letter": ANSWER}, form="letter", button="Send it to the writer")
        self.assertEqual(422, desk.response.status_code)
        self.assertIn("I found it myself", desk.html)
        self.assertEqual([ANSWER], desk.form_with("letter").fields["letter"])
        desk.send({}, form="letter", button="Send it to the writer")
        self.assertEqual(3, Letter.objects.count())

    def test_new_words_open_the_messages_and_the_old_ones_do_not(self) -> None:
        asks(self.writer)
        new = receipts.mint()
        replace_words(keys=self.writer.receipt.keys, new=new.keys)
        self.assertIn(QUESTION, comes_back(make.Writer(new)).html)
        with self.assertRaises(DoesNotOpen):
            letters_for_writer(Letter.objects.get().text, self.writer.receipt.keys)

    def test_the_process_that_strangers_talk_to_cannot_open_them(self) -> None:
        asks(self.writer)
        with override_settings(DESK_PRIVATE_KEYS={}), self.assertRaises(DoesNotOpen):
            letters_for_desk(self.writer.story)

    def test_a_withdrawn_text_takes_its_messages_with_it(self) -> None:
        asks(self.writer)
        visitor = comes_back(self.writer).send({}, form="Take it down", button="Take it down")
        visitor.send({}, form="Yes", button="Yes")
        everything_taken_in()
        self.assertFalse(Letter.objects.exists())
        self.assertFalse(ReviewCase.objects.exists())

    def test_after_a_year_they_are_gone(self) -> None:
        write_to_desk(keys=self.writer.receipt.keys, words=QUESTION, held=False)
        Letter.objects.update(week=Letter.objects.get().week - timedelta(days=366))
        purge()
        self.assertFalse(Letter.objects.exists())


class FromTheDesk(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()
        everything_taken_in()
        self.ann, self.ben = reader("ann"), reader("ben")

    def test_whoever_reads_a_story_can_write_without_deciding(self) -> None:
        case = claim_next(member=self.ann)
        desk = at_the_desk(self.ann).open(f"/desk/cases/{case.pk}/")
        desk.send({"letter": ANSWER}, form="letter", button="Send it to the writer")
        self.assertEqual(f"/desk/cases/{case.pk}/", desk.address)
        self.assertIn(ANSWER, comes_back(self.writer).html)

    def test_a_blind_second_reader_sees_no_messages_and_sends_none(self) -> None:
        first = claim_next(member=self.ann)
        at_the_desk(self.ann).open(f"/desk/cases/{first.pk}/").send(
            {"letter": ANSWER}, form="letter", button="Send it to the writer"
        )
        first.refresh_from_db()
        make_desk.decide(
            member=self.ann,
            lease=make_desk.lease_of(first),
            judgement=make_desk.judgement(make_desk.Verdict.DECLINE, "insult"),
        )
        second = claim_next(member=self.ben)
        desk = at_the_desk(self.ben)
        desk.open(f"/desk/cases/{second.pk}/")
        self.assertNotIn(ANSWER, desk.html)
        fields = {"token": second.lease_token, "version": second.version, "seen": 9, "letter": "Hello."}
        self.assertEqual(409, desk.client.post(f"/desk/cases/{second.pk}/write/", fields).status_code)
        self.assertEqual(1, Letter.objects.count())

    def test_an_answer_of_somebody_whose_time_is_over_is_kept_on_the_page(self) -> None:
        case = claim_next(member=self.ann)
        desk = at_the_desk(self.ann).open(f"/desk/cases/{case.pk}/")
        ReviewCase.objects.update(version=7)
        desk.send({"letter": ANSWER}, form="letter", button="Send it to the writer")
        self.assertIn(ANSWER, desk.html)
        self.assertFalse(Letter.objects.exists())


class Disagreeing(TestCase):
    def test_what_a_writer_says_in_an_appeal_stands_among_their_messages(self) -> None:
        writer = make.Writer()
        writer.sends()
        everything_taken_in()
        make_desk.decides(reader("ann"), make_desk.Verdict.AMEND, "insult")
        make_desk.ten_seconds_pass()
        appeal = comes_back(writer).send({}, form="Ask someone else", button="Ask someone else")
        appeal.send({"appeal": "This is an example. I disagree."}, form="appeal")
        self.assertIn("I disagree.", comes_back(writer).words)
        everything_taken_in()
        self.assertEqual([Purpose.APPEAL], [case.purpose for case in ReviewCase.objects.still_open()])
