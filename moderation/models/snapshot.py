"""Snapshots: numbers that a job has built, so that a page only shows them."""

from django.db import models
from django.utils import timezone


class Snapshot(models.Model):
    """The newest numbers of one kind: counts, never words, never a person."""

    PUBLIC, DESK = "public", "desk"

    name = models.CharField(max_length=10, primary_key=True)
    day = models.DateField(default=timezone.localdate)
    content = models.JSONField()

    def __str__(self) -> str:
        return f"Snapshot {self.name} {self.day}"
