"""What the pages say about a line: only what is known, and how well it is known."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from stories.hotlines.line import Audience, Hotline, Kind
from stories.hotlines.places import LANGUAGE_NAMES


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


def kind_words(line: Hotline) -> str:
    """What it is not, unless its note already says so in its own words."""
    return "" if line.kind in (Kind.LINE, Kind.EMERGENCY) or line.note_public else str(line.kind.label)


def language_words(line: Hotline) -> str:
    """The languages by their own names."""
    return ", ".join(LANGUAGE_NAMES[code] for code in line.languages)
