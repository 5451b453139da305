"""Reading choices: what a person leaves out, is asked about, or sees at once. Kept in their own browser alone.

The cookie is sealed, ends with the browser session, and is set only when somebody asks for it. Where choices meet,
the most careful one counts: a story is left out if one of its topics or its level is, and opens by itself only if
its level and every topic were chosen for that.
"""

from dataclasses import dataclass
from typing import Self

from django.conf import settings
from django.db.models import TextChoices
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from stories import tokens
from stories.models.public import PublicQuerySet, PublicText
from stories.warnings import Level, Topic, from_mask, to_mask


class Choice(TextChoices):
    """What to do with a topic or a level."""

    HIDE = "hide", _("Leave out")
    ASK = "ask", _("Ask me first")
    SHOW = "show", _("Show at once")


@dataclass(frozen=True)
class ReadingChoices:
    """What is not named here is asked about."""

    hidden: frozenset[Topic | Level] = frozenset()
    shown: frozenset[Topic | Level] = frozenset()

    @classmethod
    def from_fields(cls, fields: dict[str, str]) -> Self:
        """From a choice for each slug."""
        everything = (*Topic, *Level)
        hidden, shown = (
            frozenset(one for one in everything if fields.get(one.value) == choice)
            for choice in (Choice.HIDE, Choice.SHOW)
        )
        return cls(hidden, shown)

    def to_fields(self) -> dict[str, str]:
        """The choices other than asking, by slug."""
        return {one.value: Choice.HIDE.value for one in self.hidden} | {
            one.value: Choice.SHOW.value for one in self.shown
        }

    @property
    def hidden_topics(self) -> int:
        """As one number, a bit each."""
        return to_mask(one for one in self.hidden if isinstance(one, Topic))

    @property
    def hidden_levels(self) -> list[Level]:
        """The levels that are left out."""
        return [one for one in Level if one in self.hidden]

    def hides(self, text: PublicText) -> bool:
        """One of its topics, or its level, is to be left out."""
        return bool(text.topics & self.hidden_topics) or Level(text.level) in self.hidden

    def opens(self, text: PublicText) -> bool:
        """Its level and every topic may be shown at once."""
        return not self.hides(text) and {Level(text.level), *from_mask(text.topics)} <= self.shown

    def narrow(self, rows: PublicQuerySet) -> PublicQuerySet:
        """Without what is left out."""
        if self.hidden_levels:
            rows = rows.exclude(level__in=self.hidden_levels)
        return rows.without_topics(self.hidden_topics) if self.hidden_topics else rows


ASK_ALWAYS = ReadingChoices()
SHOW_ALWAYS = ReadingChoices(shown=frozenset((*Topic, *Level)))


def cookie_name() -> str:
    """A name that says nothing; browsers keep the longer one to this host and to HTTPS."""
    return "__Host-view" if settings.SESSION_COOKIE_SECURE else "view"


def choices_of(request: HttpRequest) -> ReadingChoices:
    """What this browser brought; nothing where the cookie is absent, forged or under an old key."""
    try:
        return ReadingChoices.from_fields(tokens.read_choices(request.COOKIES.get(cookie_name(), "")))
    except tokens.TokenUnreadable:
        return ASK_ALWAYS


def keep(response: HttpResponse, choices: ReadingChoices) -> None:
    """Give the browser a cookie that lasts as long as the browser is open."""
    set_cookie(response, choices.to_fields())


def set_cookie(response: HttpResponse, content: dict[str, str]) -> None:
    """The one cookie that a reader can ask for, whatever is in it."""
    response.set_cookie(
        cookie_name(),
        tokens.new_choices(content),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def forget(request: HttpRequest, response: HttpResponse) -> None:
    """Take the cookie back; a browser without one hears nothing of it."""
    if cookie_name() in request.COOKIES:
        response.delete_cookie(cookie_name(), samesite="Strict")
