"""What a member asks for themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.warnings import Topic


class OptOutForm(forms.Form):
    """Topics that should not come; nobody asks why."""

    topics = forms.MultipleChoiceField(
        choices=Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("I do not want to read texts with"),
    )
