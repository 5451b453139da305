"""Signing what was written before: opened by its own nine words, and asked twice."""

from contextlib import suppress

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from stories import tokens
from stories.checking import in_a_list, marked_passages
from stories.forms.mine import WordsForm
from stories.limits import bucket_is_full
from stories.mine import MyText, look_up
from stories.models import Account
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.share import NothingThere
from stories.services.signing import AlreadySigned, NobodyThere
from stories.services.signing import sign as put_name_on
from stories.signer import Signer
from stories.views.share import RATE
from stories.views.signed_in import for_writers

NOT_YET = 422


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def sign(request: HttpRequest, account: Account) -> HttpResponse:
    """The words, then what may tell who the writer is, then the question once more."""
    if Signer.of(account) is None:
        return redirect("account:name")
    if "token" in request.POST:
        return _asked(request, account)
    form = WordsForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _words_page(request, form, status=NOT_YET if form.is_bound else 200)
    return _question(request, account, form.cleaned_data["words"].keys, asked=1, form=form)


def _asked(request: HttpRequest, account: Account) -> HttpResponse:
    """The first or the second yes."""
    try:
        keys = tokens.read_mine_token(request.POST["token"]).keys
    except (tokens.TokenUnreadable, tokens.TokenTooOld):
        return _words_page(request, WordsForm(), status=NOT_YET, too_old=True)
    if "yes" not in request.POST:
        return _question(request, account, keys, asked=2, form=WordsForm())
    held = bucket_is_full(request, "sign", RATE)
    with suppress(NothingThere, AlreadySigned, NobodyThere):  # gone on another device, or a second press of the button
        put_name_on(keys=keys, account=account, policy_version=settings.POLICY_VERSION, held=held)
    return redirect("account:home")


def _question(
    request: HttpRequest, account: Account, keys: ReceiptKeys, *, asked: int, form: WordsForm
) -> HttpResponse:
    mine = look_up(keys)
    if mine is None or mine.text.author_id is not None:
        return _words_page(request, form, status=NOT_YET, nothing_there=True)
    context = {
        "again": asked == 2,
        "name": account.display_name,
        "body": mine.words.whole,
        "title": mine.words.title,
        "passages": _passages(mine),
        "token": str(tokens.MineToken(keys)),
    }
    return render(request, "account/sign_sure.html", context)


def _passages(mine: MyText) -> list[dict[str, object]]:
    return in_a_list(marked_passages(mine.words.whole, mine.text.language))


def _words_page(
    request: HttpRequest, form: WordsForm, *, status: int, nothing_there: bool = False, too_old: bool = False
) -> HttpResponse:
    context = {"form": form, "nothing_there": nothing_there, "too_old": too_old}
    return render(request, "account/sign.html", context, status=status)
