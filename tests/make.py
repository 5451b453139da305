"""Builders: people's texts in any state, made through the same services that people's presses call."""

from dataclasses import dataclass, field

from stories import receipts
from stories.models import Identity, PublicStory, ReleaseChoice, ReplyChoice, Story
from stories.opening import Words
from stories.receipts import Receipt
from stories.services.share import Choices, Outcome, share
from stories.warnings import ContentWarning, Level, Topic

BODY = "This is an example. I did not tell anyone for a long time. Today I tell it here."
WARNING = ContentWarning((Topic.HARASSMENT_STALKING,), Level.MENTIONED)


@dataclass(frozen=True)
class Writer:
    """A person with nine words, and what those words lead to."""

    receipt: Receipt = field(default_factory=receipts.mint)

    @property
    def words(self) -> str:
        """As they would be typed."""
        return " ".join(self.receipt.words)

    @property
    def story(self) -> Story:
        """Fresh from the database."""
        lookup = self.receipt.keys.newest_lookup()[1]
        return Story.objects.select_related("key").get(key__lookup=lookup)

    @property
    def page(self) -> PublicStory:
        """As visitors see it."""
        return PublicStory.objects.get(story=self.story)

    def sends(
        self,
        body: str = BODY,
        *,
        title: str = "",
        closing: str = "",
        warning: ContentWarning | None = WARNING,
        pen_name: str = "",
        language: str = "en",
        release_choice: ReleaseChoice = ReleaseChoice.SOON,
        reply_choice: ReplyChoice = ReplyChoice.NOBODY,
        shows_support: bool = False,
        held: bool = False,
    ) -> Outcome:
        """Sends this text, or sends it again."""
        return share(
            words=Words(body=body, title=title, closing=closing, warning=warning, pen_name=pen_name),
            choices=Choices(
                language=language,
                identity=Identity.PEN_NAME if pen_name else Identity.ANONYMOUS,
                reply_choice=reply_choice,
                release_choice=release_choice,
                shows_support=shows_support,
            ),
            keys=self.receipt.keys,
            policy_version=1,
            held=held,
        )
