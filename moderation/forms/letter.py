"""A message to the writer, from the case page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.forms.lease import LeaseForm
from stories.forms.fields import WrittenField
from stories.services.letters import LETTER_LIMIT


class AnswerForm(LeaseForm):
    """What to write; `seen` is the newest message that stood on the page."""

    letter = WrittenField(
        limit=LETTER_LIMIT,
        rows=5,
        label=_("Your message to the writer"),
        help_text=_("Only the nine words open it. Once sent, it cannot be called back."),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    has_newer = False  # whether a message came in while this one was being written

    @property
    def seen_number(self) -> int:
        """What the page said was the newest message; none where it did not say."""
        return self.cleaned_data.get("seen") or 0
