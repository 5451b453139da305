"""Which move is legal: the table is complete, and a text that was public can always be changed by its writer."""

from django.test import SimpleTestCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.states import MOVES, Event, MoveRefused, State, after


class Moves(SimpleTestCase):
    def test_every_state_but_the_draft_can_be_reached(self) -> None:
        self.assertEqual(set(MOVES.values()), set(State))

    def test_what_the_table_does_not_say_is_refused(self) -> None:
        for state in State:
            for event in Event:
                if (state, event) not in MOVES:
                    with self.subTest(state=state, move=event), self.assertRaises(MoveRefused):
                        after(state, event)

    def test_a_writer_can_always_change_the_text(self) -> None:
        for state in State:
            after(state, Event.REVISE)

    @settings(suppress_health_check=[HealthCheck.too_slow])  # it says only that the machine is busy
    @given(st.lists(st.sampled_from(Event), max_size=30))
    def test_nothing_becomes_public_without_having_been_approved_since_its_last_change(
        self, events: list[Event]
    ) -> None:
        state, approved = State.IN_REVIEW, False
        for event in events:
            try:
                state = after(state, event)
            except MoveRefused:
                continue
            if event in (Event.REVISE, Event.UNDO):
                approved = False
            approved = approved or event == Event.APPROVE
            self.assertFalse(state == State.PUBLISHED and not approved)
