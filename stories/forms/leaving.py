"""The form of whoever leaves: one choice for all that is signed, and others for single texts, twenty on a page."""

from collections.abc import Set
from dataclasses import dataclass

from django import forms
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stories.models import Text

STAYS, GOES = "unsign", "withdraw"
WHAT_BECOMES = [(STAYS, _("It stays, without my name. I get nine words for it")), (GOES, _("Take it down"))]
ON_A_PAGE = 20  # far below the number of fields that one request may have


@dataclass(frozen=True)
class Wishes:
    """What is to become of each text: one choice for all, and by slug where another was made."""

    every: str
    single: dict[str, str]

    def of(self, text: Text) -> str:
        """STAYS, GOES, or nothing while nothing was chosen for all."""
        return self.single.get(text.slug, self.every)

    def slugs(self, choice: str, *, but: Set[str] = frozenset()) -> str:
        """The texts with this choice of their own, in one line."""
        return " ".join(slug for slug, chosen in self.single.items() if chosen == choice and slug not in but)


NOTHING_YET = Wishes("", {})


class LeavingForm(forms.Form):
    """One page of the choices; those of the other pages travel in two hidden lines, so any number of texts fits."""

    every = forms.ChoiceField(
        label=_("What becomes of what you signed?"), choices=WHAT_BECOMES, widget=forms.RadioSelect
    )
    unsign = forms.CharField(required=False, widget=forms.HiddenInput)
    withdraw = forms.CharField(required=False, widget=forms.HiddenInput)
    at = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: QueryDict | None = None, *, texts: list[Text], wishes: Wishes = NOTHING_YET, at: str = "1"
    ) -> None:
        self.texts = texts
        self.wishes = wishes if data is None else self._chosen_in(data)
        self.here = Paginator(texts, ON_A_PAGE).get_page(data.get("at", "1") if data is not None else at)
        shown = {text.slug for text in self.here}
        elsewhere = {choice: wishes.slugs(choice, but=shown) for choice in (STAYS, GOES)}
        super().__init__(data, initial={"every": wishes.every, "at": self.here.number, **elsewhere})
        if not texts:
            del self.fields["every"]
        for number, text in enumerate(self.here, start=self.here.start_index()):
            self.fields[_name(text)] = forms.ChoiceField(
                required=False,
                choices=[("", _("As I chose for all")), *WHAT_BECOMES],
                widget=forms.RadioSelect,
                label=label(number, text),
                initial=wishes.single.get(text.slug, ""),
            )

    def single_fields(self) -> list[forms.BoundField]:
        """The texts of this page; where there is only one, the choice for all is its own."""
        return [self[_name(text)] for text in self.here] if len(self.texts) > 1 else []

    def _chosen_in(self, data: QueryDict) -> Wishes:
        """Everything that was chosen so far, here and on other pages; what stands on this page counts."""
        single = {slug: choice for choice in (STAYS, GOES) for slug in data.get(choice, "").split()}
        single |= {text.slug: data[_name(text)] for text in self.texts if _name(text) in data}
        own = {text.slug for text in self.texts}
        chosen = {slug: choice for slug, choice in single.items() if slug in own and choice in (STAYS, GOES)}
        return Wishes(data.get("every", ""), chosen)


def _name(text: Text) -> str:
    return f"text-{text.slug}"


def label(number: int, text: Text) -> str:
    """The title that readers see, or a number."""
    title = getattr(getattr(text, "public_copy", None), "title", "")
    return title or _("Text %(number)s") % {"number": number}
