"""Lost words: a story may rest by what only its writer knows, and nobody is silenced that way."""

from datetime import timedelta
from functools import partial

from django.db import DatabaseError, transaction
from django.test import TestCase
from django.utils import timezone

from moderation.models import Decision, LostOutcome, LostWords, ReviewCase, Verdict
from moderation.services.lost import ask_for_a_pause, tell_lost_outcome
from moderation.services.purge import purge
from moderation.transitions import NotAllowed, Purpose
from stories.models import Outbox, PublicStory, Story
from stories.services.letters import write_to_desk
from tests import make, make_desk
from tests.make_desk import at_the_desk, claim_next, decides, everything_taken_in, lease_of, reader, ten_seconds_pass
from tests.visitor import Visitor

NEVER_PUBLIC = "This is an example. The first version spoke of a green door."
KNOWS = "This is an example. In the first version I spoke of a green door."


def comes_back(writer: make.Writer) -> Visitor:
    return Visitor().open("/mine/").send({"words": writer.words}, form="words")


class LostWordsTests(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends(NEVER_PUBLIC)
        everything_taken_in()
        self.writer.sends()  # changed before anybody decided
        make_desk.publish(self.writer.story)
        self.address = f"/stories/{self.writer.page.slug}/"
        self.ann, self.ben = reader("ann"), reader("ben")

    def asks(self, knows: str = KNOWS, *, address: str | None = None) -> Visitor:
        visitor = Visitor().open("/mine/lost/")
        return visitor.send({"address": address or f"https://example.org{self.address}", "knows": knows}, form="knows")

    def reference(self, visitor: Visitor) -> str:
        return visitor.html.split('class="reference">')[1].split("<")[0]

    def both_agree(self) -> None:
        everything_taken_in()
        decides(self.ann, Verdict.KNOWS)
        decides(self.ben, Verdict.KNOWS)
        ten_seconds_pass()

    def is_public(self) -> bool:
        return self.client.get(self.address).status_code == 200

    def test_two_who_agree_let_it_rest_and_nothing_is_erased(self) -> None:
        reference = self.reference(self.asks())
        self.assertTrue(self.is_public())
        self.both_agree()
        self.assertFalse(self.is_public())
        story = self.writer.story
        self.assertEqual(timezone.localdate() + timedelta(days=30), story.paused_until)
        self.assertEqual(2, story.revisions.count())
        self.assertEqual(LostOutcome.PAUSED, tell_lost_outcome(reference=reference))

    def test_one_alone_pauses_nothing(self) -> None:
        self.asks()
        everything_taken_in()
        decides(self.ann, Verdict.KNOWS)
        ten_seconds_pass()
        self.assertTrue(self.is_public())
        self.assertIsNone(claim_next(member=self.ann), "the first reader is not the second")

    def test_one_who_is_not_sure_ends_it(self) -> None:
        for first in (True, False):
            reference = self.reference(self.asks())
            everything_taken_in()
            if not first:
                decides(self.ann, Verdict.KNOWS)
            decides(self.ben, Verdict.KNOWS_NOT)
            ten_seconds_pass()
            self.assertTrue(self.is_public())
            self.assertEqual(LostOutcome.NOT_PAUSED, tell_lost_outcome(reference=reference))

    def test_the_database_wants_two_as_well(self) -> None:
        with self.assertRaisesRegex(DatabaseError, "only where two people agree"), transaction.atomic():
            Story.objects.update(paused_until=timezone.localdate())

    def test_the_nine_words_end_it_at_once_and_the_writer_reads_what_happened(self) -> None:
        self.asks()
        self.both_agree()
        mine = comes_back(self.writer)
        self.assertIn("for somebody who had lost the nine words", mine.words)
        self.assertIn("Somebody asked us to pause it", mine.words)
        mine.send({}, form="Show it again", button="Show it again")
        self.assertTrue(self.is_public())
        self.assertIsNone(self.writer.story.paused_until)

    def test_the_writer_reads_of_an_attempt_that_led_to_nothing(self) -> None:
        self.asks()
        everything_taken_in()
        decides(self.ann, Verdict.KNOWS_NOT)
        ten_seconds_pass()
        self.assertIn("asked us to pause it. We did not.", comes_back(self.writer).words)

    def test_after_thirty_days_it_comes_back_by_itself(self) -> None:
        self.asks()
        self.both_agree()
        Story.objects.update(paused_until=timezone.localdate() + timedelta(days=1))
        ten_seconds_pass()
        self.assertFalse(self.is_public())
        Story.objects.update(paused_until=timezone.localdate())
        ten_seconds_pass()
        self.assertTrue(self.is_public())
        self.assertFalse(self.writer.story.is_paused)

    def test_one_that_cannot_be_opened_after_its_rest_keeps_no_other_one_resting(self) -> None:
        other = make.Writer()
        other.sends(NEVER_PUBLIC)
        everything_taken_in()
        other.sends()
        make_desk.publish(other.story)
        for writer in (self.writer, other):
            self.asks(address=f"/stories/{writer.page.slug}/")
            self.both_agree()
        for broken, whole in ((self.writer, other), (other, self.writer)):
            PublicStory.objects.all().delete()
            Story.objects.update(is_paused=True, paused_until=timezone.localdate())
            with make_desk.cannot_be_opened(broken.story), self.assertLogs("stories", "ERROR"):
                ten_seconds_pass()
            self.assertEqual([whole.story.pk], list(PublicStory.objects.values_list("story", flat=True)))

    def test_whoever_has_the_words_may_keep_it_paused(self) -> None:
        self.asks()
        self.both_agree()
        comes_back(self.writer).send({}, form="Keep it paused", button="Keep it paused")
        self.assertIsNone(self.writer.story.paused_until)
        self.assertTrue(self.writer.story.is_paused)
        ten_seconds_pass()
        self.assertFalse(self.is_public())

    def test_it_happens_once_in_a_year(self) -> None:
        self.asks()
        self.both_agree()
        comes_back(self.writer).send({}, form="Show it again", button="Show it again")
        again = self.asks()
        self.assertFalse(Outbox.objects.exists())
        self.assertEqual(LostOutcome.NOT_PAUSED, tell_lost_outcome(reference=self.reference(again)))
        Decision.objects.update(hour=timezone.now() - timedelta(days=366))
        self.asks()
        self.assertTrue(Outbox.objects.exists())

    def test_asking_on_and_on_comes_after_everyone_else(self) -> None:
        ask = partial(ask_for_a_pause, slug=self.writer.page.slug, knows=KNOWS, held=False)
        ask(reference="one")
        self.assertFalse(Outbox.objects.get().held)
        everything_taken_in()
        decides(self.ann, Verdict.KNOWS_NOT)
        ask(reference="other")
        self.assertTrue(Outbox.objects.get().held)

    def test_where_nothing_is_known_nobody_can_agree(self) -> None:
        writer = make.Writer()
        writer.sends("This is an example. Never changed.")
        make_desk.publish(writer.story)
        self.asks("I wrote it.", address=writer.page.slug)
        everything_taken_in()
        case = claim_next(member=self.ann)
        page = at_the_desk(self.ann).open(f"/desk/cases/{case.pk}/")
        self.assertIn("There is nothing. Nobody could show", page.words)
        self.assertNotIn('value="knows"', page.html)
        with self.assertRaises(NotAllowed):
            make_desk.decide(member=self.ann, lease=lease_of(case), judgement=make_desk.judgement(Verdict.KNOWS))

    def test_readers_compare_with_what_was_never_public_and_with_messages(self) -> None:
        write_to_desk(keys=self.writer.receipt.keys, words="This is an example. Is a green door too much?", held=False)
        everything_taken_in()
        decides_letter = claim_next(member=self.ben)
        self.assertEqual(Purpose.LETTER, decides_letter.purpose)
        self.asks()
        everything_taken_in()
        case = claim_next(member=self.ann)
        page = at_the_desk(self.ann).open(f"/desk/cases/{case.pk}/")
        for words in (KNOWS, NEVER_PUBLIC, "Is a green door too much?"):
            self.assertIn(words, page.html)
        page.send({"verdict": "knows"}, form="Decide", button="Decide")
        self.assertEqual("/desk/", page.address)

    def test_the_person_who_asks_is_shown_nothing(self) -> None:
        asked = self.asks()
        for page in (asked, Visitor().open("/mine/lost/")):
            self.assertNotIn("green door", page.html)

    def test_taking_back_within_ten_seconds_pauses_nothing(self) -> None:
        reference = self.reference(self.asks())
        everything_taken_in()
        decides(self.ann, Verdict.KNOWS)
        decision = decides(self.ben, Verdict.KNOWS)
        self.assertEqual(LostOutcome.WAITING, tell_lost_outcome(reference=reference))
        make_desk.undo(member=self.ben, decision_id=decision.pk)
        ten_seconds_pass()
        self.assertTrue(self.is_public())

    def test_pressed_twice_there_is_one_and_what_is_known_lies_sealed(self) -> None:
        visitor = Visitor().open("/mine/lost/")
        fields = {**visitor.form_with("knows").fields, "address": self.address, "knows": KNOWS}
        for _ in range(2):
            self.assertEqual(200, visitor.client.post("/mine/lost/", fields).status_code)
        self.assertEqual(1, LostWords.objects.count())
        self.assertNotIn(b"green", bytes(LostWords.objects.get().knows))

    def test_a_wrong_address_gets_a_kind_sentence_and_keeps_what_was_typed(self) -> None:
        visitor = self.asks(address="https://example.org/stories/nowhere/")
        self.assertEqual(422, visitor.response.status_code)
        self.assertIn("We find no public story at this address", visitor.words)
        self.assertEqual([KNOWS], visitor.form_with("knows").fields["knows"])

    def test_the_outcome_is_told_under_the_reference(self) -> None:
        reference = self.reference(self.asks())
        outcome = Visitor().open("/reports/").send({"reference": reference}, form="reference")
        self.assertIn("People have not read it yet", outcome.words)

    def test_it_goes_with_the_story_and_after_a_year(self) -> None:
        self.asks()
        LostWords.objects.update(month=timezone.localdate() - timedelta(days=366))
        purge()
        self.assertFalse(LostWords.objects.exists())
        self.assertTrue(PublicStory.objects.exists())
        everything_taken_in()
        self.assertFalse(ReviewCase.objects.filter(purpose=Purpose.LOST).exists())
