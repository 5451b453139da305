"""Sharing a story, or a response to one: the words, a look at them, sent. Nothing is stored before the last step.

Unless the writer asks for it: then a draft is kept that their nine words alone open.
"""

from dataclasses import dataclass, replace

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse

from stories import receipts, tokens
from stories.checking import Fitting, check_context, helplines_for_words
from stories.editorial import reviews
from stories.forms.questions import QuestionsForm
from stories.forms.share import ShareForm, form_for, refilled
from stories.limits import TOO_FAST_SECONDS, bucket_is_full
from stories.made_once import page_with_gaps, same_for_everyone
from stories.models import Kind, PublicStory
from stories.opening import Unsent
from stories.pages import PageClass, page
from stories.services.drafts import save_draft
from stories.services.share import NoLongerSigns, Outcome, RepliesClosed
from stories.services.share import share as keep_and_have_read
from stories.services.used_up import WordsUsedUp
from stories.templatetags.words import nine_words
from stories.tokens import DraftToken, ShareToken

RATE = "20/m"  # of one bucket; above it texts are kept and read later
NOT_YET = 422  # understood, but something has to change first

Token = ShareToken | DraftToken


@dataclass(frozen=True)
class Way:
    """Where a text is going: to the stories, to one story as a response, or to the solidarity notes."""

    to: PublicStory | None = None
    kind: Kind = Kind.STORY
    resumed: bool = False  # a draft that nine words opened

    @property
    def form(self) -> type[ShareForm]:
        """The form of its pages."""
        return form_for(self.kind, is_response=self.to is not None)

    def address(self, step: str) -> str:
        """The address of the page `write`, `check`, `save` or `send`; of `questions` where there are some."""
        if self.resumed:
            return reverse(f"stories:draft_{step}")
        if self.to:
            return reverse(f"stories:respond_{step}", args=[self.to.slug])
        return reverse(f"stories:note_{step}" if self.kind == Kind.SOLIDARITY else f"stories:{step}")

    @property
    def has_questions(self) -> bool:
        """Only a story may be hard to begin."""
        return self.to is None and self.kind == Kind.STORY

    def unsent(self, form: ShareForm) -> Unsent:
        """What a draft of this form keeps."""
        return Unsent(form.to_save(), self.kind, self.to.slug if self.to else "")

    def page(self) -> dict[str, object]:
        """What all pages of the way need."""
        is_note = self.kind == Kind.SOLIDARITY
        return {"responding_to": self.to, "is_note": is_note, "resumed": self.resumed, "editing": False}


def way_to(slug: str | None, kind: Kind, *, resumed: bool = False) -> Way:
    """Raise Http404 for a story that is gone or takes no words; the page shows again what was typed."""
    to = get_object_or_404(PublicStory.objects.taking_words(), pk=slug) if slug else None
    return Way(to, kind, resumed)


@page(PageClass.STATIC_HELP)
@same_for_everyone
def start(request: HttpRequest) -> HttpResponse:
    """What will happen, who reads it and when, and what we would have to pass on."""
    context = {"review": reviews()["share"], "minimum_age": settings.MINIMUM_AGE, "pass_on": settings.PASS_ON_NOTE}
    return render(request, "stories/share_start.html", context)


@page(PageClass.WRITE, methods=("GET", "POST"))
def write(request: HttpRequest, slug: str | None = None, kind: Kind = Kind.STORY) -> HttpResponse:
    """The writing page; the nine words are minted now and stay the same on every way back."""
    way = way_to(slug, kind)
    token, changed = _token(request)
    form = refilled(way.form, request.POST, token=str(token), signer=token.signer)
    return writing_page(request, way, form, changed=changed)


@page(PageClass.WRITE, methods=("POST",))
def questions(request: HttpRequest) -> HttpResponse:
    """Some questions, for whoever does not know how to begin."""
    way = way_to(None, Kind.STORY)
    token, changed = _token(request)
    return _ask_for_the_words(request, way, token) if changed else asked(request, way, token)


@page(PageClass.WRITE, methods=("POST",))
def check(request: HttpRequest, slug: str | None = None, kind: Kind = Kind.STORY) -> HttpResponse:
    """A look at it all before it is sent."""
    way = way_to(slug, kind)
    token, changed = _token(request)
    return _ask_for_the_words(request, way, token) if changed else checked(request, way, token)


@page(PageClass.WRITE, methods=("POST",))
def save(request: HttpRequest, slug: str | None = None, kind: Kind = Kind.STORY) -> HttpResponse:
    """Keep it for another day; saved twice, it is kept once."""
    way = way_to(slug, kind)
    token, changed = _token(request)
    return _ask_for_the_words(request, way, token) if changed else saved(request, way, token)


@page(PageClass.WRITE, methods=("POST",))
def send(request: HttpRequest, slug: str | None = None, kind: Kind = Kind.STORY) -> HttpResponse:
    """Keep it; the same words and text, sent again, change nothing and get the same answer."""
    way = way_to(slug, kind)
    token, changed = _token(request)
    return _ask_for_the_words(request, way, token) if changed else sent(request, way, token)


def _token(request: HttpRequest) -> tuple[ShareToken, bool]:
    """The page's token, or a new one; the second value says that an unreadable one had to be replaced."""
    try:
        token = tokens.read_share_token(request.POST.get("token", ""))
        still_signs = token.signer is None or token.signer.still_signs()
        return token if still_signs else replace(token, signer=None), False
    except tokens.TokenUnreadable:
        return tokens.new_share_token(receipts.mint()), request.method == "POST"


