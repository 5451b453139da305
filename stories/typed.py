"""What a person typed, read leniently from the body of a request, of whatever is left of it; without Django."""

from collections.abc import Collection
from contextlib import suppress
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from urllib.parse import parse_qsl


def typed(body: bytes, content_type: str, names: Collection[str]) -> dict[str, str]:
    """The fields of these names that are there, by their names; files are passed over."""
    if content_type.partition(";")[0].strip().lower() == "multipart/form-data":
        return _from_multipart(body, content_type, names)
    pairs = parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, errors="replace")
    return {name: text for name, text in pairs if name in names}


def _from_multipart(body: bytes, content_type: str, names: Collection[str]) -> dict[str, str]:
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=compat32).parsebytes(head + body)
    found: dict[str, str] = {}
    for part in message.get_payload() if message.is_multipart() else ():
        with suppress(ValueError, LookupError, TypeError):  # a head that no browser writes; the other parts stay
            found |= _text_part(part, names)
    return found


def _text_part(part: Message, names: Collection[str]) -> dict[str, str]:
    name = part.get_param("name", header="content-disposition")
    content = part.get_payload(decode=True)  # None: parts inside a part
    is_text = name in names and part.get_filename() is None and content is not None
    return {str(name): content.decode("utf-8", "replace")} if is_text else {}
