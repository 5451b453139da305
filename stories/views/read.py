"""Reading: what a story includes first, its words only after a choice."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from stories.alike import stories_like
from stories.checking import helplines_for
from stories.choices import ASK_ALWAYS, ReadingChoices, choices_of
from stories.lists import Part, cards, months, page_from, read_month, whole_page_from
from stories.made_once import helplines_as_of, page_with_gaps
from stories.models import Kind, PublicStory
from stories.own_country import own_country
from stories.pages import PageClass, page
from stories.replies import replies_to
from stories.templatetags.cards import cards as in_a_list

READ = "stories/read.html"


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
    found = get_object_or_404(PublicStory.objects.with_choices(), pk=slug)
    response = _answer(request, "stories/story.html", found)
    if found.findable:
        # This page with the warning, never the one with the words; no engine may show words without the warning.
        response["X-Robots-Tag"] = "index, nosnippet, noarchive"
    return response


@page(PageClass.PUBLIC_READ)
def read(request: HttpRequest, slug: str) -> HttpResponse:
    """The words."""
    found = get_object_or_404(PublicStory.objects.with_choices(), pk=slug)
    return _answer(request, READ, found)


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


def _answer(request: HttpRequest, template: str, found: PublicStory) -> HttpResponse:
    choices = choices_of(request)
    at_once, in_place = choices.opens(found), found.opens_in_place and not choices.hides(found)
    with_words = at_once or in_place or template == READ
    helplines = helplines_for("", found.language, found.topic_list)
    context = {
        "story": found,
        "left_out": choices.hides(found),
        "opens_at_once": at_once,
        "opens_in_place": in_place,
        "alike": stories_like(found, choices) if with_words else [],
        "chosen": choices != ASK_ALWAYS,
        "replies": replies_to(found, choices),
        "helplines": helplines,
        "helplines_here": (helplines, own_country(request), helplines_as_of()),
    }
    return render(request, template, context)
