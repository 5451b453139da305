"""A long life at the desk: everyone does what they like, three hundred times, and the nightly questions stay silent."""

import random
from contextlib import suppress
from datetime import timedelta

from django.core.management import call_command
from django.db.models import QuerySet
from django.test import override_settings
from django.utils import timezone

from moderation import references
from moderation.knowledge import is_anything_known
from moderation.models import (
    Decision,
    DeskMember,
    Draft,
    LostWords,
    Outcome,
    Report,
    ReviewCase,
    Verdict,
)
from moderation.services import claim
from moderation.services.appeal import NothingToAppeal, appeal
from moderation.services.audit import link_audit
from moderation.services.cluster import cluster_of, decide_alike
from moderation.services.decide import NobodyAgrees, Revised, decide
from moderation.services.drafts import keep_draft
from moderation.services.invariants import broken
from moderation.services.lost import ask_for_a_pause
from moderation.services.recusal import without_a_reader
from moderation.services.report import NotPublic, report
from moderation.services.undo import TooLate, undo
from moderation.transitions import CaseState, Purpose
from stories import receipts
from stories.models import PublicStory, ReplyChoice, Story
from stories.opening import Words, open_for_desk
from stories.services.control import pause, resume
from stories.services.share import Choices, NothingThere, WordsUsedUp, share
from stories.services.withdraw import withdraw
from stories.states import State
from tests import make, make_desk
from tests.make_desk import everything_taken_in, judgement, lease_of, reader, ten_seconds_pass
from tests.moderation.test_invariants import InvariantCase

STEPS = 300
ENOUGH = STEPS / 8  # decisions
SLUGS = ("insult", "threat", "trolling", "identifying")


