"""Bodies: a too large one is refused unread, any other is kept until the answer, so that no words are lost."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from stories.refusals import refuse

GetResponse = Callable[[HttpRequest], HttpResponse]

DRAIN_BYTES = 16 * 1024 * 1024  # a browser that is still sending shows a dead connection instead of our page
CHUNK_BYTES = 64 * 1024


class BodyMiddleware:
    """Refuses bodies over the limit with 413; reads the others once, whole."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self.get_response(request)
        try:
            _ = request.body
        except RequestDataTooBig:
            _throw_away(request)
            return refuse(request, 413)
        return self.get_response(request)


def _throw_away(request: HttpRequest) -> None:
    """Take what is still coming, up to DRAIN_BYTES, and keep none of it."""
    left = DRAIN_BYTES
    while left > 0 and (chunk := request.read(CHUNK_BYTES)):
        left -= len(chunk)
