"""Drafts: what somebody writes at their own pace. Nobody here can read one; only the nine words open it."""

import uuid
from datetime import date
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, Q


class DraftQuerySet(models.QuerySet):
    """Which drafts."""

    def locked(self) -> Self:
        """For a write."""
        return self.select_for_update(of=("self",))

    def last_opened_before(self, week: date) -> Self:
        """Those whose writers have not come back since; `week` is a Monday."""
        return self.filter(opened_week__lt=week)


class Draft(models.Model):
    """Everything on the writing page, sealed as one value: also what kind of text it is, and what it responds to."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sealed = models.BinaryField()
    opened_week = models.DateField()  # a Monday: the week in which its writer last saved or opened it

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints = [CheckConstraint(condition=Q(opened_week__week_day=2), name="draft_week_starts_on_monday")]

    def __str__(self) -> str:
        return f"Draft {str(self.pk)[:8]}"