def asked(request: HttpRequest, way: Way, token: Token) -> HttpResponse:
    """The page of questions; it leads back to the writing page, with whatever was answered."""
    form = refilled(way.form, request.POST, token=str(token), signer=token.signer)
    context = {"form": QuestionsForm(), "hidden_fields": form.carried(), "back_action": way.address("write")}
    return render(request, "stories/share_questions.html", way.page() | context)


def checked(request: HttpRequest, way: Way, token: Token) -> HttpResponse:
    """The page that checks, or the writing page with what has to change."""
    form = way.form(request.POST, keys=token.keys, signer=token.signer)
    return _check_page(request, way, form, token) if form.is_valid() else _ask_again(request, way, form, token)


def saved(request: HttpRequest, way: Way, token: Token) -> HttpResponse:
    """The page that says what is kept and until when."""
    form = way.form(request.POST, keys=token.keys, signer=token.signer, unfinished=True)
    if not form.is_valid():
        return _ask_again(request, way, form, token)
    try:
        kept_until = save_draft(unsent=way.unsent(form), keys=token.keys)
    except WordsUsedUp:
        return _with_new_words(request, way, form)
    _carry(form, token)
    return render(
        request,
        "stories/share_saved.html",
        way.page()
        | {
            "words": list(token.words),
            "kept_until": kept_until,
            "hidden_fields": form.carried(),
            "back_action": way.address("write"),
        },
    )


def sent(request: HttpRequest, way: Way, token: Token) -> HttpResponse:
    """The thanks; the page that checks once more where it was open for more than a day."""
    form = way.form(request.POST, keys=token.keys, signer=token.signer)
    if not form.is_valid():
        return _ask_again(request, way, form, token)
    if token.is_old:
        return _check_page(request, way, form, token)
    full = bucket_is_full(request, "share", RATE)
    words, choices = replace(form.words(), earlier=token.look), form.choices()
    try:
        outcome = keep_and_have_read(
            words=words,
            choices=choices,
            keys=token.keys,
            policy_version=settings.POLICY_VERSION,
            held=full or form.is_machine_like or token.seconds < TOO_FAST_SECONDS,
            to=way.to and way.to.story,
        )
    except WordsUsedUp:
        return _with_new_words(request, way, form)
    except NoLongerSigns:  # a moment ago, on another device: as for a page that was opened before that
        return sent(request, way, replace(token, signer=None))
    except RepliesClosed:
        raise Http404 from None
    same = {"again": outcome is Outcome.SAME, "without_words": form.cleaned_data["without_words"]}
    return thanks_page(request, same, token.words, helplines_for_words(words, choices.language))


def thanks_page(
    request: HttpRequest, same: dict[str, bool], words: tuple[str, ...], helplines: Fitting
) -> HttpResponse:
    """What happens next; the nine words once more where they are new, and lines that fit."""
    shown = bool(words) and not same.get("without_words")
    filled = {
        "nine_words": nine_words(words) if shown else "",
        "lines": render_to_string("stories/_helplines_here.html", {"helplines": helplines}, request),
    }
    return page_with_gaps(request, "stories/share_thanks.html", same, filled)


def writing_page(
    request: HttpRequest, way: Way, form: ShareForm, *, changed: bool = False, status: int = 200
) -> HttpResponse:
    """The page with the box; `changed` says that there are new nine words."""
    context = way.page() | {
        "form": form,
        "words_changed": changed,
        "action": way.address("check"),
        "back_action": way.address("write"),
        "save_action": way.address("save"),
        "questions_action": way.address("questions") if way.has_questions else "",
    }
    return render(request, "stories/share_write.html", context, status=status)


def _ask_again(request: HttpRequest, way: Way, form: ShareForm, token: Token, *, changed: bool = False) -> HttpResponse:
    """The writing page with every word still in it and a token that works."""
    _carry(form, token)
    return writing_page(request, way, form, changed=changed, status=NOT_YET)


def _carry(form: ShareForm, token: Token) -> None:
    form.data = form.data.copy()
    form.data["token"] = str(token)


def _ask_for_the_words(request: HttpRequest, way: Way, token: ShareToken) -> HttpResponse:
    """The same, because the nine words in the page could not be read and there are new ones."""
    form = way.form(request.POST, keys=token.keys, signer=token.signer)
    return _ask_again(request, way, form, token, changed=True)


def _with_new_words(request: HttpRequest, way: Way, form: ShareForm) -> HttpResponse:
    """The same, because what these words opened was erased meanwhile."""
    fresh = tokens.new_share_token(receipts.mint())
    return _ask_again(request, replace(way, resumed=False), form, fresh, changed=True)


def _check_page(request: HttpRequest, way: Way, form: ShareForm, token: Token) -> HttpResponse:
    """The same nine words, also when the page was open for more than a day: then it asks to look once more."""
    words = replace(form.words(), earlier=token.look)
    _carry(form, replace(token.renewed() if token.is_old else token, look=words.look))
    context = (
        check_context(form, words)
        | way.page()
        | {
            "words": list(token.words),
            "without_words": form.cleaned_data["without_words"],
            "check_action": way.address("check"),
            "looked_long": token.is_old,
            "back_action": way.address("write"),
            "save_action": way.address("save"),
            "send_action": way.address("send"),
        }
    )
    return render(request, "stories/share_check.html", context, status=NOT_YET if token.is_old else 200)
