"""Counts of what the pages do, for whoever runs the site: by kind of page, never by page, person or address.

Each process counts in files of its own under PROMETHEUS_MULTIPROC_DIR; `python -m deploy.metrics` adds them up, and
holds back what could tell when somebody wrote.
"""

import os
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from prometheus_client import Counter, Histogram, values

from metoo_site.headers import page_class_of

GetResponse = Callable[[HttpRequest], HttpResponse]

SECONDS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
NO_PAGE = "none"  # an address where nothing is


def _files_of() -> str:
    """Whose files these are: a place among the web processes, which the next process there takes over, or a process."""
    return os.environ.get("WEB_PLACE") or str(os.getpid())


if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
    values.ValueClass = values.MultiProcessValue(_files_of)

requests = Counter("site_requests", "Answers of the application.", ["page_class", "status"])
seconds = Histogram("site_request_seconds", "How long an answer took.", ["page_class"], buckets=SECONDS)


class MetricsMiddleware:
    """Counts each answer under its page class and the first digit of its status."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        response = self.get_response(request)
        kind = page_class_of(request).value if request.resolver_match else NO_PAGE
        requests.labels(kind, f"{response.status_code // 100}xx").inc()
        seconds.labels(kind).observe(time.perf_counter() - begun)
        return response
