"""What only its writer can know of a story: texts that were never public, messages, and reasons for an appeal."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet

from moderation.models import Appeal, Decision, Outcome
from moderation.sealed import open_at_desk
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
    appeals = [open_at_desk(appeal, "words") for appeal in story.appeals.exclude(words=b"").order_by("pk")]
    letters = [letter.words for letter in letters_for_desk(story) if not letter.from_desk]
    return Knowledge([open_revision(revision, key=key) for revision in _unpublished(story)], [*letters, *appeals])


def is_anything_known(story: Story) -> bool:
    """Whether there is anything to compare with; opens nothing."""
    has_letters = story.letters.filter(from_desk=False).exists()
    return has_letters or _unpublished(story).exists() or Appeal.objects.filter(story=story).exclude(words=b"").exists()


def _unpublished(story: Story) -> QuerySet[Revision]:
    """Revisions that nobody approved, so that nobody outside can have read them."""
    approved = Decision.objects.standing().filter(outcome=Outcome.PUBLISH, revision=OuterRef("pk"))
    return story.revisions.filter(~Exists(approved)).order_by("pk")
