"""Purging: what /privacy/ says is kept so long is kept so long, and no longer."""

from datetime import timedelta

from django.conf import settings
from django.test import TestCase
from django.utils import timezone

from moderation.models import Decision, Report, Verdict
from moderation.services.purge import purge
from stories.models import Notice, Revision, Story, TextKey
from stories.services.share import Outcome, WordsUsedUp
from tests import make, make_desk
from tests.visitor import Visitor


class PurgingTests(TestCase):
    def a_year_passes(self, days: int = 366) -> None:
        Decision.objects.update(hour=timezone.now() - timedelta(days=days))

    def asked_for_a_change(self) -> make.Writer:
        writer = make.Writer()
        writer.sends()
        make_desk.everything_taken_in()
        make_desk.decides(make_desk.reader(), Verdict.AMEND, "identifying")
        make_desk.ten_seconds_pass()
        return writer

    def test_a_text_that_waits_for_its_writer_goes_after_the_time_and_not_before(self) -> None:
        self.asked_for_a_change()
        self.a_year_passes(settings.RETENTION["waiting_author"] - 1)
        self.assertEqual((purge(), Story.objects.count()), (0, 1))
        self.a_year_passes()
        self.assertEqual((purge(), Story.objects.count()), (1, 0))
        self.assertFalse(Revision.objects.exists() or TextKey.objects.exists())

    def test_a_late_retry_does_not_bring_it_back(self) -> None:
        writer = self.asked_for_a_change()
        self.a_year_passes()
        purge()
        with self.assertRaises(WordsUsedUp):
            writer.sends()

    def test_a_writer_who_came_back_is_waited_for_by_nobody(self) -> None:
        writer = self.asked_for_a_change()
        self.a_year_passes()
        self.assertEqual(writer.sends("This is an example. I changed it."), Outcome.REVISED)
        self.assertEqual((purge(), Story.objects.count()), (0, 1))

    def test_a_public_story_stays_until_its_writer_takes_it_down(self) -> None:
        writer = make.Writer()
        writer.sends()
        make_desk.publish(writer.story)
        self.a_year_passes(4000)
        purge()
        self.assertTrue(writer.page)

    def test_old_messages_go_and_the_story_stays(self) -> None:
        writer = make.Writer()
        writer.sends()
        make_desk.publish(writer.story)
        self.a_year_passes()
        purge()
        self.assertEqual((Notice.objects.count(), Story.objects.count()), (0, 1))

    def test_old_reports_go(self) -> None:
        writer = make.Writer()
        writer.sends()
        make_desk.publish(writer.story)
        page = f"/stories/{writer.page.slug}/report/"
        Visitor().open(page).send({"clause": "insult"}, form="note")
        self.assertEqual(Report.objects.count(), 1)
        Report.objects.update(month=timezone.localdate() - timedelta(days=400))
        purge()
        self.assertEqual(Report.objects.count(), 0)
