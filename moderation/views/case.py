"""The case page: only for the person who holds it; what they typed is never lost, whatever happened meanwhile."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from moderation.case_page import CasePage, page_of
from moderation.forms.decision import DecisionForm
from moderation.forms.lease import LeaseForm
from moderation.forms.letter import AnswerForm
from moderation.models import DeskMember, ReviewCase
from moderation.queue_page import undoable_by
from moderation.services import claim
from moderation.services.cluster import decide_alike, fits_a_cluster
from moderation.services.decide import Gone, MovedOn, NobodyAgrees, Revised, decide
from moderation.services.drafts import keep_draft
from moderation.services.undo import TooLate, undo
from moderation.transitions import ABOUT_NEWEST
from moderation.views import pauses
from moderation.views.guard import for_members
from moderation.views.typed import everything_drafted, everything_typed
from stories.pages import PageClass, page


@page(PageClass.DESK)
@for_members
def case(request: HttpRequest, member: DeskMember, case_id: UUID) -> HttpResponse:
    """The case in hand; any other does not exist."""
    held = claim.held_by(member)
    if held is None or held.pk != case_id:
        raise Http404
    shown = page_of(held)
    return show_case(request, member, shown, shown.form())


@page(PageClass.DESK, methods=("POST",))
@for_members
def decide_case(request: HttpRequest, member: DeskMember, case_id: UUID) -> HttpResponse:
    """The verdict counts, or the page says why not and keeps every word."""
    held = claim.held_by(member)
    lease = LeaseForm(request.POST).lease(case_id)
    if held is None or lease is None or lease != claim.Lease(held.pk, held.lease_token, held.version):
        return moved_on(request, ReviewCase.objects.filter(pk=case_id).first())
    shown = page_of(held)
    form = shown.form(request.POST)
    if not form.is_valid():
        return show_case(request, member, shown, form, status=422)
    return _decide(request, member, shown, form)


@page(PageClass.DESK, methods=("POST",))
@for_members
def fill_in(request: HttpRequest, member: DeskMember, case_id: UUID) -> HttpResponse:
    """The page again with a marked passage taken over, or with the statement drafted; nothing is decided."""
    held = claim.held_by(member)
    if held is None or held.pk != case_id:
        return moved_on(request, ReviewCase.objects.filter(pk=case_id).first())
    shown = page_of(held).filled_in(everything_drafted(request), mark=request.POST.get("mark", ""))
    return show_case(request, member, shown, shown.form(), opened=True)


def _decide(request: HttpRequest, member: DeskMember, shown: CasePage, form: DecisionForm) -> HttpResponse:
    judgement, chosen = form.judgement(), request.POST.getlist("alike")
    if chosen and not fits_a_cluster(case=shown.case, judgement=judgement):
        form.add_error(None, ALONE)
        return show_case(request, member, shown, form, status=422)
    try:
        decide(member=member, lease=shown.lease, judgement=judgement)
        decide_alike(member=member, judgement=judgement, seen=shown.alike, chosen=chosen, body=shown.words.whole)
    except NobodyAgrees:
        form.add_error("clause", NobodyAgrees.sentence)
        return show_case(request, member, shown, form, status=422)
    except Gone:
        return moved_on(request, None)
    except Revised:
        return _kept(request, "moderation/revised.html")
    except MovedOn as error:
        return moved_on(request, error.case)
    return _go_on(request, member) if "next" in request.POST else redirect("moderation:desk")


def _go_on(request: HttpRequest, member: DeskMember) -> HttpResponse:
    """To the next case, or to the queue when there is none or when it was enough for today."""
    try:
        following = claim.claim_next(member=member, rests=pauses.asks_for_a_pause(request))
    except claim.Enough:
        following = None
    return redirect("moderation:case", following.pk) if following else redirect("moderation:desk")


@page(PageClass.DESK, methods=("POST",))
@for_members
def let_go(request: HttpRequest, member: DeskMember, case_id: UUID) -> HttpResponse:
    """Put it back, rest, step aside for good, or keep it for ten more minutes; what was typed comes back with it."""
    lease = LeaseForm(request.POST).lease(case_id)
    act = _ACTS.get(request.POST.get("act", ""), claim.let_go)
    try:
        if lease is None:
            raise claim.Stale
        keep_draft(member=member, lease=lease, typed=everything_drafted(request))
        act(member=member, lease=lease)
    except claim.Stale:
        return moved_on(request, ReviewCase.objects.filter(pk=case_id).first())
    if act is not claim.keep_reading:
        return redirect("moderation:desk")
    pauses.note_reading(request)
    return redirect("moderation:case", case_id)


@page(PageClass.DESK, methods=("POST",))
@for_members
def undo_decision(request: HttpRequest, member: DeskMember, decision_id: UUID) -> HttpResponse:
    """Take it back; the case is in hand again."""
    try:
        back = undo(member=member, decision_id=decision_id)
    except TooLate:
        return render(request, "moderation/too_late.html", status=409)
    held = claim.held_by(member)
    return redirect("moderation:case", back.pk) if held and held.pk == back.pk else redirect("moderation:desk")


ALONE = _("Together, texts that were held back are only declined, as advertising or flooding. Decide this one alone.")
_ACTS = {"step_aside": claim.step_aside, "keep": claim.keep_reading, "rest": claim.rest}


def show_case(
    request: HttpRequest,
    member: DeskMember,
    shown: CasePage,
    form: DecisionForm,
    *,
    answer: AnswerForm | None = None,
    status: int = 200,
    opened: bool = False,
) -> HttpResponse:
    """The page, with the forms as they stand."""
    context = {"shown": shown, "case": shown.case, "form": form, "undoable": undoable_by(member)}
    pauses.note_reading(request)
    context |= pauses.context(request) | {"chosen": request.POST.getlist("alike")}
    context |= {"answer": answer or shown.answer(), "opened": opened or form.is_bound}
    return render(request, "moderation/case.html", context, status=status)


def moved_on(request: HttpRequest, now: ReviewCase | None) -> HttpResponse:
    """The same page for a case that its writer took back and one that never was."""
    if now is None:
        return _kept(request, "moderation/gone.html", status=404)
    if now.text.current_revision_id != now.revision_id and now.purpose in ABOUT_NEWEST:
        return _kept(request, "moderation/revised.html")
    return _kept(request, "moderation/moved_on.html", case=now)


def _kept(request: HttpRequest, template: str, *, status: int = 409, **context: object) -> HttpResponse:
    return render(request, template, {"kept": everything_typed(request), **context}, status=status)
