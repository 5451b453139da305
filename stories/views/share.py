"""Sharing a story, or a response to one: the words, a look at them, sent. Nothing is stored before the last step."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from stories import receipts, tokens
from stories.checking import check_context, helplines_for
from stories.forms.share import ShareForm, form_for, refilled
from stories.limits import TOO_FAST_SECONDS, bucket_is_full
from stories.models import Kind, PublicStory
from stories.pages import PageClass, page
from stories.services.share import Outcome, RepliesClosed, WordsUsedUp
from stories.services.share import share as keep_and_have_read

RATE = "20/m"  # of one bucket; above it texts are kept and read later
NOT_YET = 422  # understood, but something has to change first


@dataclass(frozen=True)
class Way:
    """Where a text is going: to the stories, to one story as a response, or to the solidarity notes."""

    to: PublicStory | None = None
    kind: Kind = Kind.STORY

    @property
    def form(self) -> type[ShareForm]:
        """The form of its pages."""
        return form_for(self.kind, is_response=self.to is not None)

    def address(self, step: str) -> str:
        """The address of the page `write`, `check` or `send`."""
        if self.to:
            return reverse(f"stories:respond_{step}", args=[self.to.slug])
        return reverse(f"stories:note_{step}" if self.kind == Kind.SOLIDARITY else f"stories:{step}")


def _way(slug: str | None, kind: Kind) -> Way:
    """Raise Http404 for a story that is gone or takes no words; the page shows again what was typed."""
    return Way(get_object_or_404(PublicStory.objects.taking_words(), pk=slug) if slug else None, kind)


@page(PageClass.STATIC_HELP)
def start(request: HttpRequest) -> HttpResponse:
    """What will happen, who reads it and when, and what we would have to pass on."""
    context = {"minimum_age": settings.MINIMUM_AGE, "pass_on": settings.PASS_ON_NOTE}
    return render(request, "stories/share_start.html", context)


@page(PageClass.WRITE, methods=("GET", "POST"))
def write(request: HttpRequest, slug: str | None = None, kind: Kind = Kind.STORY) -> HttpResponse:
    """The writing page; the nine words are minted now and stay the same on every way back."""
    way = _way(slug, kind)
    token, changed = _token(request)
    form = refilled(way.form, request.POST, token=str(token))
    return _writing_page(request, way, form, changed=changed)


@page(PageClass.WRITE, methods=("POST",))
def check(request: HttpRequest, slug: str | None = None, kind: Kind = Kind.STORY) -> HttpResponse:
    """A look at it all before it is sent."""
    way = _way(slug, kind)
    token, changed = _token(request)
    form = way.form(request.POST, receipt=token.receipt)
    if not form.is_valid() or changed:
        return _ask_again(request, way, form, token, changed)
    return _check_page(request, way, form, token)


@page(PageClass.WRITE, methods=("POST",))
def send(request: HttpRequest, slug: str | None = None, kind: Kind = Kind.STORY) -> HttpResponse:
    """Keep it; the same words and text, sent again, change nothing and get the same answer."""
    way = _way(slug, kind)
    token, changed = _token(request)
    form = way.form(request.POST, receipt=token.receipt)
    if not form.is_valid() or changed:
        return _ask_again(request, way, form, token, changed)
    if token.is_old:
        return _check_page(request, way, form, token)
    return _sent(request, way, form, token)


def _token(request: HttpRequest) -> tuple[tokens.ShareToken, bool]:
    """The page's token, or a new one; the second value says that an unreadable one had to be replaced."""
    try:
        return tokens.read_share_token(request.POST.get("token", "")), False
    except tokens.TokenUnreadable:
        return tokens.new_share_token(receipts.mint()), request.method == "POST"


def _sent(request: HttpRequest, way: Way, form: ShareForm, token: tokens.ShareToken) -> HttpResponse:
    full = bucket_is_full(request, "share", RATE)
    try:
        outcome = keep_and_have_read(
            words=form.words(),
            choices=form.choices(),
            keys=token.receipt.keys,
            policy_version=settings.POLICY_VERSION,
            held=full or form.is_machine_like or token.seconds < TOO_FAST_SECONDS,
            to=way.to and way.to.story,
        )
    except WordsUsedUp:
        return _ask_again(request, way, form, tokens.new_share_token(receipts.mint()), changed=True)
    except RepliesClosed:
        raise Http404 from None
    return _thanks_page(request, way, form, token, outcome)


def _writing_page(
    request: HttpRequest, way: Way, form: ShareForm, *, changed: bool = False, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "action": way.address("check"),
        "back_action": way.address("write"),
        "editing": False,
        "words_changed": changed,
        "responding_to": way.to,
        "is_note": way.kind == Kind.SOLIDARITY,
    }
    return render(request, "stories/share_write.html", context, status=status)


def _ask_again(
    request: HttpRequest, way: Way, form: ShareForm, token: tokens.ShareToken, changed: bool
) -> HttpResponse:
    """The writing page with every word still in it and a token that works."""
    form.data = form.data.copy()
    form.data["token"] = str(token)
    return _writing_page(request, way, form, changed=changed, status=NOT_YET)


def _check_page(request: HttpRequest, way: Way, form: ShareForm, token: tokens.ShareToken) -> HttpResponse:
    """The same nine words, also when the page was open for more than a day: then it asks to look once more."""
    form.data = form.data.copy()
    form.data["token"] = str(token.renewed() if token.is_old else token)
    context = check_context(form) | {
        "words": list(token.receipt.words),
        "looked_long": token.is_old,
        "responding_to": way.to,
        "is_note": way.kind == Kind.SOLIDARITY,
        "back_action": way.address("write"),
        "send_action": way.address("send"),
    }
    return render(request, "stories/share_check.html", context, status=NOT_YET if token.is_old else 200)


def _thanks_page(
    request: HttpRequest, way: Way, form: ShareForm, token: tokens.ShareToken, outcome: Outcome
) -> HttpResponse:
    words, choices = form.words(), form.choices()
    context = {
        "words": list(token.receipt.words),
        "again": outcome is Outcome.SAME,
        "editing": False,
        "responding_to": way.to,
        "is_note": way.kind == Kind.SOLIDARITY,
        "helplines": helplines_for(words.body, choices.language, words.warning.topics if words.warning else ()),
    }
    return render(request, "stories/share_thanks.html", context)
