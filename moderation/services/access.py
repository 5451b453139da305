"""Access to the desk, from the command line: a way in, a lost key, and someone who leaves.

The command line is one person. It does what takes two leads only where there are no two, and writes down what it did.
"""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.urls import reverse

from moderation.models import AuditEvent, DeskMember
from moderation.services.people import add_member
from moderation.services.team import end_membership

COMMAND_LINE = 0  # who did it, in the audit; keys of members begin at 1
TWO = 2


class NobodyOfThisName(Exception):
    """There is no member with this user name."""


class LeadsDecide(Exception):
    """There are leads who do this under /desk/people/."""


def join(*, username: str, lead: bool = False) -> str:
    """Add a person; answer their way in. Raise NameTaken, or LeadsDecide: one lead makes no second one from here."""
    with transaction.atomic():
        if DeskMember.objects.leading().count() >= (1 if lead else TWO):
            raise LeadsDecide
        member, _password = add_member(username=username, lead=lead)
        _write_down("join", member, lead=lead)
    return one_time_link(username=username)


def one_time_link(*, username: str) -> str:
    """The path where a member chooses a password: until they did, within two days; raise NobodyOfThisName."""
    account = member_called(username).account
    key = default_token_generator.make_token(account)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(account), "key": key})


def new_password(*, username: str) -> str:
    """A way to choose another password, with keys and codes as they are; raise NobodyOfThisName."""
    _write_down("new_password", member_called(username))
    return one_time_link(username=username)


def forget_factors(*, username: str) -> int:
    """Remove a member's keys, app and recovery codes, so that they set up new ones.

    Raise NobodyOfThisName, or LeadsDecide where two others lead.
    """
    member = member_called(username)
    with transaction.atomic():
        if DeskMember.objects.leading().exclude(pk=member.pk).count() >= TWO:
            raise LeadsDecide
        _, removed = Authenticator.objects.filter(user=member.account).delete()
        _write_down("forget_factors", member)
    return sum(removed.values())


def remove(*, username: str) -> None:
    """Close the desk to a person, as one lead may; raise NobodyOfThisName."""
    member = member_called(username)
    with transaction.atomic():
        end_membership(member=member)
        _write_down("remove", member)


def member_called(username: str) -> DeskMember:
    """The member with this user name; raise NobodyOfThisName."""
    try:
        return DeskMember.objects.select_related("account").get(account__username=username)
    except DeskMember.DoesNotExist:
        raise NobodyOfThisName(username) from None


def _write_down(action: str, member: DeskMember, **details: bool) -> None:
    AuditEvent.objects.create(actor=COMMAND_LINE, action=action, details={"member": member.pk, **details})
