"""Lost words: somebody asks that a story rests for a while, by something that only its writer knows."""

import uuid
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from moderation.models.case import ReviewCase


class LostOutcome(models.TextChoices):
    """What the person who asked is told. Whether it was right or wrong what they knew is not among it."""

    WAITING = "waiting", _("People have not read it yet.")
    PAUSED = "paused", _("The story is off the pages for 30 days. The nine words bring it back at any time.")
    NOT_PAUSED = "not_paused", _("People have read it. The story was not paused.")


class LostWordsQuerySet(models.QuerySet):
    """Which of them."""

    def with_reference(self, lookup: bytes) -> Self:
        """The one under this reference."""
        return self.filter(reference_lookup=lookup)


class LostWords(models.Model):
    """One person's word for it, sealed to the desk. Nothing about the person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, related_name="lost_words")
    case = models.ForeignKey(ReviewCase, models.CASCADE, null=True, related_name="lost_words")
    knows = models.BinaryField()  # sealed to the desk
    desk_key_version = models.PositiveSmallIntegerField(null=True)
    reference_lookup = models.BinaryField(max_length=32, unique=True)
    outcome = models.CharField(max_length=10, choices=LostOutcome.choices, default=LostOutcome.WAITING)
    month = models.DateField()

    objects = LostWordsQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Lost words {str(self.pk)[:8]}"
