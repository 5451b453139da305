"""The team: what two leads agree on, who is here when, and who would like to talk."""

import uuid
from datetime import date
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.hours import this_hour
from moderation.models.people import DeskMember, Role


class ProposalKind(models.TextChoices):
    """What takes two leads."""

    GIVE = "give", _("Give a role")
    TAKE = "take", _("Take a role back")
    NEW_KEY = "new_key", _("A lost key: let them set up a new one")


class Proposal(models.Model):
    """One lead proposes; nothing changes before another lead agrees. Gone when it is done or dropped."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=7, choices=ProposalKind.choices)
    role = models.CharField(max_length=19, choices=Role.choices, blank=True)
    member = models.ForeignKey(DeskMember, models.CASCADE, related_name="proposals")
    proposed_by = models.ForeignKey(DeskMember, models.CASCADE, related_name="+")
    hour = models.DateTimeField(default=this_hour)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["kind", "role", "member"], name="proposal_once"),
            CheckConstraint(
                condition=Q(kind=ProposalKind.NEW_KEY, role="")
                | Q(~Q(kind=ProposalKind.NEW_KEY), role__in=Role.values),
                name="proposal_of_a_role_names_it",
            ),
        ]

    def __str__(self) -> str:
        return f"Proposal {str(self.pk)[:8]}"


class Part(models.IntegerChoices):
    """A quarter of a day, in UTC."""

    NIGHT = 0, _("0 to 6")
    MORNING = 1, _("6 to 12")
    AFTERNOON = 2, _("12 to 18")
    EVENING = 3, _("18 to 24")


class ShiftQuerySet(models.QuerySet):
    """Which shifts."""

    def now(self) -> Self:
        """Of this quarter of the day."""
        hour = timezone.now()
        return self.filter(day=hour.date(), part=hour.hour // 6)

    def between(self, first: date, last: date) -> Self:
        """From one day to another, both included."""
        return self.filter(day__range=(first, last))


class Shift(models.Model):
    """A member means to be here, and perhaps to come when called."""

    member = models.ForeignKey(DeskMember, models.CASCADE, related_name="shifts", db_index=False)
    day = models.DateField()
    part = models.PositiveSmallIntegerField(choices=Part.choices)
    on_call = models.BooleanField(default=False)

    objects = ShiftQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["member", "day", "part"], name="shift_once"),
            CheckConstraint(condition=Q(part__in=Part.values), name="shift_part_is_known"),
        ]

    def __str__(self) -> str:
        return f"Shift {self.pk}"


class Talk(models.Model):
    """Someone would like to talk after reading. No reason, no text, no case; gone when they talked."""

    asked_by = models.OneToOneField(DeskMember, models.CASCADE, related_name="talk")
    answered_by = models.ForeignKey(DeskMember, models.CASCADE, null=True, related_name="+")
    day = models.DateField(default=timezone.localdate)

    def __str__(self) -> str:
        return f"Talk {self.pk}"
