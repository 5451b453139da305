"""More people at the same moment, on PostgreSQL: appeals, leads, drafts, clusters. One of them is told."""

from functools import partial

from django.test import TransactionTestCase, tag

from moderation.models import Appeal, Decision, DeskMember, Draft, Proposal, ProposalKind, ReviewCase, Role, Verdict
from moderation.services import team
from moderation.services.appeal import NothingToAppeal, appeal
from moderation.services.claim import claim_next
from moderation.services.cluster import cluster_of, decide_alike
from moderation.services.drafts import keep_draft
from stories import receipts
from stories.models import ReplyChoice
from stories.opening import Words, open_for_desk
from stories.services.share import Choices, share
from stories.services.withdraw import withdraw
from tests import make, make_desk
from tests.make_desk import decides, everything_taken_in, judgement, lease_of, reader, ten_seconds_pass
from tests.stack.at_once import at_once

ROUNDS = 6


@tag("postgresql")
class MoreRaceTests(TransactionTestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.people = [reader(f"reader-{number}", lead=number < 3) for number in range(6)]

    def declined(self) -> make.Writer:
        writer = make.Writer()
        writer.sends()
        everything_taken_in()
        for member in self.people[:2]:
            decides(member, Verdict.DECLINE, "insult")
        ten_seconds_pass()
        return writer

    def test_an_appeal_that_is_sent_twice_at_once_is_one(self) -> None:
        for _ in range(ROUNDS):
            writer = self.declined()
            got = at_once([partial(appeal, keys=writer.receipt.keys, words="")] * 3)
            self.assertEqual(1, sum(isinstance(one, Appeal) for one in got), got)
            self.assertEqual(2, sum(isinstance(one, NothingToAppeal) for one in got), got)
            withdraw(keys=writer.receipt.keys)

    def test_two_new_readers_who_reach_for_an_appeal_at_once_read_one_after_the_other(self) -> None:
        for _ in range(ROUNDS):
            writer = self.declined()
            appeal(keys=writer.receipt.keys, words="")
            everything_taken_in()
            got = at_once([partial(claim_next, member=member) for member in self.people])
            self.assertEqual(1, sum(isinstance(case, ReviewCase) for case in got), got)
            self.assertEqual([None, None], got[:2], "whoever declined it does not read the appeal")
            withdraw(keys=writer.receipt.keys)

    def test_an_appeal_and_a_withdrawal_at_once_leave_nothing_behind(self) -> None:
        for _ in range(ROUNDS):
            writer = self.declined()
            story = writer.story
            keys = writer.receipt.keys
            got = at_once([partial(appeal, keys=keys, words="x"), partial(withdraw, keys=keys)])
            self.assertIsNone(got[1], got)
            everything_taken_in()
            self.assertFalse(ReviewCase.objects.filter(story=story).exists())
            self.assertFalse(Appeal.objects.exists())

    def test_two_leads_who_agree_at_once_change_it_once(self) -> None:
        ann = self.people[5]
        for kind in (ProposalKind.GIVE, ProposalKind.TAKE) * 3:
            member = DeskMember.objects.get(pk=ann.pk)
            proposal = team.propose(lead=self.people[0], member=member, kind=kind, role=Role.POLICY_EDITOR)
            got = at_once([partial(team.agree, lead=lead, proposal_id=proposal.pk) for lead in self.people[1:3]])
            self.assertEqual(1, sum(isinstance(one, Proposal) for one in got), got)
            self.assertEqual(1, sum(isinstance(one, team.NothingToChange) for one in got), got)
            self.assertEqual(kind == ProposalKind.GIVE, DeskMember.objects.get(pk=ann.pk).is_policy_editor)

    def test_leaving_and_taking_a_text_at_once_leaves_it_with_nobody_who_left(self) -> None:
        make.Writer().sends()
        everything_taken_in()
        for number in range(ROUNDS):
            member = reader(f"leaves-{number}")
            at_once([partial(claim_next, member=member), partial(team.end_membership, member=member)])
            held = ReviewCase.objects.being_read().filter(lease_holder__active=False)
            self.assertFalse(held.exists(), "taken by someone who had just left")

    def test_two_windows_that_keep_a_draft_at_once_keep_one(self) -> None:
        make.Writer().sends()
        everything_taken_in()
        case = claim_next(member=self.people[0])
        act = partial(keep_draft, member=self.people[0], lease=lease_of(case), typed={"note": ["x"]})
        self.assertEqual([None] * 4, at_once([act] * 4))
        self.assertEqual(1, Draft.objects.count())

    def test_two_people_with_the_same_near_copies_decide_each_text_once(self) -> None:
        writer = make.Writer()
        writer.sends(reply_choice=ReplyChoice.WORDS)
        story = make_desk.publish(writer.story)
        for number in range(6):
            share(
                words=Words(body=f"This is an example that very many people sent to her, {number}.", title="",
                            warning=None, pen_name=""),
                choices=Choices(language="en"), keys=receipts.mint().keys, policy_version=1, held=False, to=story,
            )  # fmt: skip
        everything_taken_in()
        acts = [self.deciding_together(member) for member in self.people[:2]]
        got = at_once(acts)
        self.assertTrue(all(isinstance(one, int) for one in got), got)
        decided = Decision.objects.exclude(case__response=None)
        self.assertEqual(6, decided.count())
        self.assertEqual(6, decided.values("revision").distinct().count())
        self.assertFalse(ReviewCase.objects.being_read().exists())

    def deciding_together(self, member: DeskMember) -> partial:
        """With a text in hand and all its near copies on the page."""
        case = claim_next(member=member)
        words = open_for_desk(case.revision)
        seen = cluster_of(case=case, words=words)

        def act() -> int:
            verdict = judgement(Verdict.PUBLISH)
            make_desk.decide(member=member, lease=lease_of(case), judgement=verdict)
            chosen = [one.value for one in seen]
            return decide_alike(member=member, judgement=verdict, seen=seen, chosen=chosen, body=words.whole)

        return partial(act)
