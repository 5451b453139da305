"""Before a response: the policy first, its button leads to the box."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from moderation.models import Policy
from stories.models import PublicStory
from stories.pages import PageClass, page


@page(PageClass.PUBLIC_READ)
def respond(request: HttpRequest, slug: str) -> HttpResponse:
    """What may stand in a response and what may not, before anything is written."""
    story = get_object_or_404(PublicStory.objects.taking_words(), pk=slug)
    policy = Policy.objects.in_force().first()
    context = {"story": story, "policy": policy, "clauses": policy.clauses.all() if policy else []}
    return render(request, "moderation/respond.html", context)
