"""Signing in, and the pages of an account: a writer's who signs, and those about keys and codes at the desk."""

from collections.abc import Iterator

from django.core.cache import cache
from django.test import override_settings

from metoo_site.companies import companies
from stories.models import AccountKey
from tests import make, make_desk, make_staff, make_writers
from tests.make_keys import security_key
from tests.screens.screen import Screen, screen
from tests.visitor import Visitor

PASSWORD = make_writers.PASSWORD
COMPANY = {"openid": "Example https://sign-in.example client secret"}


def writers_account() -> Iterator[Screen]:
    """From opening it to leaving."""
    with make_writers.cheaply:
        yield from _opening()
        yield from _signing()
        yield from _leaving()


def _opening() -> Iterator[Screen]:
    typed = {"password1": PASSWORD, "password2": PASSWORD}
    short = Visitor().open("/account/signup/").send({"password1": "short"}, form="password1", button="Make the account")
    yield screen("account-refused", short)
    new = Visitor().open("/account/signup/").send(typed, form="password1", button="Make the account")
    yield screen("account-words", new)
    yield screen("account-home-new", new.open("/account/"))
    yield screen("account-passkey", new.open("/account/passkeys/add/"))
    with_key = Visitor().open("/account/signup/").send({}, form="password1", button="passkey")
    yield screen("account-words-passkey", with_key)
    elsewhere = make_writers.somebody(name="")
    page = elsewhere.signs_in()
    AccountKey.objects.filter(account=elsewhere.account).delete()
    yield screen("account-first-words", page.open("/account/words/"))


def _signing() -> Iterator[Screen]:
    person = make_writers.somebody()
    first = person.signs(title="A signed example")
    make_desk.publish(first.story)
    person.signs()
    page = person.signs_in()
    yield screen("account-home", page.open("/account/"))
    yield screen("account-name", page.open("/account/name/"))
    with override_settings(NOTICE_SUBJECT="Your list", DEFAULT_FROM_EMAIL="notes@example.org"):
        yield screen("account-mail", page.open("/account/mail/"))
        asked = {"address": "quiet-box@example.org", "wanted": 9, "hour_now": 9}
        yield screen("account-mail-on", page.send(asked, form="address"))
    yield screen("account-password", page.open("/account/password/change/"))
    yield screen("account-passkeys", page.open("/account/mfa/webauthn/"))
    yield screen("account-download", page.open("/account/download/"))
    everything = page.send({"secret": PASSWORD}, form="secret", button="Show it on a page")
    yield screen("account-everything", everything)
    opens = page.open(f"/account/texts/{first.story.slug}/")
    yield screen("account-open", opens)
    mine = opens.send({"secret": PASSWORD}, form="secret")
    yield screen("mine-signed", mine)
    yield screen("mine-unsign", mine.send({}, form="Take my name off", button="Take my name off"))
    yield screen("mine-unsigned", mine.send({}, form="I have kept them", button="I have kept them"))
    unsigned = make.Writer()
    unsigned.sends("This is an example. I lived at 12 Example Street.")
    yield screen("account-sign", page.open("/account/sign/"))
    page.send({"words": unsigned.words}, form="words")
    yield screen("account-sign-sure", page)
    yield screen("account-sign-again", page.send({}, form="Yes, go on", button="Yes, go on"))
    recovering = Visitor().open("/account/recover/")
    new = "orchard-button-meadow-77"
    typed = {"words": person.words, "password1": new, "password2": new}
    yield screen("account-in-again", recovering.send(typed, form="words"))


def _leaving() -> Iterator[Screen]:
    person = make_writers.somebody(name="Wren by the lake")
    stays = person.signs(title="An example that stays")
    person.signs()
    make_desk.publish(stays.story)
    page = person.signs_in().open("/account/delete/")
    yield screen("account-delete", page)
    choices = {f"text-{stays.story.slug}": "unsign", "every": "withdraw"}
    yield screen("account-delete-sure", page.send(choices, form="at", button="Go on"))
    gone = page.send({"secret": PASSWORD}, form="Yes, delete", button="Yes, delete")
    yield screen("account-deleted", gone)


def companies_ways() -> Iterator[Screen]:
    """Signing in with an account elsewhere, where the operator wants that."""
    with override_settings(SOCIALACCOUNT_PROVIDERS=companies(COMPANY)):
        yield screen("sign-in-companies", Visitor().open("/account/login/"))
        yield screen("company", Visitor().open("/account/with/oidc/openid/login/"))
        back = "/account/with/oidc/openid/login/callback/?code=example&state=example"
        yield screen("company-back", Visitor().open(back))
        yield screen("company-cancelled", Visitor().open("/account/with/login/cancelled/"))
        yield screen("company-error", Visitor().open("/account/with/login/error/"))


def staff_account() -> Iterator[Screen]:
    """The second factor, codes, and the way in of somebody new."""
    cache.clear()
    yield screen("sign-in-refused", make_staff.signs_in("nobody", "wrong-wrong-wrong"))
    member = make_staff.member("keeper")
    page = make_staff.signs_in("keeper")
    yield screen("account-factors-none", page.open("/account/mfa/"))
    yield screen("account-app", page.open("/account/mfa/totp/activate/"))
    yield screen("account-key", page.open("/account/mfa/webauthn/add/"))
    yield screen("account-prove-password", page.open("/account/reauthenticate/"))
    make_staff.give_an_app(member.account)
    with override_settings(SECOND_FACTOR_REQUIRED=True):
        yield screen("desk-second-step", page.open("/desk/"))
    make_staff.recovery_codes(member.account)
    asked = make_staff.signs_in("keeper")
    yield screen("account-code", asked)
    yield screen("account-code-refused", make_staff.shows(asked, "000000"))
    yield from _keys_and_codes()
    yield screen("account-inactive", Visitor().open("/account/inactive/"))


def _keys_and_codes() -> Iterator[Screen]:
    account = make_desk.reader("with-a-key").account
    page = Visitor(make_desk.signed_in(account))
    key = security_key(account)
    for name, address in {
        "factors": "mfa/", "app-off": "mfa/totp/deactivate/", "prove": "mfa/reauthenticate/",
        "prove-key": "mfa/webauthn/reauthenticate/", "keys": "mfa/webauthn/",
        "key-off": f"mfa/webauthn/keys/{key.pk}/remove/", "sign-out": "logout/",
    }.items():  # fmt: skip
        yield screen(f"account-{name}", page.open(f"/account/{address}"))
    codes = page.open("/account/mfa/recovery-codes/generate/")
    yield screen("account-codes-new", codes)
    yield screen("account-codes", codes.send({}, form="Make new ones", button="Make new ones"))
