"""Builders for security keys: a row as a real key would leave it."""

from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from stories.models import Account

_ID = b"an example of a key"


def security_key(account: Account) -> Authenticator:
    """A key of this person; it signs nothing."""
    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    flags = AuthenticatorData.FLAG.AT | AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV
    held = AuthenticatorData.create(bytes(32), flags, 0, AttestedCredentialData.create(bytes(16), _ID, public))
    client = CollectedClientData.create("webauthn.create", b"challenge", "http://testserver")
    answer = {"clientDataJSON": client, "attestationObject": AttestationObject.create("none", held, {})}
    credential = {
        "id": websafe_encode(_ID),
        "rawId": websafe_encode(_ID),
        "type": "public-key",
        "response": {name: websafe_encode(bytes(part)) for name, part in answer.items()},
        "clientExtensionResults": {},
    }
    data = {"name": "Example", "credential": credential}
    return Authenticator.objects.create(user=account, type=Authenticator.Type.WEBAUTHN, data=data)
