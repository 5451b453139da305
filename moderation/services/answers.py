"""Answers to those outside: what people who reported a text are told, once, and when an appeal is over."""

from moderation.models import Appeal, Decision, LostOutcome, LostWords, Outcome, Report, ReportOutcome, ReviewCase
from moderation.transitions import CaseState, Purpose

_TO_REPORTERS = {
    Outcome.KEEP: ReportOutcome.STAYS,
    Outcome.LIFT: ReportOutcome.STAYS,
    Outcome.KEEP_HELD: ReportOutcome.CHANGED,
    Outcome.AMEND: ReportOutcome.ASKED,
}
_TO_WHO_LOST_WORDS = {Outcome.PAUSED: LostOutcome.PAUSED, Outcome.NOT_PAUSED: LostOutcome.NOT_PAUSED}
REPORTERS_THAT_REOPEN = 3
_ENDS_AN_APPEAL = (Outcome.PUBLISH, Outcome.AMEND, Outcome.UPHELD)


def answer_outside(*, case: ReviewCase, decision: Decision) -> None:
    """Note what follows for reports and appeals; in the decision's transaction."""
    answer = _TO_REPORTERS.get(Outcome(decision.outcome))
    if case.purpose == Purpose.REPORT and answer:
        Report.objects.filter(case=case).update(outcome=answer)
    if case.purpose == Purpose.APPEAL and decision.outcome in _ENDS_AN_APPEAL:
        Appeal.objects.filter(case=case).update(is_open=False)
    if case.purpose == Purpose.LOST and decision.outcome in _TO_WHO_LOST_WORDS:
        LostWords.objects.filter(case=case).update(outcome=_TO_WHO_LOST_WORDS[decision.outcome])


def take_answer_back(*, case: ReviewCase) -> None:
    """The decision was taken back: nobody was told yet."""
    Report.objects.filter(case=case).update(outcome=ReportOutcome.WAITING)
    Appeal.objects.filter(case=case).update(is_open=True)
    LostWords.objects.filter(case=case).update(outcome=LostOutcome.WAITING)


def end_appeals(*, cases: list[ReviewCase]) -> None:
    """The writer sent a newer text, which is read instead."""
    over = [case.pk for case in cases if case.purpose == Purpose.APPEAL and case.state != CaseState.CLOSED]
    if over:
        Appeal.objects.filter(case__in=over).update(is_open=False)


def answered_already(*, report: Report) -> ReviewCase | None:
    """The closed case in which people judged this very text under this clause, unless three more ask again.

    The report gets that case's answer. A new clause always opens a new case: retaliation costs nobody a reading,
    and nobody is left unheard.
    """
    alike = Report.objects.filter(revision=report.revision_id, clause=report.clause_id)
    judged = alike.exclude(outcome=ReportOutcome.WAITING).filter(case__state=CaseState.CLOSED)
    last = judged.select_related("case").first()
    if last is None:
        return None
    since = alike.filter(asked_again=True)
    if since.exclude(reporter_key=None).count() + 1 >= REPORTERS_THAT_REOPEN:
        since.update(asked_again=False)
        return None
    Report.objects.filter(pk=report.pk).update(outcome=last.outcome, asked_again=True)
    return last.case
