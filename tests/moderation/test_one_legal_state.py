"""A writer changes, pauses or withdraws a text at the very moment in which people decide: one legal state remains."""

from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from uuid import uuid4

from django.test import TransactionTestCase, tag

from moderation.models import Decision, ReviewCase, Verdict
from moderation.services.claim import claim_next
from moderation.services.decide import Gone, MovedOn, Revised, decide
from moderation.services.invariants import broken
from moderation.services.take_in import take_in
from moderation.transitions import CaseState
from stories.models import Outbox, PublicStory, Revision, Story, TextKey, Withdrawal
from stories.services.control import pause, resume, take_pen_name_off
from stories.services.letters import write_to_desk
from stories.services.share import NothingThere, Outcome
from stories.services.used_up import WordsUsedUp
from stories.services.withdraw import withdraw
from stories.states import State
from tests import make, make_desk
from tests.make_desk import everything_taken_in, judgement, lease_of, reader, ten_seconds_pass
from tests.stack.at_once import at_once

ROUNDS = 9
REFUSED = (Gone, MovedOn, Revised, NothingThere, WordsUsedUp)


@tag("postgresql")
class OneLegalState(TransactionTestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.ann = reader("ann")

    def in_hand(self) -> tuple[make.Writer, ReviewCase]:
        writer = make.Writer()
        writer.sends(f"{make.BODY} {uuid4()}", pen_name="Wren")
        everything_taken_in()
        case = claim_next(member=self.ann)
        assert case is not None
        return writer, case

    def decides(self, case: ReviewCase, verdict: Verdict) -> Callable[[], Decision]:
        return partial(decide, member=self.ann, lease=lease_of(case), judgement=judgement(verdict, "insult"))

    def assert_one_legal_state(self, writer: make.Writer, got: list[object]) -> None:
        faults = [answer for answer in got if isinstance(answer, Exception) and not isinstance(answer, REFUSED)]
        self.assertEqual([], faults)
        for row in list(Outbox.objects.all()):
            take_in(outbox_id=row.pk)
        ten_seconds_pass()
        self.assertEqual([], list(broken()))
        withdrawn = Withdrawal.objects.filter(lookup=writer.receipt.keys.newest_lookup()[1]).exists()
        self.assertEqual(withdrawn, not TextKey.objects.opened_by(writer.receipt.keys))
        if withdrawn:
            for rows in (Story, Revision, PublicStory, ReviewCase):
                self.assertFalse(rows.objects.exists(), rows)

    def clean_up(self) -> None:
        Story.objects.all().delete()
        Withdrawal.objects.all().delete()
        self.ann.refresh_from_db()

    def test_changing_withdrawing_and_deciding_at_once_end_in_one_legal_state(self) -> None:
        for verdict in islice(cycle((Verdict.PUBLISH, Verdict.AMEND, Verdict.DECLINE)), ROUNDS):
            writer, case = self.in_hand()
            changes = partial(writer.sends, f"{make.BODY} {uuid4()}")
            got = at_once([changes, partial(withdraw, keys=writer.receipt.keys), self.decides(case, verdict)])
            self.assert_one_legal_state(writer, got)
            self.clean_up()

    def test_a_decision_and_a_change_at_once_never_let_the_change_out_unread(self) -> None:
        for _ in range(ROUNDS):
            writer, case = self.in_hand()
            newer = f"{make.BODY} {uuid4()}"
            got = at_once([partial(writer.sends, newer), self.decides(case, Verdict.PUBLISH)])
            self.assertEqual(Outcome.REVISED, got[0])
            self.assert_one_legal_state(writer, got)
            self.assertEqual(State.IN_REVIEW, writer.story.state)
            self.assertFalse(PublicStory.objects.filter(body=newer).exists())
            self.assertTrue(ReviewCase.objects.about(writer.story).filter(state=CaseState.QUEUED).exists())
            self.clean_up()

    def test_pausing_and_releasing_at_once_leave_nothing_on_the_pages(self) -> None:
        for _ in range(ROUNDS):
            writer, case = self.in_hand()
            self.decides(case, Verdict.PUBLISH)()
            got = at_once([partial(pause, keys=writer.receipt.keys), ten_seconds_pass])
            self.assert_one_legal_state(writer, got)
            self.assertFalse(PublicStory.objects.exists())
            resume(keys=writer.receipt.keys)
            self.assertTrue(PublicStory.objects.exists())
            self.clean_up()

    def test_taking_the_name_off_while_it_is_released_leaves_it_nowhere(self) -> None:
        for _ in range(ROUNDS):
            writer, case = self.in_hand()
            self.decides(case, Verdict.PUBLISH)()
            got = at_once([partial(take_pen_name_off, keys=writer.receipt.keys), ten_seconds_pass])
            self.assert_one_legal_state(writer, got)
            self.assertEqual("", PublicStory.objects.get().shown_name)
            self.assertFalse(Revision.objects.exclude(pen_name_sealed=None).exists())
            self.clean_up()

    def test_a_message_that_is_sent_eight_times_at_once_is_one(self) -> None:
        writer, _ = self.in_hand()
        sends = partial(write_to_desk, keys=writer.receipt.keys, words="This is an example. Once.", held=False)
        letters = at_once([sends] * 8)
        self.assertEqual(1, len({letter.pk for letter in letters}), letters)