@override_settings(REREAD_ONE_IN=3, GOLDEN_ONE_IN=3)
class LongLifeTests(InvariantCase):
    """Writers, readers, visitors and the clock do what they like, three hundred times."""

    def setUp(self) -> None:
        super().setUp()
        self.chance = random.Random(20261123)
        self.writers: list[make.Writer] = []
        self.readers = [reader(f"reader-{number}") for number in range(6)]
        self.readers += [reader(f"lead-{number}", lead=True, is_crisis_responder=True) for number in range(3)]
        self.together = 0

    def test_after_a_long_life_every_invariant_holds(self) -> None:
        often = [self.sends, self.decides, self.decides, self.decides, self.time_passes, self.appeals]
        seldom = [self.changes, self.withdraws, self.puts_back, self.takes_back, self.reports, self.many_answer]
        more = [self.decides_alike, self.rests, self.goes_on, self.lost_the_words, self.keeps_a_draft]
        acts = [*often, *often, *seldom, *more]
        for _ in range(STEPS):
            self.chance.choice(acts)()
            everything_taken_in()
        self.decide_until_there_are_enough()
        self.everything_once_more()
        ten_seconds_pass()
        link_audit()
        self.someone_comes_where_nobody_may_read()
        self.assertGreater(Decision.objects.count(), ENOUGH)
        for happened in (PublicStory.objects, Story.objects.filter(state=State.DECLINED), Report.objects,
                         ReviewCase.objects.filter(purpose=Purpose.APPEAL), Draft.objects,
                         Decision.objects.filter(outcome=Outcome.COMPARED), Story.objects.filter(is_paused=True),
                         LostWords.objects.exclude(case=None)):  # fmt: skip
            self.assertTrue(happened.exists(), happened.model.__name__)
        self.assertGreater(self.together, 0, "near copies were decided together")
        self.assertEqual([], list(broken()))
        call_command("check_invariants", verbosity=0)

    def decide_until_there_are_enough(self) -> None:
        for _ in range(STEPS):
            if Decision.objects.count() > ENOUGH:
                return
            self.sent_and_taken_in()
            self.decides()

    def everything_once_more(self) -> None:
        """What is asked for at the end happens for certain, among people who are new; the rest was left to chance."""
        first, second, third = (reader(f"late-{number}") for number in range(3))
        shown, resting, declined, appealing = (self.sent_and_taken_in() for _ in range(4))
        for writer in (shown, resting):
            make_desk.decides(first, Verdict.PUBLISH, case=make_desk.case_of(writer.story))
        for writer in (declined, appealing):
            for member in (first, second):
                make_desk.decides(member, Verdict.DECLINE, "insult", case=make_desk.case_of(writer.story))
        with override_settings(REREAD_ONE_IN=1):
            ten_seconds_pass()
        again = ReviewCase.objects.waiting().get(purpose=Purpose.QUALITY, story=resting.story)
        make_desk.decides(third, Verdict.PUBLISH, case=again)
        pause(keys=resting.receipt.keys)
        appeal(keys=appealing.receipt.keys, words="I disagree.")
        page = PublicStory.objects.get(story=shown.story)
        self.reports_to_the_desk(page)
        ask_for_a_pause(slug=page.slug, knows="An example.", reference=references.mint(), held=False)
        self.answered_alike(page)
        everything_taken_in()
        self.decided_together(second, self.answers().filter(response__story=shown.story).first())
        self.typed_and_left(third, claim.open_case(member=third, case_id=self.waiting_case().pk))

    def sent_and_taken_in(self) -> make.Writer:
        self.sends()
        everything_taken_in()
        return self.writers[-1]

    def waiting_case(self) -> ReviewCase:
        return make_desk.case_of(self.sent_and_taken_in().story)

    def writer(self) -> make.Writer:
        return self.chance.choice(self.writers) if self.writers else make.Writer()

    def sends(self) -> None:
        self.writers.append(make.Writer())
        self.writers[-1].sends(f"A story {len(self.writers)}.", reply_choice=ReplyChoice.WORDS)

    def changes(self) -> None:
        with suppress(WordsUsedUp):
            self.writer().sends(f"A changed story {self.chance.random()}.")

    def withdraws(self) -> None:
        withdraw(keys=self.writer().receipt.keys)

    def taken(self) -> tuple[DeskMember, ReviewCase | None]:
        """Somebody takes what comes next."""
        member = DeskMember.objects.get(pk=self.chance.choice(self.readers).pk)
        DeskMember.objects.update(read_minutes=0)  # many days in a few seconds
        with suppress(claim.Enough):
            return member, claim.claim_next(member=member)
        return member, None

    def decides(self) -> None:
        member, case = self.taken()
        if case is None:
            return
        verdict = self.chance.choice([Verdict.PUBLISH, Verdict.AMEND, Verdict.DECLINE, Verdict.DECLINE])
        if case.state == CaseState.CRISIS_REVIEW:
            verdict = Verdict.SUPPORTED
        elif case.purpose == Purpose.LOST:
            verdict = self.chance.choice([Verdict.KNOWS_NOT, Verdict.KNOWS])
            verdict = verdict if is_anything_known(case.story) else Verdict.KNOWS_NOT
        elif case.purpose == Purpose.REPORT and verdict == Verdict.AMEND:
            verdict = Verdict.HOLD if case.state == CaseState.IN_REVIEW else Verdict.PUBLISH
        slugs = {*self.chance.sample(SLUGS, 2), *(["threat"] if verdict == Verdict.HOLD else [])}
        try:
            decide(member=member, lease=lease_of(case), judgement=judgement(verdict, *slugs))
        except (NobodyAgrees, Revised):
            claim.let_go(member=member, lease=lease_of(case))

    def puts_back(self) -> None:
        member, case = self.taken()
        if case:
            self.chance.choice([claim.let_go, claim.rest, claim.step_aside])(member=member, lease=lease_of(case))

    def keeps_a_draft(self) -> None:
        """Types something and goes away; the time runs out."""
        member, case = self.taken()
        if case:
            self.typed_and_left(member, case)

    def typed_and_left(self, member: DeskMember, case: ReviewCase) -> None:
        keep_draft(member=member, lease=lease_of(case), typed={"note": ["An example."]})
        ReviewCase.objects.filter(pk=case.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
        claim.expire_leases()

    def many_answer(self) -> None:
        """The same words come to one story again and again."""
        page = PublicStory.objects.filter(story__reply_choice=ReplyChoice.WORDS).order_by("?").first()
        if page:
            self.answered_alike(page)

    def answered_alike(self, page: PublicStory) -> None:
        for number in range(3):
            words = Words(body=f"This is an example of what very many people sent to her that evening, {number}.")
            choices, keys = Choices(language="en"), receipts.mint().keys
            share(words=words, choices=choices, keys=keys, policy_version=1, held=False, to=page.story)

    def decides_alike(self) -> None:
        """One person sees near copies beside the text in hand and decides them with it."""
        waiting = self.answers().first()
        member = DeskMember.objects.get(pk=self.chance.choice(self.readers).pk)
        if waiting is None or claim.held_by(member):
            return
        with suppress(claim.NotFree):
            self.decided_together(member, waiting)

    def answers(self) -> QuerySet[ReviewCase]:
        """Those whose question is whether they appear; a report asks another one."""
        return ReviewCase.objects.waiting().filter(response__isnull=False, purpose=Purpose.PUBLISH)

    def decided_together(self, member: DeskMember, waiting: ReviewCase) -> None:
        case = claim.open_case(member=member, case_id=waiting.pk)
        words = open_for_desk(case.revision)
        seen = cluster_of(case=case, words=words)
        said = judgement(self.chance.choice([Verdict.PUBLISH, Verdict.AMEND]), "flooding")
        decide(member=member, lease=lease_of(case), judgement=said)
        chosen = [one.value for one in seen]
        self.together += decide_alike(member=member, judgement=said, seen=seen, chosen=chosen, body=words.whole)

    def rests(self) -> None:
        with suppress(NothingThere):
            pause(keys=self.writer().receipt.keys)

    def goes_on(self) -> None:
        with suppress(NothingThere):
            resume(keys=self.writer().receipt.keys)

    def lost_the_words(self) -> None:
        page = PublicStory.objects.order_by("?").first()
        if page:
            with suppress(NotPublic):
                ask_for_a_pause(slug=page.slug, knows="An example.", reference=references.mint(), held=False)

    def takes_back(self) -> None:
        member = self.chance.choice(self.readers)
        decision = Decision.objects.can_be_undone_by(member).first()
        if decision:
            with suppress(TooLate):
                undo(member=member, decision_id=decision.pk)

    def appeals(self) -> None:
        for writer in self.writers:
            try:
                appeal(keys=writer.receipt.keys, words="I disagree.")
                return
            except (NothingToAppeal, NothingThere):
                continue

    def reports(self) -> None:
        page = PublicStory.objects.order_by("?").first()
        if page:
            with suppress(NotPublic):
                self.reports_to_the_desk(page)

    def reports_to_the_desk(self, page: PublicStory) -> None:
        clause = make_desk.clause(self.chance.choice(SLUGS))
        bucket = str(self.chance.randrange(9))
        report(slug=page.slug, clause=clause, note="", bucket=bucket, reference=references.mint(), held=False)

    def time_passes(self) -> None:
        ten_seconds_pass()
        link_audit()

    def someone_comes_where_nobody_may_read(self) -> None:
        """Nine people can all have touched one text: the alarm is right, and only a new colleague answers it."""
        if without_a_reader(ReviewCase.objects.waiting()).exists():
            reader("somebody-new", lead=True, is_crisis_responder=True)
