"""Numbers: built by a job, for everyone and for leads. Counts by rule and lane; no person is measured."""

from collections import defaultdict
from datetime import timedelta
from uuid import UUID

from django.db.models import Count, Q
from django.utils import timezone

from moderation.agreement import alpha
from moderation.models import Assessment, Clause, Decision, Outcome, Policy, ScreenerHit, Snapshot, Tally, Verdict
from moderation.services.tallies import APPEALS, HOURS, OVERTURNED, UPHELD, WAITED
from moderation.transitions import CaseState, Purpose

SMALLEST = 10  # below this a number could say something about a person
JUDGED = (Verdict.PUBLISH, Verdict.AMEND, Verdict.DECLINE)
LOOK_BACK = timedelta(days=365)
FEW, ENOUGH_HITS, POOR = 5, 50, 0.2  # texts for an alpha; hits before a rule is judged; precision that is too low

Reading = tuple[str, frozenset[str]]  # a verdict, and the rules that it named
Readings = dict[UUID, list[tuple[str, Reading]]]  # by revision, with the purpose it was read for


def build_numbers() -> None:
    """Both snapshots anew."""
    for name, content in ((Snapshot.PUBLIC, public_numbers()), (Snapshot.DESK, desk_numbers())):
        Snapshot.objects.update_or_create(name=name, defaults={"day": timezone.localdate(), "content": content})


