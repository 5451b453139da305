"""Leaving: for all that is signed, or for single texts, its writer says what becomes of it."""

import hashlib

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stories import receipts, tokens
from stories.account_keys import keys_for_account
from stories.forms.account import SecretForm
from stories.forms.leaving import GOES, STAYS, LeavingForm, label
from stories.models import Account, Text
from stories.pages import PageClass, page
from stories.receipts import Seed
from stories.services.leaving import TextsChanged, delete_account
from stories.services.signing import signed_texts
from stories.views.account import NOT_YET, opened
from stories.views.signed_in import for_writers


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def delete(request: HttpRequest, account: Account) -> HttpResponse:
    """What becomes of each text, then the new words of those that stay, then it is gone."""
    texts = signed_texts(account)
    form = LeavingForm(request.POST if request.method == "POST" else None, texts=texts)
    if "page" in request.POST:
        return _choices(request, LeavingForm(texts=texts, wishes=form.wishes, at=request.POST["page"]))
    if not form.is_valid():
        return _choices(request, form, status=NOT_YET if form.is_bound else 200)
    if "yes" in request.POST:
        return _gone(request, account, form)
    return _sure(request, form, receipts.new_seed(), SecretForm())


def _choices(request: HttpRequest, form: LeavingForm, *, status: int = 200, changed: str = "") -> HttpResponse:
    return render(request, "account/delete.html", {"form": form, "changed": changed}, status=status)


def _sure(
    request: HttpRequest, choices: LeavingForm, seed: Seed, form: SecretForm, *, status: int = 200
) -> HttpResponse:
    """New words are shown before the press that makes them count, as always."""
    wishes = choices.wishes
    named = [(label(number, text), text) for number, text in enumerate(choices.texts, start=1)]
    context = {
        "form": form,
        "staying": [(name, list(seed.receipt(text.slug).words)) for name, text in named if wishes.of(text) == STAYS],
        "going": [name for name, text in named if wishes.of(text) == GOES],
        "every": wishes.every,
        "unsign": wishes.slugs(STAYS),
        "withdraw": wishes.slugs(GOES),
        "token": tokens.new_leaving_token(seed, _digest(choices.texts)),
    }
    return render(request, "account/delete_sure.html", context, status=status)


def _gone(request: HttpRequest, account: Account, choices: LeavingForm) -> HttpResponse:
    """A wrong secret leads back to the same new words: they may be written down already."""
    texts, wishes = choices.texts, choices.wishes
    staying = [text for text in texts if wishes.of(text) == STAYS]
    try:
        seed = _seed_for(request, texts)
        form = SecretForm(request.POST)
        private = opened(form, account) if staying else b""
        if private is None:
            return _sure(request, choices, seed, form, status=NOT_YET)
        unsign = [(keys_for_account(text.key, private=private), seed.receipt(text.slug).keys) for text in staying]
        delete_account(account=account, unsign=unsign, withdraw=[t.slug for t in texts if wishes.of(t) == GOES])
    except (tokens.TokenUnreadable, TextsChanged):
        changed = _("Something has changed since this page was opened. Nothing was deleted. Please look once more.")
        form = LeavingForm(texts=signed_texts(account), wishes=wishes)
        return _choices(request, form, status=NOT_YET, changed=changed)
    logout(request)
    return render(request, "account/deleted.html")


def _seed_for(request: HttpRequest, texts: list[Text]) -> Seed:
    """Of the page before; raise TextsChanged, or TokenUnreadable."""
    seed, asked_about = tokens.read_leaving_token(request.POST.get("token", ""))
    if asked_about != _digest(texts):
        raise TextsChanged
    return seed


def _digest(texts: list[Text]) -> str:
    """Which texts these are; they come in the order of their slugs."""
    return hashlib.sha256(" ".join(text.slug for text in texts).encode("ascii")).hexdigest()
