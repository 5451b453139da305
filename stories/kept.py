"""What was typed: found again in a request that cannot be answered, so that no words are ever lost."""

from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from urllib.parse import parse_qsl

from django.http import HttpRequest, RawPostDataException
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.prompts import PROMPTS

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
    typed = _typed(request)
    return [Kept(label, typed[name]) for name, label in FIELDS.items() if typed.get(name, "").strip()]


def _typed(request: HttpRequest) -> dict[str, str]:
    try:
        body = request.body
    except (RawPostDataException, OSError, ValueError):  # never read, or the sender went away
        return {}
    if request.content_type == "multipart/form-data":
        return _from_multipart(request.META.get("CONTENT_TYPE", ""), body)
    pairs = parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, errors="replace")
    return {name: text for name, text in pairs if name in FIELDS}


def _from_multipart(content_type: str, body: bytes) -> dict[str, str]:
    """The text parts; files are passed over."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=compat32).parsebytes(head + body)
    typed: dict[str, str] = {}
    for part in message.get_payload() if message.is_multipart() else ():
        with suppress(ValueError, LookupError, TypeError):  # a head that no browser writes; the other parts stay
            typed |= _text_part(part)
    return typed


def _text_part(part: Message) -> dict[str, str]:
    name = part.get_param("name", header="content-disposition")
    content = part.get_payload(decode=True)  # None: parts inside a part
    is_text = name in FIELDS and part.get_filename() is None and content is not None
    return {str(name): content.decode("utf-8", "replace")} if is_text else {}
