"""An account's pair of keys: what opens each signed text, sealed so that nobody but its person opens it.

Sealing needs the public half alone, so a signed text is sent like any other. The private half lies wrapped twice: under
the account's nine words, and under a key that Argon2id makes from the password. The server holds neither.
"""

import os

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from django.conf import settings

from stories import receipts
from stories.models import Account, AccountKey, TextKey
from stories.opening import give_to_writer, key_for_writer
from stories.receipts import NotNineWords, ReceiptKeys
from stories.sealing import KEY_BYTES, DoesNotOpen, Place, public_half, seal_to, unseal_with, unwrap, wrap

SALT_BYTES = 16


def new_account_key(account: Account, *, words: ReceiptKeys, password: str) -> AccountKey:
    """An unsaved row; `password` is empty where the person signs in without one."""
    private = X25519PrivateKey.generate().private_bytes_raw()
    row = AccountKey(account=account, public=public_half(private))
    give_to_writer(row, key=private, keys=words)
    if password:
        give_to_password(row, private=private, password=password)
    return row


def give_to_password(row: AccountKey, *, private: bytes, password: str) -> None:
    """From now on this password opens it."""
    row.password_salt = os.urandom(SALT_BYTES)
    key = _from_password(password, bytes(row.password_salt))
    row.password_wrap = wrap(private, with_key=key, place=_place(row, "password"))


def private_by_password(row: AccountKey, password: str) -> bytes:
    """The private half; raise DoesNotOpen, also where there is no password."""
    if row.password_wrap is None:
        raise DoesNotOpen
    key = _from_password(password, bytes(row.password_salt))
    return unwrap(row.password_wrap, with_key=key, place=_place(row, "password"))


def private_by_either(row: AccountKey, typed: str) -> bytes:
    """The private half by what a person typed, nine words or a password; raise DoesNotOpen."""
    try:
        return key_for_writer(row, receipts.read(typed).keys)
    except (NotNineWords, DoesNotOpen):
        return private_by_password(row, typed)


def give_to_account(row: TextKey, *, keys: ReceiptKeys, account_key: AccountKey) -> None:
    """What the nine words of a signed text open, for the account that signs it."""
    content = keys.lookup_secret + keys.key + keys.seed
    row.account_wrap = seal_to(bytes(account_key.public), content, place=_wrap_place(row))


def keys_for_account(row: TextKey, *, private: bytes) -> ReceiptKeys:
    """The keys of a signed text; raise DoesNotOpen."""
    if row.account_wrap is None:
        raise DoesNotOpen
    content = unseal_with(private, row.account_wrap, place=_wrap_place(row))
    parts = (content[at : at + KEY_BYTES] for at in range(0, 3 * KEY_BYTES, KEY_BYTES))
    return ReceiptKeys(*parts)


def _from_password(password: str, salt: bytes) -> bytes:
    return hash_secret_raw(
        secret=password.encode(),
        salt=salt,
        time_cost=settings.ACCOUNT_KEY_COST["passes"],
        memory_cost=settings.ACCOUNT_KEY_COST["kibibytes"],
        parallelism=1,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _place(row: AccountKey, whose: str) -> Place:
    return Place(row.sealed_as, str(row.pk), whose)


def _wrap_place(row: TextKey) -> Place:
    return Place(row.sealed_as, str(row.pk), "account")
