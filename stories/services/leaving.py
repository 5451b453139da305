"""Leaving: an account goes, and with each signed text what its writer chose."""

from collections.abc import Iterable

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from stories.models import Account, AccountKey, MailNotice, Response, SignIn, Story, Text
from stories.receipts import ReceiptKeys
from stories.services.control import take_signature_off
from stories.services.share import NothingThere
from stories.services.signing import signed_texts
from stories.services.withdraw import erase

OF_AN_ACCOUNT = (AccountKey, MailNotice, SignIn)


class TextsChanged(Exception):
    """Meanwhile there are other signed texts than those that the person was asked about."""


def delete_account(
    *, account: Account, unsign: Iterable[tuple[ReceiptKeys, ReceiptKeys]], withdraw: Iterable[str]
) -> None:
    """Take the name off some texts (old and new keys), erase the others (slugs), and remove the account; or nothing.

    Raises TextsChanged, also where the account went a moment ago on another device.
    """
    with transaction.atomic():
        if not Account.objects.select_for_update().filter(pk=account.pk).exists():
            raise TextsChanged
        for keys, new in unsign:
            _unsign(keys, new)
        left = signed_texts(account)
        if {text.slug for text in left} != set(withdraw):
            raise TextsChanged
        for text in left:
            _erase(text)
        for table in OF_AN_ACCOUNT:
            table.objects.filter(account=account).delete()
        for way in (Authenticator, SocialAccount):
            way.objects.filter(user=account).delete()
        # Not `account.delete()`, which looks into the desk's tables; the database would refuse a member's account.
        Account.objects.filter(pk=account.pk, at_desk=False)._raw_delete("default")


def _unsign(keys: ReceiptKeys, new: ReceiptKeys) -> None:
    try:
        take_signature_off(keys=keys, new=new)
    except NothingThere:  # taken down on another device since the question was asked
        raise TextsChanged from None


def _erase(text: Text) -> None:
    table = Story if isinstance(text, Story) else Response
    locked = table.objects.locked().filter(pk=text.pk).first()
    if locked is not None:
        erase(text=locked)
