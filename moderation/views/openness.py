"""The desk's own numbers, for everyone: a page, and the same as CSV and JSON."""

import csv
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext

from moderation.models import Clause, Policy, Snapshot
from moderation.openness import openness
from moderation.services.numbers import SMALLEST
from stories.pages import PageClass, page

COLUMNS = ("month", "measure", "detail", "number")


@page(PageClass.STATIC_HELP)
def transparency(request: HttpRequest) -> HttpResponse:
    """What came in, what was decided and under which rule, how long it took, and what was changed again."""
    newest = Policy.objects.in_force().values("version")[:1]
    named = Clause.objects.filter(policy__in=newest).values_list("slug", "title")
    context = {"numbers": openness(_numbers(), {slug: gettext(title) for slug, title in named}), "smallest": SMALLEST}
    return render(request, "moderation/transparency.html", context)


@page(PageClass.STATIC_HELP)
def transparency_csv(request: HttpRequest) -> HttpResponse:
    """By month; an empty number is too small to be told."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="numbers.csv"'
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    writer.writerows(_numbers()["months"])
    return response


@page(PageClass.STATIC_HELP)
def transparency_json(request: HttpRequest) -> HttpResponse:
    """The same."""
    return JsonResponse(
        {"smallest": SMALLEST, "rows": [dict(zip(COLUMNS, row, strict=True)) for row in _numbers()["months"]]}
    )


def _numbers() -> dict[str, Any]:
    """What the job has built last; nothing before its first run."""
    built = Snapshot.objects.filter(name=Snapshot.PUBLIC).first()
    return built.content if built else {"sums": {}, "median": None, "months": []}
