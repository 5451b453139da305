"""User names that say nothing about anyone: two neutral words and four digits, made here and never typed at sign-up.

A name that people chose would often be their own, and "is this name taken?" would tell who has an account.
"""

import re
import secrets

from stories.receipts import word_list

DIGITS = 10_000
_SIGNS = re.compile(r"[\W_]+")


def suggested_name() -> str:
    """Such as `pebble-lantern-4821`."""
    first, second = secrets.choice(word_list()), secrets.choice(word_list())
    return f"{first}-{second}-{secrets.randbelow(DIGITS):04}"


def are_alike(one: str, other: str) -> bool:
    """Whether two names are one to a person who reads them: without case, spaces and punctuation."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return _SIGNS.sub("", name).casefold()
