"""Markup taken away and the words kept: for stories that come from a site where they were pages."""

import re
from html.parser import HTMLParser

_BREAKS = frozenset("br hr li dt dd tr".split())
_PARTS = frozenset(
    "p div section article header footer aside main blockquote figure figcaption ul ol dl table h1 h2 h3 h4 h5 h6 pre "
    "address fieldset form details summary".split()
)
_INSIDE = frozenset(
    "a abbr acronym b bdi bdo big body button center cite code col colgroup del dfn em embed font head html i "
    "iframe img input ins kbd label legend link mark meta nobr noscript object option param picture q rp rt ruby s "
    "samp select small source span strike strong sub sup svg tbody td textarea tfoot th thead time tt u var video "
    "audio wbr".split()
)
_SILENT = frozenset("script style title template noscript iframe object svg select".split())
_SHORT_CODES = re.compile(r"\[/?(?:caption|gallery|embed|audio|video|playlist)(?: [^\]\n]{0,400})?\]")
_SPACES = re.compile(r"[^\S\n]+")
_MANY_LINES = re.compile(r" ?\n(?: ?\n){2,}")


def plain_text(marked_up: str) -> str:
    """The words of a page; what only looks like a tag, as in "I felt <lost>", stays as it was written."""
    reader = _Words()
    reader.feed(_SHORT_CODES.sub("", marked_up))
    reader.close()
    words = _SPACES.sub(" ", "".join(reader.parts))
    return _MANY_LINES.sub("\n\n", re.sub(r" ?\n ?", "\n", words)).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _PARTS:
            self.parts.append("\n\n")
        elif tag in _BREAKS:
            self.parts.append("\n")
        elif tag not in _INSIDE:
            self.handle_data(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _PARTS:
            self.parts.append("\n\n")
        elif tag not in _INSIDE | _BREAKS:
            self.handle_data(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
