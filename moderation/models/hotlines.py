"""Changes of helplines: what someone at the desk found out, and who agreed. The files are read; these rows are kept."""

import uuid
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from moderation.hours import this_hour
from moderation.models.people import DeskMember
from stories.hotlines import Action


class ChangeState(models.TextChoices):
    """How far a change has come."""

    WAITING = "waiting", _("Waits for a second person")
    IN_FORCE = "in_force", _("On the pages")
    DROPPED = "dropped", _("Not made")


class Means(models.TextChoices):
    """How somebody found out."""

    SITE = "site", _("Their own website says so")
    OFFICIAL = "official", _("A public office or a known list says so")
    ASKED = "asked", _("I called, texted or wrote to them")


class HotlineChangeQuerySet(models.QuerySet):
    """Which changes."""

    def waiting(self) -> Self:
        """For a second person."""
        return self.filter(state=ChangeState.WAITING).order_by("pk")

    def in_force(self) -> Self:
        """In the order in which they were made: at most one of a line waits at a time, so its key is that order."""
        return self.filter(state=ChangeState.IN_FORCE).order_by("pk")


class HotlineChange(models.Model):
    """One change of one entry. A number, an address or words need two people; the database asks for them too."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # its name in the files
    slug = models.CharField(max_length=12)
    action = models.CharField(max_length=7, choices=Action.choices)
    facts = models.JSONField()  # as in a reviewed file; null for what no longer holds
    means = models.CharField(max_length=8, choices=Means.choices)
    source = models.CharField(max_length=500, blank=True)
    needs_two = models.BooleanField()
    state = models.CharField(max_length=8, choices=ChangeState.choices, default=ChangeState.WAITING)
    proposed_by = models.ForeignKey(DeskMember, models.PROTECT, related_name="+")
    settled_by = models.ForeignKey(DeskMember, models.PROTECT, related_name="+", null=True)
    hour = models.DateTimeField(default=this_hour)

    objects = HotlineChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=~Q(state=ChangeState.IN_FORCE)
                | Q(needs_two=False)
                | (Q(settled_by__isnull=False) & ~Q(settled_by=F("proposed_by"))),
                name="hotline_change_by_two",
            ),
            CheckConstraint(condition=Q(state__in=ChangeState.values), name="hotline_change_state_is_known"),
            CheckConstraint(condition=Q(action__in=Action.values), name="hotline_change_action_is_known"),
            CheckConstraint(condition=Q(means__in=Means.values), name="hotline_change_means_are_known"),
            UniqueConstraint(
                fields=["slug"], condition=Q(state=ChangeState.WAITING), name="hotline_change_one_waits_per_line"
            ),
        ]

    def __str__(self) -> str:
        return f"Change of {self.slug}"
