"""A draft that nine words opened: going on with it for a day without typing them again, sending it, erasing it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stories import tokens
from stories.forms.share import refilled
from stories.models import Kind
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.drafts import come_back, erase_draft
from stories.tokens import DraftToken
from stories.views.mine import not_opened, text_page, with_token, words_needed
from stories.views.share import Way, asked, checked, saved, sent, way_to, writing_page

Step = Callable[[HttpRequest, Way, DraftToken], HttpResponse]


@page(PageClass.WRITE, methods=("POST",))
def write(request: HttpRequest) -> HttpResponse:
    """The writing page with the draft in it, or with what was typed on the way back from the check."""
    return _with_draft(request, _write)


@page(PageClass.WRITE, methods=("POST",))
def questions(request: HttpRequest) -> HttpResponse:
    """Some questions that may help to go on."""
    return _with_draft(request, asked)


@page(PageClass.WRITE, methods=("POST",))
def check(request: HttpRequest) -> HttpResponse:
    """A look at it before it is sent."""
    return _with_draft(request, checked)


@page(PageClass.WRITE, methods=("POST",))
def save(request: HttpRequest) -> HttpResponse:
    """Keep it for another day, in place of what was kept before."""
    return _with_draft(request, saved)


@page(PageClass.WRITE, methods=("POST",))
def send(request: HttpRequest) -> HttpResponse:
    """Give it to the people who read; from now on it is a text as any other."""
    return _with_draft(request, sent)


@page(PageClass.WRITE, methods=("POST",))
def erase(request: HttpRequest) -> HttpResponse:
    """Asks once."""
    return with_token(request, _erase_page)


@page(PageClass.WRITE, methods=("POST",))
def erase_now(request: HttpRequest) -> HttpResponse:
    """Gone; pressed twice, the same answer."""
    return with_token(request, _erase)


def _with_draft(request: HttpRequest, step: Step) -> HttpResponse:
    """Answer with the way in the page's token, or ask for the nine words again with what was typed kept."""
    try:
        token = tokens.read_draft_token(request.POST.get("token", ""))
    except (tokens.TokenUnreadable, tokens.TokenTooOld):
        return words_needed(request)
    return step(request, way_to(token.to, Kind(token.kind), resumed=True), token)


def _write(request: HttpRequest, way: Way, token: DraftToken) -> HttpResponse:
    if "body" in request.POST:
        return writing_page(request, way, refilled(way.form, request.POST, token=str(token)))
    draft = come_back(keys=token.keys)
    if draft is None:
        return text_page(request, token.keys)  # sent from another page, or erased
    return writing_page(request, way, way.form(initial=draft.unsent.fields | {"token": str(token)}))


def _erase_page(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    if come_back(keys=keys) is None:
        return not_opened(request)
    days = settings.RETENTION["key_backups"]
    return render(request, "stories/mine_erase.html", {"token": str(tokens.MineToken(keys)), "key_backup_days": days})


def _erase(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    erase_draft(keys=keys)
    return render(request, "stories/mine_erased.html")
