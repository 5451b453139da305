"""Days and months as each language says them, by Unicode's CLDR; Django's own words slip in some of ours."""

from datetime import date

from babel.dates import format_date, format_skeleton
from django.utils.translation import get_language

AS_WRITTEN_HERE = {"en": "en_GB"}  # the day stands before the month, as in our English
FIRST_DAY = {"fr": "1er"}  # CLDR has no word for the first of a month


def day_in_words(day: date) -> str:
    """27 November 2026, in the page's language."""
    return _with_first_day(day, format_date(day, "long", locale=_locale()))


def day_of_year_in_words(day: date) -> str:
    """27 November, in the page's language."""
    return _with_first_day(day, format_skeleton("MMMMd", day, locale=_locale()))


def month_in_words(day: date) -> str:
    """November 2026, in the page's language."""
    return format_skeleton("yMMMM", day, locale=_locale())


def _with_first_day(day: date, said: str) -> str:
    first = FIRST_DAY.get(get_language() or "en")
    return said.replace("1", first, 1) if first and day.day == 1 else said


def _locale() -> str:
    language = get_language() or "en"
    return AS_WRITTEN_HERE.get(language, language)
