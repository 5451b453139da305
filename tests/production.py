"""Test values for every setting that production demands.

`python -m tests.production manage.py COMMAND` runs a command with them.
"""

import os
import secrets
import sys
from base64 import b64encode

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey


def keys() -> dict[str, str]:
    """Fresh keys, in the form in which an operator sets them."""
    desk = X25519PrivateKey.generate()
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "RECEIPT_PEPPERS": f"1:{_text(secrets.token_bytes(32))}",
        "TOKEN_KEY": _text(secrets.token_bytes(32)),
        "AUDIT_KEY": _text(secrets.token_bytes(32)),
        "DESK_PUBLIC_KEYS": f"1:{_text(desk.public_key().public_bytes_raw())}",
        "DESK_PRIVATE_KEYS": f"1:{_text(desk.private_bytes_raw())}",
    }


def environment(*, database_url: str, redis_url: str) -> dict[str, str]:
    """One process that does everything, on PostgreSQL and Redis."""
    return {
        "SITE_ROLE": "all",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "SECURITY_CONTACT": "mailto:security@example.org",
        **keys(),
    }


def _text(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")


if __name__ == "__main__":
    # Nobody listens at these addresses: the commands that are run this way only read the settings.
    values = environment(database_url="postgres://nobody@127.0.0.1:9/none", redis_url="redis://127.0.0.1:9/0")
    os.execve(sys.executable, [sys.executable, *sys.argv[1:]], os.environ | values)  # noqa: S606 - the caller's own words
