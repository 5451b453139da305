"""After a tap: the country, if the person wants to add one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.hotlines import countries


def _choices() -> list[tuple[str, object]]:
    return [("", _("I do not want to say")), *((place.code, place.name) for place in countries())]


class CountryForm(forms.Form):
    """A token that says a tap was made, and a country or none."""

    country = forms.ChoiceField(choices=_choices, required=False, label=_("Country"))
    token = forms.CharField(widget=forms.HiddenInput, max_length=4096)
