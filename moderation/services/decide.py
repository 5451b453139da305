"""Deciding: verdict, statement, audit and the case's next state in one transaction, or nothing at all."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from uuid import UUID

from django.db import transaction
from django.db.models import BigIntegerField, F, IntegerField, Subquery, UUIDField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.hours import this_hour
from moderation.knowledge import is_anything_known
from moderation.lanes import DUE
from moderation.models import (
    Assessment,
    Clause,
    Decision,
    DeskMember,
    Finding,
    Outcome,
    ReviewCase,
    ScreenerHit,
    Verdict,
)
from moderation.outcomes import NEXT_WHY, outcome_of
from moderation.routing import URGENT_CLAUSES
from moderation.sealed import seal_to_desk
from moderation.services.answers import answer_outside
from moderation.services.audit import record
from moderation.services.claim import FREE, Lease
from moderation.services.drafts import forget_drafts
from moderation.services.telling import Told, shared_with, tell_writer
from moderation.transitions import (
    ABOUT_NEWEST,
    CaseState,
    Effect,
    Event,
    Facts,
    Move,
    NotAllowed,
    Purpose,
    asks_what_others_thought,
    event_of,
    move,
)
from stories.models import Kind, Response, Story, Text
from stories.prepared import Given, Reading, Statement, add, composed, composed_update, written_together
from stories.services import reading
from stories.states import MoveRefused
from stories.warnings import ContentWarning

GRACE = timedelta(seconds=10)
_CASE = Given("case", UUIDField())
ONE_IN = 10  # of what one person may decline alone, this share is read by a second person all the same


class Gone(Exception):
    """There is no such case: withdrawn by the writer, or never there."""


class Revised(Exception):
    """The writer sent a newer text while this one was being read."""


class MovedOn(Exception):
    """The lease is over, or the case has another state by now; `case` is how it stands."""

    def __init__(self, case: ReviewCase) -> None:
        super().__init__()
        self.case = case


class NeedsClause(Exception):
    """A verdict that asks something of the writer names at least one clause."""


class NobodyAgrees(Exception):
    """No earlier reader named this clause: two people have to agree on why."""

    sentence = _("No earlier reader named this rule. Declining takes two people who agree on one.")


@dataclass(frozen=True)
class Named:
    """A clause, and the passage; the whole text where `start` is None."""

    clause: Clause
    start: int | None = None
    end: int | None = None
    neutral: str = field(default="", repr=False)  # what could stand there instead, if the writer likes


@dataclass(frozen=True)
class Judgement:
    """What a reader decided; printing it shows no words."""

    verdict: Verdict
    named: tuple[Named, ...] = ()
    advice: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    warning: ContentWarning | None = field(default=None, repr=False)
    is_kind: bool | None = None  # of a response whose story takes only kind ones


def decide(*, member: DeskMember, lease: Lease, judgement: Judgement) -> Decision:
    """Make the verdict count; raise Gone, Revised, MovedOn, NeedsClause, NobodyAgrees or NotAllowed."""
    with transaction.atomic(), written_together():
        case, text = lock_in_hand(member=member, lease=lease)
        earlier = _against(case) if asks_what_others_thought(judgement.verdict, case.state) else []
        event = _event(case, text, judgement, earlier)
        to = _move(case, event)
        _check(case, judgement, to)
        assessment, findings = _assess(member, case, judgement)
        decision = _decided(case, assessment, event)
        told = shared_with(earlier, findings) if event is Event.AGREE else findings
        neutral = {(one.start, one.end): one.neutral for one in judgement.named if one.neutral}
        words = Told(judgement.advice, neutral, passed_on=judgement.is_kind is not False)
        tell_writer(decision=decision, case=case, text=text, findings=told, words=words)
        _apply(to.effect, case, text, judgement)
        advance(case=case, event=event, to=to)
        answer_outside(case=case, decision=decision)
        forget_drafts(case=case, by=member, closed=to.to == CaseState.CLOSED)
        _audit(member, case, to, decision, findings)
    return decision


def lock_in_hand(*, member: DeskMember, lease: Lease) -> tuple[ReviewCase, Text]:
    """Text first, then case: the order in which everyone locks; raise Gone, Revised or MovedOn."""
    text = _lock_text(lease.case)
    if text is None:
        raise Gone
    mine = {"case": lease.case, "token": lease.token, "version": lease.version, "member": member.pk}
    held: ReviewCase | None = _locking_case().first(mine)
    if held is None:
        now = ReviewCase.objects.select_related("revision").get(pk=lease.case)
        if now.purpose in ABOUT_NEWEST and text.current_revision_id != now.revision_id:
            raise Revised
        raise MovedOn(now)
    held.give_text(text)
    return held, text


@cache
def _locking_case() -> Reading:
    mine = {"lease_token": Given("token", UUIDField()), "version": Given("version", IntegerField())}
    cases = ReviewCase.objects.being_read().filter(pk=_CASE, lease_holder=Given("member", BigIntegerField()), **mine)
    with_revision = cases.select_related("revision").defer("revision__sealed", "revision__pen_name_sealed")
    return composed(with_revision.select_for_update(of=("self",)))


def _lock_text(case_id: UUID) -> Text | None:
    story: Story | None = _locking_text(Story).first({"case": case_id})
    return story or _locking_text(Response).first({"case": case_id})


@cache
def _locking_text(texts: type[Text]) -> Reading:
    about = ReviewCase.objects.filter(pk=_CASE).values(texts.__name__.lower())
    return composed(texts.objects.locked().select_related("key").filter(pk=Subquery(about)))


def _against(case: ReviewCase) -> list[Assessment]:
    """Earlier standing verdicts on this case that the text should not be seen as it is."""
    verdicts = [Verdict.DECLINE, Verdict.HOLD]
    if case.purpose == Purpose.APPEAL:
        verdicts.append(Verdict.AMEND)
    return list(case.assessments.standing().filter(verdict__in=verdicts).prefetch_related("findings__clause"))


def _is_against_a_change(case: ReviewCase) -> bool:
    return case.purpose == Purpose.APPEAL and case.appeal.decision.outcome == Outcome.AMEND


def _event(case: ReviewCase, text: Text, judgement: Judgement, earlier: list[Assessment]) -> Event:
    named = {named.clause.pk for named in judgement.named}
    before = {finding.clause_id for assessment in earlier for finding in assessment.findings.all()}
    facts = Facts(
        one_may_decline=judgement.verdict == Verdict.DECLINE and _one_may_decline(case, text, judgement),
        declined_before=bool(earlier),
        shares_a_clause=bool(named & before),
        upheld_before=bool(earlier),
        asked_to_amend=_is_against_a_change(case),
    )
    return event_of(judgement.verdict, case.state, facts)


def _one_may_decline(case: ReviewCase, text: Text, judgement: Judgement) -> bool:
    """A response or a solidarity note, a clear clause, a machine that noticed something too, and not the tenth."""
    is_story = isinstance(text, Story) and text.kind == Kind.STORY
    if is_story or case.purpose != Purpose.PUBLISH:
        return False
    if any(named.clause.second_reader_always for named in judgement.named):
        return False
    slugs = [named.clause.slug for named in judgement.named]
    noticed = ScreenerHit.objects.filter(run__revision=case.revision_id, clause_slug__in=slugs).exists()
    return noticed and secrets.randbelow(ONE_IN) > 0


def _move(case: ReviewCase, event: Event) -> Move:
    try:
        return move(case.purpose, case.state, event)
    except NotAllowed:
        if event is Event.DISAGREE:
            raise NobodyAgrees from None
        raise


def _check(case: ReviewCase, judgement: Judgement, to: Move) -> None:
    needs_clause = judgement.verdict in (Verdict.AMEND, Verdict.DECLINE, Verdict.HOLD)
    if needs_clause and not judgement.named:
        raise NeedsClause
    if judgement.verdict == Verdict.HOLD and not any(n.clause.slug in URGENT_CLAUSES for n in judgement.named):
        raise NeedsClause
    if judgement.verdict == Verdict.KNOWS and not is_anything_known(case.story):
        raise NotAllowed("There is nothing that only the writer can know.")
    if to.effect is Effect.APPROVE and judgement.warning is None:
        raise NotAllowed("A text appears only behind a warning that its reader confirmed.")


def _assess(member: DeskMember, case: ReviewCase, judgement: Judgement) -> tuple[Assessment, list[Finding]]:
    assessment = Assessment(case=case, revision=case.revision, moderator=member, verdict=judgement.verdict)
    seal_to_desk(assessment, "note", judgement.note)
    add(assessment)
    findings = [
        Finding(assessment=assessment, clause=named.clause, start=named.start, end=named.end)
        for named in judgement.named
    ]
    return assessment, Finding.objects.bulk_create(findings) if findings else []


def _decided(case: ReviewCase, assessment: Assessment, event: Event) -> Decision:
    """Stored once its writer is told: one row names both."""
    return Decision(
        case=case,
        revision=case.revision,
        assessment=assessment,
        outcome=outcome_of(case.purpose, case.state, event),
        from_state=case.state,
        from_lane=case.lane,
        from_due_at=case.due_at,
        case_version=case.version + 1,
        grace_until=timezone.now() + GRACE,
    )


def _apply(effect: Effect, case: ReviewCase, text: Text, judgement: Judgement) -> None:
    """Lifting waits for the ten seconds to pass; everything else can be taken back until then."""
    try:
        if effect is Effect.APPROVE:
            reading.approve(revision=case.revision, warning=judgement.warning, is_kind=judgement.is_kind, locked=text)
        elif effect is Effect.ASK_TO_AMEND:
            reading.ask_to_amend(revision=case.revision, locked=text)
        elif effect is Effect.DECLINE:
            reading.decline(revision=case.revision, locked=text)
        elif effect in (Effect.HOLD, Effect.KEEP_HELD):
            reading.hold(text=text)
    except MoveRefused:
        raise Revised from None


def advance(*, case: ReviewCase, event: Event, to: Move) -> None:
    """A new stage has a new due time, from the start of the hour; a closed case keeps its old one until settled."""
    lane = case.lane if to.lane is None else to.lane
    changes: dict[str, object] = {"state": to.to, "lane": lane}
    if to.to != CaseState.CLOSED:
        changes["due_at"] = this_hour() + DUE[lane]
        changes["why_here"] = [*case.why_here, NEXT_WHY[event]]
    _advancing(tuple(changes)).write({"case": case.pk, **changes})


@cache
def _advancing(names: tuple[str, ...]) -> Statement:
    changes = {name: Given(name, ReviewCase._meta.get_field(name)) for name in names}
    return composed_update(ReviewCase.objects.filter(pk=_CASE), {**changes, "version": F("version") + 1, **FREE})


def _audit(member: DeskMember, case: ReviewCase, to: Move, decision: Decision, findings: list[Finding]) -> None:
    details = {
        "decision": str(decision.pk),
        "purpose": case.purpose,
        "from": case.state,
        "to": to.to,
        "policy": case.revision.policy_version,
        "findings": [[finding.clause.slug, finding.start, finding.end] for finding in findings],
    }
    record(actor=member, action=decision.outcome, case=case, details=details)
