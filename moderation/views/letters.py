"""Writing to a writer from the case page; what was typed is never lost."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from moderation.case_page import page_of
from moderation.forms.lease import LeaseForm
from moderation.forms.letter import AnswerForm
from moderation.helplines import lines_for
from moderation.models import DeskMember, ReviewCase
from moderation.services import claim
from moderation.services.decide import Gone, MovedOn, Revised
from moderation.services.letters import NewerLetter, answer, call_someone_trained
from moderation.transitions import NotAllowed, Purpose
from moderation.views.case import moved_on, show_case
from moderation.views.guard import for_members
from stories.pages import PageClass, page


@page(PageClass.DESK, methods=("POST",))
@for_members
def write(request: HttpRequest, member: DeskMember, case_id: UUID) -> HttpResponse:
    """Send the message, close the writer's message unanswered, or call someone trained."""
    held = claim.held_by(member)
    lease = LeaseForm(request.POST).lease(case_id)
    if held is None or lease is None or held.pk != case_id:
        return moved_on(request, ReviewCase.objects.filter(pk=case_id).first())
    form = AnswerForm(request.POST, lines=lines_for(held))
    try:
        return _act(request, member, held, form, lease)
    except (Gone, MovedOn, Revised, NotAllowed):
        return moved_on(request, ReviewCase.objects.filter(pk=case_id).first())


def _act(
    request: HttpRequest, member: DeskMember, held: ReviewCase, form: AnswerForm, lease: claim.Lease
) -> HttpResponse:
    act = request.POST.get("act", "answer")
    if act == "trained":
        call_someone_trained(member=member, lease=lease)
        return redirect("moderation:desk")
    has_words = form.is_valid()
    if act == "nothing" and held.purpose == Purpose.LETTER:
        return _send(request, member, held, form, lease, "")
    if has_words:
        return _send(request, member, held, form, lease, form.whole)
    return _again(request, member, held, form)


def _send(
    request: HttpRequest, member: DeskMember, held: ReviewCase, form: AnswerForm, lease: claim.Lease, words: str
) -> HttpResponse:
    try:
        case = answer(member=member, lease=lease, words=words, seen=form.seen_number)
    except NewerLetter:
        form.has_newer = True
        return _again(request, member, held, form)
    return redirect("moderation:desk") if case.purpose == Purpose.LETTER else redirect("moderation:case", case.pk)


def _again(request: HttpRequest, member: DeskMember, held: ReviewCase, form: AnswerForm) -> HttpResponse:
    """The page with every word still in it, and with the newest messages."""
    shown = page_of(held)
    form.data = form.data.copy()
    form.data["seen"] = str(shown.newest_letter)
    return show_case(request, member, shown, shown.form(), answer=form, status=422)
