"""The policy, for everyone: what is in force, and every version there was."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from moderation.models import Policy
from moderation.policy import clean_html
from moderation.policy_changes import clause_changes, text_changes
from stories.pages import PageClass, page


@page(PageClass.STATIC_HELP)
def policy(request: HttpRequest) -> HttpResponse:
    """The version in force."""
    return _show(request, Policy.objects.in_force().first())


@page(PageClass.STATIC_HELP)
def policy_version(request: HttpRequest, version: int) -> HttpResponse:
    """One version, also an old one: a statement names it."""
    return _show(request, Policy.objects.filter(version=version).first())


@page(PageClass.STATIC_HELP)
def policy_changes(request: HttpRequest, version: int) -> HttpResponse:
    """What this version changed, beside the one before it."""
    newer = Policy.objects.filter(version=version).first()
    older = Policy.objects.filter(version__lt=version).order_by("-version").first()
    if newer is None or older is None:
        raise Http404
    context = {"older": older, "newer": newer, "texts": text_changes(older, newer),
               "clauses": clause_changes(older, newer)}  # fmt: skip
    return render(request, "moderation/policy_changes.html", context)


def _show(request: HttpRequest, shown: Policy | None) -> HttpResponse:
    if shown is None:
        raise Http404
    versions = list(Policy.objects.in_force().values_list("version", "in_force_from"))
    context = {
        "policy": shown,
        "body": clean_html(_translated(shown.body)),
        "clauses": shown.clauses.all(),
        "versions": versions,
        "has_older": any(version < shown.version for version, _ in versions),
        "is_in_force": shown.version == versions[0][0],
    }
    return render(request, "moderation/policy.html", context)


def _translated(body: str) -> str:
    """Paragraph by paragraph, as the catalogues have them."""
    return "\n\n".join(gettext(paragraph) for paragraph in body.split("\n\n"))
