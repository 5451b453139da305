"""What is the same for everyone is made once and kept in this process: parts of pages, and pages of our own words.

Nothing of a person is ever in it: neither words, nor a token, nor who asked. What it holds is small and is thrown away
as a whole when it becomes much. Whatever the thing depends on stands in its key.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from stories.hotlines.overlay import Stamp, stamp
from stories.in_process import PAGES
from stories.own_country import own_country


def helplines_as_of() -> tuple[Stamp | None, date]:
    """Changes when the helplines do, and every day: an entry grows old, and a page says so."""
    return stamp(), timezone.localdate()


def same_for_everyone(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of our own words, made anew when the helplines or the day change; the chosen country is all that it asks.

    Only for views that read neither the database nor anything else of the request. A form that is sent is never kept.
    """

    @wraps(view)
    def kept(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return view(request, *args, **named)

        def page() -> tuple[int, dict[str, str], bytes]:
            response = view(request, *args, **named)
            return response.status_code, dict(response.items()), response.content

        key = (request.method, request.path_info, own_country(request), helplines_as_of())
        status, headers, content = PAGES.made_once(key, page)
        return HttpResponse(content, status=status, headers=headers)

    return kept


class Form:
    """HTML with gaps, made once; what fills a gap is escaped each time."""

    def __init__(self, html: str, gaps: dict[str, str]) -> None:
        """`gaps` says by name what stands in the HTML where something is to be filled in."""
        self.text = html.replace("{", "{{").replace("}", "}}")
        for name, stands_there in gaps.items():
            self.text = self.text.replace(stands_there, f"{{{name}}}")

    def filled(self, **values: object) -> SafeString:
        """The whole."""
        return format_html(self.text, **values)
