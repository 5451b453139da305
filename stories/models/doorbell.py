"""The outbox: work that a transaction left for the worker. The row is the truth, the message only a doorbell."""

import uuid
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

TRIES = 8  # then a person has to look; the row stays


class Purpose(models.TextChoices):
    """What the worker is asked to do."""

    READ = "read", _("Have a revision read")
    REPORT = "report", _("Look at a report")
    APPEAL = "appeal", _("Have a decision read again")
    LETTER = "letter", _("Answer a writer")
    LOST = "lost", _("Compare what somebody knows who lost the nine words")


class OutboxQuerySet(models.QuerySet):
    """Which work is left."""

    def waiting(self) -> Self:
        """Not done, and not given up."""
        return self.filter(tries__lt=TRIES)


class Outbox(models.Model):
    """One thing to do about one row; gone when it is done."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(max_length=6, choices=Purpose.choices)
    subject = models.UUIDField()  # a revision, a report, an appeal, a letter or lost words
    # The start of the hour of arrival (of the quarter hour where someone may be in danger); due times count from it.
    due_from = models.DateTimeField()
    in_danger = models.BooleanField(default=False)
    held = models.BooleanField(default=False)  # a full bucket, a honeypot, too fast: read later, never refused
    resubmitted = models.BooleanField(default=False)  # its writer has waited once already
    tries = models.PositiveSmallIntegerField(default=0)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["purpose", "subject"], name="outbox_asks_once"),
            CheckConstraint(condition=Q(purpose__in=Purpose.values), name="outbox_purpose_is_known"),
        ]

    def __str__(self) -> str:
        return f"Outbox {str(self.pk)[:8]}"
