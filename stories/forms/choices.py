"""The form of reading choices: one question for each level and each topic."""

from collections.abc import Iterator

from django import forms
from django.forms import BoundField

from stories.choices import Choice, ReadingChoices
from stories.warnings import TOPIC_DESCRIPTIONS, Level, Topic


class ChoicesForm(forms.Form):
    """Every field may be left out; then the site asks."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for one in (*Level, *Topic):
            self.fields[one.value] = forms.ChoiceField(
                choices=Choice.choices,
                required=False,
                initial=Choice.ASK,
                widget=forms.RadioSelect(attrs={"autocomplete": "off"}),
                label=one.label,
                help_text=TOPIC_DESCRIPTIONS.get(one, ""),
            )

    @property
    def levels(self) -> Iterator[BoundField]:
        """How much the words show."""
        return (self[one.value] for one in Level)

    @property
    def topics(self) -> Iterator[BoundField]:
        """What a story includes."""
        return (self[one.value] for one in Topic)

    def reading_choices(self) -> ReadingChoices:
        """What was chosen."""
        return ReadingChoices.from_fields(self.cleaned_data)
