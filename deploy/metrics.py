"""`python -m deploy.metrics FOLDER...`: the site's counts for Prometheus, on METRICS_PORT of this machine alone.

The folders are those that PROMETHEUS_MULTIPROC_DIR names for each process. This one has no key and no database.

A count that grows by one at 03:12 tells that somebody wrote then. So what stands for pages on which people write or
sign in is shown as it was up to an hour ago, and changes once an hour; their failures alone are shown at once.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.metrics_core import Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from prometheus_client.samples import Sample

HOST = "127.0.0.1"
HELD_FOR = 3600.0  # seconds
HELD_BACK = {"write", "account", "leave", "none"}  # page classes
OUR_FAILURE = "5xx"

Key = tuple[str, tuple[tuple[str, str], ...]]


class Shown(Collector):
    """The sum over every process; what is held back is missing for the first hour."""

    def __init__(self, folders: list[Path], clock: Callable[[], float] = time.monotonic) -> None:
        self.folders, self.clock = folders, clock
        self._since = clock()
        self._held: dict[Key, float] = {}

    def collect(self) -> Iterator[Metric]:
        """Asked for by each visit of Prometheus."""
        files = [str(file) for folder in self.folders for file in sorted(folder.glob("*.db"))]
        found = list(MultiProcessCollector.merge(files))
        if self.clock() - self._since >= HELD_FOR:
            self._since = self.clock()
            self._held = {_key(one): one.value for metric in found for one in metric.samples if _is_held_back(one)}
        for metric in found:
            metric.samples = [shown for one in metric.samples if (shown := self._as_shown(one))]
            yield metric

    def _as_shown(self, sample: Sample) -> Sample | None:
        if not _is_held_back(sample):
            return sample
        value = self._held.get(_key(sample))
        return None if value is None else sample._replace(value=value)


def _key(sample: Sample) -> Key:
    return sample.name, tuple(sorted(sample.labels.items()))


def _is_held_back(sample: Sample) -> bool:
    return sample.labels.get("page_class") in HELD_BACK and sample.labels.get("status") != OUR_FAILURE


def main(folders: list[Path]) -> None:
    """Until it is stopped."""
    registry = CollectorRegistry()
    registry.register(Shown(folders))
    _, thread = start_http_server(int(os.environ["METRICS_PORT"]), addr=HOST, registry=registry)
    thread.join()


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
