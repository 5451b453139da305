"""The rescue: while the site is down, what a person sent comes back to them, with helplines. Knows no key, no database.

nginx hands it a request that the public process or the desk did not answer. It keeps nothing. Its pages were made
before (`python -m deploy.own_pages`), so little of it can break too: neither Django nor a template is loaded.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from stories.typed import typed

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

FILE = "rescue.json"  # in FILES_DIR
GAP = "what-was-typed"  # where a page takes boxes, and a box the words


class Page(TypedDict):
    """In one language."""

    headers: dict[str, str]
    with_words: str
    without_words: str
    boxes: dict[str, str]  # by the name of the field that may have been typed, in the order of the page


class NoPages(Exception):
    """They were not made, or not where this process looks for them."""


def rescue() -> "Rescue":
    """What gunicorn loads; raise NoPages."""
    file = Path(os.environ.get("FILES_DIR", ""), FILE)
    try:
        return Rescue(json.loads(file.read_text(encoding="utf-8")))
    except OSError:
        raise NoPages(f"FILES_DIR is what `python -m deploy.own_pages` filled; there is no {file}.") from None


@dataclass(frozen=True)
class Rescue:
    """Answers every request with the page for our own fault, and when to try again."""

    pages: dict[str, Page]  # by language; the first is for every address without one

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """In the language of the address, with the words in it."""
        language = environ["PATH_INFO"].split("/")[1]
        page = self.pages.get(language) or next(iter(self.pages.values()))
        content = _filled(page, _words(environ, page["boxes"])).encode()
        start_response("503 Service Unavailable", [*page["headers"].items(), ("Content-Length", str(len(content)))])
        return [content]


def _words(environ: "WSGIEnvironment", names: Iterable[str]) -> dict[str, str]:
    """None where the sender went away."""
    if environ["REQUEST_METHOD"] != "POST":
        return {}
    try:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    except (OSError, ValueError):
        return {}
    found = typed(body, environ.get("CONTENT_TYPE", ""), set(names))
    return {name: text for name, text in found.items() if text.strip()}


def _filled(page: Page, words: dict[str, str]) -> str:
    boxes = [box.replace(GAP, escape(words[name])) for name, box in page["boxes"].items() if name in words]
    return page["with_words"].replace(GAP, "".join(boxes)) if boxes else page["without_words"]
