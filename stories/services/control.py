"""What a writer can do with a text at any time: take a rest from being read, and change the nine words."""

from django.db import transaction

from stories.models import Text, TextKey, Withdrawal
from stories.opening import give_to_new_words, key_for_writer, open_revision
from stories.receipts import ReceiptKeys
from stories.services.notices import seal_again
from stories.services.reading import hide, show
from stories.services.share import NothingThere, find_key, lock_text, this_week


def pause(*, keys: ReceiptKeys) -> None:
    """Off every page at once, until its writer says otherwise; raise NothingThere."""
    with transaction.atomic():
        _, text = _mine(keys)
        text.is_paused = True
        text.save(update_fields=["is_paused"])
        hide(text=text)


def resume(*, keys: ReceiptKeys) -> None:
    """Back as it was read and approved, unless the desk holds it; raise NothingThere."""
    with transaction.atomic():
        row, text = _mine(keys)
        text.is_paused = False
        text.save(update_fields=["is_paused"])
        if text.public_revision:
            show(text=text, words=open_revision(text.public_revision, key=key_for_writer(row, keys)))


def replace_words(*, keys: ReceiptKeys, new: ReceiptKeys) -> None:
    """The new words open the text and its messages, the old ones nothing; twice is once. Raise NothingThere."""
    with transaction.atomic():
        if find_key(new) is not None:
            return
        row, text = _mine(keys)
        key = key_for_writer(row, keys)
        old = Withdrawal(lookup=bytes(row.lookup), week=this_week(), only_the_words=True)
        Withdrawal.objects.bulk_create([old], ignore_conflicts=True)
        give_to_new_words(row, key=key, new=new)
        row.save()
        for notice in text.notices.all():
            seal_again(notice, keys=keys, new=new)


def _mine(keys: ReceiptKeys) -> tuple[TextKey, Text]:
    row = find_key(keys)
    if row is None:
        raise NothingThere
    return row, lock_text(row)
