"""Words for what a template has only as a code."""

from django import template

from stories.languages import LANGUAGES

register = template.Library()


@register.filter
def language_name(code: str) -> str:
    """The language in its own word; empty where the writer named none."""
    return "" if code == "und" else LANGUAGES.get(code, "")
