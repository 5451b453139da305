"""The copy of the help pages that the web server shows while the site is down: each file equals the live page."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.urls import resolve, reverse
from django.utils.translation import get_language, override

from stories.hotlines import countries
from stories.hotlines.places import COUNTRY_NAMES
from stories.whole_file import replace_file

SHEETS = ("stories:help_paper", "stories:help_large")


def write_copy(folder: Path) -> int:
    """FOLDER/help/us/index.html and so on, each put there in one step; answer how many."""
    return sum(_write_pages(folder, language) for language, _name in settings.LANGUAGES)


def _write_pages(folder: Path, language: str) -> int:
    with override(language):
        found = list(_addresses())
        for address in found:
            replace_file(folder / address.strip("/") / "index.html", _page_at(address))
    return len(found)


def _addresses() -> Iterator[str]:
    yield reverse("stories:help")
    # Besides English only countries with lines; for the others the web server shows the first help page instead.
    is_english = get_language() == settings.LANGUAGE_CODE
    codes = COUNTRY_NAMES if is_english else [country.code for country in countries()]
    yield from (reverse("stories:help_country", args=[code.lower()]) for code in codes)
    for country in countries():
        yield from (reverse(name, args=[country.slug]) for name in SHEETS)


def _page_at(address: str) -> bytes:
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", address, address
    view = request.resolver_match = resolve(address)
    return view.func(request, *view.args, **view.kwargs).content
