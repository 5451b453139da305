"""While danger waits, whoever is on call is called, by a mail that says nothing of it."""

from django.core import mail
from django.core.cache import cache
from django.test import TestCase, override_settings
from django.utils import timezone

from moderation.models import DeskMember, Shift
from moderation.services.calling import call_who_is_on_call
from moderation.services.claim import claim_next
from moderation.services.team import end_membership
from tests import make
from tests.make_desk import at_the_desk, everything_taken_in, reader


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
