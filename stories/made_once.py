"""What is the same for everyone is made once and kept in this process: parts of pages, and pages of our own words.

Nothing of a person is ever in it: neither words, nor a token, nor who asked. What it holds is small and is thrown away
as a whole when it becomes much. Whatever the thing depends on stands in its key.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from functools import wraps
from html import escape

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeData, SafeString
from django.utils.translation import get_language

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

    def filled(self, **values: str) -> SafeString:
        """The whole. It escapes as Django's `format_html` does, without a detour for each value that might be lazy."""
        return SafeString(self.text.format(**{name: _escaped(value) for name, value in values.items()}))


def _escaped(value: str) -> str:
    return value if isinstance(value, SafeData) else escape(value)


def below_each_other(parts: Iterable[SafeString]) -> SafeString:
    """A line each, as `filled` gave them."""
    return SafeString("\n  ".join(parts))


def page_with_gaps(
    request: HttpRequest, template: str, same: dict[str, Hashable], filled: dict[str, str]
) -> HttpResponse:
    """A page that is the same for everyone, made once, with gaps; `filled` says by name what stands in them.

    The template is given `same`, and for each gap its name, or an empty text where nothing fills it: it never sees
    what does. It sees a `slug` alone, which becomes a gap wherever it stands, in addresses too.
    """
    gaps = {name: f"{name}-of-this-page" for name, fills in filled.items() if fills}
    gaps |= {name: filled[name] for name in ("slug",) if name in filled}
    view = request.resolver_match.view_name
    key = (template, request.method, view, get_language(), own_country(request), helplines_as_of())

    def form() -> Form:
        return Form(render_to_string(template, same | dict.fromkeys(filled, "") | gaps, request), gaps)

    return HttpResponse(PAGES.made_once((*key, *same.items(), *gaps.keys()), form).filled(**filled))
