"""Sharing: what will happen, the words, a look at them, sent. Nothing is stored before the last step."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from stories import receipts, tokens
from stories.checking import check_context, helplines_for
from stories.forms.share import ShareForm, refilled
from stories.limits import TOO_FAST_SECONDS, bucket_is_full
from stories.pages import PageClass, page
from stories.services.share import Outcome, WordsUsedUp
from stories.services.share import share as keep_and_have_read

RATE = "20/m"  # of one bucket; above it texts are kept and read later
NOT_YET = 422  # understood, but something has to change first


@page(PageClass.STATIC_HELP)
def start(request: HttpRequest) -> HttpResponse:
    """What will happen, who reads it and when, and what we would have to pass on."""
    context = {"minimum_age": settings.MINIMUM_AGE, "pass_on": settings.PASS_ON_NOTE}
    return render(request, "stories/share_start.html", context)


@page(PageClass.WRITE, methods=("GET", "POST"))
def write(request: HttpRequest) -> HttpResponse:
    """The writing page; the nine words are minted now and stay the same on every way back."""
    token, changed = _token(request)
    return _writing_page(request, refilled(request.POST, token=str(token)), changed=changed)


@page(PageClass.WRITE, methods=("POST",))
def check(request: HttpRequest) -> HttpResponse:
    """A look at it all before it is sent."""
    token, changed = _token(request)
    form = ShareForm(request.POST, receipt=token.receipt)
    if not form.is_valid() or changed:
        return _ask_again(request, form, token, changed)
    return _check_page(request, form, token.renewed() if token.is_old else token)


@page(PageClass.WRITE, methods=("POST",))
def send(request: HttpRequest) -> HttpResponse:
    """Keep it; the same words and text, sent again, change nothing and get the same answer."""
    token, changed = _token(request)
    form = ShareForm(request.POST, receipt=token.receipt)
    if not form.is_valid() or changed:
        return _ask_again(request, form, token, changed)
    if token.is_old:
        return _check_page(request, form, token.renewed(), status=NOT_YET)
    try:
        outcome = _keep(request, form, token)
    except WordsUsedUp:
        return _ask_again(request, form, tokens.new_share_token(receipts.mint()), changed=True)
    return _thanks_page(request, form, token, outcome)


def _token(request: HttpRequest) -> tuple[tokens.ShareToken, bool]:
    """The page's token, or a new one; the second value says that an unreadable one had to be replaced."""
    try:
        return tokens.read_share_token(request.POST.get("token", "")), False
    except tokens.TokenUnreadable:
        return tokens.new_share_token(receipts.mint()), request.method == "POST"


def _keep(request: HttpRequest, form: ShareForm, token: tokens.ShareToken) -> Outcome:
    full = bucket_is_full(request, "share", RATE)
    return keep_and_have_read(
        words=form.words(),
        choices=form.choices(),
        keys=token.receipt.keys,
        policy_version=settings.POLICY_VERSION,
        held=full or form.is_machine_like or token.seconds < TOO_FAST_SECONDS,
    )


def _writing_page(request: HttpRequest, form: ShareForm, *, changed: bool = False, status: int = 200) -> HttpResponse:
    context = {"form": form, "action": reverse("stories:check"), "editing": False, "words_changed": changed}
    return render(request, "stories/share_write.html", context, status=status)


def _ask_again(request: HttpRequest, form: ShareForm, token: tokens.ShareToken, changed: bool) -> HttpResponse:
    """The writing page with every word still in it and a token that works."""
    form.data = form.data.copy()
    form.data["token"] = str(token)
    return _writing_page(request, form, changed=changed, status=NOT_YET)


def _check_page(request: HttpRequest, form: ShareForm, token: tokens.ShareToken, *, status: int = 200) -> HttpResponse:
    form.data = form.data.copy()
    form.data["token"] = str(token)
    context = check_context(form) | {
        "words": list(token.receipt.words),
        "looked_long": status != 200,
        "back_action": reverse("stories:write"),
        "send_action": reverse("stories:send"),
    }
    return render(request, "stories/share_check.html", context, status=status)


def _thanks_page(request: HttpRequest, form: ShareForm, token: tokens.ShareToken, outcome: Outcome) -> HttpResponse:
    words, choices = form.words(), form.choices()
    context = {
        "words": list(token.receipt.words),
        "again": outcome is Outcome.SAME,
        "editing": False,
        "helplines": helplines_for(words.body, choices.language, words.warning.topics if words.warning else ()),
    }
    return render(request, "stories/share_thanks.html", context)
