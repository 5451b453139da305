"""Signing in with an account elsewhere, through allauth: of all that a company tells, only its number is kept."""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.conf import settings
from django.db.models.functions import TruncMonth
from django.http import HttpRequest

from stories.models import Account
from stories.refusals import refuse
from stories.services.accounts import free_name

ALWAYS = {"socialaccount_login_cancelled", "socialaccount_login_error"}


def addresses() -> set[str]:
    """The names of the addresses that exist while the operator's choice stands."""
    on = settings.SOCIALACCOUNT_PROVIDERS
    return ALWAYS | {f"{name}_{step}" for name in on for step in ("login", "callback")} if on else set()


def keep_only_months(account: Account) -> None:
    """allauth notes the second of each sign-in."""
    months = {field: TruncMonth(field) for field in ("last_login", "date_joined")}
    SocialAccount.objects.filter(user=account).update(**months)


class OtherAccountAdapter(DefaultSocialAccountAdapter):
    """What this site asks of allauth."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Whoever comes from a company that is switched on."""
        return "writers" in settings.DOORS

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, object]) -> Account:
        """Before anything is stored or looked up: no name, no address, no picture; a user name of our own making."""
        sociallogin.account.extra_data = {}
        sociallogin.email_addresses = []
        sociallogin.user.username = free_name()
        return sociallogin.user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """To sign in and for nothing else: it is never hung on an account that is open already."""
        if sociallogin.state.get("process") != "login":
            raise ImmediateHttpResponse(refuse(request, 404))
