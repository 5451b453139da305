"""The directory: the reviewed files and what was changed since, in memory. No database, so help is always there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache

from django.conf import settings
from django.utils.translation import gettext

from stories.hotlines.emergency import Emergency
from stories.hotlines.line import Audience, Confidence, Hotline, Kind
from stories.hotlines.loading import read_emergencies, read_lines
from stories.hotlines.overlay import Change, Stamp, exported_changes, laid_over, read_overlay, stamp
from stories.hotlines.places import COUNTRY_NAMES, INTERNATIONAL, Country

SHORT_FORMS, REVIEWED_LINES = read_lines()
EMERGENCIES = read_emergencies()

# The organisations that the site's owner wants listed always, with what they are and are not.
OWNERS_CHOICE = ("us-1", "us-3", "us-4", "us-5")


@dataclass(frozen=True)
class Directory:
    """Every line as it is now, and what was changed, newest first."""

    lines: tuple[Hotline, ...]
    changes: tuple[Change, ...]

    @cached_property
    def published(self) -> tuple[Hotline, ...]:
        """What the pages show."""
        return tuple(line for line in self.lines if line.is_published)

    @cached_property
    def withheld(self) -> tuple[Hotline, ...]:
        """What waits for a person, or was retired."""
        return tuple(line for line in self.lines if not line.is_published)

    @cached_property
    def by_slug(self) -> dict[str, Hotline]:
        """The published lines by their address."""
        return {line.slug: line for line in self.published}


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of a country for one audience."""

    audience: Audience
    lines: tuple[Hotline, ...]


def directory() -> Directory:
    """As it is now: the overlay is read again when its file has changed."""
    return _directory_at(stamp())


@lru_cache(maxsize=1)
def _directory_at(_file: Stamp | None) -> Directory:
    exported = exported_changes()
    known = {change.id for change in exported}
    fresh = tuple(change for change in read_overlay() if change.id not in known)
    return Directory(laid_over(REVIEWED_LINES, fresh), tuple(reversed((*exported, *fresh))))


def default_country() -> str:
    """The operator's country; a visitor's is chosen, never guessed."""
    return settings.HELP_COUNTRY.upper()


def emergency_for(country: str) -> Emergency:
    """The emergency numbers; without any, the page says "your local emergency number"."""
    return EMERGENCIES.get(country.upper(), Emergency(country.upper()))


def for_country(country: str, *, today: date | None = None) -> list[Hotline]:
    """Every published line of this country: lines before lists, fresh before old, otherwise in the order of review."""
    on = today or datetime.now(tz=UTC).date()
    lines = [line for line in directory().published if line.country == country.upper()]
    return sorted(lines, key=lambda line: (line.kind not in (Kind.LINE, Kind.SUPPORT), line.age_rank(on)))


def by_audience(lines: Iterable[Hotline]) -> list[Group]:
    """Each line once, in the group of the audience that its file names first."""
    found = list(lines)
    groups = (Group(one, tuple(line for line in found if line.audiences[0] == one)) for one in Audience)
    return [group for group in groups if group.lines]


def countries() -> list[Country]:
    """The countries with lines of their own, by name."""
    codes = {line.country for line in directory().published} - {INTERNATIONAL}
    return sorted((Country(code) for code in codes), key=lambda country: country.sorted_under)


def for_children(country: str) -> list[Hotline]:
    """Lines of this country for children and young people, those for nobody else first."""
    lines = [line for line in for_country(country) if Audience.MINORS in line.audiences]
    return sorted(lines, key=lambda line: line.audiences[0] != Audience.MINORS)


def international() -> list[Hotline]:
    """What serves people everywhere, in the order of review: the list of helplines first."""
    return [line for line in directory().published if line.country == INTERNATIONAL]


def world_directory() -> Hotline:
    """The directory that stands wherever we know no line."""
    return directory().by_slug[SHORT_FORMS[INTERNATIONAL][0]]


def owners_choice() -> list[Hotline]:
    """The owner's organisations, in their order."""
    return [directory().by_slug[slug] for slug in OWNERS_CHOICE]


def national_lines(country: str) -> list[Hotline]:
    """The lines that never leave the short form, however old; the world's directory where there is none."""
    published = directory().by_slug
    chosen = [published[slug] for slug in SHORT_FORMS.get(country.upper(), ()) if slug in published]
    return chosen or [world_directory()]


def short_form(country: str | None) -> list[Hotline]:
    """First the emergency number, then the first national lines; the operator's country if none was chosen."""
    code = (country or default_country()).upper()
    return [*_emergency_lines(code), *national_lines(code)]


def find_line(country: str, slug: str) -> Hotline | None:
    """The published line at this address."""
    line = directory().by_slug.get(slug)
    return line if line and line.country == country.upper() else None


def why_it_stays(line: Hotline) -> str:
    """Why this entry may not be retired, in a sentence; empty where it may."""
    if line.slug in OWNERS_CHOICE:
        return gettext("This organisation is on the list of the site's owner, so it stays. Please correct it.")
    if line in national_lines(line.country)[:1]:
        return gettext(
            "This is the first line of its country on every page, so it stays. Correct it, or let another line be the"
            " first in the reviewed files."
        )
    return ""


def _emergency_lines(country: str) -> list[Hotline]:
    emergency = emergency_for(country)
    return [
        Hotline(
            slug=f"{country.lower()}-emergency-{number.number}",
            country=country,
            name=str(Kind.EMERGENCY.label),
            organisation=COUNTRY_NAMES.get(country, ""),
            kind=Kind.EMERGENCY,
            phone=number.number,
            phone_display=number.number,
            audiences=(Audience.EVERYONE,),
            confidence=Confidence.HIGH,
            sources=emergency.sources,
        )
        for number in emergency.numbers
    ]
