"""Withdrawing: from every page at once, and unreadable in backups when the key backups have run out."""

from django.db import transaction

from stories.models import Outbox, Withdrawal
from stories.receipts import ReceiptKeys
from stories.services.share import NothingThere, find_key, lock_text, this_week


def withdraw(*, keys: ReceiptKeys) -> None:
    """Erase the text behind these words with everything that hangs on it; what is gone already is gone.

    Keys, revisions, public copy, cases, statements and reports go in one transaction; what stays is a keyed digest
    of the words, so that a late retry does not bring the text back and a restored backup loses it again.
    """
    with transaction.atomic():
        row = find_key(keys)
        if row is None:
            return
        try:
            text = lock_text(row)
        except NothingThere:  # withdrawn a moment ago, by a second press of the button
            return
        Withdrawal.objects.bulk_create([Withdrawal(lookup=bytes(row.lookup), week=this_week())], ignore_conflicts=True)
        Outbox.objects.filter(subject__in=list(text.revisions.values_list("pk", flat=True))).delete()
        text.delete()
