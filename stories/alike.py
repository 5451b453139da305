"""Stories like the one that was read: never at a higher level, a few, in an order that says nothing."""

from stories.choices import ReadingChoices
from stories.finding import up_to
from stories.lists import cards, round_from
from stories.models import Kind, PublicStory
from stories.models.public import Card, PublicQuerySet
from stories.warnings import Level

MOST = 3


def stories_like(story: PublicStory, choices: ReadingChoices) -> list[Card]:
    """They share a topic with it; at most four queries over a bounded part of the list."""
    if story.kind != Kind.STORY or not story.topics:
        return []

    def fitting(rows: PublicQuerySet) -> PublicQuerySet:
        near = rows.with_any_topic(story.topics).filter(level__in=up_to(Level(story.level)))
        return choices.narrow(near.exclude(pk=story.pk))

    return round_from(story.slug, start=story.slug, rows=cards(Kind.STORY), narrow=fitting, size=MOST).stories
