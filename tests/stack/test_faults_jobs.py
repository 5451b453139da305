"""Each periodic job twice at the same moment, and in any order: the result is the same."""

import random
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase, override_settings, tag
from django.utils import timezone

from metoo_site.celery import app
from moderation.models import AuditEvent, Decision, ReviewCase, Snapshot, Tally, Verdict
from moderation.services.audit import faults
from moderation.services.claim import claim_next
from moderation.services.take_in import take_in
from stories.models import Draft, Outbox, PublicStory, Story
from stories.opening import Unsent
from stories.services.drafts import save_draft
from stories.weeks import this_week
from tests import make, make_desk
from tests.stack.at_once import at_once

TAKE_IN = "take_in"  # what messages ask for, beside what the clock asks for
ROUNDS = 3  # until what one job leaves for another is done in any order
HALF = Unsent({"body": "This is an example, half written.", "title": "", "topics": []})


class PeriodicJobs(TransactionTestCase):
    def setUp(self) -> None:
        app.loader.import_default_modules()

    def a_day_at_the_site(self) -> None:
        """Something for every job: texts to take in, to publish, to erase, a lease that is over, an old draft."""
        make_desk.policy()
        people = [make_desk.reader(f"reader-{number}") for number in range(5)]
        for verdict, days in ((Verdict.AMEND, 400), (Verdict.PUBLISH, 0), (Verdict.AMEND, 0)):
            self.is_decided(people.pop(), verdict, days)
        make.Writer().sends("This is an example that somebody reads and puts down.")
        make_desk.everything_taken_in()
        case = claim_next(member=people.pop())
        ReviewCase.objects.filter(pk=case.pk).update(lease_until=timezone.now() - timedelta(minutes=1))
        for _ in range(3):
            make.Writer().sends("This is an example that nobody has rung for.")
        save_draft(unsent=HALF, keys=make.Writer().receipt.keys)
        Draft.objects.update(opened_week=this_week() - timedelta(weeks=15))

    def is_decided(self, member: object, verdict: Verdict, days_ago: int) -> None:
        """The ten seconds to take it back are over; nobody has made it final yet, unless it is long ago."""
        make.Writer().sends(f"This is an example: {verdict} {days_ago}.")
        make_desk.everything_taken_in()
        decision = make_desk.decides(member, verdict, *["identifying"] * (verdict == Verdict.AMEND))
        if days_ago:
            make_desk.ten_seconds_pass()
        Decision.objects.filter(pk=decision.pk).update(
            hour=timezone.now() - timedelta(days=days_ago),
            grace_until=None if days_ago else timezone.now() - timedelta(seconds=1),
        )

    def after(self, order: Sequence[str], *, times: int) -> dict[str, object]:
        """A day at the site, then every job in this order, each so often at once, three rounds."""
        self._fixture_teardown()
        with tempfile.TemporaryDirectory(prefix="jobs-") as folder, override_settings(VAR_DIR=Path(folder)):
            self.a_day_at_the_site()
            for name in [*order] * ROUNDS:
                for job in jobs(name):
                    for answer in at_once([job] * times):
                        self.assertNotIsInstance(answer, Exception, name)
            return what_is_kept()

    @tag("postgresql", "attack")
    def test_each_job_twice_at_once_and_in_any_order_does_what_once_does(self) -> None:
        in_order = [*settings.CELERY_BEAT_SCHEDULE, TAKE_IN]
        once = self.after(in_order, times=1)
        self.assertEqual((1, 4, 0), (len(once["public"]), len(once["waiting"]), once["drafts"]), "there was work")
        self.assertEqual(6, len(once["stories"]), "one was over its time")
        mixed = random.Random(3).sample(in_order, len(in_order))  # the same one in every run
        tries = {
            "twice": (in_order, 2),
            "backwards": (in_order[::-1], 1),
            "backwards and twice": (in_order[::-1], 2),
            "mixed and three times": (mixed, 3),
        }
        for name, (order, times) in tries.items():
            with self.subTest(name, order=order):
                self.assertEqual(once, self.after(order, times=times))


def jobs(name: str) -> list[Callable[[], object]]:
    """What a worker runs for this name."""
    if name == TAKE_IN:
        return [partial(take_in, outbox_id=pk) for pk in Outbox.objects.values_list("pk", flat=True)]
    return [app.tasks[settings.CELERY_BEAT_SCHEDULE[name]["task"]].run]


def what_is_kept() -> dict[str, object]:
    """Everything that a job could have done twice."""
    with connection.cursor() as cursor:
        rows = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - as the database calls it
            rows[table] = cursor.fetchone()[0]
    cases = ReviewCase.objects
    return {
        "rows": rows,
        "stories": sorted(Story.objects.values_list("state", flat=True)),
        "public": sorted(PublicStory.objects.values_list("body", flat=True)),
        "cases": sorted(cases.values_list("purpose", "state", "lane", "version")),
        "waiting": sorted(cases.still_open().values_list("state", flat=True)),
        "drafts": Draft.objects.count(),
        "tallies": sorted(Tally.objects.values_list("measure", "detail", "number")),
        "snapshots": sorted(Snapshot.objects.values_list("name", "content"), key=str),
        "loose": AuditEvent.objects.loose().count(),
        "audit": list(faults()),
    }
