"""The copy of the help pages that the web server shows while the site is down: each file equals the live page."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.urls import resolve, reverse
from django.utils.translation import override

from stories.hotlines import countries
from stories.hotlines.overlay import replace_file
from stories.hotlines.places import COUNTRY_NAMES

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
    yield from (reverse("stories:help_country", args=[code.lower()]) for code in COUNTRY_NAMES)
    for country in countries():
        yield from (reverse(name, args=[country.slug]) for name in SHEETS)


def _page_at(address: str) -> bytes:
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", address, address
    view = resolve(address)
    return view.func(request, *view.args, **view.kwargs).content
