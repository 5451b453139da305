"""The form that takes nine words."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stories import receipts
from stories.forms.fields import UNKEPT, WrittenField, refuse_nine_words
from stories.receipts import ReceiptKeys
from stories.services.letters import LETTER_LIMIT


class WordsForm(forms.Form):
    """Nine words, in any spacing, case or order of lines."""

    words = forms.CharField(
        label=_("Your nine words"),
        help_text=_(
            "With spaces or on several lines, as you wrote them down. Capital or small letters do not matter, nor does "
            "the order of the lines."
        ),
        widget=forms.Textarea(attrs=UNKEPT | {"rows": 3, "dir": "ltr"}),
        error_messages={"required": _("Please write your nine words.")},
    )

    def clean_words(self) -> receipts.Receipt:
        """The receipt; a word that is not on the list is named by its place."""
        try:
            return receipts.read(self.cleaned_data["words"])
        except receipts.NotNineWords as error:
            raise forms.ValidationError(_sentence(error)) from None


class LetterForm(forms.Form):
    """A message to the people who read."""

    letter = WrittenField(limit=LETTER_LIMIT, rows=6, label=_("Your message"))

    def __init__(self, data: QueryDict | None = None, *, keys: ReceiptKeys) -> None:
        super().__init__(data)
        self.keys = keys

    def clean(self) -> dict[str, object]:
        """Refuse the nine words themselves."""
        refuse_nine_words(self, self.keys)
        return self.cleaned_data


def _sentence(error: receipts.NotNineWords) -> str:
    if error.unknown and error.found == receipts.COUNT:
        places = ", ".join(str(place) for place in error.unknown)
        return ngettext(
            "Word %(places)s is not on our list. Could it be written a little differently?",
            "Words %(places)s are not on our list. Could they be written a little differently?",
            len(error.unknown),
        ) % {"places": places}
    return ngettext(
        "We found %(found)d word. There are nine.", "We found %(found)d words. There are nine.", error.found
    ) % {"found": error.found}
