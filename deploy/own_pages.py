"""`python -m deploy.own_pages FOLDER`: what is shown while the site is down, made while it is not.

The error pages that nginx shows by itself, the page of the rescue with gaps for what a person had typed, and the copy
of the help pages.
"""

import json
import os
import sys
from pathlib import Path
from urllib.parse import urlencode

import django
from django.conf import settings
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.middleware.security import SecurityMiddleware
from django.template import loader
from django.utils import translation

from deploy.rescue import FILE, GAP, Page
from metoo_site.headers import PageHeadersMiddleware
from metoo_site.language import LanguageMiddleware
from stories.kept import FIELDS, Kept
from stories.keyring import new_keys
from stories.refusals import refuse

# What nginx calls the page: which of ours it is.
PAGES = {400: 400, 404: 404, 413: 413, 429: 429, 503: 500}
AGAIN_IN_SECONDS = "60"


def set_up() -> None:
    """The site's settings with throw-away keys, and addresses where nobody listens; then no database at all."""
    nowhere = {"DATABASE_URL": "postgres://127.0.0.1:9/none", "REDIS_URL": "redis://127.0.0.1:9/0"}
    os.environ.update(new_keys() | nowhere | {"SITE_ROLE": "public", "DJANGO_SETTINGS_MODULE": "metoo_site.settings"})
    settings.DATABASES = {}
    django.setup()


def write_pages(folder: Path) -> None:
    """FOLDER/own/413.html, FOLDER/own/es/413.html and so on; rescue.json; FOLDER/help_copy/help/us/index.html."""
    for language in settings.PAGE_LANGUAGES:
        own = folder / "own" / ("" if language == settings.LANGUAGE_CODE else language)
        own.mkdir(parents=True, exist_ok=True)
        with translation.override(language):
            for name, status in PAGES.items():
                (own / f"{name}.html").write_bytes(refuse(HttpRequest(), status).content)
    (folder / FILE).write_text(json.dumps(pages_of_the_rescue()), encoding="utf-8")
    call_command("help_static", folder / "help_copy")


def pages_of_the_rescue() -> dict[str, Page]:
    """By language, that of addresses without one first."""
    languages = [settings.LANGUAGE_CODE, *sorted(set(settings.PAGE_LANGUAGES) - {settings.LANGUAGE_CODE})]
    return {language: _page(language) for language in languages}


def _page(language: str) -> Page:
    """Its headers are those of every writing page."""
    with translation.override(language):
        boxes = {name: _box(place, name) for place, name in enumerate(FIELDS, 1)}
        name, box = next(iter(boxes.items()))
        whole = _answered(language, urlencode({name: GAP}).encode())
        before, after = whole.content.decode().split(box)  # a page without the box is none of the rescue's
        return Page(
            headers=dict(whole.items()),
            with_words=f"{before}{GAP}{after}",
            without_words=_answered(language, b"").content.decode(),
            boxes=boxes,
        )


def _box(place: int, name: str) -> str:
    return loader.render_to_string("_kept_piece.html", {"piece": Kept(FIELDS[name], GAP), "place": place})


def _answered(language: str, body: bytes) -> HttpResponse:
    """Whoever sent this reads this."""
    request = HttpRequest()
    request.method, request.path_info = "POST", f"/{language}/"
    request.content_type, request._body = "application/x-www-form-urlencoded", body
    request.META |= {"CONTENT_TYPE": request.content_type, "HTTP_X_FORWARDED_PROTO": "https"}
    return PageHeadersMiddleware(LanguageMiddleware(SecurityMiddleware(_give_back)))(request)


def _give_back(request: HttpRequest) -> HttpResponse:
    response = refuse(request, 500)
    response["Retry-After"] = AGAIN_IN_SECONDS
    return response


if __name__ == "__main__":
    set_up()
    write_pages(Path(sys.argv[1]))
