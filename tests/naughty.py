"""The naughty strings that live beside the project, and what it means that markup came alive."""

import json
import unittest
from html.parser import HTMLParser

from tests.house_rules import ROOT

FILE = ROOT.parent / "shared" / "data" / "text" / "naughty_strings.json"
BEGIN, END = "qbegin", "qend"
OURS = frozenset({"p", "br", "mark", "sup"})  # what our own pages put around and between people's lines


def framed(text: str) -> str:
    """With a mark at both ends, so that a page can be searched for what came alive in between."""
    return f"{BEGIN}\n{text}\n{END}"


def framed_line(text: str, limit: int) -> str:
    """The same in one line of so many characters."""
    return f"{BEGIN} {text[: limit - len(BEGIN) - len(END) - 2]} {END}"


def naughty_strings() -> list[str]:
    """Raise SkipTest, which CI counts as a failure, where the folder is absent."""
    if not FILE.exists():
        raise unittest.SkipTest(f"{FILE} is not there: the naughty strings are not part of the project.")
    return json.loads(FILE.read_text(encoding="utf-8"))


class Alive(HTMLParser):
    """Walks a page and notes every element, comment or cut attribute between BEGIN and END."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.seen = 0
        self._inside = False
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.seen += data.count(BEGIN)
        if BEGIN in data or END in data:
            self._inside = data.rfind(BEGIN) > data.rfind(END)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._inside and (tag not in OURS or attrs):
            self.found.append(f"<{tag} {attrs}>")
        for name, value in attrs:
            if BEGIN in name or END in name or name.startswith("on"):
                self.found.append(f"an attribute {name} on {tag}")
            elif BEGIN in (value or ""):
                self.seen += 1
                if END not in value:
                    self.found.append(f"{name} of {tag} is cut: {value}")

    def handle_endtag(self, tag: str) -> None:
        if self._inside and tag not in OURS:
            self.found.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        if self._inside:
            self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        if self._inside:
            self.found.append(f"<!{decl}>")
