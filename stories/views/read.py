"""Reading: what a story includes first, its words only after a choice."""

from collections.abc import Hashable
from datetime import date
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import linebreaks_filter
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from stories.alike import stories_like
from stories.checking import helplines_for
from stories.choices import ASK_ALWAYS, ReadingChoices, choices_of
from stories.in_process import PARTS
from stories.lists import Part, cards, months, page_from, read_month, whole_page_from
from stories.made_once import helplines_as_of, page_with_gaps
from stories.models import Kind, Phrase, PublicStory, Story
from stories.own_country import own_country
from stories.pages import PageClass, page
from stories.prepared import Given, Reading, composed
from stories.replies import responses_to, support_in_words
from stories.templatetags.cards import cards as in_a_list
from stories.templatetags.cards import responses_below


@page(PageClass.PUBLIC_READ)
def stories(request: HttpRequest) -> HttpResponse:
    """A page of stories, in an order that says nothing."""
    return _list_page(request, Kind.STORY)


@page(PageClass.PUBLIC_READ)
def by_month(request: HttpRequest, month: str) -> HttpResponse:
    """The stories of one month, in the same order."""
    return _list_page(request, Kind.STORY, read_month(month))


@page(PageClass.PUBLIC_READ)
def notes(request: HttpRequest) -> HttpResponse:
    """What people wrote who stand beside survivors; never among the stories."""
    return _list_page(request, Kind.SOLIDARITY)


@page(PageClass.PUBLIC_READ)
def story(request: HttpRequest, slug: str) -> HttpResponse:
    """What the story includes; where nothing is described, the words fold open in place."""
    found = _public_story(slug)
    response = render(request, "stories/story.html", _said_first(request, found))
    if found.findable:
        # This page with the warning, never the one with the words; no engine may show words without the warning.
        response["X-Robots-Tag"] = "index, nosnippet, noarchive"
    return response


@page(PageClass.PUBLIC_READ)
def read(request: HttpRequest, slug: str) -> HttpResponse:
    """The words."""
    found = _public_story(slug)
    filled = {"title": found.title, "shown_name": found.shown_name, "helplines_here": _helplines_here(request, found)}
    filled |= _words(found, choices_of(request))
    return page_with_gaps(request, "stories/read.html", _around_the_words(found.story), filled)


def _list_page(request: HttpRequest, kind: Kind, month: date | None = None) -> HttpResponse:
    choices, notes = choices_of(request), kind == Kind.SOLIDARITY
    part = _part(request.GET.get("from", ""), kind, month, choices)
    same = {"notes": notes, "month": month, "months": () if notes else months(kind), "chosen": choices != ASK_ALWAYS}
    filled = {"stories": in_a_list(part.stories), "next_key": part.next_key or ""}
    return page_with_gaps(request, "stories/list.html", same, filled)


def _part(key: str, kind: Kind, month: date | None, choices: ReadingChoices) -> Part:
    if not choices.hidden:
        return whole_page_from(key, kind, month)
    rows = cards(kind).filter(published_month=month) if month else cards(kind)
    return page_from(key, rows, choices.narrow)


def _said_first(request: HttpRequest, found: PublicStory) -> dict[str, object]:
    """What it includes; the words too, where they fold open in place or were chosen to show at once."""
    choices = choices_of(request)
    at_once, in_place = choices.opens(found), found.opens_in_place and not choices.hides(found)
    context = {
        "story": found,
        "slug": found.slug,
        "kind": found.kind,
        "left_out": choices.hides(found),
        "opens_at_once": at_once,
        "opens_in_place": in_place,
        "chosen": choices != ASK_ALWAYS,
        "helplines_here": _helplines_here(request, found),
    }
    if at_once or in_place:
        context |= _around_the_words(found.story) | _words(found, choices)
    return context


def _around_the_words(text: Story) -> dict[str, Hashable]:
    """What decides how a page looks that shows them."""
    return {
        "kind": text.kind,
        "takes_phrases": text.takes_phrases,
        "takes_words": text.takes_words,
        "support": support_in_words(text),
        "phrases": Phrase,
    }


def _words(found: PublicStory, choices: ReadingChoices) -> dict[str, str]:
    """The story's own words, and what others wrote."""
    return {
        "slug": found.slug,
        "language": found.language,
        "body": linebreaks_filter(found.body),
        "closing": linebreaks_filter(found.closing) if found.closing else "",
        "responses": responses_below(responses_to(found.story, choices)),
        "alike": in_a_list(stories_like(found, choices)),
    }


def _helplines_here(request: HttpRequest, found: PublicStory) -> SafeString:
    """Lines that fit, in the chosen country: made once for each language and what the story includes."""
    lines = helplines_for("", found.language, found.topic_list)
    key = ("here", get_language(), lines, own_country(request), helplines_as_of())
    return PARTS.made_once(key, lambda: render_to_string("stories/_helplines_here.html", {"helplines": lines}, request))


def _public_story(slug: str) -> PublicStory:
    """Raise Http404."""
    found = _by_slug().first({"slug": slug})
    if found is None:
        raise Http404
    return found


@cache
def _by_slug() -> Reading[PublicStory]:
    return composed(PublicStory.objects.with_choices().filter(pk=Given("slug", PublicStory._meta.pk)))
