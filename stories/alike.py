"""Stories like the one that was read: never at a higher level, a few, in an order that says nothing."""

from functools import cache

from django.db.models import Q, Subquery

from stories.choices import ReadingChoices
from stories.finding import up_to
from stories.lists import LOOKED_AT, bounds, cards, round_from
from stories.models import Kind, PublicStory
from stories.models.public import Card, PublicQuerySet, any_topic
from stories.prepared import Given, Reading, composed
from stories.warnings import Level

MOST = 3


def stories_like(story: PublicStory, choices: ReadingChoices) -> list[Card]:
    """They share a topic with it; at most two queries over a bounded part of the list, four where some are left out."""
    if story.kind != Kind.STORY or not story.topics:
        return []
    if not choices.hidden:
        return _whole_round(story)

    def fitting(rows: PublicQuerySet) -> PublicQuerySet:
        near = rows.with_any_topic(story.topics).filter(level__in=up_to(Level(story.level)))
        return choices.narrow(near.exclude(pk=story.pk))

    return round_from(story.slug, start=story.slug, rows=cards(Kind.STORY), narrow=fitting, size=MOST).stories


def _whole_round(story: PublicStory) -> list[Card]:
    """Where nothing is left out: from its own place in the list up to the end, then on from the beginning."""
    statement, found = _like(Level(story.level)), []
    for first, end in bounds(story.slug, story.slug):
        found += statement.rows({"own": story.slug, "first": first, "end": end, "topics": story.topics})
        if len(found) >= MOST:
            break
    return [Card(*row) for row in found[:MOST]]


class FirstThatFit(Subquery):
    """Slugs of the first few rows that fit, of a part of a list; the database stops at the last of them.

    A QuerySet has no word for some of the rows of a part: it would first look where that part ends.
    """

    template = "(SELECT slug FROM (%(subquery)s) AS part WHERE fits ORDER BY slug LIMIT %(most)s)"


@cache
def _like(level: Level) -> Reading:
    """Found in the index alone, which holds all that is asked here; only what is shown is read from the table."""
    slug, topics = (PublicStory._meta.get_field(name) for name in ("slug", "topics"))
    of_kind = PublicStory.objects.filter(kind=Kind.STORY)
    stretch = of_kind.filter(slug__gte=Given("first", slug), slug__lt=Given("end", slug)).order_by("slug")
    fits = Q(any_topic(Given("topics", topics)), level__in=up_to(level)) & ~Q(slug=Given("own", slug))
    part = stretch.annotate(fits=fits).values("slug", "fits")[:LOOKED_AT]
    near = FirstThatFit(part, output_field=slug, most=MOST)
    return composed(cards(Kind.STORY).filter(slug__in=near).order_by("slug"))
