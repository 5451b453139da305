"""gunicorn for trying the site out: this machine only, one process, periodic jobs in a thread of it."""

import os

from gunicorn.workers.base import Worker

from metoo_site.embedded import start_jobs

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
wsgi_app = "metoo_site.wsgi:application"
workers = 1  # sessions and rate-limit buckets live in this process
threads = 8
worker_class = "gthread"
timeout = 60
accesslog = None
loglevel = "error"
limit_request_line = 4094
limit_request_fields = 50


def post_worker_init(_worker: Worker) -> None:
    """Django is loaded: the jobs may start."""
    start_jobs()
