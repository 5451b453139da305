"""What is asked of a copy from which public pages are read: that it answers, and keeps up with the primary."""

import time
from collections.abc import Iterator

from django.conf import settings
from django.db.utils import DatabaseError

from stories.copies import REPLICA, Position, has_the_replica_come, how_far_is_the_primary
from stories.pages import GONE_WITHIN

LOOK_AGAIN = 0.05  # seconds
REST = "Until then stories rest on this machine."


def copy() -> Iterator[str]:
    """Whether it shows what the primary has, where this process reads from one."""
    if REPLICA not in settings.DATABASES:
        return
    try:
        position = how_far_is_the_primary()
    except DatabaseError:
        return  # the question about the database says what to do
    try:
        if not _comes_as_far(position):
            yield f"The copy of REPLICA_URL does not follow the primary: look at its primary_conninfo. {REST}"
    except DatabaseError as error:
        yield f"The copy does not answer ({type(error).__name__}): start it, or correct REPLICA_URL. {REST}"


def _comes_as_far(position: Position) -> bool:
    """A copy that is further behind is not read."""
    until = time.monotonic() + GONE_WITHIN
    while not has_the_replica_come(position):
        if time.monotonic() > until:
            return False
        time.sleep(LOOK_AGAIN)
    return True
