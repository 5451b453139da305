"""What a member asks for themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.warnings import Topic


class YouForm(forms.Form):
    """Topics that should not come, and keys that should do nothing; nobody asks why."""

    topics = forms.MultipleChoiceField(
        choices=Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("I do not want to read texts with"),
    )
    shortcuts = forms.BooleanField(
        required=False,
        label=_("Keyboard shortcuts"),
        help_text=_("Single keys such as n and p. Without them everything works by mouse, by touch and with Tab."),
    )
    call_mail = forms.EmailField(
        required=False,
        label=_("Where to call you"),
        help_text=_("An e-mail address, if you like. The e-mail says only that you are needed, nothing else."),
    )
