"""What leads type about people: a name to invite; the rest are buttons."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.forms.fields import UNKEPT


class InviteForm(forms.Form):
    """The name that a new person signs in with."""

    name = forms.RegexField(
        regex=r"^[a-z0-9][a-z0-9-]{1,29}$",
        label=_("A name for signing in"),
        help_text=_("Small letters, numbers and dashes; it need not be the person’s own name."),
        widget=forms.TextInput(attrs=UNKEPT | {"dir": "ltr"}),
        error_messages={"invalid": _("Please use two to thirty small letters, numbers or dashes.")},
    )
