"""Appealing with nine words: asked once, read by someone who touched nothing before."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from moderation.forms.appeal import AppealForm
from moderation.services.appeal import NothingToAppeal, appeal
from stories import tokens
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.share import NothingThere
from stories.views.mine import NOT_YET, not_opened, text_page, with_token


@page(PageClass.WRITE, methods=("POST",))
def ask_again(request: HttpRequest) -> HttpResponse:
    """The form, and the thanks."""
    return with_token(request, _ask_again)


def _ask_again(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    sent = "send" in request.POST
    fields = {"token": str(tokens.MineToken(keys)), "send": "1"}
    form = AppealForm(request.POST if sent else None, keys=keys, initial=fields)
    if not form.is_valid():
        return render(request, "moderation/appeal.html", {"form": form}, status=NOT_YET if sent else 200)
    try:
        appeal(keys=keys, words=form.cleaned_data["appeal"])
    except NothingThere:
        return not_opened(request)
    except NothingToAppeal:  # pressed twice, or decided again meanwhile: the page shows how it stands
        return text_page(request, keys)
    return render(request, "moderation/appealed.html", {"token": str(tokens.MineToken(keys))})
