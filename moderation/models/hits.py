"""What the machine noticed: places in a text, each with the rule that fired. They point, and decide nothing."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint


class ScreenerRun(models.Model):
    """One look of one version of the rules at one revision; a second delivery of the task does not repeat it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    revision = models.ForeignKey("stories.Revision", models.CASCADE, related_name="screener_runs", db_index=False)
    screener = models.CharField(max_length=40)
    version = models.PositiveIntegerField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["revision", "screener", "version"], name="screener_runs_once_per_revision")
        ]

    def __str__(self) -> str:
        return f"Run {str(self.pk)[:8]}"


class ScreenerHit(models.Model):
    """A rule fired on code points `start` to `end` of the body."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    run = models.ForeignKey(ScreenerRun, models.CASCADE, related_name="hits")
    rule = models.CharField(max_length=60)
    rule_version = models.PositiveIntegerField(default=1)
    clause_slug = models.SlugField(max_length=20, blank=True)  # empty where it is about danger, not about a clause
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    message = models.CharField(max_length=200)  # our own words, never the text's
    # The verdict of the person who read it: of what a rule points at, how much do people agree with?
    was_right = models.BooleanField(null=True)

    class Meta:
        ordering = ["start", "end"]
        constraints = [CheckConstraint(condition=Q(end__gt=F("start")), name="hit_has_a_span")]

    def __str__(self) -> str:
        return f"Hit {self.rule}"
