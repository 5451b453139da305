"""What a story's page shows of what readers sent: phrases in words if its writer wants, and responses that passed."""

from dataclasses import dataclass

from django.db.models import Sum
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stories.choices import ReadingChoices
from stories.models import Phrase, PublicResponse, PublicStory, ReplyChoice

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
    choice = story.story.reply_choice
    takes_words = choice == ReplyChoice.WORDS
    return Replies(
        takes_phrases=choice != ReplyChoice.NOBODY,
        takes_words=takes_words,
        support=_in_words(story) if story.story.shows_support and choice != ReplyChoice.NOBODY else "",
        responses=_responses(story, choices) if takes_words else [],
        phrases=Phrase.choices,
    )


def _responses(story: PublicStory, choices: ReadingChoices) -> list[PublicResponse]:
    wanted = choices.narrow(PublicResponse.objects.filter(story=story.story_id))
    return list(wanted.order_by("slug")[:MOST])


def _in_words(story: PublicStory) -> Promise | str:
    taps = story.story.support.aggregate(taps=Sum("taps"))["taps"] or 0
    if taps < A_FEW:
        return ""
    return _("Many people have sent kind words.") if taps >= MANY else _("A few people have sent kind words.")
