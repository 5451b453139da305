"""What somebody asks of a helpline: need, whom it is for, language, a way to reach it. Never a page without a line."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from stories.hotlines.directory import for_country, international, national_lines
from stories.hotlines.line import Audience, Hotline, Need

MOST = 12  # on a page of twenty kilobytes; all of a country's lines are one step away
MOST_NEAR = 5


class Way(TextChoices):
    """How somebody wants to be in contact."""

    PHONE = "phone", _("Call")
    SMS = "sms", _("Text")
    CHAT = "chat_url", _("Chat")
    WEBSITE = "website", _("Look at a website")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Empty means anything."""

    country: str
    need: Need | None = None
    audience: Audience | None = None
    language: str = ""
    way: Way | None = None

    def misses(self, line: Hotline) -> int:
        """How much of it the line does not have."""
        for_them = {line_audience for line_audience in (self.audience, Audience.EVERYONE) if line_audience}
        return sum(
            (
                self.need is not None and self.need not in line.topics,
                self.audience is not None and for_them.isdisjoint(line.audiences),
                bool(self.language) and self.language not in line.languages,
                self.way is not None and not getattr(line, self.way.value),
            )
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """The lines that have all of it; where none has, what comes nearest."""

    lines: list[Hotline]
    fits: bool


def choose(asked: Asked) -> Chosen:
    """In the order of the country's page, those for the asked audience first."""
    known = for_country(asked.country) or international()
    found = [line for line in known if not asked.misses(line)]
    if found:
        found.sort(key=lambda line: asked.audience not in (None, *line.audiences))
        return Chosen(found[:MOST], fits=True)
    nearest = sorted(known, key=asked.misses)[:MOST_NEAR]
    return Chosen(list(dict.fromkeys([*nearest, *national_lines(asked.country)])), fits=False)
