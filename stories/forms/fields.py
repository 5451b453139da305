"""Fields for people's own words: cleaned kindly, shown again when refused, never sent to a spell checker."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from stories import written
from stories.receipts import ReceiptKeys, stand_in

# What keeps a browser, its extensions and its helpers from storing or sending what is typed.
UNKEPT = {
    "autocomplete": "off",
    "autocorrect": "off",
    "autocapitalize": "off",
    "spellcheck": "false",
    "writingsuggestions": "false",
    "translate": "no",
    "dir": "auto",
    "data-gramm": "false",
    "data-lpignore": "true",
    "data-1p-ignore": "true",
}


class Shared(dict[str, forms.Field]):
    """The fields of a form that changes none of them. Django would copy every one for every request."""

    def __deepcopy__(self, _memo: dict[int, object]) -> dict[str, forms.Field]:
        return dict(self)


def with_shared_fields(form: type[forms.Form]) -> type[forms.Form]:
    """The form, whose fields a browser keeps nothing of; whoever changes one puts a copy of it into `fields`."""
    for field in form.base_fields.values():
        field.widget.attrs.setdefault("autocomplete", UNKEPT["autocomplete"])
    form.base_fields = Shared(form.base_fields)
    return form


class NotKeptError(ValidationError):
    """A refusal that carries what to show again."""

    def __init__(self, error: written.NotKept) -> None:
        super().__init__(error.sentence)
        self.kept = error.kept


class WrittenField(forms.Field):
    """Words in any script, over several lines, up to `limit` characters."""

    widget = forms.Textarea

    def __init__(self, *, limit: int, rows: int = 14, **kwargs: object) -> None:
        self.limit = limit
        super().__init__(**kwargs)
        self.widget.attrs |= UNKEPT | {"rows": rows}

    def clean(self, value: object) -> str:
        """The cleaned words; an optional field may be empty."""
        try:
            words = self.cleaned(value or "")
        except written.NotKept as error:
            raise NotKeptError(error) from None
        if self.required and not words:
            raise ValidationError(_("There are no words here yet."))
        return words

    def cleaned(self, typed: str) -> str:
        """As `stories.written` cleans it."""
        return written.clean(typed, limit=self.limit)


class WrittenLineField(WrittenField):
    """Words in one line: a title or a name."""

    widget = forms.TextInput

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        del self.widget.attrs["rows"]

    def cleaned(self, typed: str) -> str:
        """As `stories.written` cleans one line."""
        return written.one_line(typed, limit=self.limit)


def refuse_nine_words(form: forms.Form, keys: ReceiptKeys) -> None:
    """In what people read here, or everyone: whoever sees the words behind `keys` can open the text."""
    for name, field in form.fields.items():
        if isinstance(field, WrittenField) and stand_in(form.cleaned_data.get(name, ""), keys):
            form.add_error(name, _("Your nine words are in your text. Please take them out; they are only for you."))
