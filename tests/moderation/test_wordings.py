"""Wordings and offers: what the desk says is drafted from the rule, and no word of a text changes but by its writer."""

from django.test import TestCase

from moderation.models import Finding, ScreenerHit, ScreenerRun, Verdict, Wording
from moderation.services.decide import Named
from moderation.services.wordings import ChangedMeanwhile, wordings_for, write_wording
from moderation.statements import drafted, unknown_slots
from stories.mine import look_up
from stories.services.notices import NoticeFinding
from tests import make, make_desk
from tests.make_desk import at_the_desk, everything_taken_in, reader, ten_seconds_pass
from tests.visitor import Visitor

BODY = "This is an example. I went to Hillview School. I told nobody."
SCHOOL = (BODY.index("Hillview"), BODY.index(". I told"))
WORDING = "Thank you for telling it.\nIt is about “{words}”.\nThe rule: {rule}."


class DraftedTests(TestCase):
    def test_the_slots_are_filled_and_lines_about_words_go_where_there_are_none(self) -> None:
        said = drafted(WORDING, rule="Names", words="Hillview\n  School")
        self.assertEqual("Thank you for telling it.\nIt is about “Hillview School”.\nThe rule: Names.", said)
        self.assertEqual("Thank you for telling it.\nThe rule: Names.", drafted(WORDING, rule="Names", words=""))

    def test_braces_in_a_passage_are_only_braces(self) -> None:
        self.assertEqual("{rule} {x}", drafted("{words}", rule="Names", words="{rule} {x}"))
        self.assertEqual(["{name}"], unknown_slots("{words} {name}"))


class WordingTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.editor = reader("eve", is_policy_editor=True)

    def test_an_editor_changes_a_wording_and_the_older_one_stays(self) -> None:
        page = at_the_desk(self.editor).open("/desk/wordings/identifying/")
        page.send({"advice": WORDING}, form="advice")
        self.assertEqual("/desk/wordings/", page.address)
        self.assertIn("Thank you for telling it.", page.words)
        page.open("/desk/wordings/identifying/").send({"advice": "Shorter."}, form="advice")
        self.assertEqual([1, 2], list(Wording.objects.order_by("version").values_list("version", flat=True)))
        self.assertEqual("Shorter.", wordings_for([make_desk.clause("identifying")])["identifying"])

    def test_where_nobody_wrote_one_the_policys_own_advice_stands(self) -> None:
        clause = make_desk.clause("hate")
        self.assertEqual({"hate": clause.instead}, wordings_for([clause]))

    def test_two_editors_at_once_lose_no_word(self) -> None:
        first, second = (at_the_desk(self.editor).open("/desk/wordings/hate/") for _ in range(2))
        first.send({"advice": "Hers."}, form="advice")
        second.send({"advice": "Mine."}, form="advice")
        self.assertEqual(422, second.response.status_code)
        for words in ("Mine.", "Hers.", "Someone else has changed"):
            self.assertIn(words, second.html)
        with self.assertRaises(ChangedMeanwhile):
            write_wording(editor=self.editor, clause_slug="hate", words="x", after=0)

    def test_an_unknown_slot_is_named_and_everything_typed_stays(self) -> None:
        page = at_the_desk(self.editor).open("/desk/wordings/hate/").send({"advice": "About {name}."}, form="advice")
        self.assertIn("There is no slot {name}", page.words)
        self.assertIn("About {name}.", page.html)

    def test_for_everyone_else_these_pages_do_not_exist(self) -> None:
        page = at_the_desk(reader("ann"))
        self.assertNotIn("Wordings", page.words)
        for address in ("/desk/wordings/", "/desk/wordings/hate/"):
            self.assertEqual(404, page.client.get(address).status_code)


class FillInTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        write_wording(editor=reader("eve"), clause_slug="identifying", words=WORDING, after=0)
        self.writer = make.Writer()
        self.writer.sends(BODY)
        everything_taken_in()
        run = ScreenerRun.objects.create(revision=self.writer.story.current_revision, screener="made up", version=1)
        ScreenerHit.objects.filter(clause_slug="identifying").delete()
        ScreenerHit.objects.create(
            run=run, rule="school", clause_slug="identifying", start=SCHOOL[0], end=SCHOOL[1], message="A school."
        )
        self.page = at_the_desk(reader("ann")).send({}, form="Take the next one")

    def press(self, **typed: object) -> Visitor:
        fields = self.page.form_with("Decide").fields | typed
        answer = self.page.client.post(f"{self.page.address}fill-in/", fields)
        return self.page._arrive(self.page.address, answer)

    def test_without_a_script_a_marked_passage_is_taken_over_by_its_button(self) -> None:
        fields = self.press(mark="1", note="Mine.").form_with("Decide").fields
        self.assertEqual(
            (["identifying"], ["Hillview School"], ["Mine."]), (fields["clause"], fields["quote"], fields["note"])
        )

    def test_without_a_script_the_statement_is_drafted_by_a_button_and_own_words_stay(self) -> None:
        fields = self.press(clause="identifying", quote="Hillview School").form_with("Decide").fields
        self.assertIn("It is about “Hillview School”.", fields["advice"][0])
        fields = self.press(clause="identifying", quote="", advice="My own.").form_with("Decide").fields
        self.assertTrue(fields["advice"][0].startswith("My own.\n\nThank you"), fields["advice"])

    def test_filling_in_decides_nothing_and_someone_elses_page_is_refused_with_all_words(self) -> None:
        self.press(clause="identifying")
        self.assertFalse(Finding.objects.exists())
        other = at_the_desk(reader("ben"))
        answer = other.client.post(f"{self.page.address}fill-in/", {"note": "typed for a while"})
        self.assertContains(answer, "typed for a while", status_code=409)


class OfferTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends(BODY)
        everything_taken_in()
        self.ann = reader("ann")

    def offered(self) -> None:
        named = Named(make_desk.clause("identifying"), *SCHOOL, neutral="my school")
        case = make_desk.case_of(self.writer.story)
        taken = make_desk.open_case(member=self.ann, case_id=case.pk)
        asked = make_desk.Judgement(verdict=Verdict.AMEND, named=(named,))
        make_desk.decide(member=self.ann, lease=make_desk.lease_of(taken), judgement=asked)
        ten_seconds_pass()

    def test_the_writer_takes_the_offered_word_and_sends_it_when_they_like(self) -> None:
        self.offered()
        page = Visitor().open("/mine/").send({"words": self.writer.words}, form="words")
        self.assertIn("“my school” instead of “Hillview School”", page.words)
        page.send({"accept": [str(SCHOOL[0])]}, form="Change it with these words", button="Change it with these words")
        self.assertEqual([BODY.replace("Hillview School", "my school")], page.form_with("body").fields["body"])
        self.assertEqual(BODY, look_up(self.writer.receipt.keys).words.body, "nothing is sent by choosing")

    def test_without_a_choice_no_word_changes(self) -> None:
        self.offered()
        page = Visitor().open("/mine/").send({"words": self.writer.words}, form="words")
        page.send({}, form="Change it with these words", button="Change it with these words")
        self.assertEqual([BODY], page.form_with("body").fields["body"])

    def test_an_offer_about_an_older_text_is_no_longer_made(self) -> None:
        self.offered()
        self.writer.sends("Something else entirely.")
        mine = look_up(self.writer.receipt.keys)
        self.assertEqual([], mine.offers)
        self.assertEqual("Something else entirely.", mine.with_offers(mine.words.body, [str(SCHOOL[0])]))

    def test_an_offer_names_the_words_that_it_is_for(self) -> None:
        page = at_the_desk(self.ann).send({}, form="Take the next one")
        typed = {"verdict": "amend", "clause": "identifying", "neutral": "my school"}
        page.send(typed, form="Decide", button="Decide")
        self.assertIn("copy the words that it could stand for", page.words)
        page.send(typed | {"quote": "Hillview School"}, form="Decide", button="Decide")
        self.assertEqual("/desk/", page.address)

    def test_printing_an_offer_shows_no_word(self) -> None:
        told = NoticeFinding("identifying", "Title", "Sentence", "Instead", *SCHOOL, "my school")
        self.assertNotIn("my school", repr(told))
