"""Saying no: a plain page with helplines, the way out, and everything the person had typed."""

from django.http import HttpRequest, HttpResponse
from django.template import loader

from stories.kept import kept_words

PAGES = {400, 403, 404, 405, 413, 429, 500}


def refuse(request: HttpRequest, status: int) -> HttpResponse:
    """The page for this status (one of PAGES), with the person's words in it."""
    words = loader.render_to_string(f"{status}.html", {"kept": kept_words(request)}, request=request)
    return HttpResponse(words, status=status)
