"""Keys: what opens a text, in a table of its own, so that its backups can be kept apart and for seven days only."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from stories.models.revision import EXACTLY_ONE_TEXT


class TextKey(models.Model):
    """The text's key, wrapped for the writer and, once sent, for the desk; found by a keyed digest of nine words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.OneToOneField("stories.Story", models.CASCADE, null=True, related_name="key")
    response = models.OneToOneField("stories.Response", models.CASCADE, null=True, related_name="key")
    lookup = models.BinaryField(max_length=32, unique=True)
    pepper_version = models.PositiveSmallIntegerField()
    writer_wrap = models.BinaryField()
    writer_public = models.BinaryField(max_length=32)  # messages from the desk are sealed to it
    desk_wrap = models.BinaryField(null=True)  # absent while a draft
    desk_key_version = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(condition=EXACTLY_ONE_TEXT, name="key_belongs_to_one_text"),
            CheckConstraint(
                condition=Q(desk_wrap__isnull=True, desk_key_version__isnull=True)
                | Q(desk_wrap__isnull=False, desk_key_version__isnull=False),
                name="key_desk_wrap_names_its_version",
            ),
        ]

    def __str__(self) -> str:
        return f"Key {str(self.pk)[:8]}"


class Withdrawal(models.Model):
    """A digest that was used up: a late retry does not bring the text back, and a restore withdraws it again."""

    lookup = models.BinaryField(max_length=32, primary_key=True)
    week = models.DateField()
    only_the_words = models.BooleanField(default=False)  # new words took their place; the text lives on

    def __str__(self) -> str:
        return "Withdrawal"
