"""What only its writer can know of a story: texts that were never public, and what they wrote to the desk."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet

from moderation.models import Decision, Outcome
from stories.models import Revision, Story
from stories.opening import Words, key_for_desk, open_revision
from stories.services.letters import letters_for_desk


@dataclass(frozen=True)
class Knowledge:
    """For two readers at the desk, and for nobody else; printing it shows nothing."""

    unpublished: list[Words] = field(repr=False)
    messages: list[str] = field(repr=False)

    def __bool__(self) -> bool:
        return bool(self.unpublished or self.messages)


def knowledge_of(story: Story) -> Knowledge:
    """Opens the story: desk only."""
    key = key_for_desk(story.key)
    messages = [letter.words for letter in letters_for_desk(story) if not letter.from_desk]
    return Knowledge([open_revision(revision, key=key) for revision in _unpublished(story)], messages)


def is_anything_known(story: Story) -> bool:
    """Whether there is anything to compare with; opens nothing."""
    return story.letters.filter(from_desk=False).exists() or _unpublished(story).exists()


def _unpublished(story: Story) -> QuerySet[Revision]:
    """Revisions that nobody approved, so that nobody outside can have read them."""
    approved = Decision.objects.standing().filter(outcome=Outcome.PUBLISH, revision=OuterRef("pk"))
    return story.revisions.filter(~Exists(approved)).order_by("pk")
