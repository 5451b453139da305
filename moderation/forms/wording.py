"""What policy editors write: the draft of a statement, plain text with two slots."""

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.statements import unknown_slots
from stories.forms.fields import WrittenField

LIMIT = 2_000  # characters


class WordingForm(forms.Form):
    """The words, and the version that they follow."""

    advice = WrittenField(
        limit=LIMIT,
        rows=6,
        label=_("What the desk says first"),
        help_text=_(
            "{words} stands for the passage in question, {rule} for the name of the rule. A line with {words} is left "
            "out where the whole text is meant. Whoever decides can change every word."
        ),
        error_messages={"required": _("Please write something.")},
    )
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def clean_advice(self) -> str:
        """Only the slots that there are."""
        words = self.cleaned_data["advice"]
        if unknown := unknown_slots(words):
            raise forms.ValidationError(
                _("There is no slot %(slot)s. Use {words} or {rule}."), params={"slot": unknown[0]}
            )
        return words
