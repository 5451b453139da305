"""Each refusal, with words in it, and the pages that nginx shows while the site is down."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.template import loader
from django.utils.translation import override

from stories.refusals import PAGES, refuse
from tests.screens.screen import Screen


def error_pages(language: str = "en") -> Iterator[Screen]:
    """As the rescue gives them back after a sending, and bare as nginx keeps them."""
    with override(language):
        for status in sorted(PAGES):
            yield Screen(
                f"error-{status}", "/share/check/", _given_back(status), frozenset({f"{status}.html", "_kept.html"})
            )
        resting = loader.render_to_string("resting.html", {"kept": []}, request=HttpRequest())
        yield Screen("resting", "/share/", resting, frozenset({"resting.html"}))
        yield Screen("maintenance", "/share/", refuse(HttpRequest(), 500).content.decode())


def _given_back(status: int) -> str:
    request = HttpRequest()
    request.method, request.path, request.path_info = "POST", "/share/check/", "/share/check/"
    request._body, request.META["CONTENT_TYPE"] = b"body=This+is+an+example.", "application/x-www-form-urlencoded"
    request.content_type = request.META["CONTENT_TYPE"]
    return refuse(request, status).content.decode()
