"""What a writer can do with a text at any time: take a rest from being read, and change the nine words."""

from django.db import transaction

from stories.account_keys import give_to_account
from stories.models import DraftKey, Identity, Text, TextKey
from stories.opening import give_to_writer, key_for_writer, open_revision
from stories.receipts import ReceiptKeys
from stories.services.drafts import give_draft_new_words, take_name_off_draft
from stories.services.letters import seal_letter_again
from stories.services.notices import seal_again
from stories.services.reading import hide, show
from stories.services.share import NothingThere, find_key, lock_text, take_name_off
from stories.services.used_up import use_up


def pause(*, keys: ReceiptKeys) -> None:
    """Off every page at once, until its writer says otherwise; raise NothingThere."""
    with transaction.atomic():
        _, text = mine(keys)
        text.is_paused, text.paused_until = True, None
        text.save(update_fields=["is_paused", "paused_until"])
        hide(text=text)


def resume(*, keys: ReceiptKeys) -> None:
    """Back as it was read and approved, unless the desk holds it; raise NothingThere."""
    with transaction.atomic():
        row, text = mine(keys)
        text.is_paused, text.paused_until = False, None
        text.save(update_fields=["is_paused", "paused_until"])
        if text.public_revision:
            show(text=text, words=open_revision(text.public_revision, key=key_for_writer(row, keys)))


def take_pen_name_off(*, keys: ReceiptKeys) -> None:
    """At once, in every revision and on every page; nobody has to read anything again. Raise NothingThere."""
    with transaction.atomic():
        _, text = mine(keys)
        if text.identity != Identity.PEN_NAME:
            return
        take_name_off(text)
        take_name_off_draft(keys=keys)
        text.identity = Identity.ANONYMOUS
        text.save(update_fields=["identity"])


def replace_words(*, keys: ReceiptKeys, new: ReceiptKeys) -> None:
    """The new words open the text, its messages and a draft, the old ones nothing; twice is once.

    Raises NothingThere.
    """
    with transaction.atomic():
        if find_key(new) is not None or DraftKey.objects.opened_by(new) is not None:
            return
        sent = mine(keys) if find_key(keys) else None  # locked before its draft, as whoever sends a change does
        had_a_draft = give_draft_new_words(keys=keys, new=new)
        if sent:
            _give_new_words(*sent, keys=keys, new=new)
        elif not had_a_draft:
            raise NothingThere


def take_signature_off(*, keys: ReceiptKeys, new: ReceiptKeys) -> None:
    """Nothing leads from the text to an account any more, and only the new words open it; twice is once.

    Raises NothingThere.
    """
    with transaction.atomic():
        if find_key(new) is not None:
            return
        row, text = mine(keys)
        take_name_off(text)
        take_name_off_draft(keys=keys)
        give_draft_new_words(keys=keys, new=new)
        text.author, text.identity = None, Identity.ANONYMOUS
        text.save(update_fields=["author", "identity"])
        _give_new_words(row, text, keys=keys, new=new)


def _give_new_words(row: TextKey, text: Text, *, keys: ReceiptKeys, new: ReceiptKeys) -> None:
    key = key_for_writer(row, keys)
    use_up(bytes(row.lookup), only_the_words=True)
    give_to_writer(row, key=key, keys=new)
    row.account_wrap = None
    if text.author_id is not None:
        give_to_account(row, keys=new, account_key=text.author.key)
    row.save()
    for notice in text.notices.all():
        seal_again(notice, keys=keys, new=new)
    for letter in text.letters.all():
        seal_letter_again(letter, keys=keys, new=new)


def mine(keys: ReceiptKeys) -> tuple[TextKey, Text]:
    """The text behind these words, locked, with its key; raise NothingThere."""
    row = find_key(keys)
    if row is None:
        raise NothingThere
    return row, lock_text(row)
