"""Lists of stories: by the random slug, from a point that changes daily, wrapping round: order says nothing."""

import hashlib
import hmac
import re
from datetime import date

from django.conf import settings
from django.http import Http404
from django.utils import timezone

from stories.models import PublicStory
from stories.models.public import PublicQuerySet

PAGE_SIZE = 20
_KEY = re.compile(r"[0-9a-f]{32}\Z")


def start_of_day(day: date) -> str:
    """Where this day's list begins: a keyed digest, so that nobody can choose what stands first."""
    return hmac.digest(settings.TOKEN_KEY, f"list|{day.isoformat()}".encode(), hashlib.sha256).hex()[:32]


def page_of_stories(key: str) -> dict[str, object]:
    """The stories from this key on (today's beginning when empty) and the key of the next page.

    Raises Http404 for a key that no list hands out.
    """
    start = start_of_day(timezone.localdate())
    if key and not _KEY.match(key):
        raise Http404
    everything = PublicStory.objects.defer("body")
    found = _round_from(everything, key or start, start)
    following = found[PAGE_SIZE].slug if len(found) > PAGE_SIZE else None
    return {"stories": found[:PAGE_SIZE], "next_key": following}


def _round_from(rows: PublicQuerySet, key: str, start: str) -> list[PublicStory]:
    """One more than a page, up to the end of the alphabet and on from its beginning, back to the day's start."""
    if key < start:
        return list(rows.filter(slug__gte=key, slug__lt=start).order_by("slug")[: PAGE_SIZE + 1])
    found = list(rows.filter(slug__gte=key).order_by("slug")[: PAGE_SIZE + 1])
    missing = PAGE_SIZE + 1 - len(found)
    return found + list(rows.filter(slug__lt=start).order_by("slug")[:missing]) if missing else found
