"""The policy, for everyone: what is in force, and every version there was."""

from datetime import date

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from moderation.models import Policy
from moderation.policy import PolicyText, clean_html, read_policies
from moderation.policy_changes import clause_changes, text_changes
from stories.pages import PageClass, page

Versions = list[tuple[int, date]]  # the newest first


@page(PageClass.STATIC_HELP)
def policy(request: HttpRequest) -> HttpResponse:
    """The version in force."""
    return _show(request)


@page(PageClass.STATIC_HELP)
def policy_version(request: HttpRequest, version: int) -> HttpResponse:
    """One version, also an old one: a statement names it."""
    return _show(request, version)


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


def _show(request: HttpRequest, version: int | None = None) -> HttpResponse:
    """The newest without a number. Where no database answers, our own files say the same."""
    try:
        shown, versions = _from_rows(version)
        clauses = list(shown.clauses.all()) if shown else []
    except DatabaseError:
        shown, versions = _from_files(version)
        clauses = list(shown.clauses) if shown else []
    if shown is None:
        raise Http404
    context = {
        "policy": shown,
        "body": clean_html(_translated(shown.body)),
        "clauses": clauses,
        "versions": versions,
        "has_older": any(number < shown.version for number, _ in versions),
        "is_in_force": shown.version == versions[0][0],
    }
    return render(request, "moderation/policy.html", context)


def _from_rows(version: int | None) -> tuple[Policy | None, Versions]:
    policies = Policy.objects.in_force()
    shown = (policies if version is None else policies.filter(version=version)).first()
    return shown, list(policies.values_list("version", "in_force_from")) if shown else []


def _from_files(version: int | None) -> tuple[PolicyText | None, Versions]:
    texts = read_policies(settings.POLICY_DIR)[::-1]
    shown = next((text for text in texts if version in (None, text.version)), None)
    return shown, [(text.version, text.in_force_from) for text in texts]


def _translated(body: str) -> str:
    """Paragraph by paragraph, as the catalogues have them."""
    return "\n\n".join(gettext(paragraph) for paragraph in body.split("\n\n"))
