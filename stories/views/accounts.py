"""Accounts for writers who sign: opened without an e-mail, and found again by nine words."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from stories import receipts, tokens
from stories.forms.account import NewPasswordForm, RecoverForm
from stories.limits import bucket_is_full
from stories.models import Account
from stories.pages import PageClass, page
from stories.receipts import Receipt
from stories.services import accounts
from stories.views.signed_in import for_writers

RATE = "30/m"  # of one bucket
NOT_YET, TOO_MANY = 422, 429


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
def sign_up(request: HttpRequest) -> HttpResponse:
    """A user name that we suggest, and a password or a passkey; nothing else is asked for."""
    receipt, name, fresh = _token(request)
    if request.method != "POST" or fresh or "another" in request.POST:
        return _sign_up_page(request, NewPasswordForm(name=name), receipt, name)
    with_passkey = "passkey" in request.POST
    form = NewPasswordForm(None if with_passkey else request.POST, name=name)
    if not with_passkey and not form.is_valid():
        return _sign_up_page(request, form, receipt, name, status=NOT_YET)
    if bucket_is_full(request, "sign-up", RATE):
        return _sign_up_page(request, form, receipt, name, status=TOO_MANY)
    return _open(request, name, "" if with_passkey else form.cleaned_data["password1"], receipt)


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
def recover(request: HttpRequest) -> HttpResponse:
    """Nine words give a new password and new nine words; wrong, old and never used ones get one answer."""
    receipt, _, fresh = _token(request)
    form = RecoverForm(request.POST if request.method == "POST" and not fresh else None)
    if not form.is_valid():
        return _recover_page(request, form, receipt, status=NOT_YET if form.is_bound else 200)
    words, password = form.cleaned_data["words"], form.cleaned_data["password1"]
    try:
        account = accounts.recover(words=words.keys, password=password, new_words=receipt.keys)
    except accounts.NoSuchAccount:
        return _recover_page(request, form, receipt, status=NOT_YET, nothing_there=True)
    _sign_in(request, account, "password")
    return _words_page(request, account, receipt, again=True)


@page(PageClass.ACCOUNT, methods=("GET", "POST"))
@for_writers
def words(request: HttpRequest, account: Account) -> HttpResponse:
    """The nine words of an account that another company's page opened, before anything else."""
    receipt, _, fresh = _token(request)
    if hasattr(account, "key"):
        return redirect("account:home")
    if request.method != "POST" or fresh:
        token = tokens.new_account_token(receipt)
        return render(request, "account/first_words.html", {"words": list(receipt.words), "token": token})
    accounts.give_keys(account=account, words=receipt.keys)
    return redirect("account:home")


def _token(request: HttpRequest) -> tuple[Receipt, str, bool]:
    """Words and name of the page; the third value says that they are new."""
    try:
        if "another" in request.POST:
            raise tokens.TokenTooOld
        return *tokens.read_account_token(request.POST.get("token", "")), False
    except (tokens.TokenUnreadable, tokens.TokenTooOld):
        return receipts.mint(), accounts.free_name(), True


def _open(request: HttpRequest, name: str, password: str, receipt: Receipt) -> HttpResponse:
    try:
        account = accounts.open_account(name=name, password=password, words=receipt.keys)
    except accounts.NameTaken:  # a second press of the button, or a page that was kept for long
        account = authenticate(request, username=name, password=password)
    if account is None:
        name = accounts.free_name()
        return _sign_up_page(request, NewPasswordForm(name=name), receipts.mint(), name, status=NOT_YET, taken=True)
    _sign_in(request, account, "password" if password else "signup")
    return _words_page(request, account, receipt, again=False)


def _sign_in(request: HttpRequest, account: Account, method: str) -> None:
    get_adapter(request).login(request, account)
    record_authentication(request, account, method=method)


def _sign_up_page(
    request: HttpRequest, form: NewPasswordForm, receipt: Receipt, name: str, *, status: int = 200, taken: bool = False
) -> HttpResponse:
    token = tokens.new_account_token(receipt, name)
    context = {"form": form, "name": name, "token": token, "taken": taken, "too_many": status == TOO_MANY}
    return render(request, "account/sign_up.html", context, status=status)


def _recover_page(
    request: HttpRequest, form: RecoverForm, receipt: Receipt, *, status: int, nothing_there: bool = False
) -> HttpResponse:
    context = {"form": form, "token": tokens.new_account_token(receipt), "nothing_there": nothing_there}
    return render(request, "account/recover.html", context, status=status)


def _words_page(request: HttpRequest, account: Account, receipt: Receipt, *, again: bool) -> HttpResponse:
    context = {
        "words": list(receipt.words),
        "name": account.username,
        "again": again,
        "wants_passkey": not account.has_usable_password(),
    }
    return render(request, "account/words.html", context)
