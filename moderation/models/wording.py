"""Wordings: what the desk says to writers about each rule, kept by policy editors. A change is a new row."""

from typing import Self

from django.db import models
from django.db.models import UniqueConstraint

from moderation.hours import this_hour
from moderation.models.people import DeskMember


class WordingQuerySet(models.QuerySet):
    """Which wordings."""

    def newest(self) -> Self:
        """The one in use for each rule."""
        later = self.model.objects.filter(
            clause_slug=models.OuterRef("clause_slug"), version__gt=models.OuterRef("version")
        )
        return self.filter(~models.Exists(later)).order_by("clause_slug")


class Wording(models.Model):
    """A draft for statements under one rule: plain text with slots, see `moderation.statements`."""

    clause_slug = models.SlugField(max_length=20, db_index=False)
    version = models.PositiveIntegerField()
    words = models.TextField()
    editor = models.ForeignKey(DeskMember, models.PROTECT, related_name="+")
    hour = models.DateTimeField(default=this_hour)

    objects = WordingQuerySet.as_manager()

    class Meta:
        constraints = [UniqueConstraint(fields=["clause_slug", "version"], name="wording_version_once_per_clause")]

    def __str__(self) -> str:
        return f"Wording {self.clause_slug} {self.version}"
