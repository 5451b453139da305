"""After a restore: what was withdrawn since goes again, and what is public is shown again. In the worker."""

import os
import random

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.db.models import Q

from stories.backups.parts import KEYS
from stories.models import Account, Draft, Identity, Response, Revision, Story, Text, Withdrawal
from stories.opening import open_for_desk
from stories.services.names import nameless_among
from stories.services.reading import show
from stories.services.withdraw import erase, remove

LOOKUP_BYTES = 32
_chance = random.SystemRandom()


def withdraw_again() -> int:
    """Erase each text and draft that was withdrawn after its copy was made, or that has no key any more; how many."""
    withdrawn = Withdrawal.objects.filter(only_the_words=False).values("lookup")
    erased = (
        Draft.objects.filter(Q(key__lookup__in=withdrawn) | Q(key__isnull=True)).delete()[1].get("stories.Draft", 0)
    )
    for table in (Response, Story):
        for text in table.objects.filter(key__lookup__in=withdrawn):
            with transaction.atomic():
                erase(text=text)
            erased += 1
        for text in table.objects.filter(key__isnull=True):
            with transaction.atomic():
                remove(text=text)
            erased += 1
    return erased


def forget_replaced_words() -> int:
    """Nine words that were replaced after the copy open nothing; answer how many texts have no words now."""
    replaced = Withdrawal.objects.filter(only_the_words=True).values("lookup")
    rows = [row for table in KEYS for row in table.objects.filter(lookup__in=replaced)]
    for row in rows:
        row.lookup, row.writer_wrap = os.urandom(LOOKUP_BYTES), b""
        row.save(update_fields=["lookup", "writer_wrap"])
    return len(rows)


def take_names_off_again() -> int:
    """Names that were taken off after the copy, and accounts that were deleted; answer how many texts lost a name."""
    named = Revision.objects.exclude(pen_name_sealed=None)
    nameless = nameless_among(named.values_list("pk", flat=True))
    named.filter(pk__in=nameless).update(pen_name_sealed=None)
    lost = 0
    for table in (Story, Response):
        texts = table.objects.exclude(identity=Identity.ANONYMOUS).filter(current_revision__pen_name_sealed=None)
        lost += texts.update(identity=Identity.ANONYMOUS, author=None)
    # The keys are the newest: an account without one was deleted, or had signed nothing yet.
    deleted = Account.objects.filter(at_desk=False, key__isnull=True)
    for way in (Authenticator, SocialAccount):
        way.objects.filter(user__in=deleted).delete()
    deleted.delete()
    return lost


def show_again() -> int:
    """Write the public copies and the index from the approved revisions; answer how many texts may be seen."""
    keys = [(table, pk) for table in (Story, Response) for pk in _public(table)]
    _chance.shuffle(keys)
    for table, pk in keys:
        _show(table, pk)
    return len(keys)


def _public(table: type[Text]) -> list[object]:
    return list(table.objects.filter(public_revision__isnull=False).values_list("pk", flat=True))


def _show(table: type[Text], pk: object) -> None:
    with transaction.atomic():
        text = table.objects.locked().filter(pk=pk, public_revision__isnull=False).first()
        if text is not None:
            show(text=text, words=open_for_desk(text.public_revision))
