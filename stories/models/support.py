"""Support: a fixed phrase, counted for the story's writer."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Phrase(models.TextChoices):
    """What a reader can say in one tap."""

    BELIEVED = "believed", _("I believe you")
    NOT_ALONE = "not_alone", _("You are not alone")
    THANK_YOU = "thank_you", _("Thank you for telling")
    STRENGTH = "strength", _("I wish you strength")


class Support(models.Model):
    """How often a phrase was sent to a story; one row a phrase, none a tap."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, related_name="support", db_index=False)
    phrase = models.CharField(max_length=9, choices=Phrase.choices)
    taps = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "phrase"], name="support_one_row_per_phrase")]

    def __str__(self) -> str:
        return f"Support {str(self.pk)[:8]}"
