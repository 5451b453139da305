"""Verdicts: what each reader thought, what followed from it, and what the writer was told."""

import uuid
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.hours import this_hour
from moderation.models.case import ReviewCase
from moderation.models.people import DeskMember
from moderation.models.policy import Clause, Policy

WHOLE_OR_SPAN = Q(start__isnull=True, end__isnull=True) | Q(start__isnull=False, end__gt=F("start"))


class Verdict(models.TextChoices):
    """What one reader thinks should happen."""

    PUBLISH = "publish", _("Publish it")
    AMEND = "amend", _("Ask for a change")
    DECLINE = "decline", _("Do not publish it")
    HOLD = "hold", _("Take it off the pages for now")
    CRISIS = "crisis", _("Someone may be in danger now")
    SUPPORTED = "supported", _("Someone trained has looked after it")
    KNOWS = "knows", _("They know what only the writer can know")
    KNOWS_NOT = "knows_not", _("They do not know it, or I am not sure")


class Outcome(models.TextChoices):
    """What followed from a verdict."""

    PUBLISH = "publish", _("It will appear")
    AMEND = "amend", _("The writer is asked for a change")
    DECLINE = "decline", _("It will not appear as it is")
    SECOND_READER = "second_reader", _("A second person reads it")
    LEAD = "lead", _("A lead reads it")
    KEEP = "keep", _("It stays public")
    HOLD = "hold", _("It is off the pages for now")
    KEEP_HELD = "keep_held", _("It stays off the pages")
    LIFT = "lift", _("It is back on the pages")
    CRISIS = "crisis", _("Someone trained looks after it")
    SUPPORTED = "supported", _("It waits for a reader again")
    UPHELD_ONCE = "upheld_once", _("A second new reader looks at it")
    UPHELD = "upheld", _("The earlier decision stays")
    PAUSED = "paused", _("It rests for 30 days")
    COMPARED = "compared", _("Thank you. It was read before, and both readings are compared")
    NOT_PAUSED = "not_paused", _("It is not paused")


TOLD_WITH_REASONS = (Outcome.AMEND, Outcome.DECLINE, Outcome.HOLD, Outcome.KEEP_HELD, Outcome.UPHELD)


class AssessmentQuerySet(models.QuerySet):
    """Which assessments."""

    def standing(self) -> Self:
        """Not taken back."""
        return self.filter(taken_back=False)


class Assessment(models.Model):
    """One person's verdict on one revision."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(ReviewCase, models.CASCADE, related_name="assessments")
    revision = models.ForeignKey("stories.Revision", models.CASCADE, related_name="assessments")
    moderator = models.ForeignKey(DeskMember, models.PROTECT, related_name="assessments")
    verdict = models.CharField(max_length=9, choices=Verdict.choices)
    note = models.BinaryField(default=b"")  # to colleagues; sealed to the desk
    desk_key_version = models.PositiveSmallIntegerField(null=True)
    hour = models.DateTimeField(default=this_hour)
    taken_back = models.BooleanField(default=False)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(verdict__in=Verdict.values), name="assessment_verdict_is_known"),
            # The second reader is another person.
            UniqueConstraint(
                fields=["case", "moderator"],
                condition=Q(taken_back=False) & ~Q(verdict__in=[Verdict.CRISIS, Verdict.SUPPORTED]),
                name="assessment_once_per_person",
            ),
        ]

    def __str__(self) -> str:
        return f"Assessment {str(self.pk)[:8]}"


class Finding(models.Model):
    """A clause that a reader named, and the passage it is about; the whole text where `start` is empty."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="findings")
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="+")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["clause__position", "start"]
        constraints = [CheckConstraint(condition=WHOLE_OR_SPAN, name="finding_is_whole_or_a_span")]

    def __str__(self) -> str:
        return f"Finding {str(self.pk)[:8]}"


class DecisionQuerySet(models.QuerySet):
    """Which decisions."""

    def standing(self) -> Self:
        """Neither taken back nor the taking back itself."""
        return self.filter(undoes__isnull=True, undone_by__isnull=True)

    def ripe(self) -> Self:
        """Those that can no longer be taken back and have not taken effect yet."""
        return self.filter(grace_until__lte=timezone.now())

    def can_be_undone_by(self, member: DeskMember) -> Self:
        """The member's own, within their ten seconds."""
        own = self.standing().filter(assessment__moderator=member, grace_until__gt=timezone.now())
        return own.order_by("-grace_until")


class Decision(models.Model):
    """What followed from an assessment. Taking it back is a second row that names the first."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(ReviewCase, models.CASCADE, related_name="decisions")
    revision = models.ForeignKey("stories.Revision", models.CASCADE, related_name="decisions")
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="decisions")
    outcome = models.CharField(max_length=13, choices=Outcome.choices)
    from_state = models.CharField(max_length=13)
    from_lane = models.PositiveSmallIntegerField()
    from_due_at = models.DateTimeField(null=True)  # for taking it back; empty once settled
    case_version = models.PositiveIntegerField()  # the case's, right after; when it has moved on, there is no way back
    notice = models.OneToOneField("stories.Notice", models.SET_NULL, null=True, related_name="+")
    hour = models.DateTimeField(default=this_hour)
    grace_until = models.DateTimeField(null=True)  # exact for ten seconds, then empty
    undoes = models.OneToOneField("self", models.CASCADE, null=True, related_name="undone_by")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["grace_until"], name="decision_ripening", condition=Q(grace_until__isnull=False))
        ]
        constraints = [
            CheckConstraint(condition=Q(outcome__in=Outcome.values), name="decision_outcome_is_known"),
            CheckConstraint(
                condition=Q(undoes__isnull=True) | Q(grace_until__isnull=True), name="decision_undoing_is_final"
            ),
        ]

    def __str__(self) -> str:
        return f"Decision {str(self.pk)[:8]}"


class Statement(models.Model):
    """The reasons for a decision, as they were told: in the notice to the writer, and here for the desk."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    decision = models.OneToOneField(Decision, models.CASCADE, related_name="statement")
    notice = models.OneToOneField("stories.Notice", models.CASCADE, related_name="+")
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="+")
    advice = models.BinaryField(default=b"")  # sealed to the desk
    desk_key_version = models.PositiveSmallIntegerField(null=True)
    pointed_at_by_machine = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"Statement {str(self.pk)[:8]}"


class StatementClause(models.Model):
    """A clause that the statement names, and the passage."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    statement = models.ForeignKey(Statement, models.CASCADE, related_name="clauses")
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="+")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [CheckConstraint(condition=WHOLE_OR_SPAN, name="statement_clause_is_whole_or_a_span")]

    def __str__(self) -> str:
        return f"Statement clause {str(self.pk)[:8]}"
