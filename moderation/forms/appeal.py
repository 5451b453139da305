"""The writer's side of an appeal: a reason, if they want to give one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.forms.fields import WrittenField

LIMIT = 5_000  # characters


class AppealForm(forms.Form):
    """Words to whoever reads it again, and the page's token."""

    appeal = WrittenField(
        limit=LIMIT,
        rows=6,
        required=False,
        label=_("What should the person know who reads it again?"),
        help_text=_("You can leave this empty."),
    )
    token = forms.CharField(required=False, widget=forms.HiddenInput, max_length=4096)
    send = forms.CharField(required=False, widget=forms.HiddenInput)
