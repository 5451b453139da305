"""The team: two leads for each role and each lost key, leaving at once, a rota, breaks, and someone to talk to."""

import time
from datetime import timedelta
from io import StringIO
from unittest import TestCase as PlainTestCase

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import TestCase
from django.utils import timezone

from moderation.lanes import Lane
from moderation.models import AuditEvent, DeskMember, Proposal, ProposalKind, ReviewCase, Role, Shift, Talk
from moderation.pauses import BREAK, BREAK_AFTER, PAUSE, PAUSE_AFTER, Spell, after_reading
from moderation.services import team
from moderation.transitions import CaseState
from tests import make, make_desk
from tests.make_desk import at_the_desk, everything_taken_in, reader
from tests.visitor import Visitor

INVITE, AGREE, REMOVE = "Invite", "I agree", "Close the desk"


class TwoLeadsTests(TestCase):
    def setUp(self) -> None:
        self.lea, self.lou = reader("lea", lead=True), reader("lou", lead=True)
        self.ann = reader("ann")

    def people(self, member: DeskMember) -> Visitor:
        return at_the_desk(member).open("/desk/people/")

    def fresh(self, member: DeskMember) -> DeskMember:
        return DeskMember.objects.get(pk=member.pk)

    def proposed(self, what: str, member: DeskMember) -> Visitor:
        page = self.people(self.lea)
        answer = page.client.post("/desk/people/", {"act": "propose", "member": member.pk, "what": what})
        return page._arrive("/desk/people/", answer)

    def test_a_role_changes_only_when_a_second_lead_agrees(self) -> None:
        self.proposed("give:is_crisis_responder", self.ann)
        self.assertFalse(self.fresh(self.ann).is_crisis_responder)
        alone = self.people(self.lea).send({}, form=AGREE, button=AGREE)
        self.assertIn("takes another person", alone.words)
        self.assertFalse(self.fresh(self.ann).is_crisis_responder)
        self.people(self.lou).send({}, form=AGREE, button=AGREE)
        self.assertTrue(self.fresh(self.ann).is_crisis_responder)
        self.assertFalse(Proposal.objects.exists())
        self.assertEqual(["agree", "propose"], sorted(AuditEvent.objects.values_list("action", flat=True)))

    def test_nobody_agrees_to_what_is_about_themselves(self) -> None:
        self.proposed("take:is_lead", self.lou)
        self.assertIn("takes another person", self.people(self.lou).send({}, form=AGREE, button=AGREE).words)
        self.assertTrue(self.fresh(self.lou).is_lead)

    def test_a_lost_key_is_replaced_by_two_leads_and_the_way_in_is_shown_once(self) -> None:
        make_desk.signed_in(self.ann.account)
        self.proposed("new_key", self.ann)
        self.assertTrue(Authenticator.objects.filter(user=self.ann.account).exists())
        page = self.people(self.lou).send({}, form=AGREE, button=AGREE)
        self.assertFalse(Authenticator.objects.filter(user=self.ann.account).exists())
        self.assertIn("/account/password/reset/key/", page.html)

    def test_someone_invited_reads_nothing_before_a_second_lead_agrees(self) -> None:
        page = self.people(self.lea).send({"name": "new-reader"}, form="name", button=INVITE)
        self.assertIn("shown once", page.words)
        invited = DeskMember.objects.get(account__username="new-reader")
        self.assertEqual([], invited.roles)
        self.people(self.lou).send({}, form=AGREE, button=AGREE)
        self.assertEqual([Role.MODERATOR], self.fresh(invited).roles)

    def test_a_name_that_cannot_be_is_asked_for_again(self) -> None:
        page = self.people(self.lea).send({"name": "Ann Smith!"}, form="name", button=INVITE)
        self.assertEqual(422, page.response.status_code)
        self.assertIn("Ann Smith!", page.html)
        self.assertIn("has this name already", self.people(self.lea).send({"name": "ann"}, form="name").words)

    def test_a_proposal_can_be_dropped_and_pressing_twice_is_told(self) -> None:
        self.proposed("give:is_lead", self.ann)
        self.assertIn("nothing to change", self.proposed("give:is_lead", self.ann).words)
        self.people(self.lou).send({}, form=AGREE, button="No")
        self.assertFalse(Proposal.objects.exists())
        for act in ("agree", "drop"):
            answer = self.people(self.lou).client.post("/desk/people/", {"act": act, "proposal": "nonsense"})
            self.assertContains(answer, "nothing to change")

    def test_for_everyone_else_the_page_does_not_exist(self) -> None:
        page = at_the_desk(self.ann)
        self.assertNotIn("People", page.words)
        self.assertEqual(404, page.client.get("/desk/people/").status_code)
        self.assertEqual(404, page.client.post("/desk/people/", {"act": "remove", "member": self.lea.pk}).status_code)

    def test_whoever_signed_in_long_ago_proves_again_who_they_are(self) -> None:
        page = self.people(self.lea)
        session = page.client.session
        session[AUTHENTICATION_METHODS_SESSION_KEY] = [
            record | {"at": time.time() - 3600} for record in session[AUTHENTICATION_METHODS_SESSION_KEY]
        ]
        session.save()
        answer = page.client.post("/desk/people/", {"act": "remove", "member": self.ann.pk})
        self.assertEqual(403, answer.status_code)
        self.assertTrue(self.fresh(self.ann).active)

    def test_the_first_lead_comes_from_the_command_line_and_the_second_does_not(self) -> None:
        with self.assertRaises(CommandError):
            call_command("first_lead", "zoe", stdout=StringIO())
        DeskMember.objects.update(is_lead=False)
        out = StringIO()
        call_command("first_lead", "zoe", stdout=out)
        self.assertTrue(DeskMember.objects.get(account__username="zoe").is_lead)
        self.assertIn("/account/password/reset/key/", out.getvalue())


class LeavingTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        make.Writer().sends()
        everything_taken_in()
        self.lea, self.ann = reader("lea", lead=True), reader("ann")

    def holds_and_notes(self) -> Visitor:
        page = at_the_desk(self.ann).send({}, form="Take the next one")
        return page.send({"note": "Look at line two."}, form="Keep it", button="Keep it")

    def assert_gone(self, page: Visitor) -> None:
        case = ReviewCase.objects.get()
        self.assertEqual((CaseState.QUEUED, None), (case.state, case.lease_holder))
        self.assertEqual(404, page.client.get("/desk/").status_code)
        self.assertIn("Look at line two.", at_the_desk(self.lea).send({}, form="Take the next one").words)

    def test_leaving_works_at_once_and_what_one_held_waits_with_its_note(self) -> None:
        page = self.holds_and_notes().open("/desk/you/")
        page.send({}, form="Leave the desk", button="Leave the desk")
        self.assertIn("Thank you for all you read", page.words)
        self.assert_gone(page)

    def test_removing_someone_works_at_once_too(self) -> None:
        page = self.holds_and_notes()
        lead = at_the_desk(self.lea).open("/desk/people/")
        lead.client.post("/desk/people/", {"act": "remove", "member": self.ann.pk})
        self.assert_gone(page)

    def test_a_decision_that_was_being_made_meanwhile_does_not_count(self) -> None:
        page = self.holds_and_notes()
        team.end_membership(member=self.ann)
        page.client.post(f"{page.address}decide/", page.form_with("Decide").fields | {"verdict": "publish"})
        self.assertFalse(ReviewCase.objects.get().decisions.exists())

    def test_what_someone_proposed_goes_with_them(self) -> None:
        team.propose(lead=self.lea, member=self.ann, kind=ProposalKind.GIVE, role=Role.POLICY_EDITOR)
        team.end_membership(member=self.lea)
        self.assertFalse(Proposal.objects.exists())


