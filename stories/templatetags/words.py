"""Words for what a template has only as a code."""

from collections.abc import Sequence
from datetime import date

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import formats
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from stories import receipts
from stories.addresses import in_every_language, without_language
from stories.dates import day_in_words, day_of_year_in_words, month_in_words
from stories.in_process import PARTS
from stories.languages import LANGUAGES
from stories.made_once import Form

register = template.Library()

HERE = "/where-this-page-stands/"
# What stands in the square of nine words before they do, by the names of its gaps.
_PLACES = {f"word{place}": f"word-{place}-stands-here" for place in range(1, receipts.COUNT + 1)}
FULL_STOPS = {"hi": "।"}  # every other language of our pages ends a sentence with a point


@register.filter
def language_name(code: str) -> str:
    """The language in its own word; empty where the writer named none."""
    return "" if code == "und" else LANGUAGES.get(code, "")


@register.simple_tag
def nine_words(words: Sequence[str]) -> SafeString:
    """The square in which nine words are shown, made once for each list that they come from."""
    code = receipts.list_of(words)
    square = PARTS.made_once(("nine words", get_language(), code), lambda: _square(code))
    return square.filled(**dict(zip(_PLACES, words, strict=True)))


def _square(code: str) -> Form:
    context = {"words": _PLACES.values(), "list": {"code": code, "name": receipts.LISTS[code]}}
    return Form(render_to_string("_nine_words.html", context), _PLACES)


@register.filter
def day(day: date | None) -> str:
    """27 November 2026."""
    return day_in_words(day) if day else ""


@register.filter
def day_of_year(day: date | None) -> str:
    """27 November."""
    return day_of_year_in_words(day) if day else ""


@register.filter
def month(day: date | str | None) -> str:
    """November 2026; words stay as they are."""
    if not isinstance(day, date):
        return day or ""
    return month_in(get_language(), day)


def month_in(language: str | None, day: date) -> SafeString:
    """The same, for whoever has asked for the page's language already."""
    return PARTS.made_once(("month", language, day.year, day.month), lambda: escape(month_in_words(day)))


@register.filter
def sentence(said: object) -> str:
    """With the full stop of the page's language."""
    return f"{said}{FULL_STOPS.get(get_language() or '', '.')}"


@register.filter
def grouped(number: int) -> str:
    """12,000 or 12.000, as this language writes it."""
    return formats.number_format(number, force_grouping=True)


@register.simple_tag(takes_context=True)
def languages_here(context: template.Context) -> str:
    """The language picker. Only on a page that was asked for: after a form, a link would lose its words."""
    request = context.get("request")
    if request is None or request.method != "GET" or len(settings.LANGUAGES) == 1:
        return ""
    return _picker("_languages.html").filled(page=without_language(request.path_info))


@register.simple_tag
def languages_with_words(address: str) -> SafeString:
    """The language picker of a page that holds words; `address` is where they are shown again, ready to go on."""
    return _picker("_languages_with_words.html").filled(page=without_language(address))


def _picker(name: str) -> Form:
    """Made once in each language."""

    def made() -> Form:
        return Form(render_to_string(name, {"languages": in_every_language(HERE)}), {"page": HERE})

    return PARTS.made_once((name, get_language()), made)
