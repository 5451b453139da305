"""The audit: what people did at the desk, to the hour. Ids and spans, never words; written once."""

import uuid
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, Q

from moderation.hours import this_hour


class AuditQuerySet(models.QuerySet):
    """Which entries."""

    def linked(self) -> Self:
        """Those in the chain, in its order."""
        return self.filter(number__isnull=False).order_by("number")

    def loose(self) -> Self:
        """Not in the chain yet, in the order in which they will be: by hour, then at random."""
        return self.filter(number__isnull=True).order_by("hour", "id")


class AuditEvent(models.Model):
    """One move by one person. `number` and `mac` are filled once, when the entry is linked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hour = models.DateTimeField(default=this_hour)
    actor = models.BigIntegerField()  # a desk member's key; not a foreign key, for the entry outlives everything
    action = models.CharField(max_length=20)
    case = models.UUIDField(null=True)
    revision = models.UUIDField(null=True)
    details = models.JSONField(default=dict)  # states, clause slugs, spans, policy version
    number = models.PositiveBigIntegerField(null=True, unique=True)
    mac = models.BinaryField(max_length=32, null=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(number__isnull=True, mac__isnull=True) | Q(number__isnull=False, mac__isnull=False),
                name="audit_linked_has_both",
            )
        ]

    def __str__(self) -> str:
        return f"Audit {str(self.pk)[:8]}"
