"""What a story's page shows of what readers sent: phrases in words if its writer wants, and responses that passed."""

from functools import cache

from django.db.models import Sum
from django.utils.translation import gettext

from stories.choices import ReadingChoices
from stories.models import PublicResponse, ReplyChoice, Story
from stories.prepared import Given, Reading, composed

MOST = 50  # responses on a page
A_FEW, MANY = 3, 30  # taps


def responses_to(story: Story, choices: ReadingChoices) -> list[PublicResponse]:
    """Those that stand below it, by one query; none where it takes no words. What a reader leaves out is left out."""
    if not story.takes_words:
        return []
    only_kind = story.reply_choice == ReplyChoice.KIND
    if not choices.hidden:
        return _passed_on(only_kind=only_kind).rows({"story": story.pk})
    wanted = choices.narrow(PublicResponse.objects.passed_on(story.pk, only_kind=only_kind))
    return list(wanted.order_by("slug")[:MOST])


@cache
def _passed_on(*, only_kind: bool) -> Reading[PublicResponse]:
    story = Given("story", PublicResponse._meta.get_field("story"))
    return composed(PublicResponse.objects.passed_on(story, only_kind=only_kind).order_by("slug")[:MOST])


def support_in_words(story: Story) -> str:
    """What readers see of the set phrases that were sent; empty where that is nothing."""
    if not (story.shows_support and story.takes_phrases):
        return ""
    taps = story.support.aggregate(taps=Sum("taps"))["taps"] or 0
    if taps < A_FEW:
        return ""
    return (
        gettext("Many people have sent kind words.") if taps >= MANY else gettext("A few people have sent kind words.")
    )
