"""Revisions: the exact text that a moderator reads and approves. Sealed, and never updated, save to take a name off."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

EXACTLY_ONE_TEXT = Q(story__isnull=False, response__isnull=True) | Q(story__isnull=True, response__isnull=False)


class Revision(models.Model):
    """Title, body and warnings as one sealed value; belongs to one story or one response."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, null=True, related_name="revisions")
    response = models.ForeignKey("stories.Response", models.CASCADE, null=True, related_name="revisions")
    sealed = models.BinaryField()
    pen_name_sealed = models.BinaryField(null=True)  # apart, so that a name can be taken off every revision at once
    policy_version = models.PositiveIntegerField()  # the one that the writer was shown

    class Meta:
        constraints = [CheckConstraint(condition=EXACTLY_ONE_TEXT, name="revision_belongs_to_one_text")]

    def __str__(self) -> str:
        return f"Revision {str(self.pk)[:8]}"
