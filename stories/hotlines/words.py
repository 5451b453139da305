"""What the pages say about a line: only what is known, and how well it is known."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _later

from stories.hotlines.directory import directory
from stories.hotlines.line import Audience, Hotline, Kind
from stories.hotlines.overlay import Change
from stories.hotlines.places import LANGUAGE_NAMES

FIELD_NAMES = {
    "name": _later("name"),
    "name_means": _later("name"),
    "organisation": _later("who runs it"),
    "region": _later("region"),
    "phone": _later("number"),
    "phone_display": _later("number as shown"),
    "sms": _later("number for texts"),
    "sms_body": _later("word to text"),
    "chat_url": _later("chat"),
    "website": _later("website"),
    "hours": _later("hours"),
    "languages": _later("languages"),
    "audiences": _later("whom it is for"),
    "topics": _later("what it helps with"),
    "cost": _later("cost"),
    "police": _later("the police"),
    "on_bill": _later("phone bill"),
    "note_public": _later("note"),
}


def confirmed_words(line: Hotline) -> str:
    """When it was last confirmed; a date alone, without its source, is said to be just that."""
    if line.confirmed_on:
        return _("Last confirmed: %(when)s.") % {"when": line.confirmed_on.words()}
    if line.checked_on and line.listings:
        found = ngettext("In %(count)d public list of %(when)s.", "In %(count)d public lists, %(when)s.", line.listings)
        listed = found % {"count": line.listings, "when": line.checked_on.words()}
        return f"{listed} {_('Not yet confirmed by us.')}"
    return _("Not yet confirmed by us.")


def hours_words(line: Hotline) -> str:
    """In the page's language; empty where we do not know."""
    if line.hours is None:
        return ""
    said = line.hours.in_words()
    return _("%(hours)s (%(place)s time)") % {"hours": said, "place": line.hours.place} if line.hours.place else said


def own_hours_words(line: Hotline) -> str:
    """In the line's own language; empty where that is the page's, or where we cannot say it."""
    return line.hours.in_words_of(line.own_language) if line.hours and speaks_another_language(line) else ""


def speaks_another_language(line: Hotline) -> bool:
    """Whether its own language, the first it names, is another one than the page's."""
    page = (get_language() or "en").partition("-")[0]
    return bool(line.own_language) and line.own_language != page


def name_meaning(line: Hotline) -> str:
    """In the page's language; empty where its name already is, or says nothing that could be translated."""
    return _(line.name_means) if line.name_means and speaks_another_language(line) else ""


def topic_words(line: Hotline) -> str:
    """What it helps with."""
    return ", ".join(str(topic.label) for topic in line.topics)


def audience_words(line: Hotline) -> str:
    """The audiences after the first, which the group's heading names."""
    others = [audience for audience in line.audiences[1:] if audience != Audience.EVERYONE]
    return ", ".join(str(audience.label) for audience in others)


@dataclass(frozen=True)
class ChangeInWords:
    """A change as the public list says it."""

    day: date
    line: Hotline
    what: str


def changes_in_words() -> list[ChangeInWords]:
    """Every change, newest first."""
    now = directory()
    lines = {line.slug: line for line in now.lines}
    return [ChangeInWords(one.day, lines[one.slug], _what_changed(one)) for one in now.changes if one.slug in lines]


def _what_changed(change: Change) -> str:
    fields = [str(FIELD_NAMES[name]) for name in change.fields if name in FIELD_NAMES]
    done = str(change.action.label)
    return _("%(done)s: %(fields)s") % {"done": done, "fields": ", ".join(fields)} if fields else done


def kind_words(line: Hotline) -> str:
    """What it is not, unless its note already says so in its own words."""
    return "" if line.kind in (Kind.LINE, Kind.EMERGENCY) or line.note_public else str(line.kind.label)


def language_words(line: Hotline) -> str:
    """The languages by their own names."""
    return ", ".join(LANGUAGE_NAMES[code] for code in line.languages)
