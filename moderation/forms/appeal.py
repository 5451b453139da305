"""The writer's side of an appeal: a reason, if they want to give one."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stories.forms.fields import WrittenField, refuse_nine_words
from stories.receipts import ReceiptKeys

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

    def __init__(self, data: QueryDict | None = None, *, keys: ReceiptKeys, **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.keys = keys

    def clean(self) -> dict[str, object]:
        """Refuse the nine words themselves."""
        refuse_nine_words(self, self.keys)
        return self.cleaned_data
