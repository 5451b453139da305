"""Withdrawing: from every page at once, and unreadable in backups when the key backups have run out."""

from django.db import transaction

from stories.models import Outbox, Text, Withdrawal
from stories.receipts import ReceiptKeys
from stories.services.share import NothingThere, find_key, lock_text, this_week


def withdraw(*, keys: ReceiptKeys) -> None:
    """Erase the text behind these words; what is gone already is gone."""
    with transaction.atomic():
        row = find_key(keys)
        if row is None:
            return
        try:
            text = lock_text(row)
        except NothingThere:  # withdrawn a moment ago, by a second press of the button
            return
        erase(text=text)


def erase(*, text: Text) -> None:
    """Remove the text with everything that hangs on it; call it in a transaction that has locked the text.

    Keys, revisions, public copy, cases, statements and reports go. What stays is a keyed digest of the nine words,
    so that a late retry does not bring the text back and a restored backup loses it again.
    """
    used_up = Withdrawal(lookup=bytes(text.key.lookup), week=this_week())
    Withdrawal.objects.bulk_create([used_up], ignore_conflicts=True)
    Outbox.objects.filter(subject__in=list(text.revisions.values_list("pk", flat=True))).delete()
    text.delete()
