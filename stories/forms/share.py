"""The writing form: one required field, the words."""

from collections.abc import Iterator
from copy import deepcopy

from django import forms
from django.http import QueryDict
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from stories import languages
from stories.forms.fields import NotKeptError, WrittenField, WrittenLineField, refuse_nine_words, with_shared_fields
from stories.models import Identity, Kind, ReleaseChoice, ReplyChoice
from stories.opening import Words
from stories.prompts import with_answers
from stories.receipts import ReceiptKeys
from stories.services.share import Choices
from stories.signer import Signer
from stories.warnings import ContentWarning, Level, Topic
from stories.written import BODY_LIMIT, CLOSING_LIMIT, NAME_LIMIT, TITLE_LIMIT

NOT_SAVED = {"token", "website", "without_words"}
TICKED = ("findable", "shows_support", "without_words")
IDENTITIES = [(choice.value, choice.label) for choice in (Identity.ANONYMOUS, Identity.PEN_NAME)]


@with_shared_fields
class ShareForm(forms.Form):
    """What a person writes and chooses; `token` and the honeypot `website` come along."""

    kind = Kind.STORY

    body = WrittenField(
        limit=BODY_LIMIT,
        label=_("Your words"),
        help_text=_("As much or as little as you like, in any language. Please leave out names and places."),
    )
    title = WrittenLineField(
        limit=TITLE_LIMIT,
        required=False,
        label=_("Title"),
        help_text=_("It is shown before the story, so keep it free of what happened."),
    )
    closing = WrittenField(
        limit=CLOSING_LIMIT,
        rows=4,
        required=False,
        label=_("Closing words of hope or healing"),
        help_text=_("Only if you have some. A story needs no hopeful end, and many have none."),
    )
    topics = forms.MultipleChoiceField(
        choices=Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("This story includes"),
        help_text=_("Readers see this first and choose. Not sure is fine: the person who reads it helps."),
    )
    level = forms.ChoiceField(
        choices=Level.choices, required=False, widget=forms.RadioSelect, label=_("How much of it the words show")
    )
    identity = forms.ChoiceField(
        choices=IDENTITIES,
        required=False,
        widget=forms.RadioSelect,
        initial=Identity.ANONYMOUS,
        label=_("How you appear"),
        error_messages={"invalid_choice": _("Please choose once more. To sign, begin again from your account.")},
    )
    pen_name = WrittenLineField(
        limit=NAME_LIMIT,
        required=False,
        label=_("The name you make up"),
        help_text=_("Not your real name, and not one you use elsewhere."),
    )
    language = forms.ChoiceField(
        choices=languages.choices, required=False, initial=languages.of_this_page, label=_("The language of your words")
    )
    reply_choice = forms.ChoiceField(
        choices=ReplyChoice.choices,
        required=False,
        widget=forms.RadioSelect,
        initial=ReplyChoice.NOBODY,
        label=_("What readers may send you"),
    )
    release_choice = forms.ChoiceField(
        choices=ReleaseChoice.choices,
        required=False,
        widget=forms.RadioSelect,
        initial=ReleaseChoice.SOON,
        label=_("When it appears"),
        help_text=_("A later, random day makes it harder to guess who wrote it."),
    )
    shows_support = forms.BooleanField(
        required=False,
        label=_("Show readers that others have sent phrases"),
        help_text=_("In words only, “a few” or “many”. You see the numbers either way."),
    )
    findable = forms.BooleanField(
        required=False,
        label=_("Search engines may show it"),
        help_text=_("If you leave this empty, we ask them not to. What they have once shown we cannot call back."),
    )
    without_words = forms.BooleanField(required=False)  # chosen on the page that checks, where the words stand
    token = forms.CharField(required=False, widget=forms.HiddenInput, max_length=4096)
    website = forms.CharField(
        required=False,
        label=_("Leave this empty"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        keys: ReceiptKeys | None = None,
        unfinished: bool = False,
        signer: Signer | None = None,
        stays_signed: bool = False,
        **kwargs: object,
    ) -> None:
        super().__init__(data, **kwargs)
        self.keys, self.signer, self.stays_signed = keys, signer, stays_signed
        self.unfinished = unfinished  # to be saved, not sent: what is open may stay open
        if signer:
            signed = (Identity.SIGNED.value, _("With the name of my account: %(name)s") % {"name": signer.name})
            self.fields["identity"] = deepcopy(self.fields["identity"])
            self.fields["identity"].choices = [signed] if stays_signed else [*IDENTITIES, signed]

    def clean(self) -> dict[str, object]:
        """Refuse unknown fields, a chosen name that is missing, and the nine words inside the text."""
        self._show_again_what_could_not_be_kept()
        if set(self.data) - set(self.fields):
            self.add_error(None, _("The page sent something we did not ask for. Your words are below; please go on."))
        data = self.cleaned_data
        if self.stays_signed:
            data["identity"] = Identity.SIGNED
        if not self.unfinished and self._misses_its_name(data):
            self.add_error("pen_name", _("Please write the name you want, or choose to appear without one."))
        if self.keys:
            refuse_nine_words(self, self.keys)
        return data

    def _misses_its_name(self, data: dict[str, object]) -> bool:
        with_name = data.get("identity") == Identity.PEN_NAME
        return with_name and not data.get("pen_name") and "pen_name" not in self.errors

    def _show_again_what_could_not_be_kept(self) -> None:
        replaced = {
            name: error.kept
            for name, errors in self.errors.items()
            for error in errors.as_data()
            if isinstance(error, NotKeptError)
        }
        if replaced:
            self.data = self.data.copy()
            for name, kept in replaced.items():
                self.data[name] = kept

    @property
    def says_more(self) -> bool:
        """Something besides the words was filled in, or has to be mended: then nothing of it is folded away."""
        return bool(self.errors) or any(
            field.value() not in (None, "", False, []) and field.value() != self.get_initial_of(field.name)
            for field in self
            if field.name not in NOT_SAVED | {"body"}
        )

    def get_initial_of(self, name: str) -> object:
        """What a fresh page has chosen in this field."""
        initial = self.fields[name].initial
        return initial() if callable(initial) else initial

    @property
    def is_machine_like(self) -> bool:
        """The field that people do not see was filled in."""
        return bool(self.cleaned_data.get("website"))

    def words(self) -> Words:
        """The cleaned words."""
        data = self.cleaned_data
        chosen = data["topics"] or data["level"]
        names = {Identity.PEN_NAME: data["pen_name"], Identity.SIGNED: self.signer and self.signer.name}
        return Words(
            body=data["body"],
            title=data.get("title", ""),
            closing=data.get("closing", ""),
            warning=ContentWarning.from_slugs(data["topics"], data["level"]) if chosen else None,
            pen_name=names.get(data["identity"]) or "",
        )

    def choices(self) -> Choices:
        """The cleaned choices; what was left open is what protects most."""
        data = self.cleaned_data
        return Choices(
            language=data["language"] or "und",
            kind=self.kind,
            identity=Identity(data["identity"] or Identity.ANONYMOUS),
            author=self.signer.account if self.signer and data["identity"] == Identity.SIGNED else None,
            reply_choice=ReplyChoice(data.get("reply_choice") or ReplyChoice.NOBODY),
            release_choice=ReleaseChoice(data.get("release_choice") or ReleaseChoice.SOON),
            findable=data.get("findable", False),
            shows_support=data.get("shows_support"),
        )

    def to_save(self) -> dict[str, object]:
        """Everything cleaned that a draft keeps."""
        return {name: value for name, value in self.cleaned_data.items() if name not in NOT_SAVED}

    def carried(self) -> SafeString:
        """Every field as hidden inputs, for the pages on which they are not typed."""
        return format_html_join("\n", '<input type="hidden" name="{}" value="{}">', self._values())

    def _values(self) -> Iterator[tuple[str, object]]:
        for field in self:
            value = field.value()
            for one in value if isinstance(value, (list, tuple)) else [value]:
                yield field.html_name, "" if one is None else one


@with_shared_fields
class ResponseForm(ShareForm):
    """Words to a story: the same identity choices and warnings, nothing else to choose."""

    title = closing = reply_choice = release_choice = shows_support = findable = None


@with_shared_fields
class NoteForm(ShareForm):
    """Words from someone who stands beside survivors: nobody answers them."""

    kind = Kind.SOLIDARITY
    closing = reply_choice = shows_support = None


def form_for(kind: Kind, *, is_response: bool) -> type[ShareForm]:
    """The form of this kind of text."""
    if is_response:
        return ResponseForm
    return NoteForm if kind == Kind.SOLIDARITY else ShareForm


def refilled(kind: type[ShareForm], data: QueryDict, *, token: str, **who: object) -> ShareForm:
    """The form again with what was typed, answers to questions below it, unchecked: for going back."""
    fields = kind.base_fields
    typed = {name: data.get(name) for name in fields if name in data}
    typed["topics"] = [topic for topic in data.getlist("topics") if topic]  # an empty one carries that there is none
    typed["body"] = with_answers(data.get("body", ""), data)
    ticked = {name: data.get(name) in ("on", "True") for name in TICKED if name in fields}
    return kind(initial=typed | ticked | {"token": token}, **who)
