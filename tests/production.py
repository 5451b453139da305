"""Test values for every setting that production demands.

`python -m tests.production manage.py COMMAND` runs a command with them.
"""

import os
import sys

from stories.keyring import new_keys


def environment(*, database_url: str, redis_url: str) -> dict[str, str]:
    """One process that does everything, on PostgreSQL and Redis."""
    return {
        "SITE_ROLE": "all",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "REREAD_ONE_IN": "0",  # chance opens cases; the tests of that switch it on
        "GOLDEN_ONE_IN": "0",
        "COPIES_BEFORE_HELD": "0",  # tests send one text again and again; the tests of floods switch it on
        "SECURITY_CONTACT": "mailto:security@example.org",
        **new_keys(),
    }


if __name__ == "__main__":
    # Nobody listens at these addresses: the commands that are run this way only read the settings.
    values = environment(database_url="postgres://nobody@127.0.0.1:9/none", redis_url="redis://127.0.0.1:9/0")
    os.execve(sys.executable, [sys.executable, *sys.argv[1:]], os.environ | values)  # noqa: S606 - the caller's own words
