""" "Me too": counted, never a row of its own."""

import secrets
import uuid
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Sum

SHARDS = 16  # rows that share one number, so that taps at the same moment do not wait for each other


def any_shard() -> int:
    """One of the shards, at random."""
    return secrets.randbelow(SHARDS)


class MeTooQuerySet(models.QuerySet):
    """Sums of taps."""

    def counted(self) -> Self:
        """Without those that came from a full bucket."""
        return self.filter(held=False)

    def held_by_month(self) -> dict[date, int]:
        """Taps that came from a full bucket, where there are any, oldest month first."""
        held = self.filter(held=True, taps__gt=0).order_by("month").values_list("month")
        return dict(held.annotate(total=Sum("taps")))

    def by(self, column: str) -> dict[object, int]:
        """Taps per month or per country; a country is empty where nobody said one."""
        return dict(self.counted().values_list(column).annotate(total=Sum("taps")))

    def by_month_and_country(self) -> Self:
        """Month, country and taps of each pair; a country is empty where nobody said one."""
        return self.counted().values_list("month", "country").annotate(total=Sum("taps"))


class MeToo(models.Model):
    """How many taps in a month, from a country that people chose to add; many taps, a few rows."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    month = models.DateField()
    country = models.CharField(max_length=2, blank=True)
    shard = models.PositiveSmallIntegerField()
    held = models.BooleanField(default=False)
    taps = models.PositiveBigIntegerField(default=0)

    objects = MeTooQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["month", "country", "shard", "held"], name="me_too_one_row_per_shard")
        ]

    def __str__(self) -> str:
        return f"MeToo {self.month:%Y-%m}"
