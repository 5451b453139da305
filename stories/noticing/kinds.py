"""The kinds of words that may identify somebody: why they are shown, and a word that points at nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Find:
    """A stretch of the text that was looked at; `neutral` replaces the word that its kind would offer."""

    kind: str
    start: int
    end: int
    neutral: Promise | None = None


Finds = Iterator[Find]
Spans = list[tuple[int, int]]

KINDS: dict[str, tuple[Promise, Promise]] = {
    "phone": (_("This may be a phone number."), _("a phone number")),
    "email": (_("This may be an e-mail address."), _("an e-mail address")),
    "handle": (_("This may be somebody's name on another site."), _("an account")),
    "link": (_("This may be a link."), _("a page")),
    "address": (_("This may be a place where somebody can be found."), _("a place")),
    "plate": (_("This may be the number plate of a car."), _("a car")),
    "school": (_("This may name a school or another place that people know."), _("a school")),
    "employer": (_("This may say where somebody works."), _("a workplace")),
    "date": (_("This is an exact date."), _("some time ago")),
    "name": (_("This may be somebody's name."), _("somebody")),
    "iban": (_("This may be a bank account."), _("a bank account")),
    "card": (_("This may be the number of a bank card."), _("a card number")),
    "ip": (_("This may be the address of a computer."), _("a number")),
    "number": (_("This may be the number of a document."), _("a number")),
    "coordinates": (_("These may be the coordinates of a place."), _("a place")),
}
