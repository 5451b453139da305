"""Access to the desk, from the command line: a way in, a lost key, and someone who leaves."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.urls import reverse

from moderation.models import DeskMember


class NobodyOfThisName(Exception):
    """There is no member with this user name."""


def one_time_link(*, username: str) -> str:
    """The path where a member chooses a password: until they did, within two days; raise NobodyOfThisName."""
    account = member_called(username).account
    key = default_token_generator.make_token(account)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(account), "key": key})


def forget_factors(*, username: str) -> int:
    """Remove a member's keys, app and recovery codes, so that they set up new ones; raise NobodyOfThisName."""
    _, removed = Authenticator.objects.filter(user=member_called(username).account).delete()
    return sum(removed.values())


def member_called(username: str) -> DeskMember:
    """The member with this user name; raise NobodyOfThisName."""
    try:
        return DeskMember.objects.select_related("account").get(account__username=username)
    except DeskMember.DoesNotExist:
        raise NobodyOfThisName(username) from None
