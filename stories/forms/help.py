"""The form on the help page: a country, and what somebody needs there. It is sent, so that no address tells of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.hotlines import Audience, countries, default_country, directory
from stories.hotlines.choosing import Asked, Way
from stories.hotlines.line import Need
from stories.hotlines.places import INTERNATIONAL, LANGUAGE_NAMES

ANY = ("", _("Any"))


def _countries() -> list[tuple[str, object]]:
    return [*((one.code, one.name) for one in countries()), (INTERNATIONAL, _("Another country"))]


def _languages() -> list[tuple[str, object]]:
    spoken = {code for line in directory().published for code in line.languages}
    return [ANY, *sorted(((code, LANGUAGE_NAMES[code]) for code in spoken), key=lambda one: one[1])]


class HelpForm(forms.Form):
    """Only a country is needed, and it is filled in."""

    country = forms.ChoiceField(choices=_countries, initial=default_country, label=_("Country"))
    need = forms.ChoiceField(choices=[ANY, *Need.choices], required=False, label=_("What it is about"))
    audience = forms.ChoiceField(choices=[ANY, *Audience.choices[1:]], required=False, label=_("A line that is also"))
    language = forms.ChoiceField(choices=_languages, required=False, label=_("Language"))
    way = forms.ChoiceField(choices=[ANY, *Way.choices], required=False, label=_("How you would like to reach it"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for one in self.fields.values():
            one.widget.attrs["autocomplete"] = "off"

    def asked(self) -> Asked:
        """The cleaned fields."""
        data = self.cleaned_data
        return Asked(
            country=data["country"],
            need=Need(data["need"]) if data["need"] else None,
            audience=Audience(data["audience"]) if data["audience"] else None,
            language=data["language"],
            way=Way(data["way"]) if data["way"] else None,
        )
