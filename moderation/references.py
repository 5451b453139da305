"""References: nine characters with which a visitor looks up what became of a report. Kept only as a keyed digest."""

import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from django.conf import settings

from stories.sealing import DoesNotOpen, Place, seal, unseal

SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that looks like something else on paper
LENGTH = 9  # 44 bits: there is nothing to find but “it stays” or “it was changed”
LONGEST_TOKEN = 2048
_PLACE = Place("report", "-", "reference")


def mint() -> str:
    """A fresh reference, in three groups of three."""
    signs = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
    return "-".join(signs[place : place + 3] for place in range(0, LENGTH, 3))


def to_token(reference: str) -> str:
    """Sealed, for the form: pressing twice makes one report."""
    return urlsafe_b64encode(seal(reference.encode(), key=settings.TOKEN_KEY, place=_PLACE)).decode("ascii")


def from_token(token: str) -> str:
    """The reference that the form was shown with; a fresh one when the token is not ours."""
    if len(token) > LONGEST_TOKEN:
        return mint()
    try:
        return unseal(urlsafe_b64decode(token.encode("ascii")), key=settings.TOKEN_KEY, place=_PLACE).decode()
    except (DoesNotOpen, NotBase64, UnicodeEncodeError):
        return mint()


def lookup(reference: str) -> bytes:
    """What is kept of it."""
    plain = "".join(sign for sign in reference.upper() if sign in SIGNS)
    pepper = settings.RECEIPT_PEPPERS[max(settings.RECEIPT_PEPPERS)]
    return hmac.digest(pepper, b"report/v1|" + plain.encode(), "sha256")
