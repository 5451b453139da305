"""Taking a signature off: nine new words in exchange, and no way back on our side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stories import receipts, tokens
from stories.mine import look_up
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.control import take_signature_off
from stories.services.share import NothingThere
from stories.views.mine import not_opened, with_token, words_needed


@page(PageClass.WRITE, methods=("POST",))
def unsign(request: HttpRequest) -> HttpResponse:
    """What goes, and the new words; nothing has happened yet."""
    return with_token(request, _unsign)


@page(PageClass.WRITE, methods=("POST",))
def unsign_now(request: HttpRequest) -> HttpResponse:
    """The name and every tie to the account are gone; pressed twice, the same answer."""
    try:
        keys, receipt = tokens.read_new_words_token(request.POST.get("token", ""))
    except (tokens.TokenUnreadable, tokens.TokenTooOld):
        return words_needed(request)
    try:
        take_signature_off(keys=keys, new=receipt.keys)
    except NothingThere:
        return not_opened(request)
    return render(request, "stories/mine_unsigned.html", {"words": list(receipt.words)})


def _unsign(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    if look_up(keys) is None:
        return not_opened(request)
    receipt = receipts.mint()
    context = {
        "words": list(receipt.words),
        "token": tokens.new_words_token(keys, receipt),
        "old_token": str(tokens.MineToken(keys)),
    }
    return render(request, "stories/mine_unsign.html", context)
