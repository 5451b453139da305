"""The people of the desk, for leads: who may do what, what waits for a second lead, who comes and who goes."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation.forms.team import InviteForm
from moderation.models import DeskMember, Proposal, ProposalKind, Role
from moderation.services import team
from moderation.services.access import one_time_link
from moderation.services.people import NameTaken
from moderation.views.guard import for_members, for_role, recently_proven
from stories.pages import PageClass, page

PROPOSED = _("Proposed. Nothing changes before another lead agrees.")
DONE = _("Done.")
SORRY = _("There was nothing to change: it is so already, or someone else did it meanwhile.")
ANOTHER = _("This takes another person: not the one who proposed it, and not the one it is about.")
TAKEN = _("Someone has this name already.")

Said = tuple[Promise, str]  # a sentence, and a link that is shown once


@page(PageClass.DESK, methods=("GET", "POST"))
@recently_proven
@for_role("is_lead")
def people(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """Everyone at the desk; each button does one thing, and the page says what came of it."""
    form = InviteForm(request.POST if request.POST.get("act") == "invite" else None)
    act = _ACTS.get(request.POST.get("act", ""))
    said, link = _done(act, request, member) if act and (not form.is_bound or form.is_valid()) else ("", "")
    context = {
        "form": form,
        "said": said,
        "link": request.build_absolute_uri(link) if link else "",
        "people": DeskMember.objects.at_work().select_related("account").order_by("account__username"),
        "proposals": Proposal.objects.select_related("member__account", "proposed_by__account").order_by("pk"),
        "roles": Role.choices,
    }
    return render(request, "moderation/people.html", context, status=422 if form.errors else 200)


@page(PageClass.DESK, methods=("POST",))
@recently_proven
@for_members
def leave(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """One's own last press at the desk."""
    team.end_membership(member=member, by=member)
    return render(request, "moderation/left.html")


def _done(act: Callable[[HttpRequest, DeskMember], Said], request: HttpRequest, member: DeskMember) -> Said:
    try:
        return act(request, member)
    except NameTaken:
        return TAKEN, ""
    except team.NeedsAnother:
        return ANOTHER, ""
    except (team.NothingToChange, DeskMember.DoesNotExist, ValueError):
        return SORRY, ""


def _invite(request: HttpRequest, lead: DeskMember) -> Said:
    invited = team.invite(lead=lead, username=request.POST["name"])
    return PROPOSED, one_time_link(username=invited.account.username)


def _propose(request: HttpRequest, lead: DeskMember) -> Said:
    kind, _sep, role = request.POST.get("what", "").partition(":")
    team.propose(lead=lead, member=_about(request), kind=ProposalKind(kind), role=role)
    return PROPOSED, ""


def _agree(request: HttpRequest, lead: DeskMember) -> Said:
    proposal = team.agree(lead=lead, proposal_id=UUID(request.POST.get("proposal", "")))
    is_key = proposal.kind == ProposalKind.NEW_KEY
    return DONE, one_time_link(username=proposal.member.account.username) if is_key else ""


def _drop(request: HttpRequest, lead: DeskMember) -> Said:
    team.drop(lead=lead, proposal_id=UUID(request.POST.get("proposal", "")))
    return DONE, ""


def _remove(request: HttpRequest, lead: DeskMember) -> Said:
    team.end_membership(member=_about(request), by=lead)
    return DONE, ""


def _about(request: HttpRequest) -> DeskMember:
    return DeskMember.objects.at_work().get(pk=int(request.POST.get("member", "")))


_ACTS = {"invite": _invite, "propose": _propose, "agree": _agree, "drop": _drop, "remove": _remove}
