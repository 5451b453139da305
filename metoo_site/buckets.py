"""Rate-limit buckets: twelve bits of a keyed digest of the network, under a salt that lives in memory for a day."""

import hmac
import ipaddress

from django.http import HttpRequest

from stories.salts import salt_of_the_day

NOWHERE = ipaddress.ip_address("0.0.0.0")  # noqa: S104 - a value, not an address that is listened on


def bucket_of(address: str) -> str:
    """Three hexadecimal digits for the /24 (IPv4) or /48 (IPv6) of an address; an unreadable one is 0.0.0.0."""
    try:
        host = ipaddress.ip_address(address)
    except ValueError:
        host = NOWHERE
    network = ipaddress.ip_network((host, 24 if host.version == 4 else 48), strict=False)
    return hmac.digest(salt_of_the_day("bucket"), network.network_address.packed, "sha256").hex()[:3]


def bucket_key(group: str, request: HttpRequest) -> str:
    """The key that django-ratelimit counts under."""
    return f"{group}:{request.bucket}"
