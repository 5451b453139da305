"""What people type, made ready to keep: any script survives, nothing unseen does. Takes linear time.

The order of the steps is the point: length first, then what is unseen, then stacked marks, and only then the
normal form (NFC), which takes ten seconds for a hundred thousand loose marks.
"""

import re
import unicodedata

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

BODY_LIMIT, TITLE_LIMIT, NAME_LIMIT, CLOSING_LIMIT = 20_000, 120, 60, 1_000  # characters
MARKS_PER_LETTER = 8

# Signs that no text needs. They arrive by accident or to harm, and the person is told.
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_UNREADABLE = re.compile(f"[\0\ud800-\udfff{_NONCHARACTERS}]")

# Controls, direction overrides and fillers. Taking them out changes nothing that can be seen, so it is not mentioned.
_UNSEEN = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]"
)
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
# The flags of Scotland, Wales and England are a black flag, tag letters and an end tag; other tags are hidden text.
_TAGS = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)|[\U000e0000-\U000e007f]")
_VARIANTS = re.compile("([\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]*")
_JOINED = {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "So", "Sk", "Sm"}  # letters, marks, digits, emoji
_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{MARKS_PER_LETTER + 1},}}")  # \w holds no mark: only here can they stack
_WHITE = re.compile(r"\s+")


class NotKept(Exception):
    """The text cannot be kept as it is. `kept` is what to show again, `sentence` what to tell the person."""

    def __init__(self, kept: str, sentence: Promise | str) -> None:
        super().__init__()  # the text stays out of tracebacks
        self.kept = kept
        self.sentence = sentence


class TooLong(NotKept):
    """More code points than there is room for."""

    def __init__(self, kept: str, *, length: int, limit: int) -> None:
        words = _("This is %(length)s characters long, and there is room for %(limit)s. Nothing was cut off.")
        super().__init__(kept, words % {"length": length, "limit": limit})
        self.length = length
        self.limit = limit


class Unreadable(NotKept):
    """A NUL, half a surrogate pair or a noncharacter."""

    def __init__(self, kept: str) -> None:
        super().__init__(kept, _("A few characters could not be read. We took them out: please look, then go on."))


class TooManyMarks(NotKept):
    """More accents on one letter than any script has."""

    def __init__(self, kept: str) -> None:
        super().__init__(kept, _("There are very many accents on one letter. Please take some away."))


def clean(raw: str, *, limit: int) -> str:
    """The text to keep, "" if nothing of it can be seen; raises a NotKept."""
    text = _LINE_END.sub("\n", raw).replace("\t", " ")
    readable = _UNREADABLE.sub("", text)
    if len(readable) > limit:
        raise TooLong(readable, length=len(readable), limit=limit)
    if readable != text:
        raise Unreadable(readable)
    seen = _without_unseen(text)
    if _stacks_marks(seen):
        raise TooManyMarks(readable)
    normal = _JOINERS.sub(_joiner, unicodedata.normalize("NFC", seen)).strip()  # sorted marks may free a joiner
    if len(normal) > limit:  # a few letters have a longer normal form
        raise TooLong(readable, length=len(normal), limit=limit)
    return normal


def one_line(raw: str, *, limit: int) -> str:
    """The same for a title or a name: every stretch of white space becomes one space."""
    return clean(_WHITE.sub(" ", raw), limit=limit)


def _without_unseen(text: str) -> str:
    text = _UNSEEN.sub("", text)
    if text.isascii():
        return text
    text = _TAGS.sub(lambda found: found[1] or "", text)
    return _JOINERS.sub(_joiner, _VARIANTS.sub(r"\1", text))


def _joiner(found: re.Match[str]) -> str:
    """Persian, Indic scripts and families of emoji need them; elsewhere they can only hide something."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    ends_half_a_letter = before and unicodedata.combining(before) == 9  # a virama, also at the end of a word
    joins = _can_be_joined(before) and _can_be_joined(after) and not (before + after).isascii()
    return found[1] if joins or ends_half_a_letter else ""


def _can_be_joined(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign) in _JOINED


def _stacks_marks(text: str) -> bool:
    for run in _MARKS.finditer(text):
        height = 0
        for sign in run[0]:
            if unicodedata.category(sign)[0] == "M":
                height += 1
            elif sign not in "\u200c\u200d":
                height = 0
            if height > MARKS_PER_LETTER:
                return True
    return False
