"""Letters: messages between a writer and the desk, in both directions, sealed once for each side."""

import uuid
from typing import Self

from django.db import models
from django.db.models import CheckConstraint

from stories.models.revision import EXACTLY_ONE_TEXT
from stories.models.text import Text


class LetterQuerySet(models.QuerySet):
    """Which letters."""

    def in_order(self) -> Self:
        """As they were written."""
        return self.order_by("number")


class Letter(models.Model):
    """One message about one text. It names neither side's person; its week is the finest that is kept of its time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, null=True, related_name="letters", db_index=False)
    response = models.ForeignKey("stories.Response", models.CASCADE, null=True, related_name="letters", db_index=False)
    number = models.PositiveSmallIntegerField()  # 1 for the first of its text
    from_desk = models.BooleanField()
    for_writer = models.BinaryField()  # opens with the nine words
    for_desk = models.BinaryField()
    desk_key_version = models.PositiveSmallIntegerField()
    week = models.DateField()  # a Monday

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=EXACTLY_ONE_TEXT, name="letter_is_about_one_text"),
            models.UniqueConstraint(fields=["story", "number"], name="letter_number_once_per_story"),
            models.UniqueConstraint(fields=["response", "number"], name="letter_number_once_per_response"),
        ]

    def __str__(self) -> str:
        return f"Letter {str(self.pk)[:8]}"

    @property
    def text(self) -> Text:
        """The story or response it is about."""
        return self.story or self.response
