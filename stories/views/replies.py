"""What readers send: a set phrase in one tap; and what the story's writer takes off their page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from stories.checking import helplines_for
from stories.limits import bucket_is_full
from stories.models import Phrase, PublicStory
from stories.pages import PageClass, page
from stories.receipts import ReceiptKeys
from stories.services.replies import hide_response, pause_replies, send_support
from stories.services.share import NothingThere, RepliesClosed
from stories.views.mine import not_opened, text_page, with_token

RATE = "120/m"  # of one bucket, which a million addresses share


@page(PageClass.WRITE, methods=("POST",))
def support(request: HttpRequest, slug: str) -> HttpResponse:
    """Counts the phrase; above the rate the answer is the same and the writer's numbers stay honest."""
    story = get_object_or_404(PublicStory, pk=slug)
    phrase = request.POST.get("phrase", "")
    if phrase not in Phrase.values:
        raise Http404
    try:
        if not bucket_is_full(request, "support", RATE):
            send_support(slug=slug, phrase=Phrase(phrase))
    except RepliesClosed:
        raise Http404 from None
    context = {"story": story, "helplines": helplines_for("", story.language, ())}
    return render(request, "stories/support_thanks.html", context)


@page(PageClass.WRITE, methods=("POST",))
def pause(request: HttpRequest) -> HttpResponse:
    """No answers for now: none is shown, none is taken."""
    return with_token(request, _pause)


@page(PageClass.WRITE, methods=("POST",))
def resume(request: HttpRequest) -> HttpResponse:
    """Answers again, those from before too."""
    return with_token(request, _resume)


@page(PageClass.WRITE, methods=("POST",))
def hide(request: HttpRequest) -> HttpResponse:
    """The story's writer takes a response off, at once and without a reason."""
    return with_token(request, _hide)


def _pause(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    return _with_replies(request, keys, paused=True)


def _resume(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    return _with_replies(request, keys, paused=False)


def _with_replies(request: HttpRequest, keys: ReceiptKeys, *, paused: bool) -> HttpResponse:
    try:
        pause_replies(keys=keys, paused=paused)
    except NothingThere:
        return not_opened(request)
    return text_page(request, keys)


def _hide(request: HttpRequest, keys: ReceiptKeys) -> HttpResponse:
    try:
        hide_response(keys=keys, slug=request.POST.get("response", ""))
    except NothingThere:
        return not_opened(request)
    return text_page(request, keys)
