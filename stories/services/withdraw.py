"""Withdrawing: from every page at once, and unreadable in backups when the key backups have run out."""

from django.db import connection, transaction

from stories.models import Outbox, Text
from stories.receipts import ReceiptKeys
from stories.services.drafts import forget_draft_of
from stories.services.names import forget_nameless
from stories.services.share import NothingThere, find_key, lock_text
from stories.services.used_up import use_up


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

    Keys, revisions, a change that was not sent, public copy, cases, statements and reports go. What stays is a keyed
    digest of the nine words, so that a late retry does not bring the text back and a restored backup loses it again.
    """
    use_up(bytes(text.key.lookup))
    forget_draft_of(text.key)
    remove(text=text)


def remove(*, text: Text) -> None:
    """The rows alone, in the same transaction: for `erase`, and for a restored text whose key has gone."""
    revisions = list(text.revisions.values_list("pk", flat=True))
    Outbox.objects.filter(subject__in=revisions).delete()
    forget_nameless(revisions)
    if connection.vendor == "postgresql":  # it cascades by itself: the public process has no right to look at the rest
        type(text).objects.filter(pk=text.pk)._raw_delete(connection.alias)
    else:
        text.delete()
