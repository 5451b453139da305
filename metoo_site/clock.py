"""Celery's beat, for which a clock that is put back is no reason to wait."""

import os

from celery import Celery
from celery.beat import PersistentScheduler
from django.conf import settings
from django.utils.log import configure_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")


class Clock(PersistentScheduler):
    """Periodic jobs go on when the machine's clock is put back; Celery's own would sleep until it has caught up."""

    def tick(self, *arguments: object, **named: object) -> float:
        """Run what is due; answer the seconds until the next look."""
        now = self.app.now()
        ahead = [entry for entry in self.schedule.values() if entry.last_run_at > now]
        for entry in ahead:
            entry.last_run_at = now
        if ahead:
            self._heap = None  # it is in the order of the old clock
        return super().tick(*arguments, **named)


# Beat names jobs and runs none: without Django's models and without the tasks it is half as large.
app = Celery("metoo_site", fixups=())
app.config_from_object("django.conf:settings", namespace="CELERY")
configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
