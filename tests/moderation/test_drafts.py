"""Drafts: what a reader typed is there again when they come back to a text, and is nobody else's."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from moderation.models import DeskMember, Draft, ReviewCase, Verdict
from moderation.services.claim import expire_leases
from moderation.services.decide import decide
from moderation.services.drafts import drafts_of, keep_draft
from moderation.transitions import CaseState
from tests import make, make_desk
from tests.make_desk import at_the_desk, everything_taken_in, judgement, lease_of, open_case, reader
from tests.visitor import Visitor

TYPED = {"verdict": "amend", "clause": "insult", "note": "Ask a lead about line two.", "advice": "Half a sent"}


class DraftTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends()
        everything_taken_in()
        self.ann, self.ben = reader("ann"), reader("ben")

    def case(self) -> ReviewCase:
        return ReviewCase.objects.get()

    def takes(self, member: DeskMember) -> Visitor:
        return at_the_desk(member).send({}, form="Take this one", button="Take this one")

    def puts_back(self, member: DeskMember, button: str = "Put it back") -> Visitor:
        return self.takes(member).send(TYPED, form="Put it back", button=button)

    def assert_filled_in(self, page: Visitor) -> None:
        fields = page.form_with("Put it back").fields
        for name, words in TYPED.items():
            self.assertEqual([words], fields[name], name)

    def test_what_one_typed_comes_back_after_putting_the_text_back(self) -> None:
        self.puts_back(self.ann)
        self.assertEqual(CaseState.QUEUED, self.case().state)
        self.assert_filled_in(self.takes(self.ann))

    def test_keeping_the_text_for_ten_more_minutes_loses_no_word(self) -> None:
        page = self.puts_back(self.ann, "Keep it for ten more minutes")
        self.assertEqual(CaseState.IN_REVIEW, self.case().state)
        self.assert_filled_in(page)

    def test_a_pause_in_one_tab_gives_the_text_back_and_the_other_tab_loses_no_word(self) -> None:
        open_tab = self.puts_back(self.ann, "Keep it for ten more minutes")
        due_at = self.case().due_at
        queue = Visitor(open_tab.client).open("/desk/").send({}, form="take a pause", button="take a pause")
        self.assertIn("What is waiting", queue.words)
        back = self.case()
        self.assertEqual((CaseState.QUEUED, None, due_at), (back.state, back.lease_holder, back.due_at))
        late = open_tab.send({**TYPED, "note": "Written after the pause."}, form="Decide", button="Decide")
        self.assertEqual(409, late.response.status_code)
        for words in ("Written after the pause.", "Half a sent"):
            self.assertIn(words, late.html)
        self.assertFalse(back.decisions.exists())
        again = Visitor(late.client).open("/desk/").send({}, form="Take the next one", button="Take the next one")
        self.assert_filled_in(again)

    def test_what_the_page_sent_while_someone_read_is_kept_when_their_time_is_over(self) -> None:
        self.puts_back(self.ann, "Keep it for ten more minutes")
        ReviewCase.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        self.assertEqual(1, expire_leases())
        self.assert_filled_in(self.takes(self.ann))

    def test_nobody_else_sees_it(self) -> None:
        self.puts_back(self.ann)
        page = self.takes(self.ben)
        for words in ("Ask a lead", "Half a sent"):
            self.assertNotIn(words, page.html)

    def test_the_note_of_someone_who_left_is_handed_on_and_their_verdict_is_not(self) -> None:
        self.puts_back(self.ann)
        DeskMember.objects.filter(pk=self.ann.pk).update(active=False)
        page = self.takes(self.ben)
        self.assertIn("Ask a lead about line two.", page.words)
        self.assertNotIn("Half a sent", page.html)

    def test_the_second_reader_sees_no_note_of_a_first_reader_who_left(self) -> None:
        self.puts_back(self.ann)
        DeskMember.objects.filter(pk=self.ann.pk).update(active=False)
        make_desk.decides(reader("cem"), Verdict.DECLINE, "insult", case=self.case())
        self.assertNotIn("Ask a lead", self.takes(self.ben).html)

    def test_a_draft_is_sealed_and_gone_once_the_text_is_decided(self) -> None:
        self.puts_back(self.ann)
        self.assertNotIn(b"Ask a lead", bytes(Draft.objects.get().typed))
        case = open_case(member=self.ben, case_id=self.case().pk)
        decide(member=self.ben, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
        self.assertFalse(Draft.objects.exists())

    def test_whoever_does_not_hold_the_text_leaves_no_draft(self) -> None:
        case = open_case(member=self.ann, case_id=self.case().pk)
        keep_draft(member=self.ben, lease=lease_of(case), typed={"note": ["not mine"]})
        self.assertFalse(Draft.objects.exists())
        self.assertEqual([], drafts_of(case=case).handed_on)
