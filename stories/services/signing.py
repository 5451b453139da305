"""Signing: a text appears under its account's display name, until the writer takes that off for ever."""

from dataclasses import replace

from django.db import transaction

from stories.account_keys import keys_for_account
from stories.models import Account, Identity, Response, Story, Text, TextKey
from stories.opening import key_for_writer, open_revision
from stories.receipts import ReceiptKeys
from stories.services.control import mine
from stories.services.share import Choices, revise, take_name_off


class AlreadySigned(Exception):
    """The text carries the name of an account."""


class NobodyThere(Exception):
    """The account was deleted a moment ago, on another device."""


def signed_texts(account: Account) -> list[Text]:
    """The account's stories, notes and responses, in the order of their random addresses."""
    found = [
        *Story.objects.filter(author=account).select_related("key", "public_copy", "current_revision"),
        *Response.objects.filter(author=account).select_related("key", "public_copy", "current_revision", "story"),
    ]
    return sorted(found, key=lambda text: text.slug)


def sign(*, keys: ReceiptKeys, account: Account, policy_version: int, held: bool) -> None:
    """The text behind nine words is read again, with the name; raise NothingThere, AlreadySigned, NobodyThere."""
    with transaction.atomic():
        locked = Account.objects.select_for_update(no_key=True).filter(pk=account.pk).first()
        if locked is None:  # asked first, as by whoever leaves
            raise NobodyThere
        row, text = mine(keys)
        if text.author_id is not None:
            raise AlreadySigned
        _revise_under(locked, locked.display_name, row, text, keys, policy_version, held)


def change_display_name(*, account: Account, name: str, private: bytes | None, policy_version: int) -> None:
    """The old name goes from every page at once; the new one appears when a person has read it.

    `private` may be None while nothing is signed. Raises DoesNotOpen where it is another account's.
    """
    with transaction.atomic():
        locked = Account.objects.select_for_update().get(pk=account.pk)
        locked.display_name = account.display_name = name
        locked.save(update_fields=["display_name"])
        for text in signed_texts(locked):
            keys = keys_for_account(text.key, private=private or b"")
            row, text = mine(keys)
            take_name_off(text)
            _revise_under(locked, name, row, text, keys, policy_version, held=False)


def choices_of(text: Text) -> Choices:
    """What its writer chose, as it stands."""
    return Choices(
        language=text.language,
        kind=getattr(text, "kind", Choices.kind),
        identity=Identity(text.identity),
        author=text.author_id,
        reply_choice=text.reply_choice,
        release_choice=text.release_choice,
        findable=text.findable,
        shows_support=getattr(text, "shows_support", None),
    )


def _revise_under(
    account: Account, name: str, row: TextKey, text: Text, keys: ReceiptKeys, policy_version: int, held: bool
) -> None:
    words = replace(open_revision(text.current_revision, key=key_for_writer(row, keys)), pen_name=name)
    choices = replace(choices_of(text), identity=Identity.SIGNED, author=account.pk)
    revise(words=words, choices=choices, keys=keys, policy_version=policy_version, held=held)
