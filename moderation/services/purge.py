"""Purging: what has been kept as long as /privacy/ says goes, without anyone having to think of it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from moderation.models import Decision, LostWords, Report, Shift, Talk
from stories.models import Letter, NameTakenOff, Notice, Response, Story, Text
from stories.services.drafts import purge_drafts
from stories.services.withdraw import erase
from stories.states import State

WAITS_FOR_ITS_WRITER = {State.WAITING_AUTHOR: "waiting_author", State.DECLINED: "declined"}  # state: name of its time


def purge() -> int:
    """Erase what is over its time, a text a transaction; answer how many texts and drafts went."""
    texts = sum(_erase(text) for state in WAITS_FOR_ITS_WRITER for text in _texts_over_time(state))
    long_ago = timezone.now() - timedelta(days=settings.RETENTION["messages"])
    Notice.objects.filter(pk__in=Decision.objects.filter(hour__lt=long_ago).values("notice")).delete()
    Letter.objects.filter(week__lt=long_ago.date()).delete()
    LostWords.objects.filter(month__lt=timezone.localdate() - timedelta(days=settings.RETENTION["reports"])).delete()
    Report.objects.filter(month__lt=timezone.localdate() - timedelta(days=settings.RETENTION["reports"])).delete()
    in_no_copy = timezone.localdate() - timedelta(days=settings.RETENTION["backups"], weeks=1)
    NameTakenOff.objects.filter(week__lt=in_no_copy).delete()
    yesterday = timezone.localdate() - timedelta(days=1)
    Talk.objects.filter(day__lt=yesterday).delete()
    Shift.objects.filter(day__lt=yesterday).delete()
    return texts + purge_drafts()


def _texts_over_time(state: State) -> list[Text]:
    """Not public (any more), and nobody at the desk decided anything about them for as long as they are kept."""
    limit = timezone.now() - timedelta(days=settings.RETENTION[WAITS_FOR_ITS_WRITER[state]])
    return [
        *_undecided_since(Story.objects.all(), Decision.objects.filter(case__story=OuterRef("pk")), state, limit),
        *_undecided_since(Response.objects.all(), Decision.objects.filter(case__response=OuterRef("pk")), state, limit),
    ]


def _undecided_since(texts: QuerySet, decisions: QuerySet, state: State, limit: datetime) -> QuerySet:
    found = texts.filter(Q(public_revision__isnull=True) | Q(is_held=True), state=state)
    return found.filter(Exists(decisions)).exclude(Exists(decisions.filter(hour__gte=limit)))


def _erase(text: Text) -> bool:
    """False where its writer came back, or withdrew it, in the meantime."""
    with transaction.atomic():
        locked = type(text).objects.locked().filter(pk=text.pk, state=text.state).first()
        if locked is None or locked.current_revision_id != text.current_revision_id:
            return False
        erase(text=locked)
    return True
