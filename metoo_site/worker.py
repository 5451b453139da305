"""`python -m metoo_site.worker PROCESSES [NAME]`: what takes texts to the desk, so many at a time.

Celery's own worker, started without Celery's commands: with them comes a shell that nobody opens here, 9 MB of it. NAME
tells the workers of several machines apart.
"""

import sys

from celery.utils.nodenames import default_nodename, host_format

from metoo_site.celery import app

QUEUES = ("danger", "texts", "jobs", "nodes")


def main(processes: str, name: str | None = None) -> int:
    """Its exit code."""
    worker = app.Worker(
        hostname=host_format(default_nodename(name)),
        queues=QUEUES,
        concurrency=int(processes),
        without_mingle=True,
        without_gossip=True,
        loglevel="WARNING",
        quiet=True,
    )
    worker.start()
    return worker.exitcode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
