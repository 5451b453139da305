"""A fresh set of every secret, as the settings take them."""

import secrets
from base64 import b64encode

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey


def new_keys() -> dict[str, str]:
    """Setting name to value. The private half of the desk's pair is for the desk and worker processes alone."""
    desk = X25519PrivateKey.generate()
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "TOKEN_KEY": _base64(secrets.token_bytes(32)),
        "AUDIT_KEY": _base64(secrets.token_bytes(32)),
        "RECEIPT_PEPPERS": "1:" + _base64(secrets.token_bytes(32)),
        "DESK_PUBLIC_KEYS": "1:" + _base64(desk.public_key().public_bytes_raw()),
        "DESK_PRIVATE_KEYS": "1:" + _base64(desk.private_bytes_raw()),
    }


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")
