"""While danger waits, whoever is on call is called, by a mail that says nothing of it."""

from datetime import timedelta

from django.core import mail
from django.core.cache import cache
from django.test import TestCase, override_settings
from django.utils import timezone

from moderation import references
from moderation.models import DeskMember, ReviewCase, Shift, Verdict
from moderation.services.calling import call_who_is_on_call
from moderation.services.claim import claim_next
from moderation.services.report import report
from moderation.services.team import end_membership
from tests import make, make_desk
from tests.make_desk import at_the_desk, decides, everything_taken_in, reader


@override_settings(OPERATOR_MAIL="operator@example.org", DEFAULT_FROM_EMAIL="site@example.org")
class CallingTests(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.addCleanup(cache.clear)
        self.ann = reader("ann", is_crisis_responder=True, call_mail="ann@example.org")
        self.bea = reader("bea", is_crisis_responder=True, call_mail="bea@example.org")
        self.cem = reader("cem", call_mail="cem@example.org")

    def danger_waits(self) -> None:
        make.Writer().sends("This is an example. I want to die tonight.")
        everything_taken_in()

    def is_on_call(self, member: DeskMember) -> None:
        now = timezone.now()
        Shift.objects.create(member=member, day=now.date(), part=now.hour // 6, on_call=True)

    def called(self) -> list[str]:
        return sorted(address for sent in mail.outbox for address in sent.to)

    def test_whoever_is_on_call_is_called_and_nobody_else(self) -> None:
        self.is_on_call(self.cem)
        self.danger_waits()
        call_who_is_on_call()
        self.assertEqual(self.called(), ["cem@example.org"])

    def test_where_nobody_is_on_call_everyone_trained_for_it_is(self) -> None:
        self.danger_waits()
        call_who_is_on_call()
        self.assertEqual(self.called(), ["ann@example.org", "bea@example.org"])

    def test_where_nobody_gave_an_address_the_operator_is_called(self) -> None:
        DeskMember.objects.update(call_mail="")
        self.danger_waits()
        call_who_is_on_call()
        self.assertEqual(self.called(), ["operator@example.org"])

    def test_the_mail_says_nothing_of_what_waits(self) -> None:
        self.danger_waits()
        call_who_is_on_call()
        said = f"{mail.outbox[0].subject} {mail.outbox[0].body}".lower()
        self.assertEqual(said, "somebody is needed you are needed now. please sign in as soon as you can.")

    def test_nobody_is_called_twice_in_a_quarter_of_an_hour(self) -> None:
        self.is_on_call(self.ann)
        self.danger_waits()
        self.assertEqual([call_who_is_on_call(), call_who_is_on_call()], [1, 0])

    def test_nobody_is_called_for_a_text_without_danger_or_once_someone_has_taken_it(self) -> None:
        make.Writer().sends()
        everything_taken_in()
        self.assertEqual(call_who_is_on_call(), 0)
        self.danger_waits()
        self.assertIsNotNone(claim_next(member=self.ann))
        self.assertEqual(call_who_is_on_call(), 0)

    def test_an_address_is_given_on_ones_own_page_and_goes_with_the_person(self) -> None:
        visitor = at_the_desk(self.ann).open("/desk/you/")
        self.assertIn("ann@example.org", visitor.html)
        end_membership(member=self.ann)
        self.assertEqual(DeskMember.objects.get(pk=self.ann.pk).call_mail, "")

    def test_a_hold_whose_second_reader_is_late_calls_the_leads_and_is_said_at_the_desk(self) -> None:
        DeskMember.objects.filter(pk=self.cem.pk).update(is_lead=True)
        writer = make.Writer()
        writer.sends()
        story = make_desk.publish(writer.story)
        identifying = make_desk.clause("identifying")
        report(slug=story.slug, clause=identifying, note="", bucket="a", reference=references.mint(), held=False)
        everything_taken_in()
        decides(self.ann, Verdict.HOLD, "identifying")
        self.assertEqual(0, call_who_is_on_call())
        ReviewCase.objects.waiting().update(due_at=timezone.now() - timedelta(minutes=1))
        self.assertEqual(1, call_who_is_on_call())
        self.assertEqual(["cem@example.org"], self.called())
        self.assertIn("A second reading is late.", at_the_desk(self.bea).words)
