"""A story's card. Its form is made once; its title and its address are filled in, and stay nowhere."""

from types import SimpleNamespace

from django import template
from django.template.defaultfilters import linebreaks_filter
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from stories.in_process import PARTS
from stories.made_once import Form, below_each_other
from stories.models.public import Card, PublicResponse, Size
from stories.templatetags.words import month_in

register = template.Library()

# What stands in the form where something is filled in.
GAPS = {name: f"{name}-of-the-card" for name in ("slug", "title", "shown_name", "published_month")}


@register.simple_tag
def cards(stories: list[Card]) -> SafeString:
    """A list of cards; empty for none. A card says what a story includes and where it leads; none of its words."""
    language = get_language()
    items = below_each_other(_card(story, language) for story in stories)
    return format_html('<ul class="cards">\n  {}\n</ul>', items) if items else items


def _card(story: Card, language: str) -> SafeString:
    titled, named = bool(story.title), bool(story.shown_name)
    facts = (story.kind, story.language, story.topics, story.level, Size.of(story.size), story.has_hope)
    form = PARTS.made_once(("card", language, titled, named, *facts), lambda: _form(titled, named, story))
    fills = {"title": story.title} if titled else {}
    if named:
        fills["shown_name"] = story.shown_name
    return form.filled(slug=story.slug, published_month=month_in(language, story.published_month), **fills)


def _form(titled: bool, named: bool, story: Card) -> Form:
    """Its form: nothing of this one but what it says of itself by a choice from a list."""
    stands_in = SimpleNamespace(
        **GAPS | ({} if titled else {"title": ""}) | ({} if named else {"shown_name": ""}),
        kind=story.kind, language=story.language, warning=story.warning, topic_list=story.topic_list,
        length_word=story.length_word, ends_with_hope=story.ends_with_hope,
    )  # fmt: skip
    html = render_to_string("stories/_card.html", {"story": stands_in})
    return Form(f"<li>{html}</li>", {name: stands for name, stands in GAPS.items() if stands in html})


def responses_below(responses: list[PublicResponse]) -> SafeString:
    """Responses in the order in which they are given, each folded under what it includes; empty for none."""
    language = get_language()
    return below_each_other(_response(one, language) for one in responses)


def _response(response: PublicResponse, language: str) -> SafeString:
    key = ("response", language, bool(response.shown_name), response.topics, response.level)
    form = PARTS.made_once(key, lambda: _form_of_a_response(response))
    body = linebreaks_filter(response.body)
    return form.filled(language=response.language, shown_name=response.shown_name, body=body)


def _form_of_a_response(response: PublicResponse) -> Form:
    gaps = {name: f"{name}-of-the-response" for name in ("language", "shown_name", "body")}
    stands_in = SimpleNamespace(
        **gaps | ({} if response.shown_name else {"shown_name": ""}),
        topic_list=response.topic_list, warning=response.warning, opens_in_place=response.opens_in_place,
    )  # fmt: skip
    html = render_to_string("stories/_response.html", {"response": stands_in})
    return Form(html, {name: stands for name, stands in gaps.items() if stands in html})
