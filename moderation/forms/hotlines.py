"""The form of one helpline: what stands there, as it is written in the reviewed files, and how somebody found out."""

from urllib.parse import urlsplit

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.models import Means
from stories.hotlines import Action, Audience, Hotline
from stories.hotlines.line import Cost, Need, Police
from stories.hotlines.overlay import Facts
from stories.hotlines.writing import as_written

NOT_KNOWN = ("", _("We do not know"))
SHORT, LONG = 200, 500
_PLAIN = (
    "name name_means organisation region phone phone_display sms sms_body chat_url website note_public cost police"
).split()
_HOURS = ("always", "open", "text", "time_zone")
_BILL = {"": None, "yes": True, "no": False}


def _line(label: str, help_text: str = "", *, required: bool = False, most: int = SHORT) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=most,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class HotlineForm(forms.Form):
    """Prefilled with what the entry says now."""

    name = _line(_("Name"), required=True)
    name_means = _line(_("What the name means, in English"), _("Only where the name is in another language."))
    organisation = _line(_("Who runs it"), required=True)
    region = _line(_("Region"), _("Only where it serves a part of the country."))
    phone = _line(_("Number, as it is dialled"), _("With the country’s code, or a short number as it is: 116016."))
    phone_display = _line(_("Number, as it is shown"), _("With spaces, as they write it themselves."))
    sms = _line(_("Number that takes texts"))
    sms_body = _line(_("Word to text to it"))
    chat_url = _line(_("Address of the chat"), _("With https://"), most=LONG)
    website = _line(_("Address of the website"), _("With https://"), most=LONG)
    always = forms.BooleanField(label=_("Someone answers day and night, every day"), required=False)
    open = _line(_("Otherwise: days and hours"), _("Like this: Mo-Fr 09:00-17:00; Sa 09:00-14:00"))
    text = _line(_("What has to be said with the hours"), _("In plain English, as short as it can be."))
    time_zone = _line(_("Time zone of the hours"), _("Like this: Europe/London"))
    languages = _line(_("Languages"), _("Codes with commas, the line’s own first: fr, en"))
    audiences = forms.MultipleChoiceField(
        label=_("Whom it is for"), choices=Audience.choices, widget=forms.CheckboxSelectMultiple
    )
    topics = forms.MultipleChoiceField(
        label=_("What it helps with"), choices=Need.choices, widget=forms.CheckboxSelectMultiple
    )
    cost = forms.ChoiceField(label=_("What it costs"), choices=[NOT_KNOWN, *Cost.choices], required=False)
    police = forms.ChoiceField(label=_("The police"), choices=[NOT_KNOWN, *Police.choices], required=False)
    on_bill = forms.ChoiceField(
        label=_("Does it show on the phone bill?"),
        choices=[NOT_KNOWN, ("yes", _("Yes")), ("no", _("No"))],
        required=False,
    )
    note_public = _line(_("What people should know"), _("Stands on the page, in plain English."), most=LONG)
    means = forms.ChoiceField(label=_("How do you know?"), choices=Means.choices, widget=forms.RadioSelect)
    source = _line(
        _("Address of the page that says so"), _("Not needed when you called, texted or wrote to them."), most=LONG
    )
    action = forms.ChoiceField(choices=Action.choices, widget=forms.HiddenInput, required=True)

    def __init__(self, *args: object, line: Hotline, **kwargs: object) -> None:
        super().__init__(*args, initial=shown_in_fields(line), **kwargs)
        self.line = line

    def clean(self) -> dict[str, object]:
        """A source where there has to be one, and the button that fits what was typed."""
        cleaned = super().clean()
        source = cleaned.get("source") or ""
        if cleaned.get("means") not in (Means.ASKED, None) and not _is_address(source):
            self.add_error("source", _("Please give the address of the page, with https:// in front."))
        elif source and not _is_address(source):
            self.add_error("source", _("This is no address of a page. It begins with https://"))
        if not self.errors:
            self._fits_the_button(cleaned["action"])
        return cleaned

    def facts(self) -> Facts:
        """What is different from the entry now; None for what no longer holds."""
        typed, now = facts_in_fields(self.cleaned_data), as_written(self.line)
        return {name: value for name, value in typed.items() if value != now.get(name)}

    def _fits_the_button(self, action: str) -> None:
        changes = bool(self.facts())
        if action == Action.CORRECT and not changes:
            self.add_error(None, _("Nothing is different. If nothing has to change, press “It is right as it stands”."))
        if action != Action.CORRECT and changes:
            self.add_error(None, _("You changed something above. Press “Correct it”, or change it back first."))


def shown_in_fields(line: Hotline) -> dict[str, object]:
    """The entry as the form shows it."""
    written = as_written(line)
    hours = dict(written.get("hours") or {})
    bill = {True: "yes", False: "no", None: ""}[line.on_bill]
    plain = {name: written.get(name) or "" for name in (*_PLAIN, "audiences", "topics")}
    return plain | hours | {"languages": ", ".join(line.languages), "on_bill": bill}


def facts_in_fields(typed: dict[str, object]) -> Facts:
    """The form as it would stand in a reviewed file."""
    plain: Facts = {name: typed[name] or None for name in _PLAIN}
    lists: Facts = {name: list(typed[name]) for name in ("audiences", "topics")}
    codes = [code.strip().lower() for code in str(typed["languages"]).split(",") if code.strip()]
    hours = {name: typed[name] for name in _HOURS if typed[name]}
    return {**plain, **lists, "languages": codes, "hours": hours or None, "on_bill": _BILL[str(typed["on_bill"])]}


def _is_address(written: str) -> bool:
    parts = urlsplit(written)
    return parts.scheme in ("https", "http") and bool(parts.netloc)
