"""A story's card. Its form is made once; its title and its address are filled in, and stay nowhere."""

from types import SimpleNamespace

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from stories.in_process import PARTS
from stories.made_once import Form
from stories.models import PublicStory
from stories.templatetags.words import month

register = template.Library()

# What stands in the form where something is filled in.
GAPS = {name: f"{name}-of-the-card" for name in ("slug", "title", "shown_name", "published_month")}


@register.simple_tag
def card(story: PublicStory) -> SafeString:
    """What it includes, how long it is and where it leads; none of its words."""
    facts = (story.kind, story.language, story.warning, story.length_word, story.ends_with_hope)
    titled, named = bool(story.title), bool(story.shown_name)
    form = PARTS.made_once(("card", get_language(), titled, named, *facts), lambda: _form(titled, named, *facts))
    month_word = month(story.published_month)
    return form.filled(slug=story.slug, title=story.title, shown_name=story.shown_name, published_month=month_word)


def _form(titled: bool, named: bool, *facts: object) -> Form:
    kind, language, warning, length_word, ends_with_hope = facts
    one = SimpleNamespace(
        **GAPS | ({} if titled else {"title": ""}) | ({} if named else {"shown_name": ""}),
        kind=kind, language=language, warning=warning, topic_list=warning.topics, length_word=length_word,
        ends_with_hope=ends_with_hope,
    )  # fmt: skip
    return Form(render_to_string("stories/_card.html", {"story": one}), GAPS)
