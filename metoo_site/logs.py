"""Logs say what and never who, one JSON object a line.

It holds the hour, what happened, the kind of error, the place in our code and the kind of page; never a message of a
library, a path or an address.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

from django.utils.module_loading import import_string

OURS = ("metoo_site", "stories", "moderation")
PAGE_CLASS_OF = "metoo_site.headers.page_class_of"  # by its name: beat logs too, and knows no pages
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
    """Keeps no argument of a library, no text of an exception, nothing of a request but its kind, no exact time."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, object] = {
            "hour": datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%d %Hh"),
            "level": record.levelname,
            "logger": record.name,
        }
        if record.name in OURS:  # a test holds what our own lines may be told
            said["event"] = record.msg
            if record.args:
                said["with"] = list(record.args)
        request = getattr(record, "request", None)
        if getattr(request, "resolver_match", None):
            said["page_class"] = import_string(PAGE_CLASS_OF)(request)
        status = getattr(record, "status_code", None)
        if isinstance(status, int):
            said["status"] = status
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            frames = traceback.extract_tb(error.__traceback__)
            said["error"] = type(error).__name__
            said["at"] = [f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno}" for frame in reversed(frames)]
        return json.dumps(said, default=_kind)


def _kind(value: object) -> str:
    """Of what is no plain value. Its words could tell anything, and a line that cannot be written is printed whole."""
    return type(value).__name__


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
    for name in OURS:
        logging.getLogger(name).setLevel(logging.INFO)
