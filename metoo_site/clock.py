"""`python -m metoo_site.clock FILE`: Celery's beat, for which a clock that is put back is no reason to wait.

The file holds when each job ran last. Beat names jobs and runs none, so it loads what it needs for that alone, neither
Django's models nor Celery's commands: it is half as large then, and reads no key.
"""

import math
import sys
import time

from celery import Celery
from celery.apps.beat import Beat
from celery.beat import PersistentScheduler

from metoo_site import logs

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


def main(file: str) -> None:
    """Until it is asked to stop."""
    app = Celery("metoo_site", fixups=())
    app.config_from_object("metoo_site.settings_of_jobs", namespace="CELERY")
    logs.configure({})
    Beat(app=app, scheduler_cls=Clock, schedule=file, quiet=True, redirect_stdouts=False).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
