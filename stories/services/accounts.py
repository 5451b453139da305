"""Accounts of writers: opened, found again by nine words, named, left."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import IntegrityError, transaction

from stories.account_keys import give_to_password, new_account_key
from stories.account_names import suggested_name
from stories.models import Account, AccountKey
from stories.opening import give_to_writer, key_for_writer
from stories.receipts import ReceiptKeys


class NameTaken(Exception):
    """Another account was given this name meanwhile."""


class NoSuchAccount(Exception):
    """No account opens with these nine words."""


def open_account(*, name: str, password: str, words: ReceiptKeys) -> Account:
    """A writer's account with its pair of keys; without a password where that is empty. Raise NameTaken."""
    try:
        with transaction.atomic():
            account = Account.objects.create_user(name, password or None)
            new_account_key(account, words=words, password=password).save(force_insert=True)
    except IntegrityError:
        raise NameTaken from None
    return account


def give_keys(*, account: Account, words: ReceiptKeys) -> None:
    """A pair of keys for an account that another company's page opened; twice is once."""
    with transaction.atomic():
        locked = Account.objects.select_for_update().get(pk=account.pk)
        if not AccountKey.objects.filter(account=locked).exists():
            new_account_key(locked, words=words, password="").save(force_insert=True)


def recover(*, words: ReceiptKeys, password: str, new_words: ReceiptKeys) -> Account:
    """A new password and new nine words; every other way in ends. Twice is once. Raise NoSuchAccount."""
    with transaction.atomic():
        row = AccountKey.objects.select_for_update(of=("self",)).select_related("account").opened_by(words)
        if row is None:
            return _recovered_already(new_words, password)
        private = key_for_writer(row, words)
        give_to_writer(row, key=private, keys=new_words)
        give_to_password(row, private=private, password=password)
        row.save()
        account = row.account
        account.set_password(password)
        account.save(update_fields=["password"])
        account.sign_ins.all().delete()
        for way in (Authenticator, SocialAccount):
            way.objects.filter(user=account).delete()
    return account


def _recovered_already(new_words: ReceiptKeys, password: str) -> Account:
    row = AccountKey.objects.select_related("account").opened_by(new_words)
    if row is None or not row.account.check_password(password):
        raise NoSuchAccount
    return row.account


def change_password(*, account: Account, private: bytes, password: str) -> None:
    """The new password opens what the old one did."""
    with transaction.atomic():
        row = AccountKey.objects.select_for_update().get(account=account)
        give_to_password(row, private=private, password=password)
        row.save()
        account.set_password(password)
        account.save(update_fields=["password"])


def free_name() -> str:
    """A suggested user name that nobody has."""
    name = suggested_name()
    while Account.objects.filter(username=name).exists():
        name = suggested_name()
    return name
