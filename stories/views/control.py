"""What a writer can do at any time: pause, resume, and take new words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stories import receipts, tokens
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services import control
from stories.services.share import NothingThere
from stories.views.mine import not_opened, text_page, with_token, words_needed


@page(PageClass.WRITE, methods=("POST",))
def pause(request: HttpRequest) -> HttpResponse:
    """Off every page at once."""
    return with_token(request, _pause)


@page(PageClass.WRITE, methods=("POST",))
def resume(request: HttpRequest) -> HttpResponse:
    """Back on the pages."""
    return with_token(request, _resume)


@page(PageClass.WRITE, methods=("POST",))
def new_words(request: HttpRequest) -> HttpResponse:
    """Shows nine new words; the old ones work until the next press."""
    return with_token(request, _new_words)


@page(PageClass.WRITE, methods=("POST",))
def new_words_now(request: HttpRequest) -> HttpResponse:
    """From now on the new words open the text, and the old ones nothing."""
    try:
        keys, receipt = tokens.read_new_words_token(request.POST.get("token", ""))
    except (tokens.TokenUnreadable, tokens.TokenTooOld):
        return words_needed(request)
    try:
        control.replace_words(keys=keys, new=receipt.keys)
    except NothingThere:
        return not_opened(request)
    return render(request, "stories/mine_words_now.html", {"words": list(receipt.words)})


@page(PageClass.WRITE, methods=("POST",))
def name_off(request: HttpRequest) -> HttpResponse:
    """The made-up name is gone from everywhere."""
    return with_token(request, _name_off)


def _name_off(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    return _done(request, keys, control.take_pen_name_off, name_gone=True)


def _pause(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    return _done(request, keys, control.pause)


def _resume(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    return _done(request, keys, control.resume)


def _done(
    request: HttpRequest, keys: ReceiptKeys, write: Callable[..., None], *, name_gone: bool = False
) -> HttpResponse:
    """The text's page as it is afterwards."""
    try:
        write(keys=keys)
    except NothingThere:
        return not_opened(request)
    return text_page(request, keys, name_gone=name_gone)


def _new_words(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    receipt = receipts.mint()
    context = {"words": list(receipt.words), "token": tokens.new_words_token(keys, receipt)}
    return render(request, "stories/mine_words.html", context)
