"""Logs say what and never who: the hour, the kind of error, the place in our code; never a message or a path."""

import logging
import sys
import traceback
from datetime import UTC, datetime

QUIET = (
    "django.request",
    "django.security",
    "django.server",
    "django.db.backends",
    "celery",
    "gunicorn.error",
    "kombu",
)


class WhatNeverWho(logging.Formatter):
    """Drops arguments, request, exception text and exact time from each line."""

    def format(self, record: logging.LogRecord) -> str:
        hour = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%d %Hh")
        line = f"{hour} {record.levelname} {record.name}"
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            frames = traceback.extract_tb(error.__traceback__)
            places = " < ".join(f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno}" for frame in reversed(frames))
            return f"{line} {type(error).__name__} {places}"
        return f"{line} {record.getMessage()}" if record.name in ("metoo_site", "stories", "moderation") else line


def configure(_settings: dict[str, object]) -> None:
    """One handler for everything, on standard error; nothing is mailed."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(WhatNeverWho())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    for name in QUIET:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
        logger.setLevel(logging.ERROR)
    for name in ("metoo_site", "stories", "moderation"):
        logging.getLogger(name).setLevel(logging.INFO)
