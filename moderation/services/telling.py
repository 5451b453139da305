"""Telling: every decision that touches a text tells its writer, with reasons where it asks something of them."""

from dataclasses import dataclass, field

from moderation.models import (
    TOLD_WITH_REASONS,
    Assessment,
    Decision,
    Finding,
    Outcome,
    ReviewCase,
    ScreenerHit,
    Statement,
    StatementClause,
)
from moderation.sealed import seal_to_desk
from moderation.transitions import Purpose
from stories.models import Notice, NoticeKind, Text
from stories.prepared import add
from stories.services import notices
from stories.services.notices import Message, NoticeFinding

_KINDS = {
    Outcome.PUBLISH: NoticeKind.PUBLISH,
    Outcome.AMEND: NoticeKind.AMEND,
    Outcome.DECLINE: NoticeKind.DECLINE,
    Outcome.SECOND_READER: NoticeKind.SECOND_READER,
    Outcome.HOLD: NoticeKind.HELD,
    Outcome.KEEP_HELD: NoticeKind.DECLINE,
    Outcome.LIFT: NoticeKind.LIFTED,
    Outcome.UPHELD: NoticeKind.UPHELD,
    Outcome.PAUSED: NoticeKind.PAUSED,
    Outcome.NOT_PAUSED: NoticeKind.NOT_PAUSED,
}


@dataclass(frozen=True)
class Told:
    """What a reader wrote to the writer: advice, and neutral words by the span that they could stand for."""

    advice: str = field(repr=False)
    neutral: dict[tuple[int | None, int | None], str] = field(default_factory=dict, repr=False)
    passed_on: bool = True  # false for a response that may appear but is not what the story's writer takes


def tell_writer(*, decision: Decision, case: ReviewCase, text: Text, findings: list[Finding], words: Told) -> None:
    """Store the decision with its notice, and the statement where there are reasons to give; in its transaction."""
    kind = _kind(decision, case, text, words)
    if kind is None:
        add(decision)
        return
    with_reasons = decision.outcome in TOLD_WITH_REASONS
    told = findings if with_reasons else []
    pointed_at = with_reasons and _machine_pointed_at(case, told)
    message = Message(
        kind=kind,
        policy_version=case.revision.policy_version,
        findings=tuple(_as_told(finding, words.neutral) for finding in told),
        advice=words.advice if with_reasons else "",
        pointed_at_by_machine=pointed_at,
    )
    decision.notice = notices.tell(revision=case.revision, text=text, message=message)
    add(decision)
    if with_reasons:
        _keep_statement(decision, decision.notice, message, told)


def _kind(decision: Decision, case: ReviewCase, text: Text, words: Told) -> NoticeKind | None:
    if decision.outcome == Outcome.PUBLISH and not words.passed_on:
        return NoticeKind.NOT_PASSED_ON
    if case.purpose == Purpose.APPEAL and decision.outcome in (Outcome.PUBLISH, Outcome.AMEND):
        return NoticeKind.OVERTURNED
    if decision.outcome == Outcome.SECOND_READER and case.purpose != Purpose.PUBLISH:
        return None  # a report on a public text: nothing has changed for its writer yet
    if case.purpose == Purpose.QUALITY:
        return None
    if decision.outcome == Outcome.KEEP and text.is_held:
        return NoticeKind.LIFTED
    if decision.outcome == Outcome.LIFT and not text.is_held:
        return None
    return _KINDS.get(Outcome(decision.outcome))


def _keep_statement(decision: Decision, notice: Notice, message: Message, findings: list[Finding]) -> None:
    statement = Statement(
        decision=decision,
        notice=notice,
        policy_id=message.policy_version,
        pointed_at_by_machine=message.pointed_at_by_machine,
    )
    seal_to_desk(statement, "advice", message.advice)
    add(statement)
    StatementClause.objects.bulk_create(
        StatementClause(statement=statement, clause=finding.clause, start=finding.start, end=finding.end)
        for finding in findings
    )


def _as_told(finding: Finding, neutral: dict[tuple[int | None, int | None], str]) -> NoticeFinding:
    clause = finding.clause
    return NoticeFinding(
        clause_slug=clause.slug,
        clause_title=clause.title,
        clause_sentence=clause.sentence,
        instead=clause.instead,
        start=finding.start,
        end=finding.end,
        neutral=neutral.get((finding.start, finding.end), ""),
    )


def _machine_pointed_at(case: ReviewCase, findings: list[Finding]) -> bool:
    """Whether a rule had pointed at one of these clauses in or around one of these passages."""
    slugs = {finding.clause.slug for finding in findings}
    hits = list(ScreenerHit.objects.filter(run__revision=case.revision_id, clause_slug__in=slugs))
    return any(_meet(finding, hit) for finding in findings for hit in hits)


def _meet(finding: Finding, hit: ScreenerHit) -> bool:
    if finding.clause.slug != hit.clause_slug:
        return False
    return finding.start is None or (finding.start < hit.end and hit.start < finding.end)


def shared_with(earlier: list[Assessment], findings: list[Finding]) -> list[Finding]:
    """Those findings whose clause an earlier reader named too; all of them where nobody declined before."""
    named = {finding.clause_id for assessment in earlier for finding in assessment.findings.all()}
    return [finding for finding in findings if finding.clause_id in named] if earlier else findings
