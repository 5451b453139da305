"""gunicorn behind nginx: the public process, the desk and the rescue; SITE_ROLE and SOCKET say which one this is."""

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

bind = f"unix:{os.environ['SOCKET']}"  # a socket has no peer address, so gunicorn has none to write down
umask = 0o007
_role = os.environ["SITE_ROLE"]
SITE = "metoo_site.wsgi:application"
wsgi_app = "deploy.rescue:rescue()" if _role == "rescue" else SITE
# Readers and writers have both cores of a small machine; a few people are at the desk, and none may meet the rescue.
workers = int(os.environ.get("WEB_WORKERS", "2" if _role == "public" else "1"))
worker_class = "deploy.one_write.OneWrite"  # nginx takes slow senders and slow readers off its hands
# While one waits for the disk or is long at it, others are answered. Each thread has its own connections; with more of
# them public pages cost more, for one at a time runs Python (docs/performance.md).
threads = int(os.environ.get("WEB_THREADS", "2" if _role == "public" else "4"))
sendfile = False  # it would pass by what the worker holds
preload_app = True  # a worker that is killed is back at once, and shares its memory
timeout = 30
graceful_timeout = 10
max_requests, max_requests_jitter = 20_000, 2_000
accesslog = None
loglevel = "error"  # at `warning` a malformed request is written down with its address
control_socket_disable = True  # nobody talks to it, and it would leave a file in a home folder
limit_request_line = 4094
limit_request_fields = 50

# Counts (PROMETHEUS_MULTIPROC_DIR): a process that takes another one's place goes on in its files, and they have their
# full size before anybody counts in them: on a full disk a process that needs more of it would be killed.
COUNTED_IN = os.environ.get("PROMETHEUS_MULTIPROC_DIR", "")
BYTES_OF_A_FILE = 65_536  # as prometheus_client makes them; ours hold a tenth of that
_places: dict[int, int] = {}  # of each process that runs


def when_ready(server: "Arbiter") -> None:
    """Before the first fork."""
    if server.app.app_uri == SITE:  # not the rescue, which has no secrets
        import_string("metoo_site.shared.load_pages")()  # by its name: Django is set up only now


def pre_fork(_server: "Arbiter", worker: "Worker") -> None:
    """Give it the first place that is free. The collector marks no more what was loaded before: it stays shared."""
    gc.freeze()
    worker.place = next(place for place in range(len(_places) + 1) if place not in _places.values())
    _places[worker.age] = worker.place


def post_fork(_server: "Arbiter", worker: "Worker") -> None:
    """In the new process."""
    os.environ["WEB_PLACE"] = f"web{worker.place}"
    if COUNTED_IN:
        for kind in ("counter", "histogram"):
            with (Path(COUNTED_IN) / f"{kind}_web{worker.place}.db").open("ab") as file:
                os.posix_fallocate(file.fileno(), 0, BYTES_OF_A_FILE)


def child_exit(_server: "Arbiter", worker: "Worker") -> None:
    """Its place is free."""
    _places.pop(worker.age, None)
