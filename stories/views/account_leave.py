"""Leaving: for each signed text its writer says what becomes of it."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stories import receipts, tokens
from stories.account_keys import keys_for_account
from stories.forms.account import DeleteForm
from stories.models import Account, Text
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.leaving import TextsChanged, delete_account
from stories.services.signing import signed_texts
from stories.views.account import NOT_YET, opened
from stories.views.signed_in import for_writers

UNSIGN, WITHDRAW = "unsign", "withdraw"


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
