"""Sign-in through allauth, without addresses: the bucket stands in for the visitor's."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """What this site asks of allauth."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The rate-limit bucket: allauth writes this value into its cache keys."""
        return request.bucket

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are for the desk, made by `manage.py prepare` or `manage.py add_moderator`."""
        return False
