"""Request scrubbing: what could name a person is taken off the request before any other code sees it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from metoo_site.buckets import bucket_of

GetResponse = Callable[[HttpRequest], HttpResponse]

# The language is chosen by the address of the page, never by what the browser says of its owner.
SCRUBBED = (
    "REMOTE_HOST",
    "REMOTE_PORT",
    "REMOTE_USER",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_REAL_IP",
    "HTTP_FORWARDED",
    "HTTP_VIA",
    "HTTP_TRUE_CLIENT_IP",
    "HTTP_CF_CONNECTING_IP",
    "HTTP_USER_AGENT",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_DNT",
    "HTTP_SEC_GPC",
)
CLIENT_HINTS = "HTTP_SEC_CH_"
NOBODY = "0.0.0.0"  # noqa: S104 - stands in for the address; nothing listens on it


class ScrubMiddleware:
    """Sets `request.bucket`, then forgets the address, the browser and the language."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # nginx overwrites this one header; a list in it was sent by the client and is one unreadable address.
        address = request.META.get("HTTP_X_FORWARDED_FOR") or request.META.get("REMOTE_ADDR", "")
        request.bucket = bucket_of(address)
        request.META["REMOTE_ADDR"] = NOBODY
        for name in [name for name in request.META if name in SCRUBBED or name.startswith(CLIENT_HINTS)]:
            del request.META[name]
        return self.get_response(request)


class DropRefererMiddleware:
    """Drops the referring address once the CSRF check, which stands before this, has seen it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_args: object) -> None:
        request.META.pop("HTTP_REFERER", None)
