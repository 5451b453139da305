"""The feed: titles and warnings of stories whose writers let them be found. No words, no day, no order."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from stories.choices import choices_of
from stories.lists import cards, page_from
from stories.models import Kind, PublicStory
from stories.models.account import this_month
from stories.pages import PageClass, page


@page(PageClass.PUBLIC_READ)
def feed(request: HttpRequest) -> HttpResponse:
    """Today's part of the list, as Atom (RFC 4287); what feed readers keep, nobody can call back."""
    choices = choices_of(request)
    found = page_from("", cards(Kind.STORY), lambda rows: choices.narrow(rows.filter(findable=True))).stories
    context = {
        "address": request.build_absolute_uri(reverse("stories:feed")),
        "home": request.build_absolute_uri(reverse("stories:stories")),
        "updated": max((story.published_month for story in found), default=this_month()),
        "entries": [_entry(request, story) for story in found],
    }
    return render(request, "stories/feed.xml", context, content_type="application/atom+xml; charset=utf-8")


def _entry(request: HttpRequest, story: PublicStory) -> dict[str, object]:
    address = request.build_absolute_uri(reverse("stories:story", args=[story.slug]))
    return {"story": story, "id": UUID(hex=story.slug).urn, "address": address}
