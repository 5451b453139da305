"""What comes to the desk from outside: reports by visitors, appeals by writers."""

import uuid
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from moderation.models.case import ReviewCase
from moderation.models.policy import Clause
from moderation.models.verdict import Decision
from stories.models.revision import EXACTLY_ONE_TEXT


class ReportOutcome(models.TextChoices):
    """What a person who reported something is told, once."""

    WAITING = "waiting", _("People have not read it yet.")
    STAYS = "stays", _("A person has read it. The story stays.")
    ASKED = "asked", _("People have read it and asked the writer for a change.")
    CHANGED = "changed", _("People have read it. The story is off the pages or was changed.")


class ReportQuerySet(models.QuerySet):
    """Which reports."""

    def unanswered(self) -> Self:
        """Those whose case is still open."""
        return self.filter(outcome=ReportOutcome.WAITING)


class Report(models.Model):
    """A visitor's report of a public text. Nothing about the visitor but a key that dies with the day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, null=True, related_name="reports")
    response = models.ForeignKey("stories.Response", models.CASCADE, null=True, related_name="reports")
    revision = models.ForeignKey("stories.Revision", models.CASCADE, related_name="reports", db_index=False)
    case = models.ForeignKey(ReviewCase, models.CASCADE, null=True, related_name="reports")
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="+")
    note = models.BinaryField(default=b"")  # sealed to the desk
    desk_key_version = models.PositiveSmallIntegerField(null=True)
    # The same neighbourhood, text and day: counted as one. Empty on the second, which is read all the same.
    reporter_key = models.BinaryField(max_length=32, null=True)
    snapshot = models.BinaryField(max_length=32)  # SHA-256 of the text as it was when reported
    reference_lookup = models.BinaryField(max_length=32, unique=True)
    outcome = models.CharField(max_length=7, choices=ReportOutcome.choices, default=ReportOutcome.WAITING)
    was_told = models.BooleanField(default=False)
    by_identified = models.BooleanField(default=False)  # says that the text is about them, or speaks for such a person
    asked_again = models.BooleanField(default=False)  # after people had judged the same text under the same clause
    month = models.DateField()

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=EXACTLY_ONE_TEXT, name="report_is_about_one_text"),
            UniqueConstraint(fields=["revision", "reporter_key"], name="report_counts_once"),
        ]

    def __str__(self) -> str:
        return f"Report {str(self.pk)[:8]}"


class Appeal(models.Model):
    """A writer disagrees with a decision; the words are optional and sealed to the desk."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, null=True, related_name="appeals")
    response = models.ForeignKey("stories.Response", models.CASCADE, null=True, related_name="appeals")
    decision = models.ForeignKey(Decision, models.CASCADE, related_name="appeals")
    case = models.OneToOneField(ReviewCase, models.CASCADE, null=True, related_name="appeal")
    words = models.BinaryField(default=b"")
    desk_key_version = models.PositiveSmallIntegerField(null=True)
    is_open = models.BooleanField(default=True)

    class Meta:
        constraints = [
            CheckConstraint(condition=EXACTLY_ONE_TEXT, name="appeal_is_about_one_text"),
            UniqueConstraint(fields=["decision"], condition=Q(is_open=True), name="appeal_open_once_per_decision"),
        ]

    def __str__(self) -> str:
        return f"Appeal {str(self.pk)[:8]}"
