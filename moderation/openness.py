"""Openness: the desk's own numbers, as everyone may see them. Small numbers are not told."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from moderation.models import Tally
from moderation.services.tallies import APPEALS, CLAUSE, DECIDED, HOURS, POINTED, RECEIVED, REPORTS, WAITED

SMALLEST = 10  # below this a number could say something about a person
WORDS = {
    RECEIVED: {
        "story": _("Stories, also those sent again after a change"),
        "solidarity": _("Solidarity notes"),
        "response": _("Responses"),
    },
    DECIDED: {
        "publish": _("Published"),
        "amend": _("Asked for a change"),
        "decline": _("Not published, after two people read it"),
        "second_reader": _("Passed to a second reader"),
        "lead": _("Passed to a lead"),
    },
    APPEALS: {"overturned": _("Decision changed"), "upheld": _("Decision kept")},
    REPORTS: {
        "received": _("Reports received"),
        "stays": _("Stayed public"),
        "asked": _("Asked for a change"),
        "changed": _("Taken off the pages"),
    },
    POINTED: {"machine": _("Decisions about a passage that a machine had pointed at")},
}


@dataclass(frozen=True)
class Row:
    """One line of a table; `number` is None where it is too small to be told."""

    label: object
    number: int | None
    share: int  # of the largest in its table, out of 100, for the bar


@dataclass(frozen=True)
class Openness:
    """Everything the page shows."""

    received: list[Row]
    decided: list[Row]
    clauses: list[Row]
    appeals: list[Row]
    reports: list[Row]
    machine: list[Row]
    median: str | None


def openness(clause_titles: dict[str, str]) -> Openness:
    """The sums of all months, in one query."""
    sums: dict[str, dict[str, int]] = defaultdict(dict)
    for tally in Tally.objects.all():
        sums[tally.measure][tally.detail] = sums[tally.measure].get(tally.detail, 0) + tally.number
    return Openness(
        received=_rows(sums[RECEIVED], WORDS[RECEIVED]),
        decided=_rows(sums[DECIDED], WORDS[DECIDED]),
        clauses=_rows(sums[CLAUSE], clause_titles),
        appeals=_rows(sums[APPEALS], WORDS[APPEALS]),
        reports=_rows(sums[REPORTS], WORDS[REPORTS]),
        machine=_rows(sums[POINTED], WORDS[POINTED]),
        median=_median(sums[WAITED]),
    )


def _rows(numbers: dict[str, int], words: dict[str, object]) -> list[Row]:
    told = {detail: number for detail, number in numbers.items() if number >= SMALLEST}
    largest = max(told.values(), default=1)
    return [
        Row(label, told.get(detail, None if numbers.get(detail) else 0), told.get(detail, 0) * 100 // largest)
        for detail, label in words.items()
    ]


def _median(waited: dict[str, int]) -> str | None:
    """The hours within which half of all texts had their first decision."""
    total, seen = sum(waited.values()), 0
    if total < SMALLEST:
        return None
    for hours in HOURS:
        seen += waited.get(str(hours), 0)
        if seen * 2 >= total:
            return str(hours)
    return "more"


def by_month() -> list[tuple[str, str, str, int | None]]:
    """Month, measure, detail, number: what the downloads hold."""
    rows = Tally.objects.order_by("month", "measure", "detail")
    return [
        (f"{row.month:%Y-%m}", row.measure, row.detail, row.number if row.number >= SMALLEST else None) for row in rows
    ]
