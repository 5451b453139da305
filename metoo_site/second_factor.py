"""The second factor through allauth: its secrets sealed at rest, its codes good for one use."""

from base64 import b64decode, b64encode

import qrcode
from allauth.mfa.adapter import DefaultMFAAdapter, get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.webauthn.forms import SignupWebAuthnForm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.cache import cache
from qrcode.image.svg import SvgPathFillImage

from stories.models import Account
from stories.sealing import KEY_BYTES, Place, seal, unseal

PLACE = Place(table="mfa_authenticator", row="any", field="secret")  # allauth does not say whose secret it is
# With one step of tolerance a code is good for three steps of 30 seconds; allauth remembers a used one for one.
USED_SECONDS = 120


def _key() -> bytes:
    """Of the desk and worker processes alone, as the key it comes from."""
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=None, info=b"together/second-factor/v1").derive(settings.AUDIT_KEY)


class SecondFactorAdapter(DefaultMFAAdapter):
    """What this site asks of allauth's second factor."""

    def encrypt(self, text: str) -> str:
        """For the database: the seed of an app's codes, and of the recovery codes."""
        return b64encode(seal(text.encode(), key=_key(), place=PLACE)).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """Raise DoesNotOpen when it was sealed under another key."""
        return unseal(b64decode(encrypted_text), key=_key(), place=PLACE).decode()

    def build_totp_svg(self, url: str) -> str:
        """On white: a camera does not read it on the dark page that some people see."""
        return qrcode.make(url, image_factory=SvgPathFillImage).to_string(encoding="unicode")

    def _get_site_name(self) -> str:
        """What an app and a browser show for this site: its innocuous name, not its address."""
        return settings.SITE_NAME


def use_up(user: Account, code: str) -> None:
    """Raise ValidationError when this person has used this code already."""
    if not cache.add(f"code-used:{user.pk}:{code.strip()}", 1, USED_SECONDS):
        raise get_adapter().validation_error("incorrect_code")


class AddKeyForm(SignupWebAuthnForm):
    """A key beside the password; whether it may stand in for one is not asked."""


class SignInCodeForm(AuthenticateForm):
    """A code at sign-in."""

    def clean_code(self) -> str:
        """Right, and not used before."""
        code = super().clean_code()
        use_up(self.user, code)
        return code


class ProveAgainForm(ReauthenticateForm):
    """A code in the middle of the work."""

    def clean_code(self) -> str:
        """Right, and not used before."""
        code = super().clean_code()
        use_up(self.user, code)
        return code
