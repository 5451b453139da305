"""Public copies: what visitors read. A row exists exactly while its text may be seen.

Derived data: left out of every backup, made again from the sealed revision.
"""

from datetime import date
from enum import IntEnum
from typing import NamedTuple, Self
from uuid import UUID

from django.db import models
from django.db.models import CheckConstraint, Expression, F, Q
from django.db.models.lookups import GreaterThan
from django.utils.translation import gettext

from stories.models.text import TAKES_WORDS, Kind
from stories.warnings import ContentWarning, Level, Topic, from_mask

SHORT, LONG = 1_000, 5_000  # characters: about three and fifteen minutes of slow reading


def any_topic(mask: int | Expression) -> Expression:
    """A row includes at least one of these topics."""
    return GreaterThan(F("topics").bitand(mask), 0)


class PublicQuerySet(models.QuerySet):
    """Which public texts."""

    def page_from(self, slug: str, *, size: int) -> Self:
        """The next ones in the order of the random slug; one more than `size` tells whether there are others."""
        return self.filter(slug__gte=slug).order_by("slug")[: size + 1]

    def taking_words(self) -> Self:
        """Stories whose writers let readers send words."""
        return self.filter(story__reply_choice__in=TAKES_WORDS, story__replies_paused=False).select_related("story")

    def passed_on(self, story: UUID | Expression, *, only_kind: bool) -> Self:
        """Responses to this story that its writer lets stand: of all those that were approved, or of the kind ones."""
        rows = self.filter(story=story)
        return rows.filter(response__is_kind=True) if only_kind else rows

    def with_choices(self) -> Self:
        """With what their writers let readers send."""
        return self.select_related("story")

    def with_hope(self) -> Self:
        """Stories that end with words of hope or healing."""
        return self.exclude(closing="")

    def without_topics(self, mask: int) -> Self:
        """Those that include none of these topics."""
        return self.alias(shared=F("topics").bitand(mask)).filter(shared=0)

    def with_any_topic(self, mask: int | Expression) -> Self:
        """Those that include at least one of these topics."""
        return self.filter(any_topic(mask))


class SaidFirst:
    """What a page says of a text before any of it: from its topics and level, each as the table keeps it."""

    topics: int
    level: str

    @property
    def topic_list(self) -> tuple[Topic, ...]:
        """The topics, in the order of the list."""
        return from_mask(self.topics)

    @property
    def warning(self) -> ContentWarning:
        """Topics and level."""
        return ContentWarning(self.topic_list, Level(self.level))

    @property
    def opens_in_place(self) -> bool:
        """Only where nothing is described."""
        return self.level == Level.MENTIONED


class Size(IntEnum):
    """How long a text is."""

    SHORT, MIDDLE, LONG = range(3)

    @classmethod
    def of(cls, characters: int) -> Self:
        """Of so many characters."""
        return cls((characters >= SHORT) + (characters > LONG))

    @property
    def word(self) -> str:
        """For readers."""
        return (gettext("short"), gettext("middle length"), gettext("long"))[self]


class PublicText(SaidFirst, models.Model):
    """The plain copy of an approved revision."""

    slug = models.CharField(max_length=32, primary_key=True)
    revision = models.OneToOneField("stories.Revision", models.CASCADE, related_name="+")
    title = models.CharField(max_length=120, blank=True)
    body = models.TextField()
    shown_name = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=10)
    topics = models.PositiveIntegerField(default=0)  # a bit each, see stories.warnings
    level = models.CharField(max_length=9, choices=Level.choices)
    published_month = models.DateField()

    objects = PublicQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            CheckConstraint(condition=~Q(body=""), name="%(class)s_has_words"),
            CheckConstraint(condition=Q(level__in=Level.values), name="%(class)s_level_is_known"),
        ]

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.slug[:6]}"

    @property
    def length_word(self) -> str:
        """How long it is."""
        return Size.of(len(self.body)).word


class PublicStory(PublicText):
    """A story as visitors see it."""

    story = models.OneToOneField("stories.Story", models.CASCADE, related_name="public_copy")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    findable = models.BooleanField(default=False)
    closing = models.TextField(blank=True, default="")  # words of hope or healing

    class Meta(PublicText.Meta):
        indexes = [  # lists go by the random slug, within a kind and within a month
            # With what a warning says: what is near a story is found without reading stories (stories.alike).
            models.Index(fields=["kind", "slug", "topics", "level"], name="public_by_kind_and_warning"),
            models.Index(fields=["kind", "published_month", "slug"], name="public_by_month"),
        ]

    @property
    def ends_with_hope(self) -> bool:
        """Whether its writer put words of hope or healing at its end."""
        return bool(self.closing)


class CardRow(NamedTuple):
    """The columns of a card, in the order in which a list asks for them."""

    slug: str
    kind: str
    title: str
    shown_name: str
    language: str
    topics: int
    level: str
    published_month: date
    size: int
    has_hope: bool


class Card(SaidFirst, CardRow):
    """A story in a list: everything but its words, which lists never read."""

    __slots__ = ()

    @property
    def length_word(self) -> str:
        """How long it is."""
        return Size.of(self.size).word

    @property
    def ends_with_hope(self) -> bool:
        """Whether its writer put words of hope or healing at its end."""
        return self.has_hope


class PublicResponse(PublicText):
    """A response as visitors see it."""

    response = models.OneToOneField("stories.Response", models.CASCADE, related_name="public_copy")
    story = models.ForeignKey("stories.Story", models.CASCADE, related_name="public_responses")
