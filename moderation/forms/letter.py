"""A message to the writer, from the case page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.forms.lease import LeaseForm
from moderation.helplines import with_lines
from stories.forms.fields import WrittenField
from stories.hotlines import Hotline
from stories.services.letters import LETTER_LIMIT


class AnswerForm(LeaseForm):
    """What to write; `seen` is the newest message that stood on the page."""

    letter = WrittenField(
        limit=LETTER_LIMIT,
        rows=5,
        label=_("Your message to the writer"),
        help_text=_("Only the nine words open it. Once sent, it cannot be called back."),
    )
    helplines = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Helplines to send along"),
        help_text=_("They are written out under your message."),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    has_newer = False  # whether a message came in while this one was being written

    def __init__(self, data: object = None, *, lines: list[Hotline], **options: object) -> None:
        super().__init__(data, auto_id="letter_%s", **options)
        self.lines = lines
        self.fields["helplines"].choices = [(line.slug, line.name) for line in lines]

    @property
    def whole(self) -> str:
        """The message with the helplines that were chosen."""
        chosen = [line for line in self.lines if line.slug in self.cleaned_data["helplines"]]
        return with_lines(self.cleaned_data["letter"], chosen)

    @property
    def seen_number(self) -> int:
        """What the page said was the newest message; none where it did not say."""
        return self.cleaned_data.get("seen") or 0
