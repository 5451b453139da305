"""The report form: which rule, and a note for those who want to write one."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation.models import Clause
from stories.forms.fields import UNKEPT, WrittenField

NOTE_LIMIT = 2_000  # characters
OTHER = "other"


class ReportForm(forms.Form):
    """What a visitor saw; `token` makes two presses one report, and `website` is a trap for machines."""

    clause = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=_("What is it about?"),
        error_messages={"required": _("Please choose what comes closest.")},
    )
    note = WrittenField(
        limit=NOTE_LIMIT,
        rows=5,
        required=False,
        label=_("Your note"),
        help_text=_("Only the people who read here see it. Please write nothing about yourself."),
    )
    token = forms.CharField(required=False, widget=forms.HiddenInput)
    website = forms.CharField(required=False, widget=forms.TextInput(attrs={"tabindex": "-1", **UNKEPT}))

    def __init__(self, *args: object, clauses: Iterable[Clause], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.clauses = {clause.slug: clause for clause in clauses}
        titles = [(slug, gettext(clause.title)) for slug, clause in self.clauses.items()]
        self.fields["clause"].choices = [*titles, (OTHER, _("Something else"))]

    @property
    def chosen(self) -> Clause | None:
        """The rule that was chosen, if any."""
        return self.clauses.get(self.cleaned_data["clause"])


class ReferenceForm(forms.Form):
    """The nine characters that a person wrote down."""

    reference = forms.CharField(
        max_length=40,
        label=_("Your reference"),
        help_text=_("Nine letters and numbers. Capital or small, with or without dashes between them."),
        widget=forms.TextInput(attrs=UNKEPT | {"dir": "ltr"}),
        error_messages={"required": _("Please write your reference.")},
    )
