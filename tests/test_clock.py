"""The clock of the periodic jobs, when the machine's own is put back at any moment of what it does."""

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from celery import Celery, current_app
from celery.beat import PersistentScheduler, ScheduleEntry
from django.test import SimpleTestCase

from metoo_site.clock import Clock

DAY, EVERY = timedelta(days=1), 30.0  # of the job, in seconds
PATIENCE = 80.0  # seconds for two of them
LOOKS = 40  # at the clock on the wall, while one job is waited for and sent


class Machine(Celery):
    """Its clock is a day ahead until it has been looked at `right_after` times."""

    def __init__(self, right_after: int) -> None:
        super().__init__("machine", broker="memory://", fixups=(), set_as_current=False)
        self.conf.beat_schedule = {"job": {"task": "job", "schedule": EVERY}}
        self.looks, self.right_after, self.slept = 0, right_after, 0.0

    def sleeps(self, seconds: float) -> None:
        """As beat does, in no time."""
        self.slept += max(seconds, 0.001)

    def now(self) -> datetime:
        """What the clock on the wall shows."""
        self.looks += 1
        now = super().now() + timedelta(seconds=self.slept)
        return now if self.looks > self.right_after else now + DAY


class Noted:
    """Sends nothing."""

    sent = 0

    def apply_entry(self, entry: ScheduleEntry, producer: object = None) -> None:
        """Count it."""
        self.sent += 1


class NotedClock(Noted, Clock):
    """Ours."""


class CelerysOwn(Noted, PersistentScheduler):
    """For the control."""


class PutBack(SimpleTestCase):
    def waits(self, kind: type[NotedClock | CelerysOwn], right_after: int) -> float:
        """Seconds until two more jobs were sent, from the moment in which the clock was put back at that look."""
        machine = Machine(right_after)
        self.addCleanup(current_app._get_current_object().set_current)
        machine.set_current()  # the schedule's own file forgets whose it is
        folder = self.enterContext(tempfile.TemporaryDirectory())
        clock = kind(app=machine, schedule_filename=str(Path(folder) / "beat"))
        self.addCleanup(clock.close)
        before, sent = 0.0, 0
        while machine.looks <= right_after:
            before, sent = machine.slept, clock.sent
            machine.sleeps(clock.tick())
        while clock.sent < sent + 2 and machine.slept < before + DAY.total_seconds():
            machine.sleeps(clock.tick())
        return machine.slept - before

    def test_jobs_go_on_at_whatever_moment_the_clock_is_put_back(self) -> None:
        for look in range(LOOKS):
            with self.subTest(look):
                self.assertLess(self.waits(NotedClock, look), PATIENCE)

    def test_a_control_celerys_own_clock_waits_until_it_has_caught_up(self) -> None:
        self.assertTrue(any(self.waits(CelerysOwn, look) >= DAY.total_seconds() for look in range(LOOKS)))
