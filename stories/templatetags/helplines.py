"""Helplines in templates: the short form on every page, and what an entry says about itself."""

from dataclasses import dataclass

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from stories.checking import Fitting
from stories.hotlines import (
    Country,
    Emergency,
    Hotline,
    Kind,
    default_country,
    emergency_for,
    find_country,
    for_children,
    short_form,
)
from stories.hotlines import words as said
from stories.hotlines.line import Police
from stories.in_process import PARTS
from stories.made_once import helplines_as_of

register = template.Library()


@dataclass(frozen=True)
class ShortHelp:
    """What the short form shows."""

    country: Country | None
    emergency: Emergency
    lines: list[Hotline]


@register.simple_tag(takes_context=True)
def short_help(context: template.Context) -> ShortHelp:
    """For the country of the page, else the chosen one, else the operator's; also with an empty context."""
    code = _code_of(context)
    lines = [line for line in short_form(code) if line.kind != Kind.EMERGENCY]
    return ShortHelp(find_country(code), emergency_for(code), lines)


@register.simple_tag(takes_context=True)
def fitting(context: template.Context, wanted: Fitting | None) -> SafeString:
    """The lines that fit, in the country that this browser chose; made once a day for the same lines."""
    own = context.get("own_country")
    lines = wanted.lines_in(own.code if isinstance(own, Country) else None) if wanted else []
    key = ("fitting", get_language(), tuple(lines), timezone.localdate())
    return PARTS.made_once(key, lambda: render_to_string("stories/_fitting_lines.html", {"lines": lines}))


@register.simple_tag(takes_context=True)
def childrens_help(context: template.Context) -> list[Hotline]:
    """Lines for children and young people of the same country; empty where we know none."""
    return for_children(_code_of(context))[:3]


def _code_of(context: template.Context) -> str:
    chosen = context.get("help_country") or context.get("own_country")
    return chosen.code if isinstance(chosen, Country) else default_country()


@register.inclusion_tag("_helplines_short.html", takes_context=True)
def helplines_short(context: template.Context) -> dict[str, object]:
    """The short form as a whole."""
    return {"help_country": context.get("help_country") or context.get("own_country")}


@register.simple_tag(takes_context=True)
def near(context: template.Context) -> SafeString:
    """The same, made once for each country."""
    country = context.get("help_country") or context.get("own_country")

    def made() -> SafeString:
        return render_to_string("_helplines_short.html", {"help_country": country})

    return PARTS.made_once(("near", get_language(), country, default_country(), helplines_as_of()), made)


@register.simple_tag
def helpline(line: Hotline, level: int) -> SafeString:
    """All that a page says about an entry below a heading of this level, made once a day in each language."""
    key = ("helpline", get_language(), line, level, timezone.localdate())
    return PARTS.made_once(key, lambda: render_to_string("_helpline.html", {"line": line, "level": level}))


@register.filter
def confirmed(line: Hotline) -> str:
    """When and by whom it was last confirmed, in words."""
    return said.confirmed_words(line)


@register.filter
def hours(line: Hotline) -> str:
    """When someone answers; empty where we do not know."""
    return said.hours_words(line)


@register.filter
def own_hours(line: Hotline) -> str:
    """The same in the line's own language; empty where that is the page's."""
    return said.own_hours_words(line)


@register.filter
def means(line: Hotline) -> str:
    """What its name means, in the page's language; empty where the name is in that language."""
    return said.name_meaning(line)


@register.filter
def helps_with(line: Hotline) -> str:
    """What it helps with."""
    return said.topic_words(line)


@register.filter
def also_for(line: Hotline) -> str:
    """The audiences that the group's heading does not name."""
    return said.audience_words(line)


@register.filter
def what_it_is(line: Hotline) -> str:
    """What an entry is that is not a line."""
    return said.kind_words(line)


@register.filter
def languages(line: Hotline) -> str:
    """The languages by their own names."""
    return said.language_words(line)


@register.filter
def cost(line: Hotline) -> str:
    """Free, or a freephone number; empty where we do not know."""
    return str(line.cost.label) if line.cost else ""


@register.filter
def police(line: Hotline) -> str:
    """Whether the police are involved; empty where we do not know."""
    return str(line.police.label) if isinstance(line.police, Police) else ""
