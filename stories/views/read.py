"""Reading: what a story includes first, its words only after a choice."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from stories.checking import helplines_for
from stories.lists import page_of_stories
from stories.models import PublicStory
from stories.pages import PageClass, page


@page(PageClass.PUBLIC_READ)
def stories(request: HttpRequest) -> HttpResponse:
    """A page of stories, in an order that says nothing."""
    return render(request, "stories/list.html", page_of_stories(request.GET.get("from", "")))


@page(PageClass.PUBLIC_READ)
def story(request: HttpRequest, slug: str) -> HttpResponse:
    """What the story includes; where nothing is described, the words fold open in place."""
    found = get_object_or_404(PublicStory, pk=slug)
    return _answer(request, "stories/story.html", found)


@page(PageClass.PUBLIC_READ)
def read(request: HttpRequest, slug: str) -> HttpResponse:
    """The words."""
    found = get_object_or_404(PublicStory, pk=slug)
    return _answer(request, "stories/read.html", found)


def _answer(request: HttpRequest, template: str, found: PublicStory) -> HttpResponse:
    helplines = helplines_for("", found.language, found.topic_list)
    context = {"story": found, "opens_in_place": found.opens_in_place, "helplines": helplines}
    response = render(request, template, context)
    if found.findable and template.endswith("story.html"):
        response["X-Robots-Tag"] = "index"  # the page with the warning, never the one with the words
    return response
