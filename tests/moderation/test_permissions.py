"""The permission matrix, made from the table of moves: who may take and decide what, tried on the real rows."""

from itertools import product

from django.test import TestCase

from moderation.forms.decision import VERDICTS
from moderation.lanes import Lane
from moderation.models import DeskMember, ReviewCase, Verdict
from moderation.services.claim import NotFree, open_case
from moderation.transitions import (
    READ_AS,
    READER,
    TABLES,
    CaseState,
    Event,
    Facts,
    NotAllowed,
    Purpose,
    Who,
    event_of,
    move,
)
from tests import make, make_desk
from tests.make_desk import at_the_desk, everything_taken_in, lease_of, reader

PEOPLE: dict[str, dict[str, bool]] = {
    "moderator": {},
    "lead": {"lead": True},
    "responder": {"is_moderator": False, "is_crisis_responder": True},
    "lead who does not read": {"is_moderator": False, "lead": True},
    "editor": {"is_moderator": False, "is_policy_editor": True},
    "invited": {"is_moderator": False},
}
TRAINED = {
    Who.MODERATOR: {"moderator", "lead"},
    Who.SECOND: {"moderator", "lead"},
    Who.NEWCOMER: {"moderator", "lead"},
    Who.LEAD: {"lead", "lead who does not read"},
    Who.RESPONDER: {"responder"},
}
CLAIMS = [(purpose, state) for purpose, table in TABLES.items() for state, event in table if event is Event.CLAIM]
FACTS = [Facts(one, before, shares, before) for one, before, shares in product((True, False), repeat=3)]


class PermissionTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        self.writer = make.Writer()
        self.writer.sends()
        everything_taken_in()
        self.people = {name: reader(name.replace(" ", "-"), **fields) for name, fields in PEOPLE.items()}
        self.case = ReviewCase.objects.get()

    def waits(self, purpose: Purpose, state: CaseState) -> None:
        free = {"lease_holder": None, "lease_token": None, "lease_from": None, "lease_until": None}
        lane = Lane.CRISIS if state == CaseState.CRISIS else Lane.STORY
        ReviewCase.objects.update(purpose=purpose, state=state, lane=lane, **free)

    def takes(self, member: DeskMember) -> bool:
        try:
            open_case(member=DeskMember.objects.get(pk=member.pk), case_id=self.case.pk)
        except NotFree:
            return False
        return True

    def test_every_waiting_state_of_every_purpose_is_taken_by_its_readers_and_by_nobody_else(self) -> None:
        self.assertEqual(len(READER) * len(TABLES), len(CLAIMS))
        for (purpose, state), (name, member) in product(CLAIMS, self.people.items()):
            self.waits(purpose, state)
            with self.subTest(purpose=purpose, state=state, person=name):
                self.assertEqual(name in TRAINED[move(purpose, state, Event.CLAIM).who], self.takes(member))

    def test_whoever_left_takes_nothing(self) -> None:
        for member in self.people.values():
            page = at_the_desk(member)
            DeskMember.objects.filter(pk=member.pk).update(active=False)
            for purpose, state in CLAIMS:
                self.waits(purpose, state)
                answer = page.client.post("/desk/next/", {"case": str(self.case.pk)})
                self.assertIn(answer.status_code, (403, 404))  # not there, and from then on signed out
                self.assertFalse(ReviewCase.objects.being_read().exists())

    def test_a_page_offers_exactly_the_verdicts_that_the_table_has_a_line_for(self) -> None:
        for purpose, state in product(TABLES, READ_AS.values()):
            lines = {event for from_state, event in TABLES[purpose] if from_state == state}
            legal = {
                verdict for verdict in Verdict for facts in FACTS if event_of(verdict, state, facts) in lines
            }  # fmt: skip
            offered = set(VERDICTS.get((purpose, state), ()))
            with self.subTest(purpose=purpose, state=state):
                self.assertLessEqual(offered, legal)
                if purpose != Purpose.LETTER:  # a letter is answered, not judged
                    self.assertEqual(offered, legal)

    def test_a_verdict_without_a_line_is_refused_by_the_service_whatever_a_form_says(self) -> None:
        for purpose, (waits, read) in product((Purpose.PUBLISH, Purpose.REPORT, Purpose.QUALITY), READ_AS.items()):
            lines = {event for from_state, event in TABLES[purpose] if from_state == read}
            for verdict in Verdict:
                if any(event_of(verdict, read, facts) in lines for facts in FACTS):
                    continue
                self.waits(purpose, waits)
                member = next(one for name, one in self.people.items() if name in TRAINED[READER[waits]])
                taken = open_case(member=DeskMember.objects.get(pk=member.pk), case_id=self.case.pk)
                with self.subTest(purpose=purpose, state=read, verdict=verdict), self.assertRaises(NotAllowed):
                    judgement = make_desk.judgement(verdict, "identifying")
                    make_desk.decide(member=member, lease=lease_of(taken), judgement=judgement)
