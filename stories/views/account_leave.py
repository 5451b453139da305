"""Taking everything along, and leaving."""

import json

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stories import receipts, tokens
from stories.account_keys import keys_for_account
from stories.everything import of_account
from stories.forms.account import DeleteForm, SecretForm
from stories.models import Account, Text
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.leaving import TextsChanged, delete_account
from stories.services.signing import signed_texts
from stories.views.account import NOT_YET, opened
from stories.views.signed_in import for_writers
from stories.ways_in import ways_in

UNSIGN, WITHDRAW = "unsign", "withdraw"


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def download(request: HttpRequest, account: Account) -> HttpResponse:
    """Everything, as data or as a page that reads well; the secret opens what was signed."""
    form = SecretForm(request.POST if request.method == "POST" else None)
    private = opened(form, account)
    if private is None:
        return render(request, "account/download.html", {"form": form}, status=NOT_YET if form.is_bound else 200)
    everything = of_account(account, private=private, signs_in_with=ways_in(account))
    if "page" in request.POST:
        return render(request, "account/everything.html", {"everything": everything})
    answer = HttpResponse(json.dumps(everything, ensure_ascii=False, indent=1), content_type="application/json")
    answer["Content-Disposition"] = 'attachment; filename="notes.json"'  # a name that says nothing
    return answer


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def delete(request: HttpRequest, account: Account) -> HttpResponse:
    """What becomes of each text, then the new words of those that stay, then it is gone."""
    if "yes" in request.POST:
        return _gone(request, account)
    texts = signed_texts(account)
    form = DeleteForm(request.POST if request.method == "POST" else None, texts=texts)
    if form.is_valid():
        private = opened(form, account) if form.keeps_some else b""
        if private is not None:
            return _sure(request, texts, form, private)
    return render(request, "account/delete.html", {"form": form}, status=NOT_YET if form.is_bound else 200)


def _sure(request: HttpRequest, texts: list[Text], form: DeleteForm, private: bytes) -> HttpResponse:
    """New words are shown before the press that makes them count, as always."""
    staying = [text for text in texts if form.choice(text) == UNSIGN]
    context = {
        "staying": [_with_new_words(text, private) for text in staying],
        "going": [text.slug for text in texts if text not in staying],
    }
    return render(request, "account/delete_sure.html", context)


def _with_new_words(text: Text, private: bytes) -> dict[str, object]:
    receipt = receipts.mint()
    token = tokens.new_words_token(keys_for_account(text.key, private=private), receipt)
    return {"text": text, "words": list(receipt.words), "token": token}


def _gone(request: HttpRequest, account: Account) -> HttpResponse:
    try:
        unsign = [_old_and_new(token) for token in request.POST.getlist("token")]
        delete_account(account=account, unsign=unsign, withdraw=request.POST.getlist("going"))
    except (tokens.TokenUnreadable, tokens.TokenTooOld, TextsChanged):
        form = DeleteForm(None, texts=signed_texts(account))
        changed = _("Something has changed since this page was opened. Nothing was deleted. Please look once more.")
        return render(request, "account/delete.html", {"form": form, "changed": changed}, status=NOT_YET)
    logout(request)
    return render(request, "account/deleted.html")


def _old_and_new(token: str) -> tuple[ReceiptKeys, ReceiptKeys]:
    keys, receipt = tokens.read_new_words_token(token)
    return keys, receipt.keys
