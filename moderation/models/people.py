"""The people at the desk: what each may read, and what each has asked not to read."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.transitions import Who
from moderation.wellbeing import is_enough
from stories.models.revision import EXACTLY_ONE_TEXT


class Role(models.TextChoices):
    """What a person may do; each is a fact of the member."""

    MODERATOR = "is_moderator", _("Reads and decides")
    CRISIS_RESPONDER = "is_crisis_responder", _("Trained to look after danger")
    LEAD = "is_lead", _("Lead")
    POLICY_EDITOR = "is_policy_editor", _("Writes the wordings")


class DeskMemberQuerySet(models.QuerySet):
    """Which members."""

    def at_work(self) -> Self:
        """Those who may sign in and read."""
        return self.filter(active=True, account__is_active=True)

    def leading(self) -> Self:
        """Leads at work."""
        return self.at_work().filter(is_lead=True)

    def on_call_now(self) -> Self:
        """Those who said in the rota that they come when called, in this quarter of the day."""
        now = timezone.now()
        return self.filter(shifts__day=now.date(), shifts__part=now.hour // 6, shifts__on_call=True)


class DeskMember(models.Model):
    """A trained volunteer. What a person may do is a list of four plain facts."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="desk_member")
    is_moderator = models.BooleanField(default=True)
    is_crisis_responder = models.BooleanField(default=False)
    is_lead = models.BooleanField(default=False)
    is_policy_editor = models.BooleanField(default=False)
    active = models.BooleanField(default=True)
    topic_opt_outs = models.PositiveIntegerField(default=0)  # a bit each, see stories.warnings; nobody asks why
    shortcuts = models.BooleanField(default=True)  # keys at the desk (WCAG 2.2, 2.1.4)
    call_mail = models.EmailField(blank=True)  # where to call this person when danger waits; nobody else sees it
    claims = models.PositiveIntegerField(default=0)  # how many cases taken: every third and fifth is another kind
    # For the person's own protection, seen by nobody else: what they read on the last day they were here.
    read_on = models.DateField(null=True)
    read_minutes = models.PositiveIntegerField(default=0)
    last_was_heavy = models.BooleanField(default=False)

    objects = DeskMemberQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Desk member {self.pk}"

    @property
    def roles(self) -> list[Role]:
        """What the person may do, for the page of leads."""
        return [role for role in Role if getattr(self, role)]

    @property
    def has_read_enough(self) -> bool:
        """Whether today's budget is used up."""
        return is_enough(read_on=self.read_on, minutes=self.read_minutes, today=timezone.localdate())

    def may_act_as(self, who: Who) -> bool:
        """Whether the person's training fits; whether they have read it before is a question to the database."""
        if who is Who.RESPONDER:
            return self.is_crisis_responder
        if who is Who.LEAD:
            return self.is_lead
        return self.is_moderator and who is not Who.SYSTEM


class DeclaredConflict(models.Model):
    """A member stepped aside: they know someone in it, or cannot judge it. No reason is asked or kept."""

    member = models.ForeignKey(DeskMember, models.CASCADE, related_name="conflicts", db_index=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, null=True, related_name="+")
    response = models.ForeignKey("stories.Response", models.CASCADE, null=True, related_name="+")
    hour = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=EXACTLY_ONE_TEXT, name="conflict_is_with_one_text"),
            models.UniqueConstraint(fields=["member", "story"], name="conflict_once_per_story"),
            models.UniqueConstraint(fields=["member", "response"], name="conflict_once_per_response"),
        ]

    def __str__(self) -> str:
        return f"Conflict {self.pk}"
