"""Helplines at the desk: what is due, and confirming, correcting or retiring an entry. A number takes two people."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from moderation.forms.hotlines import HotlineForm
from moderation.hotline_page import hotlines_page, waiting_for
from moderation.models import DeskMember, Means
from moderation.services import hotlines as services
from moderation.views.guard import for_members, is_recently_proven, recently_proven
from stories.hotlines import Action, Hotline
from stories.pages import PageClass, page

NOT_YET = 422  # understood, but something has to change first
STATUS = {"prove": 403, "waits": 409}


@page(PageClass.DESK)
@for_members
def hotlines(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """What is due, the lines on every page first."""
    return render(request, "moderation/hotlines.html", {"page": hotlines_page(member)})


@page(PageClass.DESK, methods=("GET", "POST"))
@for_members
def hotline(request: HttpRequest, member: DeskMember, slug: str) -> HttpResponse:
    """One entry, and the form."""
    line = services.find_entry(slug)
    if line is None:
        raise Http404
    if request.method == "POST":
        return _propose(request, member=member, line=line)
    return _hotline_page(request, member, line, HotlineForm(line=line))


def _propose(request: HttpRequest, *, member: DeskMember, line: Hotline) -> HttpResponse:
    form = HotlineForm(request.POST, line=line)
    if not is_recently_proven(request):
        return _hotline_page(request, member, line, form, "prove")
    if not form.is_valid():
        return _hotline_page(request, member, line, form)
    data = form.cleaned_data
    try:
        services.propose(
            member=member,
            line=line,
            action=Action(data["action"]),
            facts=form.facts(),
            means=Means(data["means"]),
            source=data["source"],
        )
    except services.CannotChange as error:
        for reason in error.reasons:
            form.add_error(None, reason)
        return _hotline_page(request, member, line, form)
    except services.AlreadyWaiting:
        return _hotline_page(request, member, line, form, "waits")
    return redirect("moderation:hotlines")


@page(PageClass.DESK, methods=("POST",))
@for_members
def settle_hotline(request: HttpRequest, member: DeskMember, change_id: int) -> HttpResponse:
    """The second person agrees, or either of the two leaves the entry as it is."""
    return _settle(request, member=member, change_id=change_id)


@recently_proven
def _settle(request: HttpRequest, *, member: DeskMember, change_id: int) -> HttpResponse:
    act = services.agree if request.POST.get("press") == "agree" else services.drop
    try:
        act(member=member, change_id=change_id)
    except services.NotYours:
        return _refused(request, member, says="settled")
    except services.CannotChange as error:
        return _refused(request, member, says="unfit", reasons=error.reasons)
    return redirect("moderation:hotlines")


def _refused(request: HttpRequest, member: DeskMember, **more: object) -> HttpResponse:
    return render(request, "moderation/hotlines.html", {"page": hotlines_page(member), **more}, status=409)


def _hotline_page(
    request: HttpRequest, member: DeskMember, line: Hotline, form: HotlineForm, says: str = ""
) -> HttpResponse:
    context = {"line": line, "form": form, "says": says, "waiting": waiting_for(line.slug, member)}
    status = STATUS.get(says, NOT_YET if form.errors else 200)
    return render(request, "moderation/hotline.html", context, status=status)
