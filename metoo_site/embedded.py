"""Embedded mode's beat: the table of periodic jobs, run by one thread of the one process."""

import logging
import threading
import time

from celery import current_app
from django.conf import settings
from django.db import close_old_connections

log = logging.getLogger("metoo_site")
TICK_SECONDS = 1.0


def start_jobs() -> threading.Thread:
    """Start the thread; it ends with the process."""
    thread = threading.Thread(target=_run, name="jobs", daemon=True)
    thread.start()
    return thread


def _run() -> None:
    next_time = dict.fromkeys(settings.CELERY_BEAT_SCHEDULE, 0.0)
    while True:
        now = time.monotonic()
        for name, entry in settings.CELERY_BEAT_SCHEDULE.items():
            if now >= next_time[name]:
                _run_one(entry["task"])
                next_time[name] = time.monotonic() + entry["schedule"]
        close_old_connections()
        time.sleep(TICK_SECONDS)


def _run_one(task: str) -> None:
    """A job that goes wrong is tried again at its next turn; eager Celery keeps its error in the result."""
    result = current_app.tasks[task].apply()
    if result.failed():
        log.error("the job %s did not run: %s", task, type(result.result).__name__)
