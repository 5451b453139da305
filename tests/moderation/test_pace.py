"""How much of the database one claim and one decision take: few trips, no plan made twice, all of it or nothing."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from django.db import DatabaseError, connection, transaction
from django.test import TestCase, TransactionTestCase, tag
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from moderation.lanes import Lane
from moderation.models import Assessment, AuditEvent, Decision, DeskMember, ReviewCase, Verdict
from moderation.services.claim import FREE, claim_next, held_by
from moderation.services.decide import MovedOn, decide
from moderation.transitions import CaseState
from stories.models import Identity, Notice, Revision, Story
from stories.states import State
from tests import make, make_desk
from tests.make_desk import everything_taken_in, judgement, lease_of, reader

TURNS = 15  # after which every kind of turn was there: late, held, both, neither
MANY = 1000
PASSED_OVER = re.compile(r"Rows Removed by Filter: (\d+)")


class Explained(Exception):
    """How the server would do it."""


def _explained(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if not sql.startswith('UPDATE "moderation_reviewcase"'):
        return execute(sql, params, many, context)
    execute(f"EXPLAIN (ANALYZE, COSTS off, TIMING off) {sql}", params, many, context)
    raise Explained("\n".join(line for (line,) in context["cursor"].fetchall()))


class PaceTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.ann = reader("ann")

    def texts_wait(self, number: int) -> None:
        for one in range(number):
            make.Writer().sends(f"{make.BODY} {one}")
        everything_taken_in()

    def many_wait(self, state: CaseState, **about: object) -> None:
        """And five times as many are closed."""
        week = timezone.localdate() - timedelta(days=timezone.localdate().weekday())
        stories = Story.objects.bulk_create([Story(language="en", received_week=week) for _ in range(MANY)])
        revisions = Revision.objects.bulk_create([Revision(story=one, sealed=b"", policy_version=1) for one in stories])
        for each in (state, *[CaseState.CLOSED] * 5):
            rows = zip(stories, revisions, strict=True)
            ReviewCase.objects.bulk_create([ReviewCase(story=s, revision=r, state=each, **about) for s, r in rows])
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE moderation_reviewcase")

    def how_it_takes(self) -> str:
        """The server's own account of it."""
        whole = patch.dict(connection.settings_dict, DISABLE_SERVER_SIDE_CURSORS=True)  # not by the name of a plan
        with whole, connection.execute_wrapper(_explained), self.assertRaises(Explained) as explained:
            self.takes()
        return str(explained.exception)

    def takes(self) -> ReviewCase:
        case = claim_next(member=DeskMember.objects.get(pk=self.ann.pk))
        assert case is not None
        return case

    def publishes(self, case: ReviewCase) -> None:
        decide(member=self.ann, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))

    def trips(self, act: Callable[[], object]) -> int:
        """To the server; the marks that the test itself puts around a transaction are left out."""
        with CaptureQueriesContext(connection) as sent:
            act()
        return sum("SAVEPOINT" not in one["sql"] for one in sent)

    @tag("postgresql")
    def test_taking_a_text_is_two_trips_whatever_turn_it_is_and_publishing_it_three(self) -> None:
        self.texts_wait(2 * TURNS)
        member = DeskMember.objects.get(pk=self.ann.pk)
        for counted in (False, True):  # the first time each statement is prepared
            for turn in range(TURNS):
                member.claims = turn
                taking = self.trips(lambda: claim_next(member=member))
                case = held_by(member)
                assert case is not None
                publishing = self.trips(lambda case=case: self.publishes(case))
                if counted:
                    self.assertEqual((2, 3), (taking, publishing), turn)

    @tag("postgresql")
    def test_the_server_plans_nothing_anew(self) -> None:
        self.texts_wait(3)
        ReviewCase.objects.update(due_at="2020-01-01T00:00Z")
        for turn in range(3):
            DeskMember.objects.update(claims=turn)
            self.publishes(self.takes())
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*), sum(custom_plans) FROM pg_prepared_statements WHERE name LIKE 'composed_%'"
            )
            prepared, planned_anew = cursor.fetchone()
        self.assertGreater(prepared, 5)
        self.assertEqual(0, planned_anew)

    @tag("postgresql")
    def test_the_first_case_is_found_without_sorting_all_that_wait(self) -> None:
        self.many_wait(CaseState.QUEUED, lane=Lane.STORY, due_at=timezone.now())
        plan = self.how_it_takes()
        self.assertIn("case_queue", plan)
        self.assertNotIn("Sort", plan)

    @tag("postgresql")
    def test_whoever_is_not_trained_for_danger_passes_over_none_of_it_in_any_turn(self) -> None:
        self.texts_wait(1)
        self.many_wait(CaseState.CRISIS, lane=Lane.CRISIS, due_at="2020-01-01T00:00Z")
        for turn in range(TURNS):
            DeskMember.objects.update(claims=turn)
            with self.subTest(turn=turn), transaction.atomic():
                plan = self.how_it_takes()
                self.assertLess(sum(map(int, PASSED_OVER.findall(plan))), MANY, plan)  # of other tables a row or two
                transaction.set_rollback(True)
        DeskMember.objects.update(is_crisis_responder=True, topic_opt_outs=0)
        self.assertEqual(Lane.CRISIS, self.takes().lane)

    def test_what_the_database_refuses_in_the_middle_of_a_decision_leaves_nothing_of_it(self) -> None:
        self.texts_wait(1)
        case = self.takes()
        story = Story.objects.filter(pk=case.story_id)
        story.update(author=self.ann.account, identity=Identity.SIGNED)
        with self.assertRaisesRegex(DatabaseError, "nobody judges their own text"):
            self.publishes(case)
        for rows in (Assessment, Notice, Decision, AuditEvent):
            self.assertFalse(rows.objects.exists(), rows)
        self.assertEqual(State.IN_REVIEW, story.get().state)
        self.assertEqual(CaseState.IN_REVIEW, ReviewCase.objects.get().state)
        self.assertEqual(case, held_by(self.ann))
        story.update(author=None, identity=Identity.ANONYMOUS)
        self.publishes(case)
        self.assertEqual(State.ELIGIBLE, story.get().state)