def public_numbers() -> dict[str, object]:
    """Small cells left out; sums rounded down to tens, so that what was left out cannot be worked out from them."""
    sums = _sums()
    months = Tally.objects.order_by("month", "measure", "detail")
    return {
        "sums": {
            measure: {detail: number // 10 * 10 if number >= SMALLEST else None for detail, number in details.items()}
            for measure, details in sums.items()
        },
        "median": share_within(sums.get(WAITED, {}), 0.5),
        "months": [
            [f"{row.month:%Y-%m}", row.measure, row.detail, row.number if row.number >= SMALLEST else None]
            for row in months
        ],
    }


def desk_numbers() -> dict[str, object]:
    """For leads: how long people wait, how often we were wrong, where we disagree, what the rules point at."""
    sums = _sums()
    waited, appeals, read, answers = sums.get(WAITED, {}), sums.get(APPEALS, {}), readings(), settled_answers()
    ordinary = without_golden(read, answers)
    return {
        "waited": waited,
        "median": share_within(waited, 0.5, smallest=1),
        "p95": share_within(waited, 0.95, smallest=1),
        "overturned": appeals.get("overturned", 0),
        "upheld": appeals.get("upheld", 0),
        "overturned_by_rule": _by_rule(sums.get(OVERTURNED, {}), sums.get(UPHELD, {})),
        "agreement": agreement(ordinary),
        "read_again": _read_again(ordinary),
        "golden": golden(read, answers),
        "precision": precision(),
    }


def _sums() -> dict[str, dict[str, int]]:
    sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for tally in Tally.objects.all():
        sums[tally.measure][tally.detail] += tally.number
    return sums


def share_within(waited: dict[str, int], share: float, *, smallest: int = SMALLEST) -> str | None:
    """The hours within which this share of all texts had their first decision; None where there are too few."""
    total, seen = sum(waited.values()), 0
    if total < smallest:
        return None
    for hours in HOURS:
        seen += waited.get(str(hours), 0)
        if seen >= share * total:
            return str(hours)
    return "more"


def readings() -> Readings:
    """What independent readers of each text thought, with the purpose they read it for; those who saw others' left out.

    One query over the last year.
    """
    blind = Q(decisions__from_state__in=[CaseState.IN_REVIEW, CaseState.SECOND_REVIEW], decisions__undoes=None)
    found = Assessment.objects.standing().filter(blind, verdict__in=JUDGED, hour__gte=timezone.now() - LOOK_BACK)
    rows = found.filter(case__purpose__in=[Purpose.PUBLISH, Purpose.QUALITY]).values_list(
        "revision", "pk", "case__purpose", "verdict", "findings__clause__slug"
    )
    people: dict[tuple[UUID, UUID], tuple[str, str, set[str]]] = {}
    for revision, pk, purpose, verdict, slug in rows:
        named = people.setdefault((revision, pk), (purpose, verdict, set()))[2]
        if slug and verdict != Verdict.PUBLISH:
            named.add(slug)
    read: Readings = defaultdict(list)
    for (revision, _pk), (purpose, verdict, named) in people.items():
        read[revision].append((purpose, (verdict, frozenset(named))))
    return read


def agreement(read: Readings) -> list[dict[str, object]]:
    """Per rule in force: texts that several people read, and how far they agree that the rule is touched."""
    several = [[named for _purpose, (_verdict, named) in people] for people in read.values() if len(people) > 1]
    rows = []
    for slug in Clause.objects.filter(policy__in=Policy.objects.in_force().values("version")[:1]).values_list(
        "slug", flat=True
    ):
        units = [[slug in named for named in people] for people in several]
        touched = sum(any(unit) for unit in units)
        value = alpha(units) if touched >= FEW else None
        rows.append({"clause": slug, "texts": touched, "alpha": None if value is None else round(value, 2)})
    return rows


_ANSWERS = {
    Outcome.PUBLISH: Verdict.PUBLISH,
    Outcome.AMEND: Verdict.AMEND,
    Outcome.DECLINE: Verdict.DECLINE,
    Outcome.KEEP_HELD: Verdict.DECLINE,
    Outcome.UPHELD: None,  # the answer is the decision that was upheld
}


def settled_answers() -> dict[UUID, str]:
    """What two rounds of people have settled on for a revision: the answer of a golden text."""
    ended = Decision.objects.standing().filter(
        case__purpose=Purpose.APPEAL, case__state=CaseState.CLOSED, grace_until=None, outcome__in=_ANSWERS
    )
    found = ended.values_list("revision", "outcome", "case__appeal__decision__outcome")
    return {revision: _ANSWERS[outcome] or _ANSWERS[before] for revision, outcome, before in found}


def without_golden(read: Readings, answers: dict[UUID, str]) -> Readings:
    """What people read in the ordinary way: a text with a known answer was hard, so its later readings stand apart."""
    return {
        revision: [one for one in people if not (revision in answers and one[0] == Purpose.QUALITY)]
        for revision, people in read.items()
    }


def golden(read: Readings, answers: dict[UUID, str]) -> dict[str, int]:
    """Of texts whose answer was settled by an appeal: how often they were read again, and how often answered alike."""
    again = [
        (verdict, answers[revision])
        for revision, people in read.items()
        for purpose, (verdict, _named) in people
        if revision in answers and purpose == Purpose.QUALITY
    ]
    return {"again": len(again), "alike": sum(verdict == answer for verdict, answer in again)}


def _by_rule(overturned: dict[str, int], upheld: dict[str, int]) -> list[dict[str, object]]:
    """Per rule: decisions that writers disagreed with, and how many of these were changed."""
    return [
        {
            "clause": slug,
            "overturned": overturned.get(slug, 0),
            "appeals": overturned.get(slug, 0) + upheld.get(slug, 0),
        }
        for slug in sorted({*overturned, *upheld})
    ]


def _read_again(read: Readings) -> dict[str, int]:
    """Of texts that were read again blind: how many, and how many were seen alike."""
    again = alike = 0
    for people in read.values():
        first = next((verdict for purpose, (verdict, _named) in people if purpose == Purpose.PUBLISH), None)
        for purpose, (verdict, _named) in people:
            if purpose == Purpose.QUALITY and first is not None:
                again += 1
                alike += verdict == first
    return {"again": again, "alike": alike}


def precision() -> list[dict[str, object]]:
    """Per screening rule: of what people have judged, how much did they agree with?"""
    judged = ScreenerHit.objects.exclude(was_right=None).values("rule")
    rows = judged.annotate(judged=Count("pk"), right=Count("pk", filter=Q(was_right=True))).order_by("rule")
    return [{**row, "retire": row["judged"] >= ENOUGH_HITS and row["right"] < POOR * row["judged"]} for row in rows]
