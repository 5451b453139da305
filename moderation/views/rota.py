"""The rota: who means to be here in the next two weeks, and who comes when called; and someone to talk to."""

from contextlib import suppress
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from moderation.models import DeskMember
from moderation.rota_page import DAYS, rota_page
from moderation.services import team
from moderation.views.guard import for_members
from stories.pages import PageClass, page


@page(PageClass.DESK, methods=("GET", "POST"))
@for_members
def rota(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """A table of quarters of days in UTC, with a box for oneself in each."""
    first = timezone.now().date()
    if request.method == "POST":
        team.sign_up(
            member=member,
            first=first,
            last=first + timedelta(days=DAYS - 1),
            here=_slots(request.POST.getlist("here")),
            on_call=_slots(request.POST.getlist("on_call")),
        )
        return redirect("moderation:rota")
    return render(request, "moderation/rota.html", {"rota": rota_page(member, first)})


@page(PageClass.DESK, methods=("POST",))
@for_members
def talk(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """Ask for someone to talk to, say that one is there, or that it was enough."""
    act = request.POST.get("act", "")
    if act == "ask":
        team.ask_to_talk(member=member)
    elif act == "end":
        team.end_talk(member=member)
    else:
        with suppress(ValueError):
            team.answer_talk(member=member, talk_id=int(request.POST.get("talk", "")))
    return redirect("moderation:desk")


def _slots(values: list[str]) -> list[team.Slot]:
    """Those that can be read, such as 2026-12-01/2."""
    slots = []
    for value in values:
        day, _sep, part = value.partition("/")
        try:
            slots.append((date.fromisoformat(day), int(part)))
        except ValueError:
            continue
    return [slot for slot in slots if slot[1] in range(4)]
