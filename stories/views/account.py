"""A writer's account: what is signed, under which name, and where the account is open."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from stories import receipts, tokens
from stories.account_keys import keys_for_account, private_by_either
from stories.forms.account import DisplayNameForm, SecretForm
from stories.models import Account
from stories.pages import PageClass, page
from stories.sealing import DoesNotOpen
from stories.services import sessions
from stories.services.signing import change_display_name, signed_texts
from stories.signer import Signer
from stories.views.mine import text_page
from stories.views.signed_in import for_writers, tried_too_often

NOT_YET = 422


@page(PageClass.ACCOUNT)
@for_writers
def home(request: HttpRequest, account: Account) -> HttpResponse:
    """What there is, and every way on. Who signs is handed to the writing page in a sealed token."""
    if not hasattr(account, "key"):
        return redirect("account:words")
    signer = Signer.of(account)
    context = {
        "account": account,
        "texts": signed_texts(account),
        "share_token": str(tokens.new_share_token(receipts.mint(), signer)) if signer else "",
        "sessions": sessions.open_ones(account),
        "may_get_mail": bool(settings.NOTICE_SUBJECT),
        "this_session": request.session.get("sign_in"),
    }
    return render(request, "account/home.html", context)


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def name(request: HttpRequest, account: Account) -> HttpResponse:
    """The name under signed texts; a new one is read by a person like any other word."""
    asks_secret = bool(signed_texts(account))
    data = request.POST if request.method == "POST" else None
    form = DisplayNameForm(data, account=account, asks_secret=asks_secret)
    private = opened(form, account) if asks_secret else None
    if form.is_valid() and (private or not asks_secret):
        chosen, version = form.cleaned_data["name"], settings.POLICY_VERSION
        change_display_name(account=account, name=chosen, private=private, policy_version=version)
        return redirect("account:home")
    return render(request, "account/name.html", {"form": form}, status=NOT_YET if form.is_bound else 200)


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def text(request: HttpRequest, account: Account, slug: str) -> HttpResponse:
    """One signed text, opened by the password or the account's nine words; from there on as with its own nine words."""
    row = next((text.key for text in signed_texts(account) if text.slug == slug), None)
    if row is None:
        raise Http404
    form = SecretForm(request.POST if request.method == "POST" else None)
    private = opened(form, account)
    if private:
        return text_page(request, keys_for_account(row, private=private))
    return render(request, "account/open.html", {"form": form}, status=NOT_YET if form.is_bound else 200)


@page(PageClass.ACCOUNT, methods=("POST",))
@for_writers
def end_session(request: HttpRequest, account: Account) -> HttpResponse:
    """One other session, or all others, are over at once."""
    try:
        if "all" in request.POST:
            sessions.end_others(account=account, than=request.session["sign_in"])
        else:
            sessions.end_another(account=account, number=request.POST.get("session", ""))
    except ValidationError:
        raise Http404 from None
    return redirect("account:home")


def opened(form: SecretForm, account: Account) -> bytes | None:
    """The private half of the account's keys; None, with a sentence in the form, where the secret does not open it."""
    if not form.is_valid():
        return None
    if tried_too_often(account):
        form.add_error("secret", _("That was tried many times. Please wait five minutes, then try again."))
        return None
    try:
        return private_by_either(account.key, form.cleaned_data["secret"])
    except DoesNotOpen:
        form.add_error("secret", _("That did not open your texts. Please look at it once more."))
        return None
