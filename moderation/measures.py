"""What waits, as numbers for whoever runs the site: by queue and by lane, too coarse to tell when somebody wrote."""

import time

from django.db.models import Count
from django.utils import timezone
from prometheus_client import Gauge

from moderation.lanes import Lane
from moderation.models import ReviewCase
from stories.doorbell import QUEUE, QUEUE_IN_DANGER
from stories.models import Outbox

STEP = 10  # one text more or less is not seen
MOST = 100_000  # counting further costs more than it tells
MINUTE = 60

NEWEST = {"multiprocess_mode": "mostrecent"}  # whichever process of the worker measured last
waiting = Gauge("site_waiting_for_a_worker", "Texts that no worker has taken in yet, in tens.", ["queue"], **NEWEST)
late = Gauge("site_late_cases", "Cases that wait longer than promised.", ["lane"], **NEWEST)
measured = Gauge(
    "site_measured_seconds", "When a worker last looked: seconds since 1970, to the minute.", ["by"], **NEWEST
)


def measure() -> None:
    """Look once, and show it."""
    for queue, in_danger in ((QUEUE_IN_DANGER, True), (QUEUE, False)):
        rows = Outbox.objects.waiting().filter(in_danger=in_danger)[:MOST].count()
        waiting.labels(queue).set(rows // STEP * STEP)
    found = dict(ReviewCase.objects.late(timezone.now()).order_by("lane").values_list("lane").annotate(Count("id")))
    for lane in Lane:
        late.labels(lane.name.lower()).set(found.get(lane.value, 0))
    measured.labels("worker").set(int(time.time()) // MINUTE * MINUTE)
