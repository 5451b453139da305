"""Sign-in through allauth, without addresses: the bucket stands in for the visitor's.

One table of accounts, two doors: a process opens the accounts of its own door, and for any other answers as for a name
that nobody has.
"""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from metoo_site.other_accounts import keep_only_months
from moderation.views.guard import has_factor, is_recently_proven
from stories.account_keys import private_by_password
from stories.models import Account
from stories.refusals import refuse
from stories.services import sessions
from stories.services.accounts import change_password

SIGN_IN = "sign_in"  # in a session: the number of its row


def opens_here(account: Account) -> bool:
    """Whether this process has the door of this account."""
    return ("desk" if account.at_desk else "writers") in settings.DOORS


class OfThisDoor(AuthenticationBackend):
    """Knows the accounts of this door alone."""

    def _check_password(self, user: Account | None, password: str) -> Account | None:
        """allauth does the work of a check for a name that it does not find, so both take as long."""
        return super()._check_password(user if user and opens_here(user) else None, password)

    def user_can_authenticate(self, user: Account) -> bool:
        """Also asked for each request of a session, so that a session of one door is nobody's at the other."""
        return super().user_can_authenticate(user) and opens_here(user)


class AccountAdapter(DefaultAccountAdapter):
    """What this site asks of allauth."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The rate-limit bucket: allauth writes this value into its cache keys."""
        return request.bucket

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Not by allauth's own page: writers have `stories.views.accounts`, the desk `manage.py add_moderator`."""
        return False

    def pre_login(self, request: HttpRequest, user: Account, **named: object) -> HttpResponse | None:
        """A key or another company's word leads in by the right door only."""
        return super().pre_login(request, user, **named) if opens_here(user) else refuse(request, 403)

    def login(self, request: HttpRequest, user: Account) -> None:
        """A writer's session is one that can be listed and ended."""
        super().login(request, user)
        if not user.at_desk:
            request.session[SIGN_IN] = sessions.begin(account=user)
            keep_only_months(user)

    def logout(self, request: HttpRequest) -> None:
        """Over in the list too."""
        end_sign_in(request)
        super().logout(request)

    def set_password(self, user: Account, password: str) -> None:
        """A writer's new password opens what the old one did: the signed texts hang on it."""
        key = getattr(user, "key", None)
        if key is None or key.password_wrap is None:
            super().set_password(user, password)
            return
        private = private_by_password(key, self.request.POST.get("oldpassword", ""))
        change_password(account=user, private=private, password=password)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """To the desk, or to the writer's account."""
        return super().get_login_redirect_url(request) if request.user.at_desk else reverse("account:home")

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """Whoever comes from a company for the first time: their account, which shows its nine words first."""
        return reverse("account:home")

    def is_safe_url(self, url: str | None) -> bool:
        """Where `next` may lead: a page of the host that was asked, by its path."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def add_message(self, *_args: object, **_named: object) -> None:
        """None: the pages say it themselves, and a session holds no sentences with names in them."""

    def send_notification_mail(self, *_args: object, **_named: object) -> None:
        """None: there are no addresses."""

    def is_reauthentication_required(self, *, app: str, **_named: object) -> bool:
        """Signing in counts as the first proof; after five minutes another is asked for."""
        return not is_recently_proven(self.request)

    def get_reauthentication_methods(self, user: Account | AnonymousUser) -> list[dict[str, str]]:
        """Whoever has a second factor proves it; the password alone is no proof any more. Keys before codes."""
        methods = super().get_reauthentication_methods(user)
        if has_factor(user):
            methods = [method for method in methods if method["id"] != "reauthenticate"]
        return sorted(methods, key=lambda method: method["id"], reverse=True)


def end_sign_in(request: HttpRequest) -> None:
    """The row of this session goes, if it has one; also where the process does not know whose session it is."""
    if SIGN_IN in request.session:
        sessions.end(number=request.session[SIGN_IN])
