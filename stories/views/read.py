"""Reading: what a story includes first, its words only after a choice."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from stories.checking import helplines_for
from stories.lists import page_of_stories
from stories.models import PublicStory
from stories.pages import PageClass, page
from stories.replies import replies_to


@page(PageClass.PUBLIC_READ)
def stories(request: HttpRequest) -> HttpResponse:
    """A page of stories, in an order that says nothing."""
    return render(request, "stories/list.html", page_of_stories(request.GET.get("from", "")))


@page(PageClass.PUBLIC_READ)
def story(request: HttpRequest, slug: str) -> HttpResponse:
    """What the story includes; where nothing is described, the words fold open in place."""
    found = get_object_or_404(PublicStory.objects.with_choices(), pk=slug)
    response = _answer(request, "stories/story.html", found)
    if found.findable:
        response["X-Robots-Tag"] = "index"  # this page with the warning, never the one with the words
    return response


@page(PageClass.PUBLIC_READ)
def read(request: HttpRequest, slug: str) -> HttpResponse:
    """The words."""
    found = get_object_or_404(PublicStory.objects.with_choices(), pk=slug)
    return _answer(request, "stories/read.html", found)


def _answer(request: HttpRequest, template: str, found: PublicStory) -> HttpResponse:
    context = {
        "story": found,
        "opens_in_place": found.opens_in_place,
        "replies": replies_to(found),
        "helplines": helplines_for("", found.language, found.topic_list),
    }
    return render(request, template, context)
