"""The dashboard of leads."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from moderation.dashboard import dashboard
from moderation.models import DeskMember
from moderation.views.guard import for_role
from stories.pages import PageClass, page


@page(PageClass.DESK)
@for_role("is_lead")
def how_it_goes(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """How the desk does, never how a person does."""
    return render(request, "moderation/dashboard.html", {"board": dashboard()})
