"""Lost words: two people who agree that somebody is the writer let the story rest for 30 days. Nothing is changed.

Against whoever would silence a writer this way: two readers who do not see each other's verdict; nothing is shown
to the person who asks, not even whether there was anything to compare; the nine words end the pause at once; it ends
by itself; once in a year; whoever asks about a story again within 30 days is read last; and the writer reads at
/mine/ that somebody asked, whatever came of it.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from moderation import references
from moderation.models import Decision, LostOutcome, LostWords, Outcome
from moderation.sealed import seal_to_desk
from moderation.services.report import locked_public
from stories.doorbell import leave_work
from stories.models import Purpose, Story
from stories.models.account import this_month

PAUSE_ONCE_IN = timedelta(days=365)
READ_IN_TURN_ONCE_IN = timedelta(days=30)


def ask_for_a_pause(*, slug: str, knows: str, reference: str, held: bool) -> LostWords:
    """Keep what the person knows and have it compared; the same reference twice is one. Raise NotPublic."""
    with transaction.atomic():
        _, story = locked_public(slug)
        lookup = references.lookup(reference)
        already = LostWords.objects.with_reference(lookup).first()
        if already:
            return already
        asked = LostWords(story=story, reference_lookup=lookup, month=this_month())
        seal_to_desk(asked, "knows", knows)
        if was_paused_lately(story):
            asked.outcome = LostOutcome.NOT_PAUSED
            asked.save()
            return asked
        asked.save()
        leave_work(purpose=Purpose.LOST, subject=asked.pk, held=held or _was_answered_lately(story))
    return asked


def tell_lost_outcome(*, reference: str) -> LostOutcome | None:
    """What became of it, as often as it is asked; None for a reference that leads nowhere."""
    found = LostWords.objects.with_reference(references.lookup(reference)).first()
    if found is None:
        return None
    may_be_taken_back = found.case_id and Decision.objects.filter(case=found.case_id, grace_until__isnull=False)
    if may_be_taken_back and may_be_taken_back.exists():
        return LostOutcome.WAITING
    return LostOutcome(found.outcome)


def was_paused_lately(story: Story) -> bool:
    """Whether a pause of this kind was granted within a year, however it ended."""
    paused = Decision.objects.standing().filter(case__story=story, outcome=Outcome.PAUSED)
    return paused.filter(hour__gt=timezone.now() - PAUSE_ONCE_IN).exists()


def _was_answered_lately(story: Story) -> bool:
    """Whether people read such a question about this story not long ago: asking on and on comes after everyone else."""
    answers = Decision.objects.standing().filter(case__story=story, outcome__in=[Outcome.PAUSED, Outcome.NOT_PAUSED])
    return answers.filter(hour__gt=timezone.now() - READ_IN_TURN_ONCE_IN).exists()
