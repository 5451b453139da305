"""Reporting a public text: no account, no cookie, never refused, and nothing disappears because of it."""

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from moderation import references
from moderation.forms.report import ReferenceForm, ReportForm
from moderation.models import Clause, Policy
from moderation.services.lost import tell_lost_outcome
from moderation.services.report import NotPublic, report, tell_outcome
from stories.limits import bucket_is_full
from stories.models import PublicStory
from stories.pages import PageClass, page

RATE = "6/h"


@page(PageClass.WRITE, methods=("GET", "POST"))
def report_story(request: HttpRequest, slug: str) -> HttpResponse:
    """The form, and the thanks with a reference."""
    story = PublicStory.objects.filter(slug=slug).only("slug", "title", "language").first()
    if story is None:
        raise Http404
    form = ReportForm(
        request.POST or None, clauses=_clauses(), initial={"token": references.to_token(references.mint())}
    )
    if form.is_valid():
        return _thank(request, slug, form)
    return render(request, "moderation/report.html", {"form": form, "story": story}, status=_status(form))


@page(PageClass.WRITE, methods=("GET", "POST"))
def report_outcome(request: HttpRequest) -> HttpResponse:
    """What became of a report; the same answer for a wrong reference, a withdrawn text and one told before."""
    form = ReferenceForm(request.POST or None)
    if not form.is_valid():
        return render(request, "moderation/report_outcome.html", {"form": form}, status=_status(form))
    reference = form.cleaned_data["reference"]
    outcome = tell_outcome(reference=reference) or tell_lost_outcome(reference=reference)
    return render(request, "moderation/report_outcome.html", {"form": form, "asked": True, "outcome": outcome})


def _status(form: Form) -> int:
    return 422 if form.is_bound else 200


def _thank(request: HttpRequest, slug: str, form: ReportForm) -> HttpResponse:
    reference = references.from_token(form.cleaned_data["token"])
    held = bucket_is_full(request, "report", RATE) or bool(form.cleaned_data["website"])
    try:
        report(slug=slug, clause=form.chosen, note=form.cleaned_data["note"], bucket=request.bucket,
               reference=reference, held=held)  # fmt: skip
    except NotPublic:
        raise Http404 from None
    return render(request, "moderation/reported.html", {"reference": reference, "slug": slug})


def _clauses() -> list[Clause]:
    newest = Policy.objects.in_force().values("version")[:1]
    return list(Clause.objects.filter(policy__in=newest))