@tag("postgresql")
class AwaitedTests(TransactionTestCase):
    def test_taking_a_text_waits_for_no_disk_and_a_decision_waits_for_it(self) -> None:
        make_desk.policy()
        member = reader("ann")
        make.Writer().sends()
        everything_taken_in()
        with connection.cursor() as cursor:
            cursor.execute("SET synchronous_commit TO on")
        with CaptureQueriesContext(connection) as taking:
            case = claim_next(member=member)
        with CaptureQueriesContext(connection) as deciding:
            decide(member=member, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
        changes = [one["sql"] for one in taking if "PREPARE" not in one["sql"] and "EXECUTE" in one["sql"]]
        self.assertEqual(2, len(changes))
        self.assertTrue(all(sql.startswith("SET LOCAL synchronous_commit TO off;") for sql in changes), changes)
        self.assertFalse([one for one in deciding if "synchronous_commit" in one["sql"]])
        with connection.cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            self.assertEqual(("on",), cursor.fetchone())

    def test_a_lease_that_a_crash_undid_decides_nothing_not_even_beside_the_next_one(self) -> None:
        make_desk.policy()
        ann, ben = reader("ann"), reader("ben")
        make.Writer().sends()
        everything_taken_in()
        case = claim_next(member=ann)
        as_before = {**FREE, "state": CaseState.QUEUED, "version": case.version - 1}
        ReviewCase.objects.filter(pk=case.pk).update(**as_before)
        with self.assertRaises(MovedOn):
            decide(member=ann, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
        again = claim_next(member=ben)
        self.assertEqual((case.pk, case.version), (again.pk, again.version))
        with self.assertRaises(MovedOn):
            decide(member=ann, lease=lease_of(case), judgement=judgement(Verdict.PUBLISH))
        decide(member=ben, lease=lease_of(again), judgement=judgement(Verdict.PUBLISH))
