"""Saying no: a plain page with helplines, the way out, and everything the person had typed."""

import logging

from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.html import escape
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from stories.kept import Kept, kept_words

log = logging.getLogger("stories")

PAGES = {400, 403, 404, 405, 413, 429, 500}
LAST_RESORT = (
    '<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8"><title>-</title>'
    '<p><a href="/leave/" rel="nofollow noreferrer">{leave}</a></p><h1>{sorry}</h1>{kept}'
    '<p><a href="/help/">{help}</a></p>'
)


def refuse(request: HttpRequest, status: int) -> HttpResponse:
    """The page for this status (one of PAGES), with the person's words in it."""
    words = loader.render_to_string(f"{status}.html", {"kept": kept_words(request)}, request=request)
    return HttpResponse(words, status=status)


def apologise(request: HttpRequest) -> HttpResponse:
    """The page for our own fault: it comes, and with it the person's words, even when no template can be rendered."""
    try:
        return refuse(request, 500)
    except Exception as error:  # noqa: BLE001 - whatever broke, the words come back
        log.error("the error page itself cannot be shown: %s", type(error).__name__)
        return HttpResponse(_bare_page(kept_words(request)), status=500)


def _bare_page(kept: list[Kept]) -> str:
    boxes = "".join(
        f'<p>{escape(part.label)}</p><textarea rows="12" cols="60">\n{escape(part.text)}</textarea>' for part in kept
    )
    return LAST_RESORT.format(
        language=get_language(),
        direction="rtl" if get_language_bidi() else "ltr",
        leave=_("Exit this page"),
        sorry=_("Something went wrong on our side. Your words are here."),
        kept=boxes,
        help=_("Find help"),
    )
