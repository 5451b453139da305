"""Two forms about a public story from somebody outside: lost nine words, and a person whom it identifies."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.forms.fields import UNKEPT, WrittenField
from stories.models import PublicStory

KNOWS_LIMIT = 3_000  # characters
_SLUG = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")


class AboutStoryForm(forms.Form):
    """The address of a public story; `token` makes two presses one, and `website` is a trap for machines."""

    address = forms.CharField(
        max_length=300,
        label=_("The address of the story"),
        help_text=_("Open the story here and copy what is in the address bar."),
        widget=forms.TextInput(attrs=UNKEPT | {"dir": "ltr"}),
        error_messages={"required": _("Please say which story it is.")},
    )
    token = forms.CharField(required=False, widget=forms.HiddenInput)
    website = forms.CharField(required=False, widget=forms.TextInput(attrs={"tabindex": "-1", **UNKEPT}))

    def clean_address(self) -> str:
        """The slug in it, of a story that is public now."""
        found = _SLUG.search(self.cleaned_data["address"].lower())
        if found is None or not PublicStory.objects.filter(slug=found[0]).exists():
            raise forms.ValidationError(_("We find no public story at this address. Is a piece of it missing?"))
        return found[0]


class LostWordsForm(AboutStoryForm):
    """What only the writer can know."""

    knows = WrittenField(
        limit=KNOWS_LIMIT,
        rows=6,
        label=_("What do you know that only its writer can know?"),
        help_text=_(
            "For example what it said before you changed it, or what you wrote to the people who read. Not who you are."
        ),
    )


class IdentifiedForm(AboutStoryForm):
    """By what somebody can be recognised."""

    note = WrittenField(
        limit=KNOWS_LIMIT,
        rows=6,
        label=_("By which words can you, or somebody you speak for, be recognised?"),
        help_text=_("Please copy the words. You need not say your name, and you need not prove anything."),
    )
