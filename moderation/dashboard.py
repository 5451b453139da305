"""What leads see: waiting, age, waiting times, changed decisions, agreement, precision. Drawn, with a table beside."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from moderation.charts import Chart, chart
from moderation.models import Clause, Policy, Snapshot
from moderation.queue_page import LaneRow, lane_rows
from moderation.services.tallies import HOURS


@dataclass(frozen=True)
class Agreement:
    """A rule, the texts that several people read about it, and alpha; `bar` is drawn from 0 to 100."""

    title: str
    texts: int
    alpha: float | None
    bar: int
    needs_examples: bool


@dataclass(frozen=True)
class Precision:
    """A screening rule, and with how much of what it pointed at people agreed."""

    rule: str
    right: int
    judged: int
    percent: int
    retire: bool


@dataclass(frozen=True)
class Overturned:
    """A rule, and how many decisions that named it were changed after their writers disagreed."""

    title: str
    overturned: int
    appeals: int

    @property
    def percent(self) -> int:
        """Out of 100."""
        return self.overturned * 100 // self.appeals


@dataclass(frozen=True)
class Dashboard:
    """The whole page."""

    lanes: list[LaneRow]
    waiting: Chart
    waited: Chart
    median: str | None
    p95: str | None
    overturned: int
    appeals: int
    overturned_by_rule: list[Overturned]
    read_again: dict[str, int]
    golden: dict[str, int]
    agreement: list[Agreement]
    precision: list[Precision]

    @property
    def is_built(self) -> bool:
        """Whether the job has run."""
        return bool(self.agreement)


EMPTY: dict[str, Any] = {
    "waited": {}, "median": None, "p95": None, "overturned": 0, "upheld": 0, "agreement": [], "precision": [],
    "read_again": {"again": 0, "alike": 0}, "golden": {"again": 0, "alike": 0}, "overturned_by_rule": [],
}  # fmt: skip
GOOD = 0.6  # below this the examples of a rule are written anew, and nobody is trained anew


def dashboard() -> Dashboard:
    """What waits now, and what the job has built."""
    built = Snapshot.objects.filter(name=Snapshot.DESK).first()
    numbers = EMPTY | (built.content if built else {})
    lanes = lane_rows()
    newest = Policy.objects.in_force().values("version")[:1]
    named = Clause.objects.filter(policy__in=newest).values_list("slug", "title")
    titles = {slug: _(title) for slug, title in named}
    return Dashboard(
        lanes=lanes,
        waiting=chart([(str(row.lane.label), row.waiting) for row in lanes]),
        waited=chart([(_until(hours), numbers["waited"].get(hours, 0)) for hours in [*map(str, HOURS), "more"]]),
        median=_until(numbers["median"]) if numbers["median"] else None,
        p95=_until(numbers["p95"]) if numbers["p95"] else None,
        overturned=numbers["overturned"],
        appeals=numbers["overturned"] + numbers["upheld"],
        overturned_by_rule=[
            Overturned(titles.get(row["clause"], row["clause"]), row["overturned"], row["appeals"])
            for row in numbers["overturned_by_rule"]
        ],
        read_again=numbers["read_again"],
        golden=numbers["golden"],
        agreement=[_agreement(row, titles) for row in numbers["agreement"]],
        precision=[
            Precision(row["rule"], row["right"], row["judged"], row["right"] * 100 // row["judged"], row["retire"])
            for row in numbers["precision"]
        ],
    )


def _agreement(row: dict[str, Any], titles: dict[str, str]) -> Agreement:
    value = row["alpha"]
    bar = 0 if value is None else max(round(value * 100), 0)
    title = titles.get(row["clause"], row["clause"])
    return Agreement(title, row["texts"], value, bar, value is not None and value < GOOD)


def _until(hours: str) -> str:
    return _("later") if hours == "more" else _("within %(hours)s h") % {"hours": hours}
