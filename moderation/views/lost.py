"""Without nine words: a writer who lost them, and a person whom a story identifies. Both get a reference."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from moderation import references
from moderation.forms.lost import IdentifiedForm, LostWordsForm
from moderation.models import Clause, Policy
from moderation.services.lost import ask_for_a_pause
from moderation.services.report import NotPublic, report
from stories.checking import helplines_for
from stories.limits import bucket_is_full
from stories.pages import PageClass, page

RATE = "6/h"  # of one bucket; above it the question waits among those that may come from a flood
GONE = "address"


@page(PageClass.WRITE, methods=("GET", "POST"))
def lost_words(request: HttpRequest) -> HttpResponse:
    """Ask that one's own story rests, by something that only its writer knows."""
    form = LostWordsForm(request.POST or None, initial={"token": _new_token()})
    if not form.is_valid():
        return _ask(request, "moderation/lost.html", form)
    data, reference = form.cleaned_data, references.from_token(form.cleaned_data["token"])
    try:
        ask_for_a_pause(slug=data["address"], knows=data["knows"], reference=reference, held=_is_held(request, data))
    except NotPublic:
        form.add_error(GONE, form.fields[GONE].error_messages["required"])
        return _ask(request, "moderation/lost.html", form)
    return render(request, "moderation/lost_thanks.html", {"reference": reference})


@page(PageClass.WRITE, methods=("GET", "POST"))
def identified(request: HttpRequest) -> HttpResponse:
    """Ask that a story is read again because it identifies somebody; it never disappears by being asked."""
    form = IdentifiedForm(request.POST or None, initial={"token": _new_token(), "address": ""})
    if not form.is_valid():
        return _ask(request, "moderation/identified.html", form)
    data, reference = form.cleaned_data, references.from_token(form.cleaned_data["token"])
    try:
        report(slug=data["address"], clause=_identifying(), note=data["note"], bucket=request.bucket,
               reference=reference, held=_is_held(request, data), by_identified=True)  # fmt: skip
    except NotPublic:
        form.add_error(GONE, form.fields[GONE].error_messages["required"])
        return _ask(request, "moderation/identified.html", form)
    return render(request, "moderation/identified_thanks.html", {"reference": reference})


def _ask(request: HttpRequest, template: str, form: LostWordsForm | IdentifiedForm) -> HttpResponse:
    context = {"form": form, "helplines": helplines_for("", "", ())}
    return render(request, template, context, status=422 if form.is_bound else 200)


def _new_token() -> str:
    return references.to_token(references.mint())


def _is_held(request: HttpRequest, data: dict[str, object]) -> bool:
    return bucket_is_full(request, "without_words", RATE) or bool(data["website"])


def _identifying() -> Clause | None:
    newest = Policy.objects.in_force().values("version")[:1]
    return Clause.objects.filter(policy__in=newest, slug="identifying").first()
