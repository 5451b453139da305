"""The table of moves: complete, without dead ends, and no way round two people."""

from dataclasses import fields
from itertools import product
from unittest import TestCase

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from moderation.forms.decision import VERDICTS
from moderation.lanes import DUE, Lane
from moderation.models import DeskMember, Verdict
from moderation.transitions import (
    LEASED,
    READ_AS,
    READER,
    TABLES,
    WAITING,
    CaseState,
    Effect,
    Event,
    Facts,
    Move,
    NotAllowed,
    Purpose,
    Who,
    asks_what_others_thought,
    event_of,
    move,
)

HANDS = (Event.CLAIM, Event.LET_GO, Event.RECUSE, Event.PASS_TO_LEAD, Event.SUPERSEDE)
VERDICT_EVENTS = [event for event in Event if event not in HANDS]
PEOPLE = {
    "moderator": DeskMember(),
    "lead": DeskMember(is_lead=True),
    "responder": DeskMember(is_moderator=False, is_crisis_responder=True),
    "policy editor": DeskMember(is_moderator=False, is_policy_editor=True),
}
MAY_READ = {
    "moderator": {CaseState.QUEUED, CaseState.SECOND_READ, CaseState.APPEAL_QUEUED},
    "lead": {CaseState.QUEUED, CaseState.SECOND_READ, CaseState.APPEAL_QUEUED, CaseState.LEAD_READ},
    "responder": {CaseState.CRISIS},
    "policy editor": set(),
}


class TableTests(TestCase):
    def test_every_state_is_waiting_being_read_or_closed(self) -> None:
        self.assertEqual(set(CaseState), {*WAITING, *LEASED, CaseState.CLOSED})
        self.assertEqual(set(WAITING), set(READER))

    def test_a_line_that_is_not_in_the_table_is_refused(self) -> None:
        for purpose, state, event in product(Purpose, CaseState, Event):
            if (state, event) in TABLES[purpose]:
                self.assertIs(TABLES[purpose][state, event], move(purpose, state, event))
            else:
                with self.assertRaises(NotAllowed):
                    move(purpose, state, event)

    def test_where_nobody_asks_what_others_thought_it_makes_no_difference(self) -> None:
        facts = [Facts(*each) for each in product((True, False), repeat=len(fields(Facts)))]
        for verdict, state in product(Verdict, LEASED):
            if not asks_what_others_thought(verdict, state):
                self.assertEqual(1, len({event_of(verdict, state, each) for each in facts}), (verdict, state))
        self.assertTrue(asks_what_others_thought(Verdict.DECLINE, CaseState.SECOND_REVIEW))

    def test_only_what_someone_holds_is_decided(self) -> None:
        for table in TABLES.values():
            for state, event in table:
                if event in VERDICT_EVENTS:
                    self.assertIn(state, LEASED)

    def test_what_is_read_can_be_put_back_where_it_waited(self) -> None:
        for purpose, (waits, read) in product(Purpose, READ_AS.items()):
            for event in (Event.LET_GO, Event.RECUSE):
                self.assertEqual(waits, move(purpose, read, event).to)

    def test_a_new_stage_says_its_lane_and_every_lane_its_due_time(self) -> None:
        self.assertEqual(set(Lane), set(DUE))
        for table in TABLES.values():
            for (state, event), to in table.items():
                if event in VERDICT_EVENTS and to.to in WAITING:
                    self.assertIsNotNone(to.lane, (state, event))

    def test_who_may_read_what_by_training(self) -> None:
        for name, person in PEOPLE.items():
            may = {state for state, who in READER.items() if person.may_act_as(who)}
            self.assertEqual(MAY_READ[name], may, name)

    def test_each_move_is_made_by_the_reader_of_its_state(self) -> None:
        """The permission matrix: whoever may hold a case may make its moves, and nobody else."""
        reads_as = {read: READER[waits] for waits, read in READ_AS.items()}
        for table in TABLES.values():
            for (state, event), to in table.items():
                if event in VERDICT_EVENTS:
                    self.assertEqual(reads_as[state], to.who, (state, event))
                if event is Event.SUPERSEDE:
                    self.assertEqual(Who.SYSTEM, to.who)

    def test_every_verdict_on_a_page_has_a_line_in_the_table(self) -> None:
        for (purpose, state), verdicts in VERDICTS.items():
            for verdict, one, before in product(verdicts, (True, False), (True, False)):
                one_may = one and purpose == Purpose.PUBLISH
                later = state != CaseState.LEAD_REVIEW or before
                facts = Facts(
                    one_may_decline=one_may, declined_before=later, shares_a_clause=True, upheld_before=before
                )
                event = event_of(verdict, state, facts)
                self.assertIn((state, event), TABLES[purpose], (purpose, state, verdict))

    def test_only_one_line_takes_a_public_text_off_by_one_person(self) -> None:
        holds = [
            (purpose, state, event)
            for purpose, table in TABLES.items()
            for (state, event), to in table.items()
            if to.effect is Effect.HOLD
        ]
        self.assertEqual([(Purpose.REPORT, CaseState.IN_REVIEW, Event.HOLD)], holds)

    def test_from_wherever_a_case_can_come_it_can_still_be_closed(self) -> None:
        starts = {Purpose.APPEAL: CaseState.APPEAL_QUEUED, Purpose.CRISIS: CaseState.CRISIS}
        for purpose, table in TABLES.items():
            reached = followed(table, {starts.get(purpose, CaseState.QUEUED)})
            for state in reached:
                self.assertIn(CaseState.CLOSED, followed(table, {state}), (purpose, state))


