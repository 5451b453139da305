"""Stories that came from another site, and on what agreement of their authors."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q


class Consent(models.Model):
    """What the authors of one file agreed to, in the words of whoever brought it in; a week, never a time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    words = models.TextField()
    file_digest = models.BinaryField(max_length=32)  # SHA-256 of the file: which agreement belongs to which file
    week = models.DateField()

    class Meta:
        constraints = [
            CheckConstraint(condition=~Q(words=""), name="consent_says_something"),
            models.UniqueConstraint(fields=["file_digest", "words"], name="consent_once_per_file"),
        ]

    def __str__(self) -> str:
        return f"Consent {str(self.pk)[:8]}"


class Imported(models.Model):
    """One story that came so; gone with the story."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.OneToOneField("stories.Story", models.CASCADE, related_name="imported")
    consent = models.ForeignKey(Consent, models.PROTECT, related_name="stories")

    def __str__(self) -> str:
        return f"Imported {str(self.pk)[:8]}"
