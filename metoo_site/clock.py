"""Celery's beat, for which a clock that is put back is no reason to wait."""

import math
import os
import time

from celery import Celery
from celery.beat import PersistentScheduler
from django.conf import settings
from django.utils.log import configure_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")

A_JUMP = 1  # seconds; less is only waited for


class Clock(PersistentScheduler):
    """Periodic jobs go on when the machine's clock is put back; Celery's own would sleep until it has caught up."""

    max_interval = 5  # seconds to the next look: a clock that is put back in the middle of one is seen by the next
    _apart = math.inf  # seconds between the clock on the wall and the one that only counts, at the last look

    def tick(self, *arguments: object, **named: object) -> float:
        """Run what is due; answer the seconds until the next look."""
        now = self.app.now()
        apart = now.timestamp() - time.monotonic()
        if apart < self._apart - A_JUMP:
            for entry in self.schedule.values():
                entry.last_run_at = min(entry.last_run_at, now)
            self._heap = None  # it is in the order of the old clock
        self._apart = apart
        return super().tick(*arguments, **named)


# Beat names jobs and runs none: without Django's models and without the tasks it is half as large.
app = Celery("metoo_site", fixups=())
app.config_from_object("django.conf:settings", namespace="CELERY")
configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
