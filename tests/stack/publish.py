"""`inside publish BODY [REPLIES]`, as a worker of a stack: a story that everyone can read."""

import json
import sys

from django.conf import settings

from moderation.models import ReviewCase
from stories.models import PublicStory, ReplyChoice
from tests import make, make_desk
from tests.stack.worker import wait_until


def main(body: str, replies: str = ReplyChoice.NOBODY) -> None:
    """The stack's own worker takes it in. Prints where it is, and the words that lead back to it."""
    writer = make.Writer()
    writer.sends(body, reply_choice=ReplyChoice(replies))
    if settings.EMBEDDED:  # there is no worker
        make_desk.everything_taken_in()
    wait_until(lambda: ReviewCase.objects.about(writer.story).exists())
    make_desk.publish(writer.story)
    wait_until(lambda: PublicStory.objects.filter(story=writer.story).exists())
    sys.stdout.write(json.dumps({"slug": writer.page.slug, "words": writer.words}) + "\n")
