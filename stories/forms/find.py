"""The form that looks for stories; nothing in it has to be filled in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stories import languages
from stories.finding import Length, Wanted
from stories.forms.fields import UNKEPT
from stories.models import Kind
from stories.warnings import Level, Topic

QUERY_LIMIT = 100  # characters


def _languages() -> list[tuple[str, object]]:
    named = [(code, name) for code, name in languages.choices() if code != "und"]
    return [("", _("Every language")), *named]


class FindForm(forms.Form):
    """What somebody would like to read."""

    query = forms.CharField(
        required=False,
        max_length=QUERY_LIMIT,
        label=_("Words in the story"),
        help_text=_("Names, places, schools and numbers are left out of the search, so that nobody can be looked for."),
        widget=forms.TextInput(attrs=UNKEPT),
    )
    topics = forms.MultipleChoiceField(
        choices=Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("It includes one of these"),
    )
    level = forms.ChoiceField(
        choices=[("", _("Any")), *Level.choices[:-1]], required=False, label=_("At most this much of it shows")
    )
    language = forms.ChoiceField(choices=_languages, required=False, label=_("Language"))
    kind = forms.ChoiceField(
        choices=[(Kind.STORY, _("Stories")), (Kind.SOLIDARITY, _("Notes from people who stand beside survivors"))],
        required=False,
        initial=Kind.STORY,
        label=_("What to look through"),
    )
    length = forms.ChoiceField(choices=[("", _("Any")), *Length.choices], required=False, label=_("How long it is"))
    with_hope = forms.BooleanField(required=False, label=_("Only stories that end with words of hope or healing"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for one in self.fields.values():
            one.widget.attrs.setdefault("autocomplete", "off")

    def wanted(self) -> Wanted:
        """The cleaned fields."""
        data = self.cleaned_data
        return Wanted(
            query=data["query"],
            topics=tuple(Topic(slug) for slug in data["topics"]),
            level=data["level"],
            language=data["language"],
            kind=Kind(data["kind"] or Kind.STORY),
            length=data["length"],
            with_hope=data["with_hope"],
        )
