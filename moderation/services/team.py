"""The team: roles and lost keys by two leads, leaving at once, the rota, and someone to talk to."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction

from moderation.models import AuditEvent, DeskMember, Proposal, ProposalKind, Role, Shift, Talk
from moderation.services.claim import return_leases
from moderation.services.people import add_member

Slot = tuple[date, int]  # a day and its quarter


class NeedsAnother(Exception):
    """Whoever proposed it, and whoever it is about, cannot be the second person."""


class NothingToChange(Exception):
    """It is so already, it was proposed already, or it is no longer there."""


def invite(*, lead: DeskMember, username: str) -> DeskMember:
    """A new account that may do nothing yet, and the proposal that it may read; raise NameTaken."""
    with transaction.atomic():
        member, _password = add_member(username=username)
        DeskMember.objects.filter(pk=member.pk).update(is_moderator=False)
        _record(lead, "invite", member)
        Proposal.objects.create(kind=ProposalKind.GIVE, role=Role.MODERATOR, member=member, proposed_by=lead)
    return member


def propose(*, lead: DeskMember, member: DeskMember, kind: ProposalKind, role: str = "") -> Proposal:
    """What another lead has to agree to; raise NothingToChange."""
    if kind != ProposalKind.NEW_KEY and getattr(member, Role(role)) == (kind == ProposalKind.GIVE):
        raise NothingToChange
    try:
        with transaction.atomic():
            _record(lead, "propose", member, kind=kind, role=role)
            return Proposal.objects.create(kind=kind, role=role, member=member, proposed_by=lead)
    except IntegrityError:
        raise NothingToChange from None


def agree(*, lead: DeskMember, proposal_id: UUID) -> Proposal:
    """The second lead: now it is so; raise NeedsAnother or NothingToChange."""
    with transaction.atomic():
        proposal = _locked(proposal_id)
        if lead.pk in (proposal.proposed_by_id, proposal.member_id):
            raise NeedsAnother
        if proposal.kind == ProposalKind.NEW_KEY:
            Authenticator.objects.filter(user=proposal.member.account_id).delete()
        else:
            members = DeskMember.objects.filter(pk=proposal.member_id)
            members.update(**{proposal.role: proposal.kind == ProposalKind.GIVE})
            return_leases(member=proposal.member)  # what they hold may no longer be for them
        _record(lead, "agree", proposal.member, kind=proposal.kind, role=proposal.role)
        proposal.delete()
    return proposal


def drop(*, lead: DeskMember, proposal_id: UUID) -> None:
    """Any lead may say no; raise NothingToChange."""
    with transaction.atomic():
        proposal = _locked(proposal_id)
        _record(lead, "drop", proposal.member, kind=proposal.kind, role=proposal.role)
        proposal.delete()


def end_membership(*, member: DeskMember, by: DeskMember | None = None) -> None:
    """Closed from the next request on; what they held waits again with its note. Their decisions stay."""
    with transaction.atomic():
        DeskMember.objects.filter(pk=member.pk).update(active=False, call_mail="")
        return_leases(member=member)
        Proposal.objects.filter(member=member).delete()
        Proposal.objects.filter(proposed_by=member).delete()
        Shift.objects.filter(member=member).delete()
        Talk.objects.filter(asked_by=member).delete()
        if by:
            _record(by, "leave" if by.pk == member.pk else "remove", member)


def sign_up(*, member: DeskMember, first: date, last: date, here: Iterable[Slot], on_call: Iterable[Slot]) -> None:
    """Replace this member's shifts from the first day to the last; who is on call is here too."""
    called = set(on_call)
    slots = {slot for slot in called | set(here) if first <= slot[0] <= last}
    with transaction.atomic():
        Shift.objects.between(first, last).filter(member=member).delete()
        Shift.objects.bulk_create(
            [Shift(member=member, day=day, part=part, on_call=(day, part) in called) for day, part in sorted(slots)],
            ignore_conflicts=True,  # pressed twice at once: the same shifts
        )


def ask_to_talk(*, member: DeskMember) -> None:
    """Ping the others; a second press changes nothing."""
    Talk.objects.get_or_create(asked_by=member)


def answer_talk(*, member: DeskMember, talk_id: int) -> bool:
    """The first who answers is there; False when someone else was faster, or it is over."""
    return bool(Talk.objects.filter(pk=talk_id, answered_by=None).exclude(asked_by=member).update(answered_by=member))


def end_talk(*, member: DeskMember) -> None:
    """Whoever asked needs nobody any more."""
    Talk.objects.filter(asked_by=member).delete()


def _locked(proposal_id: UUID) -> Proposal:
    proposals = Proposal.objects.select_for_update(of=("self",)).select_related("member__account")
    proposal = proposals.filter(pk=proposal_id).first()
    if proposal is None:
        raise NothingToChange
    return proposal


def _record(actor: DeskMember, action: str, member: DeskMember, **details: str) -> None:
    AuditEvent.objects.create(actor=actor.pk, action=action, details={"member": member.pk, **details})
