"""Words for what a template has only as a code."""

from django import template
from django.utils import formats

from stories import receipts
from stories.addresses import PageIn, in_every_language
from stories.languages import LANGUAGES

register = template.Library()


@register.filter
def language_name(code: str) -> str:
    """The language in its own word; empty where the writer named none."""
    return "" if code == "und" else LANGUAGES.get(code, "")


@register.filter
def word_list(words: list[str]) -> dict[str, str]:
    """The list that nine words come from: its language and its name."""
    code = receipts.list_of(words)
    return {"code": code, "name": receipts.LISTS[code]}


@register.filter
def grouped(number: int) -> str:
    """12,000 or 12.000, as this language writes it."""
    return formats.number_format(number, force_grouping=True)


@register.inclusion_tag("_languages_with_words.html")
def languages_with_words(address: str) -> dict[str, list[PageIn]]:
    """The language picker of a page that holds words; `address` is where they are shown again, ready to go on."""
    return {"languages": in_every_language(address)}
