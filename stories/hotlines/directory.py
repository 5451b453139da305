"""The directory: loaded once, answered from memory. No database, so help is there when nothing else is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.conf import settings

from stories.hotlines.emergency import Emergency
from stories.hotlines.line import Audience, Confidence, Hotline, Kind
from stories.hotlines.loading import read_emergencies, read_lines
from stories.hotlines.places import COUNTRY_NAMES, INTERNATIONAL, Country

SHORT_FORMS, ALL_LINES = read_lines()
EMERGENCIES = read_emergencies()
PUBLISHED = tuple(line for line in ALL_LINES if line.is_published)
WITHHELD = tuple(line for line in ALL_LINES if not line.is_published)
_BY_SLUG = {line.slug: line for line in PUBLISHED}

# The organisations that the site's owner wants listed always, with what they are and are not.
OWNERS_CHOICE = ("us-1", "us-3", "us-4", "us-5")


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of a country for one audience."""

    audience: Audience
    lines: tuple[Hotline, ...]


def default_country() -> str:
    """The operator's country; a visitor's is chosen, never guessed."""
    return settings.HELP_COUNTRY.upper()


def emergency_for(country: str) -> Emergency:
    """The emergency numbers; without any, the page says "your local emergency number"."""
    return EMERGENCIES.get(country.upper(), Emergency(country.upper()))


def for_country(country: str, *, today: date | None = None) -> list[Hotline]:
    """Every published line of this country: lines before lists, fresh before old, otherwise in the order of review."""
    on = today or datetime.now(tz=UTC).date()
    lines = [line for line in PUBLISHED if line.country == country.upper()]
    return sorted(lines, key=lambda line: (line.kind not in (Kind.LINE, Kind.SUPPORT), line.age_rank(on)))


def by_audience(lines: Iterable[Hotline]) -> list[Group]:
    """Each line once, in the group of the audience that its file names first."""
    found = list(lines)
    groups = (Group(one, tuple(line for line in found if line.audiences[0] == one)) for one in Audience)
    return [group for group in groups if group.lines]


def countries() -> list[Country]:
    """The countries with lines of their own, by name."""
    codes = {line.country for line in PUBLISHED} - {INTERNATIONAL}
    return sorted((Country(code) for code in codes), key=lambda country: country.name)


def international() -> list[Hotline]:
    """What serves people everywhere, in the order of review: the list of helplines first."""
    return [line for line in PUBLISHED if line.country == INTERNATIONAL]


def world_directory() -> Hotline:
    """The directory that stands wherever we know no line."""
    return _BY_SLUG[SHORT_FORMS[INTERNATIONAL][0]]


def owners_choice() -> list[Hotline]:
    """The owner's organisations, in their order."""
    return [_BY_SLUG[slug] for slug in OWNERS_CHOICE]


def national_lines(country: str) -> list[Hotline]:
    """The lines that never leave the short form, however old; the world's directory where there is none."""
    chosen = [_BY_SLUG[slug] for slug in SHORT_FORMS.get(country.upper(), ()) if slug in _BY_SLUG]
    return chosen or [world_directory()]


def short_form(country: str | None) -> list[Hotline]:
    """First the emergency number, then the first national lines; the operator's country if none was chosen."""
    code = (country or default_country()).upper()
    return [*_emergency_lines(code), *national_lines(code)]


def find_line(country: str, slug: str) -> Hotline | None:
    """The published line at this address."""
    line = _BY_SLUG.get(slug)
    return line if line and line.country == country.upper() else None


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
