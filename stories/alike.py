"""Stories like the one that was read: never at a higher level, a few, in an order that says nothing."""

from functools import cache

from django.db.models.expressions import RawSQL

from stories.choices import ReadingChoices
from stories.finding import up_to
from stories.lists import LOOKED_AT, bounds, cards, round_from
from stories.models import Kind, PublicStory
from stories.models.public import Card, PublicQuerySet
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


@cache
def _like(level: Level) -> Reading:
    """The first that fit of so many: found in the index alone, where the database stops at the third.

    A QuerySet has no word for some of the rows of a part of a list; it would first look where that part ends.
    """
    slug, topics = (PublicStory._meta.get_field(name) for name in ("slug", "topics"))
    of_kind = PublicStory.objects.filter(kind=Kind.STORY)
    stretch = of_kind.filter(slug__gte=Given("first", slug), slug__lt=Given("end", slug)).order_by("slug")
    part, levels = composed(stretch.values_list("slug", "topics", "level")[:LOOKED_AT]), up_to(level)
    fits = f"level IN ({', '.join('%s' for _ in levels)}) AND (topics & %s) > 0 AND slug <> %s"
    sql = f"SELECT slug FROM ({part.sql}) AS part WHERE {fits} ORDER BY slug LIMIT {MOST}"  # noqa: S608 - our names
    values = (*part.parameters, *levels, Given("topics", topics), Given("own", slug))
    near = RawSQL(sql, values)  # noqa: S611 - places for values, and no value
    return composed(cards(Kind.STORY).filter(slug__in=near).order_by("slug"))
