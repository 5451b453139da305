"""What readers send to a story, and what its writer lets stand."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from stories.models import Phrase, PublicResponse, PublicStory, Response, Story, Support
from stories.receipts import ReceiptKeys
from stories.services.share import NothingThere, RepliesClosed, find_key, lock_text


def send_support(*, slug: str, phrase: Phrase) -> None:
    """Count one phrase for a public story; raise RepliesClosed where its writer wants none."""
    page = PublicStory.objects.with_choices().filter(pk=slug).first()
    if page is None or not page.story.takes_phrases:
        raise RepliesClosed
    try:
        with transaction.atomic():
            _count(page.story_id, phrase)
    except IntegrityError:  # withdrawn a moment ago
        raise RepliesClosed from None


def _count(story: UUID, phrase: Phrase) -> None:
    if not Support.objects.filter(story=story, phrase=phrase).update(taps=F("taps") + 1):
        Support.objects.bulk_create([Support(story_id=story, phrase=phrase)], ignore_conflicts=True)
        Support.objects.filter(story=story, phrase=phrase).update(taps=F("taps") + 1)


def hide_response(*, keys: ReceiptKeys, slug: str) -> None:
    """The story's writer takes a response off their page, at once and without a reason; raise NothingThere."""
    with transaction.atomic():
        response = _response_to_my_story(keys, slug)
        Response.objects.filter(pk=response.pk).update(is_hidden=True)
        PublicResponse.objects.filter(response=response).delete()


def pause_replies(*, keys: ReceiptKeys, paused: bool) -> None:
    """From now on the story shows no answers and takes none, or both again; what was sent stays. Raise NothingThere."""
    with transaction.atomic():
        Story.objects.filter(pk=_my_story(keys).pk).update(replies_paused=paused)


def _my_story(keys: ReceiptKeys) -> Story:
    row = find_key(keys)
    text = lock_text(row) if row else None
    if not isinstance(text, Story):
        raise NothingThere
    return text


def _response_to_my_story(keys: ReceiptKeys, slug: str) -> Response:
    mine = Response.objects.locked().filter(story=_my_story(keys))
    response = mine.filter(slug=slug).first() if slug.isalnum() else None  # PostgreSQL takes no sign that is none
    if response is None:
        raise NothingThere
    return response
