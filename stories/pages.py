"""Page classes: each view says what kind of page it is, and refuses what that kind does not take."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from stories.refusals import refuse

View = Callable[..., HttpResponse]

GONE_WITHIN = 5  # seconds: as long as a withdrawn text may still be on a page, wherever that comes from


class PageClass(StrEnum):
    """What a page is; `metoo_site.headers` says which headers follow."""

    PUBLIC_READ = "public-read"  # people's published words; the server may cache it for seconds
    STATIC_HELP = "static-help"  # our own words only: help, policy, about
    WRITE = "write"  # carries words or a token: stored nowhere
    ACCOUNT = "account"
    DESK = "desk"
    LEAVE = "leave"
    PLAIN = "plain"  # robots.txt and the like


# These never see a cookie, so there is no session whose authority a foreign page could borrow:
# instead of a CSRF cookie, the browser's own word on where the form was is checked.
WITHOUT_COOKIES = frozenset(PageClass) - {PageClass.ACCOUNT, PageClass.DESK}


def page(page_class: PageClass, methods: tuple[str, ...] = ("GET",)) -> Callable[[View], View]:
    """Declare a view's page class and its methods; a view without this fails a test."""
    allowed = {*methods, "HEAD"} if "GET" in methods else set(methods)

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method not in allowed:
                response = refuse(request, 405)
                response["Allow"] = ", ".join(sorted(allowed))
                return response
            if request.method == "POST" and page_class in WITHOUT_COOKIES and not _from_our_own_page(request):
                return refuse(request, 403)
            return view(request, *args, **kwargs)

        guarded.page_class = page_class
        return csrf_exempt(guarded) if page_class in WITHOUT_COOKIES else guarded

    return declare


def _from_our_own_page(request: HttpRequest) -> bool:
    """Fetch Metadata first, then Origin; a browser that sends neither (w3m, lynx) has no cookie to abuse."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.get_host()}"
