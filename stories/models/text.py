"""Stories and responses: what people send, and what they chose for it. The words are in sealed revisions."""

import secrets
import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from stories.states import State
from stories.warnings import Level


def new_slug() -> str:
    """128 random bits for an address, independent of the row's key; hexadecimal sorts alike under every collation."""
    return secrets.token_hex(16)


class Kind(models.TextChoices):
    """A story is a survivor's; a solidarity note is from someone who stands beside them."""

    STORY = "story", _("Story")
    SOLIDARITY = "solidarity", _("Solidarity note")


class Identity(models.TextChoices):
    """How the writer appears."""

    ANONYMOUS = "anonymous", _("Without a name")
    PEN_NAME = "pen_name", _("With a name I make up")
    SIGNED = "signed", _("With the name of my account")


class ReplyChoice(models.TextChoices):
    """What readers may send back."""

    NOBODY = "nobody", _("No replies")
    PHRASES = "phrases", _("Only set phrases, such as “I believe you”")
    KIND = "kind", _("Words, but only kind ones: people read them first and pass on no others")
    WORDS = "words", _("Words, each read by a person first")


TAKES_WORDS = (ReplyChoice.KIND, ReplyChoice.WORDS)


class ReleaseChoice(models.TextChoices):
    """When an approved text appears."""

    SOON = "soon", _("Soon after a person has read it")
    WEEK = "week", _("Some day in the week after that")
    MONTH = "month", _("Some day in the month after that")


class TextQuerySet(models.QuerySet):
    """Which stories or responses."""

    def taking_words(self) -> Self:
        """Stories whose writers let readers send words, and have not paused it."""
        return self.filter(reply_choice__in=TAKES_WORDS, replies_paused=False)

    def locked(self) -> Self:
        """For a write: this row first, then whatever hangs on it."""
        return self.select_for_update(of=("self",))


class Text(models.Model):
    """What stories and responses share. No time, no order; `state` speaks of the newest revision."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.CharField(max_length=32, unique=True, default=new_slug)
    state = models.CharField(max_length=16, choices=State.choices, default=State.IN_REVIEW)
    identity = models.CharField(max_length=9, choices=Identity.choices, default=Identity.ANONYMOUS)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    language = models.CharField(max_length=10)
    reply_choice = models.CharField(max_length=7, choices=ReplyChoice.choices, default=ReplyChoice.NOBODY)
    release_choice = models.CharField(max_length=5, choices=ReleaseChoice.choices, default=ReleaseChoice.SOON)
    release_day = models.DateField(null=True, blank=True)  # chosen at random when approved, empty once public
    findable = models.BooleanField(default=False)
    is_paused = models.BooleanField(default=False)  # by the writer
    paused_until = models.DateField(null=True, blank=True)  # by the desk, for somebody who lost the nine words
    is_held = models.BooleanField(default=False)  # by the desk
    current_revision = models.OneToOneField("stories.Revision", models.RESTRICT, null=True, related_name="+")
    public_revision = models.OneToOneField("stories.Revision", models.RESTRICT, null=True, blank=True, related_name="+")
    received_week = models.DateField()  # a Monday
    published_month = models.DateField(null=True, blank=True)  # the first of a month
    topics = models.PositiveIntegerField(null=True)  # what the desk confirmed, a bit each; see stories.warnings
    level = models.CharField(max_length=9, choices=Level.choices, blank=True)

    objects = TextQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            CheckConstraint(
                condition=Q(author__isnull=True) | Q(identity=Identity.SIGNED), name="%(class)s_author_only_if_signed"
            ),
            CheckConstraint(condition=Q(state__in=State.values), name="%(class)s_state_is_known"),
            CheckConstraint(
                condition=~Q(state=State.PUBLISHED) | Q(public_revision__isnull=False),
                name="%(class)s_published_has_a_revision",
            ),
            CheckConstraint(
                condition=Q(public_revision__isnull=True) | Q(published_month__isnull=False),
                name="%(class)s_public_has_a_month",
            ),
            CheckConstraint(condition=Q(received_week__week_day=2), name="%(class)s_week_starts_on_monday"),
        ]

    def __str__(self) -> str:
        return f"{type(self).__name__} {str(self.pk)[:8]}"


class Story(Text):
    """A story, or a solidarity note."""

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.STORY)
    shows_support = models.BooleanField(default=False)  # "a few" or "many" on the story's page
    replies_paused = models.BooleanField(default=False)  # by the writer: none is shown and none is taken

    @property
    def takes_words(self) -> bool:
        """Whether readers may send words now."""
        return self.reply_choice in TAKES_WORDS and not self.replies_paused

    @property
    def takes_phrases(self) -> bool:
        """Whether readers may send a set phrase now."""
        return self.reply_choice != ReplyChoice.NOBODY and not self.replies_paused


class Response(Text):
    """Words to a story."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="responses")
    is_hidden = models.BooleanField(default=False)  # by the story's writer
    is_kind = models.BooleanField(null=True)  # as the desk judged it where the story's writer takes only kind ones

    @property
    def may_stand(self) -> bool:
        """Whether nothing speaks against showing it below its story."""
        return not self.is_hidden and self.is_kind is not False
