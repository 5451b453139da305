"""The queue: what waits, by lane and age, never by a sum of scores; and taking the next one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from moderation.forms.you import YouForm
from moderation.models import DeskMember, ReviewCase
from moderation.queue_page import queue_page
from moderation.services import claim
from moderation.services.claim import Enough, NotFree, claim_next, open_case
from moderation.services.people import choose_for_oneself
from moderation.views import pauses
from moderation.views.guard import for_members
from stories.pages import PageClass, page
from stories.warnings import from_mask


@page(PageClass.DESK)
@for_members
def desk(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """What waits."""
    return render(request, "moderation/desk.html", {"queue": queue_page(member), **pauses.context(request)})


@page(PageClass.DESK, methods=("POST",))
@for_members
def next_case(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """Take the next case, or the one that was asked for."""
    try:
        case = _taken(request, member)
    except NotFree:
        return render(request, "moderation/not_free.html", status=409)
    except Enough:
        return redirect("moderation:desk")
    if case is None:
        return redirect("moderation:desk")
    return redirect("moderation:case", case.pk)


@page(PageClass.DESK, methods=("GET", "POST"))
@for_members
def you(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """What one asked not to read, and how one works."""
    filled = {"topics": from_mask(member.topic_opt_outs), "shortcuts": member.shortcuts, "call_mail": member.call_mail}
    form = YouForm(request.POST or None, initial=filled)
    if request.method == "POST" and form.is_valid():
        choose_for_oneself(member=member, **form.cleaned_data)
        return redirect("moderation:desk")
    return render(request, "moderation/you.html", {"form": form, "member": member})


def _taken(request: HttpRequest, member: DeskMember) -> ReviewCase | None:
    """The case that was asked for, or the next one; while someone rests, only danger comes."""
    wanted, rests = _wanted(request), pauses.asks_for_a_pause(request)
    if wanted and rests and claim.held_by(member) is None:
        raise Enough
    return open_case(member=member, case_id=wanted) if wanted else claim_next(member=member, rests=rests)


def _wanted(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("case", ""))
    except ValueError:
        return None
