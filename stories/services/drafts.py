"""Writing at one's own pace: a draft is kept under its nine words, which alone open it, and erased when it is sent."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from stories.models import Draft, DraftKey, Identity, TextKey
from stories.opening import Unsent, give_to_writer, key_for_writer, open_draft, seal_draft
from stories.receipts import ReceiptKeys
from stories.sealing import new_key
from stories.services.used_up import WordsUsedUp, refuse_used_up, use_up
from stories.weeks import this_week

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class OpenedDraft:
    """A draft in its writer's hands, and the day until which it is kept at least."""

    unsent: Unsent
    kept_until: date


def save_draft(*, unsent: Unsent, keys: ReceiptKeys) -> date:
    """Keep it in place of what was saved under these words before; answer the day until which it is kept at least.

    Raises WordsUsedUp.
    """
    try:
        with transaction.atomic():
            _save(unsent, keys)
    except IntegrityError:  # the other of two presses at once was first: its row is there now
        with transaction.atomic():
            _save(unsent, keys)
    return _kept_until(this_week())


def come_back(*, keys: ReceiptKeys) -> OpenedDraft | None:
    """The draft behind these words, kept for as long again from this week on; None where there is none."""
    row = DraftKey.objects.select_related("draft").opened_by(keys)
    if row is None:
        return None
    unsent = open_draft(row.draft, key=key_for_writer(row, keys))
    Draft.objects.last_opened_before(this_week()).filter(pk=row.draft_id).update(opened_week=this_week())
    return OpenedDraft(unsent, _kept_until(this_week()))


def erase_draft(*, keys: ReceiptKeys) -> None:
    """Remove the draft and its key; its words are used up, unless a text that was sent opens with them too."""
    with transaction.atomic():
        row = DraftKey.objects.opened_by(keys)
        if row is None:
            return
        if TextKey.objects.opened_by(keys) is None:
            use_up(bytes(row.lookup))
        _remove([bytes(row.lookup)])


def forget_draft(*, keys: ReceiptKeys) -> None:
    """Remove the draft because its words were sent; call it in the transaction that keeps them."""
    _remove([lookup for _, lookup in keys.lookups()])


def forget_draft_of(row: TextKey) -> None:
    """Remove the change that was not sent of a text that is erased; call it in the same transaction."""
    _remove([bytes(row.lookup)])


def give_draft_new_words(*, keys: ReceiptKeys, new: ReceiptKeys) -> bool:
    """The new words open the draft, the old ones nothing; False where there is none. In the caller's transaction."""
    row = DraftKey.objects.select_for_update().opened_by(keys)
    if row is None:
        return False
    use_up(bytes(row.lookup), only_the_words=True)
    give_to_writer(row, key=key_for_writer(row, keys), keys=new)
    row.save()
    return True


def take_name_off_draft(*, keys: ReceiptKeys) -> None:
    """A change that was not sent loses the name as its text does; call it in the transaction that takes that off."""
    row = DraftKey.objects.opened_by(keys)
    draft = row and Draft.objects.locked().filter(pk=row.draft_id).first()
    if not draft:
        return
    key = key_for_writer(row, keys)
    unsent = open_draft(draft, key=key)
    nameless = unsent.fields | {"identity": Identity.ANONYMOUS.value, "pen_name": ""}
    seal_draft(draft, replace(unsent, fields=nameless), key=key)
    draft.save(update_fields=["sealed"])


def purge_drafts() -> int:
    """Erase drafts that nobody opened for as long as we keep them; answer how many."""
    days = timedelta(days=settings.RETENTION["draft"])
    over = Draft.objects.last_opened_before(timezone.localdate() - days - WEEK + timedelta(days=1))
    _, erased = over.delete()
    return erased.get(Draft._meta.label, 0)


def _save(unsent: Unsent, keys: ReceiptKeys) -> None:
    row = DraftKey.objects.select_related("draft").opened_by(keys)
    if row is not None:
        _save_again(row, unsent, keys)
        return
    refuse_used_up(keys)
    draft, key = Draft(opened_week=this_week()), new_key()
    seal_draft(draft, unsent, key=key)
    draft.save()
    row = DraftKey(draft=draft)
    give_to_writer(row, key=key, keys=keys)
    row.save()


def _save_again(row: DraftKey, unsent: Unsent, keys: ReceiptKeys) -> None:
    draft = Draft.objects.locked().filter(pk=row.draft_id).first()
    if draft is None:  # erased, or sent, a moment ago
        raise WordsUsedUp
    seal_draft(draft, unsent, key=key_for_writer(row, keys))
    draft.opened_week = this_week()
    draft.save()


def _kept_until(week: date) -> date:
    """Counted from the end of the week, so that nothing goes before its days are over."""
    return week + WEEK - timedelta(days=1) + timedelta(days=settings.RETENTION["draft"])


def _remove(lookups: list[bytes]) -> None:
    Draft.objects.filter(key__lookup__in=lookups).delete()
