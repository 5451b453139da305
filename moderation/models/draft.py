"""Drafts: what a reader had typed and chosen when they put a text back, or when their time was over."""

import uuid

from django.db import models
from django.db.models import UniqueConstraint

from moderation.models.case import ReviewCase
from moderation.models.people import DeskMember


class Draft(models.Model):
    """One reader's unfinished page about one case; sealed to the desk, gone with the decision."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(ReviewCase, models.CASCADE, related_name="drafts", db_index=False)
    member = models.ForeignKey(DeskMember, models.CASCADE, related_name="+")
    state = models.CharField(max_length=13)  # the case's, then: a note is handed on within one stage alone
    typed = models.BinaryField(default=b"")
    desk_key_version = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [UniqueConstraint(fields=["case", "member"], name="draft_once_per_reader")]

    def __str__(self) -> str:
        return f"Draft {str(self.pk)[:8]}"
