"""Celery's beat, for which a clock that is put back is no reason to wait."""

from celery.beat import PersistentScheduler


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