def followed(table: dict[tuple[CaseState, Event], Move], states: set[CaseState]) -> set[CaseState]:
    """Everywhere that people's moves lead from these states."""
    further = {to.to for (state, event), to in table.items() if state in states and event is not Event.SUPERSEDE}
    return states if further <= states else followed(table, states | further)


WALKS = settings(max_examples=200, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class ACase(RuleBasedStateMachine):
    """Any people, any verdicts, in any order: a story's refusal always has two different people behind it."""

    purpose = Purpose.PUBLISH

    def __init__(self) -> None:
        super().__init__()
        self.state, self.holder = CaseState.QUEUED, None
        self.declined_by: dict[int, set[str]] = {}
        self.read_by: set[int] = set()
        self.effect = Effect.NOTHING

    @precondition(lambda self: self.state == CaseState.CLOSED)
    @rule()
    def is_sent_anew(self) -> None:
        self.state, self.effect, self.declined_by, self.read_by = CaseState.QUEUED, Effect.NOTHING, {}, set()

    @precondition(lambda self: self.state in WAITING)
    @rule(person=st.integers(1, 5))
    def claims(self, person: int) -> None:
        if person not in self.read_by:
            self.state, self.holder = move(self.purpose, self.state, Event.CLAIM).to, person

    @precondition(lambda self: self.state in LEASED)
    @rule()
    def puts_back(self) -> None:
        self.state, self.holder = move(self.purpose, self.state, Event.LET_GO).to, None

    @precondition(lambda self: self.state in LEASED)
    @rule(verdict=st.sampled_from(list(Verdict)), clauses=st.sets(st.sampled_from("abc"), min_size=1))
    def decides(self, verdict: Verdict, clauses: set[str]) -> None:
        before = set().union(*self.declined_by.values()) if self.declined_by else set()
        event = event_of(
            verdict, self.state, Facts(declined_before=bool(self.declined_by), shares_a_clause=bool(before & clauses))
        )
        try:
            to = move(self.purpose, self.state, event)
        except NotAllowed:
            return
        if verdict in (Verdict.DECLINE, Verdict.HOLD):
            self.declined_by[self.holder] = clauses
        if event not in (Event.CRISIS, Event.SUPPORTED):
            self.read_by.add(self.holder)
        self.state, self.effect, self.holder = to.to, to.effect, None

    @invariant()
    def a_refusal_has_two_people_who_agree(self) -> None:
        if self.effect is Effect.DECLINE:
            self.assert_two_agree()

    def assert_two_agree(self) -> None:
        pairs = [(a, b) for a, b in product(self.declined_by, repeat=2) if a < b]
        assert any(self.declined_by[a] & self.declined_by[b] for a, b in pairs)

    @invariant()
    def only_what_is_read_has_a_reader(self) -> None:
        assert (self.holder is not None) == (self.state in LEASED)


class AReport(ACase):
    """The same people and verdicts on a public text: off the pages for good only by two who agree on a rule."""

    purpose = Purpose.REPORT

    @invariant()
    def a_refusal_has_two_people_who_agree(self) -> None:
        assert self.effect is not Effect.DECLINE
        if self.effect is Effect.KEEP_HELD:
            self.assert_two_agree()

    @invariant()
    def a_hold_always_waits_for_a_second_person(self) -> None:
        if self.effect is Effect.HOLD:
            assert self.state != CaseState.CLOSED


class AReadingAgain(ACase):
    """Read to compare: whatever anybody thinks, nothing happens to the text."""

    purpose = Purpose.QUALITY

    @invariant()
    def a_refusal_has_two_people_who_agree(self) -> None:
        assert self.effect is Effect.NOTHING


class WalkTests(TestCase):
    def test_no_walk_refuses_a_story_without_two_people_who_agree(self) -> None:
        run_state_machine_as_test(ACase, settings=WALKS)

    def test_no_walk_takes_a_public_text_off_for_good_without_two_people_who_agree(self) -> None:
        run_state_machine_as_test(AReport, settings=WALKS)

    def test_no_walk_of_a_text_that_is_read_again_changes_anything(self) -> None:
        run_state_machine_as_test(AReadingAgain, settings=WALKS)
