"""Builders for signing in: people of the desk with a password, an app for codes, and sessions that showed them."""

import base64
import hmac
import struct
import time

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from moderation.models import DeskMember
from stories.models import Account
from tests.visitor import Visitor

PASSWORD = "lantern-otter-pebble-violin"


def member(name: str = "ann", **fields: object) -> DeskMember:
    """Someone at the desk who has a password and nothing else yet."""
    return DeskMember.objects.create(account=Account.objects.create_user(name, PASSWORD, at_desk=True), **fields)


def give_an_app(account: Account) -> str:
    """The secret in the app."""
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    return secret


def recovery_codes(account: Account) -> list[str]:
    """Those on the person's slip of paper."""
    return RecoveryCodes.activate(account).get_unused_codes()


def code(secret: str, *, steps: int = 0) -> str:
    """What the app shows now, or some half minutes from now (RFC 6238, written here once more to check theirs)."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    start = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def signs_in(name: str = "ann", password: str = PASSWORD, *, client: Client | None = None) -> Visitor:
    """Types the name and the password."""
    visitor = Visitor(client or Client(raise_request_exception=False)).open("/account/login/")
    return visitor.send({"login": name, "password": password}, form="login")


def shows(visitor: Visitor, typed: str) -> Visitor:
    """Types a code into the page that asks for one."""
    return visitor.send({"code": typed}, form="code")


def has_shown_an_app(client: Client, account: Account) -> None:
    """The session as it is after signing in with a code, without typing anything."""
    app = Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).first()
    if app is None:
        give_an_app(account)
        app = Authenticator.objects.get(user=account, type=Authenticator.Type.TOTP)
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "at": time.time(), "id": app.pk, "type": app.type}]
    session["account_authentication_methods_user"] = str(account.pk)
    session.save()