class RotaTests(TestCase):
    def setUp(self) -> None:
        self.ann, self.ben = reader("ann"), reader("ben", is_crisis_responder=True)
        self.today = timezone.now().date()

    def test_people_say_when_they_are_here_and_change_it(self) -> None:
        slots = [f"{self.today + timedelta(days=day)}/{day % 4}" for day in range(3)]
        page = at_the_desk(self.ann).open("/desk/rota/").send({"here": slots[:2], "on_call": slots[2:]}, form="Keep it")
        self.assertEqual(3, Shift.objects.filter(member=self.ann).count())
        self.assertEqual(1, Shift.objects.filter(on_call=True).count())
        self.assertIn("ann on call", at_the_desk(self.ben).open("/desk/rota/").words)
        page.send({"here": slots[:1], "on_call": []}, form="Keep it")
        self.assertEqual(1, Shift.objects.count())

    def test_nonsense_in_a_box_is_passed_over(self) -> None:
        page = at_the_desk(self.ann).open("/desk/rota/")
        for value in ("", "2026-13-01/1", f"{self.today}/9", f"{self.today}", "2001-01-01/1"):
            self.assertEqual(302, page.client.post("/desk/rota/", {"here": value}).status_code)
        self.assertFalse(Shift.objects.exists())

    def test_when_someone_may_be_in_danger_the_desk_says_who_is_on_call(self) -> None:
        make_desk.policy()
        make.Writer().sends()
        everything_taken_in()
        ReviewCase.objects.update(state=CaseState.CLOSED)
        ReviewCase.objects.update(state=CaseState.CRISIS, lane=Lane.CRISIS)
        self.assertIn("nobody is on call now", at_the_desk(self.ann).words)
        now = timezone.now()
        Shift.objects.create(member=self.ben, day=now.date(), part=now.hour // 6, on_call=True)
        self.assertIn("On call now: ben", at_the_desk(self.ann).words)


class TalkTests(TestCase):
    def test_one_press_tells_the_others_and_nothing_of_why(self) -> None:
        ann, ben = reader("ann"), reader("ben")
        asking = at_the_desk(ann).send({}, form="I would like to talk", button="I would like to talk")
        self.assertIn("The others see that you would like to talk", asking.words)
        peer = at_the_desk(ben)
        self.assertIn("ann would like to talk to someone.", peer.words)
        peer.send({}, form="I am here", button="I am here")
        self.assertIn("ben is here for you.", asking.open("/desk/").words)
        self.assertNotIn("would like to talk to someone.", at_the_desk(reader("cem")).words)
        asking.send({}, form="It is good now", button="It is good now")
        self.assertFalse(Talk.objects.exists())

    def test_an_answer_to_nobody_leads_back_to_the_desk(self) -> None:
        at_the_desk(reader("ann")).send({}, form="I would like to talk", button="I would like to talk")
        peer = at_the_desk(reader("ben"))
        for nobody in ("", "ann", "\u00b2", "9" * 5000):
            with self.subTest(nobody[:5]):
                peer.send({"talk": nobody}, form="I am here", button="I am here")
                self.assertIn("ann would like to talk to someone.", peer.words)


class PauseTests(PlainTestCase):
    def reads(self, *minutes: int) -> Spell:
        spell = None
        for minute in minutes:
            spell = after_reading(spell, minute * 60)
        return spell

    def test_after_twenty_five_minutes_a_break_is_suggested_and_taking_it_ends_the_suggestion(self) -> None:
        spell = self.reads(0, 4, 8, 12, 16, 20, 24)
        self.assertFalse(spell.suggests_a_break(24 * 60))
        spell = after_reading(spell, BREAK_AFTER)
        self.assertTrue(spell.suggests_a_break(BREAK_AFTER))
        self.assertFalse(spell.suggests_a_break(BREAK_AFTER + BREAK))
        self.assertFalse(after_reading(spell, BREAK_AFTER + BREAK).suggests_a_break(BREAK_AFTER + BREAK))

    def test_after_two_hours_short_breaks_do_not_count_and_a_pause_does(self) -> None:
        spell = self.reads(*range(0, 120, 6), 120)
        self.assertTrue(spell.asks_for_a_pause(PAUSE_AFTER))
        self.assertTrue(spell.asks_for_a_pause(PAUSE_AFTER + PAUSE - 1))
        self.assertFalse(spell.asks_for_a_pause(PAUSE_AFTER + PAUSE))
        self.assertFalse(after_reading(spell, PAUSE_AFTER + PAUSE).asks_for_a_pause(PAUSE_AFTER + PAUSE))


class PauseAtTheDeskTests(TestCase):
    def setUp(self) -> None:
        make_desk.policy()
        for _ in range(2):
            make.Writer().sends()
        everything_taken_in()
        self.page = at_the_desk(reader("ann", is_crisis_responder=True))

    def has_read_for(self, seconds: int) -> None:
        now = int(time.time())
        session = self.page.client.session
        session["reading"] = {"whole": now - seconds, "since": now - seconds, "last": now}
        session.save()

    def test_while_someone_rests_nothing_comes_and_what_is_in_hand_may_be_finished(self) -> None:
        self.page.send({}, form="Take the next one")
        self.has_read_for(PAUSE_AFTER)
        typed = {"verdict": "publish", "level": "mentioned"}
        self.page.send(typed, form="Decide", button="Decide and take the next one")
        self.assertEqual("/desk/", self.page.address)
        self.assertIn("Please rest for a quarter of an hour", self.page.words)
        for wanted in ({}, {"case": str(ReviewCase.objects.waiting().first().pk)}):
            self.assertEqual("/desk/", self.page.client.post("/desk/next/", wanted)["Location"])
        self.assertFalse(ReviewCase.objects.being_read().exists())

    def test_danger_still_comes_to_those_who_are_trained(self) -> None:
        ReviewCase.objects.update(state=CaseState.CLOSED)
        ReviewCase.objects.filter(pk=ReviewCase.objects.first().pk).update(state=CaseState.CRISIS, lane=Lane.CRISIS)
        self.has_read_for(PAUSE_AFTER)
        self.assertIn("/desk/cases/", self.page.client.post("/desk/next/")["Location"])

    def test_a_break_is_suggested_on_the_page_of_a_text(self) -> None:
        self.has_read_for(BREAK_AFTER)
        self.assertIn("almost half an hour", self.page.send({}, form="Take the next one").words)
