"""`inside many NUMBER`, as a worker of a stack: so many texts, sent one after the other, then published.

Prints what is kept of each, in the order of sending.
"""

import json
import sys
from datetime import timedelta

from django.utils import timezone

from moderation.models import Decision, DeskMember, ReviewCase, Verdict
from moderation.services.settle import settle_and_release
from stories.models import PublicStory, Story
from tests import make, make_desk
from tests.stack.worker import wait_until

LONG = "This is an example. " + "It is long enough to be kept apart from its row. " * 100


def sent(number: int) -> list[Story]:
    """In this order, and taken in by the stack's worker."""
    stories = []
    for _ in range(number):
        writer = make.Writer()
        writer.sends(LONG)
        stories.append(writer.story)
    keys = [story.pk for story in stories]
    wait_until(lambda: ReviewCase.objects.filter(story__in=keys).count() == number)
    return stories


def published(stories: list[Story]) -> None:
    """All in one release, whatever the order in which they were approved."""
    reader = DeskMember.objects.filter(account__username="publisher").first() or make_desk.reader("publisher")
    for story in stories:
        make_desk.decides(reader, Verdict.PUBLISH, case=make_desk.case_of(story), warning=make_desk.WARNING)
    Decision.objects.filter(grace_until__isnull=False).update(grace_until=timezone.now() - timedelta(seconds=1))
    settle_and_release()
    wait_until(lambda: PublicStory.objects.filter(story__in=[story.pk for story in stories]).count() == len(stories))


def main(number: str) -> None:
    """Keys of the story's rows."""
    stories = sent(int(number))
    published(stories)
    found = [
        {
            "stories_story": str(story.pk),
            "stories_revision": str(story.current_revision_id),
            "stories_textkey": str(story.key.pk),
            "stories_publicstory": story.slug,
            "moderation_reviewcase": str(story.cases.get().pk),
        }
        for story in stories
    ]
    sys.stdout.write(json.dumps(found) + "\n")
