"""Mails that say nothing: off until somebody asks, at their hour, some days later, from an address that lies sealed."""

from datetime import UTC, datetime, timedelta
from smtplib import SMTPRecipientsRefused
from unittest import mock

from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import TestCase, override_settings
from django.utils import timezone

from moderation.tasks import send_mails
from stories.models import MailNotice
from stories.services.mail_notices import send_due, something_is_new
from tests import make, make_desk, make_writers
from tests.make_writers import NAME, cheaply
from tests.visitor import Visitor

ADDRESS = "quiet-box@example.org"
SUBJECT = "Your list"


@cheaply
@override_settings(NOTICE_SUBJECT=SUBJECT, DEFAULT_FROM_EMAIL="notes@example.org")
class Mails(TestCase):
    def setUp(self) -> None:
        cache.clear()
        self.person = make_writers.somebody()
        self.writer = self.person.signs()

    def asks(self, *, wanted: int = 9, hour_now: int | None = None) -> Visitor:
        here = timezone.now().hour if hour_now is None else hour_now
        page = self.person.signs_in().open("/account/mail/")
        return page.send({"address": ADDRESS, "wanted": wanted, "hour_now": here}, form="address")

    def at(self, hour: int, *, minute: int = 50, days: int = 2) -> int:
        day = timezone.localdate() + timedelta(days=days)
        return send_due(now=datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC))

    def test_nobody_is_written_to_who_did_not_ask(self) -> None:
        make_desk.publish(self.writer.story)
        self.assertEqual(0, self.at(9))
        self.assertEqual([], mail.outbox)

    def test_a_mail_comes_in_the_chosen_hour_and_says_nothing(self) -> None:
        self.asks(wanted=9)
        make_desk.publish(self.writer.story)
        self.assertEqual(0, self.at(8))
        self.assertEqual(1, self.at(9))
        self.assertEqual(0, self.at(9, days=3), "one for one piece of news")
        (sent,) = mail.outbox
        self.assertEqual(([ADDRESS], SUBJECT), (sent.to, sent.subject))
        everything = sent.message().as_string()
        for telling in (NAME, self.person.account.username, self.writer.story.slug, "http", "story", "Together"):
            self.assertNotIn(telling, everything)

    def test_the_day_is_chosen_at_random_within_two_days(self) -> None:
        self.asks()
        found = set()
        for _ in range(60):
            MailNotice.objects.update(due_day=None)
            something_is_new(text=self.writer.story)
            found.add((MailNotice.objects.get().due_day - timezone.localdate()).days)
        self.assertEqual({0, 1, 2}, found)

    def test_and_so_is_the_quarter_of_the_hour(self) -> None:
        self.asks(wanted=9)
        sent_early = 0
        for _ in range(60):
            MailNotice.objects.update(due_day=timezone.localdate())
            sent_early += self.at(9, minute=0)
        self.assertTrue(0 < sent_early < 60, sent_early)

    def test_the_hour_is_that_of_the_place_where_the_person_is(self) -> None:
        self.asks(wanted=9, hour_now=(timezone.now().hour + 5) % 24)
        self.assertEqual(4, MailNotice.objects.get().hour)

    def test_the_address_lies_sealed_and_the_page_cannot_show_it(self) -> None:
        page = self.asks()
        self.assertNotIn(ADDRESS, page.html)
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM stories_mailnotice")
            self.assertNotIn(
                ADDRESS.encode().hex(),
                str([bytes(v).hex() for row in cursor for v in row if isinstance(v, bytes | memoryview)]),
            )

    def test_one_press_ends_it_and_forgets_the_address(self) -> None:
        self.asks().send({}, form="No more e-mails", button="No more e-mails")
        self.assertFalse(MailNotice.objects.exists())

    def test_what_the_server_refuses_is_tried_the_next_day_and_the_log_names_nobody(self) -> None:
        self.asks(wanted=9)
        MailNotice.objects.update(due_day=timezone.localdate())
        refused = SMTPRecipientsRefused({ADDRESS: (550, b"no")})
        with mock.patch("django.core.mail.EmailMessage.send", side_effect=refused), self.assertLogs("stories") as log:
            self.assertEqual(0, self.at(9, days=0))
        self.assertNotIn(ADDRESS, "".join(log.output))
        self.assertEqual(timezone.localdate() + timedelta(days=1), MailNotice.objects.get().due_day)

    def test_an_unsigned_text_of_the_same_person_makes_no_mail(self) -> None:
        self.asks()
        other = make.Writer()
        other.sends()
        make_desk.publish(other.story)
        self.assertIsNone(MailNotice.objects.get().due_day)

    def test_the_job_sends_what_is_due(self) -> None:
        self.asks(wanted=timezone.now().hour)
        MailNotice.objects.update(due_day=timezone.localdate())
        for _ in range(60):
            send_mails()
        self.assertEqual(1, len(mail.outbox))


class WhereTheOperatorSendsNone(TestCase):
    def test_there_is_no_such_page(self) -> None:
        with cheaply:
            person = make_writers.somebody()
            self.assertNotIn("An e-mail when something is new", person.signs_in().open("/account/").words)
            self.assertEqual(404, person.visitor.open("/account/mail/").response.status_code)
