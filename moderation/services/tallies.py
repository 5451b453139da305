"""Counting: what comes in and what is decided, once it is final, into numbers that outlive the texts."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache

from django.db import IntegrityError, transaction
from django.db.models import F

from moderation.lanes import DUE, Lane
from moderation.models import Decision, Outcome, Statement, StatementClause, Tally
from moderation.transitions import CaseState, Purpose
from stories import prepared
from stories.models import Response, Text
from stories.models.account import this_month

RECEIVED, DECIDED, CLAUSE, APPEALS, REPORTS, WAITED, POINTED, LANE, OVERTURNED, UPHELD = (
    "received", "decided", "clause", "appeals", "reports", "waited", "pointed_at", "lane", "overturned", "upheld",
)  # fmt: skip
HOURS = (1, 4, 12, 24, 72)  # to the first decision; above the last one is "more"
_TO_REPORTERS = {
    Outcome.KEEP: "stays", Outcome.LIFT: "stays", Outcome.AMEND: "asked", Outcome.KEEP_HELD: "changed",
}  # fmt: skip


def count(measures: Iterable[tuple[str, str]]) -> None:
    """Add one to each of these for this month; always in the same order, so that nobody waits in a circle."""
    for measure, detail in sorted(measures):
        row = {"month": this_month(), "measure": measure, "detail": detail}
        if _one_more().run(row):
            continue
        try:
            with transaction.atomic():
                Tally.objects.create(**row, number=1)
        except IntegrityError:  # someone else counted the first one of the month
            _one_more().run(row)


@cache
def _one_more() -> prepared.Statement:
    row = {name: prepared.Given(name, Tally._meta.get_field(name)) for name in ("month", "measure", "detail")}
    return prepared.composed_update(Tally.objects.filter(**row), {"number": F("number") + 1})


def count_received(text: Text) -> None:
    """A text came in, for the first time or again."""
    count([(RECEIVED, "response" if isinstance(text, Response) else text.kind)])


def count_reported() -> None:
    """A report came in."""
    count([(REPORTS, "received")])


def count_settled(decision: Decision) -> None:
    """A decision can no longer be taken back; call it before its exact times are forgotten."""
    purpose, outcome = decision.case.purpose, Outcome(decision.outcome)
    measures = [(DECIDED, outcome.value)] if purpose == Purpose.PUBLISH else []
    if purpose != Purpose.QUALITY:
        measures.append((LANE, str(decision.from_lane)))
    if purpose == Purpose.APPEAL and outcome in (Outcome.PUBLISH, Outcome.AMEND, Outcome.UPHELD):
        measures += _of_an_appeal(decision, UPHELD if outcome == Outcome.UPHELD else OVERTURNED)
    if purpose == Purpose.REPORT and outcome in _TO_REPORTERS:
        measures.append((REPORTS, _TO_REPORTERS[outcome]))
    if purpose == Purpose.PUBLISH and decision.from_state == CaseState.IN_REVIEW and decision.from_due_at:
        measures.append((WAITED, _hours_word(decision)))
    statement = Statement.objects.filter(decision=decision).prefetch_related("clauses__clause").first()
    if statement:
        slugs = {clause.clause.slug for clause in statement.clauses.all()}
        measures += [(CLAUSE, slug) for slug in slugs]
        measures += [(POINTED, "machine")] * statement.pointed_at_by_machine
    count(measures)


def _of_an_appeal(decision: Decision, how: str) -> list[tuple[str, str]]:
    """One for the appeal, and one for each rule that the decision named which its writer disagreed with."""
    against = StatementClause.objects.filter(statement__decision=decision.case.appeal.decision_id)
    return [(APPEALS, how), *{(how, slug) for slug in against.values_list("clause__slug", flat=True)}]


def _hours_word(decision: Decision) -> str:
    arrived = decision.from_due_at - DUE[Lane(decision.from_lane)]
    waited = max(decision.hour - arrived, timedelta())
    return next((str(hours) for hours in HOURS if waited <= timedelta(hours=hours)), "more")
