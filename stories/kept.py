"""What was typed: found again in a request that cannot be answered, so that no words are ever lost."""

from dataclasses import dataclass

from django.http import HttpRequest, RawPostDataException
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.prompts import PROMPTS
from stories.typed import typed

# Every field into which a person types something of their own, in the order of the page.
FIELDS: dict[str, Promise] = {
    "title": _("Title"),
    "body": _("Your words"),
    "closing": _("Closing words of hope or healing"),
    **PROMPTS,
    "pen_name": _("Name"),
    "note": _("Your note"),
    "advice": _("What you wrote to the writer"),
    "appeal": _("Why you disagree"),
    "letter": _("Your message"),
    "knows": _("What you know"),
}


@dataclass(frozen=True)
class Kept:
    """One field as it was typed."""

    label: Promise
    text: str

    def __repr__(self) -> str:
        return "Kept()"


def kept_words(request: HttpRequest) -> list[Kept]:
    """The typed fields of this request, parsed leniently from the body that was already read."""
    if request.method != "POST":
        return []
    words = _typed(request)
    return [Kept(label, words[name]) for name, label in FIELDS.items() if words.get(name, "").strip()]


def _typed(request: HttpRequest) -> dict[str, str]:
    try:
        body = request.body
    except (RawPostDataException, OSError, ValueError):  # never read, or the sender went away
        return {}
    return typed(body, request.META.get("CONTENT_TYPE", ""), FIELDS)
