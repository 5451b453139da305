"""Forms of a writer's account."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.account_names import are_alike
from stories.forms.fields import UNKEPT, WrittenLineField
from stories.forms.mine import WordsForm
from stories.models import Account

HOURS = [(hour, f"{hour:02}:00") for hour in range(24)]
NEW_PASSWORD = _("At least 12 letters, digits or symbols. Four words of your own choosing work well.")
NAME_LIMIT, LONGEST_PASSWORD = 60, 128  # characters


def _password(label: object, autocomplete: str = "new-password") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONGEST_PASSWORD,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete, "dir": "auto"}),
        error_messages={"required": _("Please write a password.")},
    )


class NewPasswordForm(forms.Form):
    """A password for the account called `name`, typed twice."""

    password1 = _password(_("Password"))
    password2 = _password(_("The same password once more"))

    def __init__(self, data: QueryDict | None = None, *, name: str = "") -> None:
        super().__init__(data)
        self.name = name
        self.fields["password1"].help_text = NEW_PASSWORD

    def clean_password1(self) -> str:
        """Long enough, and none of those that are tried first."""
        validate_password(self.cleaned_data["password1"], Account(username=self.name))
        return self.cleaned_data["password1"]

    def clean(self) -> dict[str, object]:
        """The same twice."""
        first, second = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("The two passwords differ. Please write them once more."))
        return self.cleaned_data


class RecoverForm(NewPasswordForm, WordsForm):
    """The account's nine words, and a new password."""

    field_order = ("words", "password1", "password2")

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.fields["words"].label = _("The nine words of your account")


class SecretForm(forms.Form):
    """What opens the account's signed texts. The server keeps neither."""

    secret = forms.CharField(
        label=_("Your password, or the nine words of your account"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Please write your password or your nine words.")},
    )


class DisplayNameForm(SecretForm):
    """The name under signed texts; the secret is asked for where some are there already."""

    field_order = ("name", "secret")

    name = WrittenLineField(
        limit=NAME_LIMIT,
        label=_("Display name"),
        help_text=_("It stands under what you sign. It need not be your real name, and you can change it."),
    )

    def __init__(self, data: QueryDict | None = None, *, account: Account, asks_secret: bool) -> None:
        super().__init__(data, initial={"name": account.display_name})
        self.account = account
        self.fields["name"].widget.attrs |= UNKEPT
        if not asks_secret:
            del self.fields["secret"]

    def clean_name(self) -> str:
        """Never the user name, in any spelling: who reads it could try to sign in with it."""
        if are_alike(self.cleaned_data["name"], self.account.username):
            raise ValidationError(_("That is your user name. Please take another: this one is only for signing in."))
        return self.cleaned_data["name"]


class MailForm(forms.Form):
    """Where a mail may go and when. We know nobody's time zone, so the person says what hour it is."""

    address = forms.EmailField(
        label=_("Address"),
        max_length=254,
        help_text=_("Choose one that only you open. Who else reads the mail there?"),
        widget=forms.EmailInput(attrs=UNKEPT | {"dir": "ltr"}),
    )
    wanted = forms.TypedChoiceField(choices=HOURS, coerce=int, label=_("At what hour may an e-mail come?"))
    hour_now = forms.TypedChoiceField(choices=HOURS, coerce=int, label=_("What hour is it now where you are?"))

    def hour_utc(self) -> int:
        """The wanted hour, as our clocks have it."""
        ahead = self.cleaned_data["hour_now"] - timezone.now().hour
        return (self.cleaned_data["wanted"] - ahead) % len(HOURS)
