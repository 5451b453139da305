"""Finding: what somebody looks for, none of it in an address. The next page's form carries it, sealed."""

from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from stories import searching
from stories.choices import ReadingChoices
from stories.lists import LOOKED_AT, Part, cards, page_from, page_of
from stories.models import Kind
from stories.models.public import LONG, SHORT, PublicQuerySet
from stories.warnings import Level, Topic, to_mask


class Length(TextChoices):
    """How long a story is."""

    SHORT = "short", _("Short")
    MIDDLE = "middle", _("Middle length")
    LONG = "long", _("Long")


BETWEEN = {Length.SHORT: (0, SHORT - 1), Length.MIDDLE: (SHORT, LONG), Length.LONG: (LONG + 1, 10**9)}


@dataclass(frozen=True)
class Wanted:
    """What is looked for; what is empty is not asked."""

    query: str = field(default="", repr=False)
    topics: tuple[Topic, ...] = field(default=(), repr=False)
    level: str = ""  # the highest one
    language: str = ""
    kind: Kind = Kind.STORY
    length: str = ""
    with_hope: bool = False

    @property
    def may_name_somebody(self) -> bool:
        """Then nothing is found."""
        return bool(self.query) and searching.may_name_somebody(self.query, self.language)

    def narrow(self, rows: PublicQuerySet) -> PublicQuerySet:
        """The rows that fit."""
        if self.topics:
            rows = rows.with_any_topic(to_mask(self.topics))
        if self.level:
            rows = rows.filter(level__in=up_to(Level(self.level)))
        if self.language:
            rows = rows.filter(language=self.language)
        if self.length:
            rows = rows.filter(index__length__range=BETWEEN[Length(self.length)])
        if self.with_hope:
            rows = rows.with_hope()
        return self.search.find(rows) if self.search else rows

    @cached_property
    def search(self) -> searching.Search | None:
        """For its words; None where it has none."""
        return searching.Search(self.query, self.language) if self.query else None


def up_to(level: Level) -> list[Level]:
    """This level and those below it."""
    order = list(Level)
    return order[: order.index(level) + 1]


def found_from(key: str, wanted: Wanted, choices: ReadingChoices, *, looked_at: int = LOOKED_AT) -> Part:
    """A page of what is wanted, without what this reader leaves out; raise Http404 for a key that no list hands out.

    It looks through so many stories of the list; where words are rare, the index names all that hold them.
    """
    if wanted.may_name_somebody:
        return Part([], None)
    rows = cards(wanted.kind)

    def fitting(some: PublicQuerySet) -> PublicQuerySet:
        return choices.narrow(wanted.narrow(some))

    slugs = wanted.search.slugs_if_rare() if wanted.search else None
    if slugs is not None:
        return page_of(slugs, key, rows, fitting)
    keys = ("slug", "index__story") if wanted.search else ("slug",)
    return page_from(key, rows, fitting, keys=keys, looked_at=looked_at)
