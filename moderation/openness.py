"""Openness: the desk's own numbers, as everyone may see them. Small numbers are not told."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from moderation.charts import Chart, chart
from moderation.lanes import Lane
from moderation.services.tallies import APPEALS, CLAUSE, DECIDED, LANE, POINTED, RECEIVED, REPORTS

MONTHS = 12  # in a chart
LANES = {str(lane.value): lane.label for lane in Lane}
CHARTS = (
    (_("Stories that came in, by month"), RECEIVED, "story"),
    (_("Texts that were published, by month"), DECIDED, "publish"),
)
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
    lanes: list[Row]
    clauses: list[Row]
    appeals: list[Row]
    reports: list[Row]
    machine: list[Row]
    median: str | None
    charts: list[tuple[object, Chart]]


def openness(numbers: dict[str, Any], clause_titles: dict[str, str]) -> Openness:
    """The sums of all months, from what the job has built."""
    sums = numbers["sums"]
    return Openness(
        received=_rows(sums.get(RECEIVED, {}), WORDS[RECEIVED]),
        decided=_rows(sums.get(DECIDED, {}), WORDS[DECIDED]),
        lanes=_rows(sums.get(LANE, {}), LANES),
        clauses=_rows(sums.get(CLAUSE, {}), clause_titles),
        appeals=_rows(sums.get(APPEALS, {}), WORDS[APPEALS]),
        reports=_rows(sums.get(REPORTS, {}), WORDS[REPORTS]),
        machine=_rows(sums.get(POINTED, {}), WORDS[POINTED]),
        median=numbers["median"],
        charts=[(title, chart(_last_months(numbers["months"], measure, detail))) for title, measure, detail in CHARTS],
    )


def _rows(numbers: dict[str, int | None], words: dict[str, object]) -> list[Row]:
    largest = max((number or 0 for number in numbers.values()), default=0) or 1
    return [
        Row(label, numbers.get(detail, 0), (numbers.get(detail) or 0) * 100 // largest)
        for detail, label in words.items()
    ]


def _last_months(months: list[list[Any]], measure: str, detail: str) -> list[tuple[str, int | None]]:
    return [(month, number) for month, kind, what, number in months if (kind, what) == (measure, detail)][-MONTHS:]
