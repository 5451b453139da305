"""Access to the desk, from the command line: a lost key, and someone who leaves."""

from allauth.mfa.models import Authenticator

from moderation.models import DeskMember


class NobodyOfThisName(Exception):
    """There is no member with this user name."""


def forget_factors(*, username: str) -> int:
    """Remove a member's keys, app and recovery codes, so that they set up new ones; raise NobodyOfThisName."""
    _, removed = Authenticator.objects.filter(user=_member(username).account).delete()
    return sum(removed.values())


def end_membership(*, username: str) -> None:
    """Close the desk to a member; their decisions stay, their sessions end. Raise NobodyOfThisName."""
    DeskMember.objects.filter(pk=_member(username).pk).update(active=False)


def _member(username: str) -> DeskMember:
    try:
        return DeskMember.objects.select_related("account").get(account__username=username)
    except DeskMember.DoesNotExist:
        raise NobodyOfThisName(username) from None
