"""Lists of stories: by the random slug, from a point that changes daily, wrapping round: order says nothing."""

import hashlib
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from django.conf import settings
from django.db.models import Q, Subquery
from django.db.models.functions import Length
from django.http import Http404
from django.utils import timezone

from stories.models import Kind, PublicStory
from stories.models.public import Card, PublicQuerySet
from stories.prepared import Given, Reading, composed

PAGE_SIZE = 20
LOOKED_AT = 500  # rows that one page may look through for what somebody wants; beyond it they are asked to go on
CHOSEN_FROM = 100  # of stories whose keys are known already
BEHIND_ALL = "g"  # of slugs, which are hexadecimal
_KEY = re.compile(r"[0-9a-f]{32}\Z")

Narrowing = Callable[[PublicQuerySet], PublicQuerySet]


@dataclass(frozen=True)
class Part:
    """Some of the stories; `next_key` leads on even where nothing was found in this part."""

    stories: list[Card]
    next_key: str | None


def start_of_day(day: date) -> str:
    """Where this day's list begins: a keyed digest, so that nobody can choose what stands first."""
    return hmac.digest(settings.TOKEN_KEY, f"list|{day.isoformat()}".encode(), hashlib.sha256).hex()[:32]


def cards(kind: Kind) -> PublicQuerySet:
    """What cards need, as the values of a `Card`."""
    counted = PublicStory.objects.filter(kind=kind).annotate(size=Length("body"), has_hope=~Q(closing=""))
    return counted.values_list(*Card._fields)


def page_from(
    key: str,
    rows: PublicQuerySet,
    narrow: Narrowing | None = None,
    *,
    keys: tuple[str, ...] = ("slug",),
    looked_at: int = LOOKED_AT,
) -> Part:
    """The rows from this key on (today's beginning when empty), of them those that `narrow` keeps.

    `keys` are the columns that hold the key; a list that joins two tables names both, so that neither is read from
    its beginning. Raises Http404 for a key that no list hands out.
    """
    key, start = _key_and_start(key)
    return round_from(key, start=start, rows=rows, narrow=narrow, looked_at=looked_at, keys=keys)


def page_of(slugs: list[str], key: str, rows: PublicQuerySet, narrow: Narrowing) -> Part:
    """The same, of these stories alone, which were found in no order."""
    key, start = _key_and_start(key)

    def place(slug: str) -> tuple[bool, str]:
        return slug < start, slug

    in_order = sorted((slug for slug in slugs if place(slug) >= place(key)), key=place)
    some, rest = in_order[:CHOSEN_FROM], in_order[CHOSEN_FROM:]
    found = sorted(map(Card._make, narrow(rows.filter(slug__in=some))), key=lambda story: place(story.slug))
    further = [story.slug for story in found[PAGE_SIZE:]] + rest
    return Part(found[:PAGE_SIZE], further[0] if further else None)


def whole_page_from(key: str, kind: Kind, month: date | None = None) -> Part:
    """The same where nothing is left out, as most readers ask: the statement is composed once for all of them."""
    key, start = _key_and_start(key)
    statement, found = _cards_between(kind, of_a_month=month is not None), []
    for first, end in bounds(key, start):
        found += map(Card._make, statement.rows({"first": first, "end": end, "month": month}))
        if len(found) > PAGE_SIZE:
            return Part(found[:PAGE_SIZE], found[PAGE_SIZE].slug)
    return Part(found, None)


@cache
def _cards_between(kind: Kind, *, of_a_month: bool) -> Reading:
    slug, published_month = (PublicStory._meta.get_field(name) for name in ("slug", "published_month"))
    rows = cards(kind).filter(slug__gte=Given("first", slug), slug__lt=Given("end", slug)).order_by("slug")
    if of_a_month:
        rows = rows.filter(published_month=Given("month", published_month))
    return composed(rows[: PAGE_SIZE + 1])


def _key_and_start(key: str) -> tuple[str, str]:
    """Where this page begins, and where today's list does; raise Http404 for a key that no list hands out."""
    start = start_of_day(timezone.localdate())
    if key and not _KEY.match(key):
        raise Http404
    return key or start, start


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
    found: list[Card] = []
    for first, end in bounds(key, start):
        limit = _limit_of(_between(rows, first, end, ("slug",)), looked_at) if narrow else None
        stretch = _between(rows, first, limit or end, keys)
        found += map(Card._make, (narrow(stretch) if narrow else stretch)[: size + 1 - len(found)])
        if len(found) > size:
            return Part(found[:size], found[size].slug)
        if limit:
            return Part(found, limit)
    return Part(found, None)


def _between(rows: PublicQuerySet, first: str, end: str, keys: tuple[str, ...]) -> PublicQuerySet:
    from_first, to_end = (
        {f"{column}__{than}": slug for column in keys} for than, slug in (("gte", first), ("lt", end))
    )
    return rows.filter(**from_first, **to_end).order_by("slug")


def bounds(key: str, start: str) -> list[tuple[str, str]]:
    """One stretch, or two where the end of the alphabet lies between: the first slug of each, and the one behind it."""
    return [(key, start)] if key < start else [(key, BEHIND_ALL), ("", start)]


def _limit_of(stretch: PublicQuerySet, looked_at: int) -> str | None:
    """The first slug that this page does not look at any more."""
    return stretch.values_list("slug", flat=True)[looked_at : looked_at + 1].first()


def months(kind: Kind) -> tuple[date, ...]:
    """From the newest month back to the first; one query, answered from the two ends of an index."""
    found = _first_and_last_month(kind).rows({})
    if not found:
        return ()
    ((first, last),) = found
    return _from_to(last, first)


@lru_cache(maxsize=16)  # for each kind, and a new one every month
def _from_to(last: date, first: date) -> tuple[date, ...]:
    count = (last.year - first.year) * 12 + last.month - first.month
    return tuple(_months_before(last, back) for back in range(count + 1))


@cache
def _first_and_last_month(kind: Kind) -> Reading:
    of_kind = PublicStory.objects.filter(kind=kind)
    last = Subquery(of_kind.order_by("-published_month").values("published_month")[:1])
    return composed(of_kind.order_by("published_month").values_list("published_month", last)[:1])


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
