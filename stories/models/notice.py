"""Notices: what the desk tells a writer, sealed so that only the nine words open it."""

import uuid
from typing import Self

from django.db import models
from django.db.models import CheckConstraint
from django.utils.translation import gettext_lazy as _

from stories.models.revision import EXACTLY_ONE_TEXT


class NoticeKind(models.TextChoices):
    """One line of the writer's timeline each."""

    SECOND_READER = "second_reader", _("A second person is reading it.")
    PUBLISH = "publish", _("A person has read it. It will appear.")
    NOT_PASSED_ON = (
        "not_passed_on",
        _("A person has read it. The writer of the story takes only kind answers, so it is not shown."),
    )
    AMEND = "amend", _("A person has read it and asks you for a change.")
    DECLINE = "decline", _("Two people have read it. It will not appear as it is.")
    HELD = "held", _("It is off the pages for now, while people look at it again.")
    LIFTED = "lifted", _("It is back on the pages.")
    OVERTURNED = "overturned", _("Someone new has read it. The first answer was changed.")
    PAUSED = (
        "paused",
        _(
            "Somebody asked us to pause it, and two of us found that they know what only its writer can know. It comes "
            "back by itself; you can bring it back before."
        ),
    )
    NOT_PAUSED = (
        "not_paused",
        _("Somebody said that they had lost your nine words and asked us to pause it. We did not."),
    )
    UPHELD = "upheld", _("Two new people have read it. The first answer stays.")


class NoticeQuerySet(models.QuerySet):
    """Which notices."""

    def shown(self) -> Self:
        """Those whose ten seconds to take back are over, in the order in which they were written."""
        return self.filter(is_settled=True).order_by("number")


class Notice(models.Model):
    """Written in the decision's transaction; shown once the decision can no longer be taken back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, null=True, related_name="notices", db_index=False)
    response = models.ForeignKey("stories.Response", models.CASCADE, null=True, related_name="notices", db_index=False)
    revision = models.ForeignKey("stories.Revision", models.CASCADE, related_name="notices")
    number = models.PositiveSmallIntegerField()  # 1 for the first of its text
    day = models.DateField(null=True)  # of the decision, whose hour the desk keeps; empty on those before we kept it
    kind = models.CharField(max_length=13, choices=NoticeKind.choices)
    sealed = models.BinaryField()
    is_settled = models.BooleanField(default=False)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=EXACTLY_ONE_TEXT, name="notice_belongs_to_one_text"),
            models.UniqueConstraint(fields=["story", "number"], name="notice_number_once_per_story"),
            models.UniqueConstraint(fields=["response", "number"], name="notice_number_once_per_response"),
        ]

    def __str__(self) -> str:
        return f"Notice {str(self.pk)[:8]}"
