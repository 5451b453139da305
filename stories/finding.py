"""Finding: what somebody looks for, none of it in an address. The next page's form carries it, sealed."""

from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from stories import searching
from stories.choices import ReadingChoices
from stories.lists import Part, cards, page_from
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
        return searching.find(rows, self.query, self.language) if self.query else rows


def up_to(level: Level) -> list[Level]:
    """This level and those below it."""
    order = list(Level)
    return order[: order.index(level) + 1]


def found_from(key: str, wanted: Wanted, choices: ReadingChoices) -> Part:
    """A page of what is wanted, without what this reader leaves out; raise Http404 for a key that no list hands out."""
    if wanted.may_name_somebody:
        return Part([], None)
    rows = cards(wanted.kind)
    if wanted.query and searching.is_bounded_by_itself():
        return page_from(key, choices.narrow(wanted.narrow(rows)), keys=("slug", "index__story"))
    return page_from(key, rows, lambda stretch: choices.narrow(wanted.narrow(stretch)))
