"""A place in a text that a screener noticed: the rule, its version, the clause that may apply, and a plain reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise

from stories.noticing.reading import Reading

# What one person does to another in words. A survivor's own words must never be counted among these.
ABUSE = ("insult", "hate", "trolling", "doubt", "pressure", "advance", "threat", "praise")


@dataclass(frozen=True)
class Hit:
    """Code points `start` to `end` of the text; printing it shows the place, never the words."""

    screener: str
    clause: str
    rule: str
    version: int
    start: int
    end: int
    reason: Promise


@dataclass(frozen=True)
class Look:
    """A text with its reading: made once, looked at by every screener."""

    text: str
    language: str
    reading: Reading
    respelt: Reading  # the same, with attacks in disguise put right
    worded: "list[Hit]"  # what the rules of wording found, in one walk


class Screener(Protocol):
    name: str
    clause: str

    def hits(self, look: Look) -> Iterator[Hit]: ...
