"""Sign-in through allauth, without addresses: the bucket stands in for the visitor's."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from moderation.views.guard import has_factor, is_recently_proven
from stories.models import Account


class AccountAdapter(DefaultAccountAdapter):
    """What this site asks of allauth."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The rate-limit bucket: allauth writes this value into its cache keys."""
        return request.bucket

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are for the desk, made by `manage.py prepare` or `manage.py add_moderator`."""
        return False

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
