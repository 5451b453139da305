"""Celery's worker processes, which share what is loaded before the first of them is forked."""

import gc

from celery.concurrency.prefork import TaskPool
from django.utils.module_loading import import_string


class SharedPool(TaskPool):
    """Begins with the rules and the model, which each process would make for itself when the first text comes."""

    def on_start(self) -> None:
        """The collector marks no more what was loaded before, so it stays shared."""
        # By its name: Celery looks for a pool before Django is set up.
        import_string("metoo_site.shared.load_screeners")()
        gc.freeze()
        super().on_start()
