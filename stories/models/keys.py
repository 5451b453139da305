"""Keys: what opens a text, in a table of its own, so that its backups can be kept apart and for seven days only."""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import CheckConstraint, Q

from stories.models.revision import EXACTLY_ONE_TEXT
from stories.receipts import ReceiptKeys


class KeyQuerySet(models.QuerySet):
    """Which key."""

    def opened_by(self, keys: ReceiptKeys) -> Self | None:
        """The row behind nine words, or None; one query on a unique index per pepper in use."""
        for version, lookup in keys.lookups():
            row = self.filter(lookup=lookup, pepper_version=version).first()
            if row is not None:
                return row
        return None


class Key(models.Model):
    """What nine words open: a random key, wrapped for the writer; found by a keyed digest of the words."""

    sealed_as: ClassVar[str]  # the name of the table in what is authenticated

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lookup = models.BinaryField(max_length=32, unique=True)
    pepper_version = models.PositiveSmallIntegerField()
    writer_wrap = models.BinaryField()

    objects = KeyQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {str(self.pk)[:8]}"


class TextKey(Key):
    """The key of a text that was sent, wrapped for the desk as well."""

    sealed_as = "text_key"

    story = models.OneToOneField("stories.Story", models.CASCADE, null=True, related_name="key")
    response = models.OneToOneField("stories.Response", models.CASCADE, null=True, related_name="key")
    writer_public = models.BinaryField(max_length=32)  # messages from the desk are sealed to it
    desk_wrap = models.BinaryField(null=True)
    desk_key_version = models.PositiveSmallIntegerField(null=True)
    account_wrap = models.BinaryField(null=True)  # only on a signed text: what the nine words open, for its account

    class Meta:
        constraints = [
            CheckConstraint(condition=EXACTLY_ONE_TEXT, name="key_belongs_to_one_text"),
            CheckConstraint(
                condition=Q(desk_wrap__isnull=True, desk_key_version__isnull=True)
                | Q(desk_wrap__isnull=False, desk_key_version__isnull=False),
                name="key_desk_wrap_names_its_version",
            ),
        ]


class DraftKey(Key):
    """The key of a draft: wrapped for the writer alone, so that nobody here can read it."""

    sealed_as = "draft_key"

    draft = models.OneToOneField("stories.Draft", models.CASCADE, related_name="key")


class AccountKey(Key):
    """A pair of keys of a writer's account: what opens each signed text is sealed to the public half.

    The private half opens with the account's nine words, or with the password where there is one; with nothing else.
    """

    sealed_as = "account_key"

    account = models.OneToOneField("stories.Account", models.CASCADE, related_name="key")
    public = models.BinaryField(max_length=32)
    password_salt = models.BinaryField(max_length=16, null=True)
    password_wrap = models.BinaryField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(password_salt__isnull=True, password_wrap__isnull=True)
                | Q(password_salt__isnull=False, password_wrap__isnull=False),
                name="account_key_password_wrap_has_its_salt",
            )
        ]


class WithdrawalQuerySet(models.QuerySet):
    """Which words were used up."""

    def of(self, keys: ReceiptKeys) -> Self:
        """Those with these nine words, under any pepper in use."""
        return self.filter(lookup__in=[lookup for _, lookup in keys.lookups()])


class Withdrawal(models.Model):
    """A digest that was used up: a late retry does not bring the text back, and a restore withdraws it again."""

    lookup = models.BinaryField(max_length=32, primary_key=True)
    week = models.DateField()
    only_the_words = models.BooleanField(default=False)  # new words took their place; the text lives on

    objects = WithdrawalQuerySet.as_manager()

    def __str__(self) -> str:
        return "Withdrawal"
