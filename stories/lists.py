"""Lists of stories: by the random slug, from a point that changes daily, wrapping round: order says nothing."""

import hashlib
import hmac
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Max, Min, Q
from django.db.models.functions import Length
from django.http import Http404
from django.utils import timezone

from stories.models import Kind, PublicStory
from stories.models.public import PublicQuerySet

PAGE_SIZE = 20
LOOKED_AT = 500  # rows that one page may look through for what somebody wants; beyond it they are asked to go on
_KEY = re.compile(r"[0-9a-f]{32}\Z")

Narrowing = Callable[[PublicQuerySet], PublicQuerySet]


@dataclass(frozen=True)
class Part:
    """Some of the stories; `next_key` leads on even where nothing was found in this part."""

    stories: list[PublicStory]
    next_key: str | None


def start_of_day(day: date) -> str:
    """Where this day's list begins: a keyed digest, so that nobody can choose what stands first."""
    return hmac.digest(settings.TOKEN_KEY, f"list|{day.isoformat()}".encode(), hashlib.sha256).hex()[:32]


def cards(kind: Kind) -> PublicQuerySet:
    """What cards need: everything but the words."""
    return (
        PublicStory.objects.filter(kind=kind)
        .annotate(size=Length("body"), has_hope=~Q(closing=""))
        .defer("body", "closing")
    )


def page_from(
    key: str, rows: PublicQuerySet, narrow: Narrowing | None = None, *, keys: tuple[str, ...] = ("slug",)
) -> Part:
    """The rows from this key on (today's beginning when empty), of them those that `narrow` keeps.

    `keys` are the columns that hold the key; a list that joins two tables names both, so that neither is read from
    its beginning. Raises Http404 for a key that no list hands out.
    """
    start = start_of_day(timezone.localdate())
    if key and not _KEY.match(key):
        raise Http404
    return round_from(key or start, start=start, rows=rows, narrow=narrow, keys=keys)


def round_from(
    key: str,
    *,
    start: str,
    rows: PublicQuerySet,
    narrow: Narrowing | None,
    size: int = PAGE_SIZE,
    looked_at: int = LOOKED_AT,
    keys: tuple[str, ...] = ("slug",),
) -> Part:
    """Up to the end of the alphabet and on from its beginning, back to the start; bounded however rare the wanted."""
    found: list[PublicStory] = []
    for stretch in _stretches(rows.order_by("slug"), key, start, keys):
        limit = _limit_of(stretch, looked_at) if narrow else None
        wanted = narrow(stretch) if narrow else stretch
        wanted = wanted.filter(slug__lt=limit) if limit else wanted
        found += wanted[: size + 1 - len(found)]
        if len(found) > size:
            return Part(found[:size], found[size].slug)
        if limit:
            return Part(found, limit)
    return Part(found, None)


def _stretches(rows: PublicQuerySet, key: str, start: str, keys: tuple[str, ...]) -> Iterator[PublicQuerySet]:
    before_start = {f"{column}__lt": start for column in keys}
    from_key = rows.filter(**{f"{column}__gte": key for column in keys})
    if key < start:
        yield from_key.filter(**before_start)
        return
    yield from_key
    yield rows.filter(**before_start)


def _limit_of(stretch: PublicQuerySet, looked_at: int) -> str | None:
    """The first slug that this page does not look at any more."""
    return stretch.values_list("slug", flat=True)[looked_at : looked_at + 1].first()


def months(kind: Kind) -> tuple[date, ...]:
    """From the newest month back to the first; one query, answered from the two ends of an index."""
    ends = PublicStory.objects.filter(kind=kind).aggregate(first=Min("published_month"), last=Max("published_month"))
    if ends["first"] is None:
        return ()
    count = (ends["last"].year - ends["first"].year) * 12 + ends["last"].month - ends["first"].month
    return tuple(_months_before(ends["last"], back) for back in range(count + 1))


def _months_before(month: date, back: int) -> date:
    year, rest = divmod(month.year * 12 + month.month - 1 - back, 12)
    return date(year, rest + 1, 1)


def read_month(name: str) -> date:
    """The month of an address such as 2026-11; raise Http404 for anything else."""
    if not re.fullmatch(r"\d{4}-\d{2}", name, re.ASCII):
        raise Http404
    try:
        return date.fromisoformat(f"{name}-01")
    except ValueError:
        raise Http404 from None
