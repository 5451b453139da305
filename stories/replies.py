"""What a story's page shows of what readers sent: phrases in words if its writer wants, and responses that passed."""

from dataclasses import dataclass

from django.db.models import Sum
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.choices import ReadingChoices
from stories.models import Phrase, PublicResponse, PublicStory, Story

MOST = 50  # responses on a page
A_FEW, MANY = 3, 30  # taps


@dataclass(frozen=True)
class Replies:
    """The part of the page below the words."""

    takes_phrases: bool
    takes_words: bool
    support: Promise | str
    responses: list[PublicResponse]
    phrases: list[tuple[str, str]]


def replies_to(story: PublicStory, choices: ReadingChoices) -> Replies:
    """At most two queries; none for a story that takes nothing. Responses that a reader leaves out are left out."""
    text = story.story
    return Replies(
        takes_phrases=text.takes_phrases,
        takes_words=text.takes_words,
        support=_in_words(story) if text.shows_support and text.takes_phrases else "",
        responses=_responses(text, choices) if text.takes_words else [],
        phrases=Phrase.choices,
    )


def _responses(story: Story, choices: ReadingChoices) -> list[PublicResponse]:
    wanted = choices.narrow(PublicResponse.objects.passed_on(story))
    return list(wanted.order_by("slug")[:MOST])


def _in_words(story: PublicStory) -> Promise | str:
    taps = story.story.support.aggregate(taps=Sum("taps"))["taps"] or 0
    if taps < A_FEW:
        return ""
    return _("Many people have sent kind words.") if taps >= MANY else _("A few people have sent kind words.")
