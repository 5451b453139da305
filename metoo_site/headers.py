"""Which headers each page class gets: one table, the strictest class where a view names none.

Values: shared design, sections 6 and 7; ASVS 5.0 chapters 3.4 and 14.
"""

import time
from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.text import compress_string

from metoo_site.companies import origins
from stories.pages import PageClass

GetResponse = Callable[[HttpRequest], HttpResponse]

CACHE_SECONDS = 4  # of nginx alone
PACKED = "gzip"  # how nginx asks for a page that it keeps for every browser that takes it so; no browser says only this

COMMON = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Origin-Agent-Cluster": "?1",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "X-Frame-Options": "DENY",
}
EMPTY_FEATURES = (
    "accelerometer",
    "autoplay",
    "bluetooth",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "web-share",
    "xr-spatial-tracking",
)
KEY_FEATURES = ("publickey-credentials-create", "publickey-credentials-get")
CSP = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src {images}; font-src 'self';"
    " object-src 'none'; base-uri 'none'; form-action {forms}; frame-ancestors 'none'"
)
NO_INDEX = "noindex, noarchive"
# Our own words may be found by a search engine; people's words only where the writer said so (the view says it).
ROBOTS = {PageClass.STATIC_HELP: None, PageClass.PLAIN: None}
KEYS_ALLOWED = {PageClass.ACCOUNT, PageClass.DESK}
MAY_BE_CACHED = {PageClass.PUBLIC_READ, PageClass.STATIC_HELP}


@cache
def features(page_class: PageClass) -> str:
    """Permissions-Policy: nothing, save security keys where people sign in."""
    keys = "(self)" if page_class in KEYS_ALLOWED else "()"
    closed = [f"{name}=()" for name in EMPTY_FEATURES]
    return ", ".join(closed + [f"{name}={keys}" for name in KEY_FEATURES])


class PageHeadersMiddleware:
    """Puts the headers of the view's page class on every answer, errors included."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(settings.STATIC_URL):
            return response
        page_class = page_class_of(request)
        for name, value in COMMON.items():
            response[name] = value
        response["Permissions-Policy"] = features(page_class)
        # The code for an authenticator app is drawn as a data: picture, on account pages alone.
        images = "'self' data:" if page_class == PageClass.ACCOUNT else "'self'"
        response["Content-Security-Policy"] = CSP.format(images=images, forms=_forms(page_class))
        response["Cache-Control"] = "no-store"
        stays = _cache_seconds(request, response, page_class)
        response["X-Accel-Expires"] = str(stays)
        if stays and request.headers.get("Accept-Encoding") == PACKED:
            response.content = compress_string(response.content)
            response["Content-Encoding"], response["Content-Length"] = PACKED, str(len(response.content))
        if ROBOTS.get(page_class, NO_INDEX) and "X-Robots-Tag" not in response:
            response["X-Robots-Tag"] = NO_INDEX
        del response["Server"]
        return response


def _forms(page_class: PageClass) -> str:
    """Where a form may lead: to us, and from account pages to the companies that the operator switched on."""
    elsewhere = origins(settings.SOCIALACCOUNT_PROVIDERS) if page_class == PageClass.ACCOUNT else ""
    return f"'self' {elsewhere}".strip()


def page_class_of(request: HttpRequest) -> PageClass:
    """The class its view declared; allauth's views are account pages; anything else is the strictest."""
    match = request.resolver_match
    if match is None:
        return PageClass.WRITE
    declared = getattr(match.func, "page_class", None)
    if declared:
        return declared
    return PageClass.ACCOUNT if is_allauths(request) else PageClass.WRITE


def is_allauths(request: HttpRequest) -> bool:
    """Whether allauth answers this address with a page of its own."""
    return request.resolver_match is not None and request.resolver_match.func.__module__.startswith("allauth.")


def _cache_seconds(request: HttpRequest, response: HttpResponse, page_class: PageClass) -> int:
    plain = request.method in ("GET", "HEAD") and response.status_code == 200 and not request.META.get("HTTP_COOKIE")
    if not plain or page_class not in MAY_BE_CACHED or response.cookies:
        return 0
    until = getattr(request, "fresh_until", None)  # read from a copy: its age counts too
    if until is None:
        return CACHE_SECONDS
    # nginx counts whole seconds, and shows until the last one is over: up to a second longer than it was told.
    return max(0, min(CACHE_SECONDS, int(until - time.monotonic()) - 1))
