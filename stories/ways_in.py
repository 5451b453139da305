"""How an account is signed in to, in words for its person."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.utils.translation import gettext as _

from stories.models import Account


def ways_in(account: Account) -> list[str]:
    """Password, passkeys, and accounts elsewhere."""
    keys = Authenticator.objects.filter(user=account, type=Authenticator.Type.WEBAUTHN)
    ways = [_("a password")] if account.has_usable_password() else []
    ways += [_("a passkey: %(name)s") % {"name": key.wrap().name} for key in keys]
    return ways + [str(row.provider) for row in SocialAccount.objects.filter(user=account)]
