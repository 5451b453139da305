"""Tallies: how many, by month. They stay when a text is withdrawn, and say nothing about any one of them."""

from typing import Self

from django.db import models
from django.db.models import UniqueConstraint


class TallyQuerySet(models.QuerySet):
    """Which tallies."""

    def of(self, measure: str) -> Self:
        """One measure, all months and details."""
        return self.filter(measure=measure)


class Tally(models.Model):
    """A number for one month, one measure and one detail, such as a clause."""

    month = models.DateField()
    measure = models.CharField(max_length=20)
    detail = models.CharField(max_length=20, blank=True)
    number = models.PositiveIntegerField(default=0)

    objects = TallyQuerySet.as_manager()

    class Meta:
        constraints = [UniqueConstraint(fields=["month", "measure", "detail"], name="tally_once_a_month")]

    def __str__(self) -> str:
        return f"Tally {self.measure} {self.month:%Y-%m}"
