"""What waits, as whoever runs the site sees it: enough to notice that work piles up, too coarse to find one person."""

from datetime import timedelta
from uuid import uuid4

from django.test import TestCase
from django.utils import timezone
from prometheus_client import REGISTRY

from moderation.lanes import Lane
from moderation.measures import STEP, measure
from moderation.models import ReviewCase
from stories.models import Outbox, Purpose
from tests import make, make_desk


def texts_wait(number: int, *, in_danger: bool = False) -> None:
    rows = [
        Outbox(purpose=Purpose.READ, subject=uuid4(), in_danger=in_danger, due_from=timezone.now())
        for _ in range(number)
    ]
    Outbox.objects.bulk_create(rows)


def seen(name: str, **labels: str) -> float | None:
    measure()
    return REGISTRY.get_sample_value(name, labels)


class MeasuresTests(TestCase):
    def test_one_text_more_is_not_seen_and_many_are(self) -> None:
        texts_wait(1)
        self.assertEqual(0, seen("site_waiting_for_a_worker", queue="texts"))
        texts_wait(STEP)
        self.assertEqual(STEP, seen("site_waiting_for_a_worker", queue="texts"))
        self.assertEqual(0, seen("site_waiting_for_a_worker", queue="danger"))
        texts_wait(2 * STEP, in_danger=True)
        self.assertEqual(2 * STEP, seen("site_waiting_for_a_worker", queue="danger"))

    def test_late_cases_are_counted_by_lane(self) -> None:
        make.Writer().sends()
        make_desk.everything_taken_in()
        self.assertEqual(0, seen("site_late_cases", lane="story"))
        ReviewCase.objects.update(due_at=timezone.now() - timedelta(hours=1))
        self.assertEqual(1, seen("site_late_cases", lane="story"))
        for lane in Lane:
            self.assertIsNotNone(REGISTRY.get_sample_value("site_late_cases", {"lane": lane.name.lower()}))

    def test_a_worker_that_has_stopped_is_seen_by_the_minute(self) -> None:
        at = seen("site_measured_seconds", by="worker")
        self.assertEqual(0, at % 60)
        self.assertLess(abs(timezone.now().timestamp() - at), 120)
