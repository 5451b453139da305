"""Builders for readers: stories that were sent, read by a person and released."""

from stories.models import PublicStory
from stories.warnings import ContentWarning, Level, Topic
from tests import make_desk
from tests.make import BODY, Writer


def public_story(
    body: str = BODY,
    *,
    topics: tuple[Topic, ...] = (Topic.HARASSMENT_STALKING,),
    level: Level = Level.DESCRIBED,
    writer: Writer | None = None,
    **sent: object,
) -> PublicStory:
    """As visitors meet it; the desk confirmed these topics and this level."""
    writer = writer or Writer()
    warning = ContentWarning(topics, level)
    writer.sends(body, warning=warning, **sent)
    make_desk.publish(writer.story, warning=warning)
    return writer.page
