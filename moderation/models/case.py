"""Cases: one question about one revision, waiting, being read, or closed. The lease is a state."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Self

from django.db import connection, models
from django.db.models import CheckConstraint, Expression, F, Q, UniqueConstraint
from django.db.models.expressions import RawSQL
from django.utils import timezone

from moderation.lanes import BROUGHT_FORWARD, Lane, Why
from moderation.models.people import DeskMember
from moderation.transitions import LEASED, WAITING, WITH_SOMEONE_TRAINED, CaseState, Purpose
from stories.models import Text
from stories.models.revision import EXACTLY_ONE_TEXT

CAP = 99  # a queue page says "99+" above this: counting further costs more than it tells

_ONE_LANE = """SELECT {columns} FROM (SELECT lane, due_at, id FROM moderation_reviewcase
  WHERE state IN ('queued', 'second_read', 'lead_read', 'appeal_queued', 'crisis') AND lane = %s
  ORDER BY lane, due_at, id LIMIT %s) AS one_lane"""


def _first_of(lanes: Sequence[Lane], most: int, columns: str) -> tuple[str, list[int]]:
    """SQL that reads the first waiting cases of each lane from the index alone, and its parameters."""
    several = [_ONE_LANE.format(columns=columns) for _ in lanes]
    return " UNION ALL ".join(several), [number for lane in lanes for number in (lane.value, most)]


class CaseQuerySet(models.QuerySet):
    """Which cases."""

    def waiting(self) -> Self:
        """Those that someone may take."""
        return self.filter(state__in=WAITING)

    def being_read(self) -> Self:
        """Those that someone holds."""
        return self.filter(state__in=LEASED)

    def still_open(self) -> Self:
        """Not closed."""
        return self.exclude(state=CaseState.CLOSED)

    def in_order(self) -> Self:
        """As they are read: lane, due time, key."""
        return self.order_by("lane", "due_at", "id")

    def first_of_each(self, lanes: Sequence[Lane], most: int) -> Self:
        """Waiting, and among the oldest so many of these lanes: however many wait, no more than these are looked at."""
        return self.filter(pk__in=RawSQL(*_first_of(lanes, most, "id")))  # noqa: S611 - the words are from above

    def late(self, now: datetime | Expression) -> Self:
        """Waiting longer than promised; of what was held back none counts as late."""
        # Each lane by its name: PostgreSQL then reads the late ones of each, and nothing of those that are not.
        return self.waiting().filter(due_at__lt=now, lane__in=[lane for lane in Lane if lane != Lane.HELD])

    def brought_forward(self, now: datetime | Expression) -> Self:
        """Those late ones that a turn may bring forward, the longest late first."""
        return self.late(now).filter(lane__in=BROUGHT_FORWARD).order_by("due_at", "id")

    def held_too_long(self) -> Self:
        """Taken off by one person, and the second one is late."""
        held = Q(story__is_held=True) | Q(response__is_held=True)
        return self.waiting().filter(held, purpose=Purpose.REPORT, due_at__lt=timezone.now())

    def without_topics(self, mask: int | Expression) -> Self:
        """Those that include none of these topics; where someone may be in danger, topics do not matter."""
        # Never below nought. PostgreSQL takes an equation for rarely true: it would sort all that wait for the first.
        none = Q(shared_topics__lte=0)
        return self.annotate(shared_topics=F("topics").bitand(mask)).filter(none | Q(lane=Lane.CRISIS))

    def about(self, text: Text) -> Self:
        """The cases of this story or response."""
        return self.filter(**{type(text).__name__.lower(): text.pk})

    def with_text(self) -> Self:
        """With what opening the words needs, in one query."""
        return self.select_related("revision", "story__key", "response__key", "revision__story__key")


def waiting_by_lane() -> dict[Lane, list[datetime]]:
    """The due times of the first waiting cases of each lane, oldest first: at most CAP + 1 each, in one query."""
    found: dict[Lane, list[datetime]] = {lane: [] for lane in Lane}
    with connection.cursor() as cursor:
        cursor.execute(*_first_of(list(Lane), CAP + 1, "lane, due_at"))
        convert = connection.ops.get_db_converters(ReviewCase._meta.get_field("due_at").cached_col)
        for lane, due_at in cursor.fetchall():
            for converter in convert:
                due_at = converter(due_at, None, connection)
            found[Lane(lane)].append(due_at)
    return {lane: sorted(times) for lane, times in found.items()}


class ReviewCase(models.Model):
    """What is to be decided about one revision. Nothing here tells when the text arrived."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey("stories.Story", models.CASCADE, null=True, related_name="cases")
    response = models.ForeignKey("stories.Response", models.CASCADE, null=True, related_name="cases")
    revision = models.ForeignKey("stories.Revision", models.CASCADE, related_name="cases")
    purpose = models.CharField(max_length=7, choices=Purpose.choices, default=Purpose.PUBLISH)
    state = models.CharField(max_length=13, choices=CaseState.choices, default=CaseState.QUEUED)
    lane = models.PositiveSmallIntegerField(choices=Lane.choices)
    due_at = models.DateTimeField(null=True)  # counts from the start of an hour; empty once the case is settled
    topics = models.PositiveIntegerField(default=0)  # a bit each; for those who asked not to read of them
    weight = models.PositiveSmallIntegerField(default=1)  # minutes of heavy reading
    why_here = models.JSONField(default=list)
    screened = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    lease_holder = models.ForeignKey(DeskMember, models.PROTECT, null=True, related_name="holds", db_index=False)
    lease_token = models.UUIDField(null=True)
    lease_from = models.DateTimeField(null=True)  # these three time the moderator, not the text
    lease_until = models.DateTimeField(null=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["lane", "due_at", "id"], name="case_queue", condition=Q(state__in=WAITING)),
            models.Index(
                fields=["due_at", "id"],
                name="case_brought_forward",
                condition=Q(state__in=WAITING, lane__in=BROUGHT_FORWARD),
            ),
            models.Index(fields=["lease_until"], name="case_leases", condition=Q(state__in=LEASED)),
        ]
        constraints = [
            CheckConstraint(condition=EXACTLY_ONE_TEXT, name="case_is_about_one_text"),
            CheckConstraint(condition=Q(state__in=CaseState.values), name="case_state_is_known"),
            CheckConstraint(condition=Q(purpose__in=Purpose.values), name="case_purpose_is_known"),
            CheckConstraint(condition=Q(lane__in=Lane.values), name="case_lane_is_known"),
            CheckConstraint(
                condition=Q(state=CaseState.CLOSED) | Q(due_at__isnull=False), name="case_open_has_a_due_time"
            ),
            CheckConstraint(
                condition=Q(state=CaseState.CLOSED)
                | Q(state__in=WITH_SOMEONE_TRAINED, lane=Lane.CRISIS)
                | Q(~Q(state__in=WITH_SOMEONE_TRAINED), ~Q(lane=Lane.CRISIS)),
                name="case_of_danger_is_in_its_lane",
            ),
            CheckConstraint(
                condition=Q(
                    state__in=LEASED,
                    lease_holder__isnull=False,
                    lease_token__isnull=False,
                    lease_from__isnull=False,
                    lease_until__isnull=False,
                )
                | Q(
                    ~Q(state__in=LEASED),
                    lease_holder__isnull=True,
                    lease_token__isnull=True,
                    lease_from__isnull=True,
                    lease_until__isnull=True,
                ),
                name="case_is_leased_exactly_while_read",
            ),
            UniqueConstraint(
                fields=["story", "purpose"], name="case_open_once_per_story", condition=~Q(state=CaseState.CLOSED)
            ),
            UniqueConstraint(
                fields=["response", "purpose"], name="case_open_once_per_response", condition=~Q(state=CaseState.CLOSED)
            ),
            UniqueConstraint(fields=["lease_holder"], name="case_one_per_reader", condition=Q(state__in=LEASED)),
        ]

    def __str__(self) -> str:
        return f"Case {str(self.pk)[:8]}"

    def get_lane_display(self) -> str:
        """In words. Django's own makes a table of all choices anew for each word of a page."""
        return str(Lane(self.lane).label)

    def get_state_display(self) -> str:
        """Likewise."""
        return str(CaseState(self.state).label)

    @property
    def text(self) -> Text:
        """The story or response it is about."""
        return self.story or self.response

    def give_text(self, text: Text) -> None:
        """This row is what the case and its revision are about: nothing is read twice."""
        for row in (self, self.revision):
            setattr(row, type(text).__name__.lower(), text)

    @property
    def reasons(self) -> list[str]:
        """Why it is here, in plain words."""
        return [str(Why(code).label) for code in self.why_here]

    @property
    def is_late(self) -> bool:
        """Past its due time."""
        return self.due_at is not None and self.due_at < timezone.now()


class SetAside(models.Model):
    """A member let this case go: it does not come back to them by itself. It costs nothing and needs no reason."""

    case = models.ForeignKey(ReviewCase, models.CASCADE, related_name="set_aside", db_index=False)
    member = models.ForeignKey(DeskMember, models.CASCADE, related_name="+")

    class Meta:
        constraints = [UniqueConstraint(fields=["case", "member"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"Set aside {self.pk}"
