"""Wordings: for policy editors, a page of all rules and a page to change one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from moderation.forms.wording import WordingForm
from moderation.models import Clause, DeskMember, Policy, Wording
from moderation.services.wordings import ChangedMeanwhile, write_wording
from moderation.views.guard import for_role
from stories.pages import PageClass, page


@page(PageClass.DESK)
@for_role("is_policy_editor")
def wordings(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """Every rule in force with the wording in use."""
    written = {wording.clause_slug: wording for wording in Wording.objects.newest()}
    rows = [(clause, written.get(clause.slug)) for clause in _clauses()]
    return render(request, "moderation/wordings.html", {"rows": rows})


@page(PageClass.DESK, methods=("GET", "POST"))
@for_role("is_policy_editor")
def wording(request: HttpRequest, member: DeskMember, slug: str) -> HttpResponse:
    """One rule: the newest wording in a box, the older ones below."""
    clause = get_object_or_404(_clauses(), slug=slug)
    older = list(Wording.objects.filter(clause_slug=slug).order_by("-version"))
    filled = {"advice": older[0].words if older else clause.instead, "version": older[0].version if older else 0}
    form = WordingForm(request.POST or None, initial=filled)
    if form.is_valid():
        try:
            write_wording(editor=member, clause_slug=slug, words=form.cleaned_data["advice"],
                          after=form.cleaned_data["version"])  # fmt: skip
            return redirect("moderation:wordings")
        except ChangedMeanwhile:
            form.add_error("advice", ChangedMeanwhile.sentence)
    context = {"form": form, "clause": clause, "older": older}
    return render(request, "moderation/wording.html", context, status=422 if form.is_bound else 200)


def _clauses() -> list[Clause]:
    return Clause.objects.filter(policy__in=Policy.objects.in_force().values("version")[:1])
