"""The way of a text to the desk through Redis and a real worker; and what finds it when the message is lost."""

from django.test import TransactionTestCase, tag

from moderation.models import ReviewCase
from moderation.services.policies import load_policies
from stories.doorbell import ring_forgotten
from stories.models import Outbox
from tests import make
from tests.stack.worker import forget_messages, running_worker, wait_until


@tag("postgresql", "redis")
class DoorbellTests(TransactionTestCase):
    def setUp(self) -> None:
        forget_messages()
        load_policies()

    def test_a_worker_that_hears_the_bell_opens_the_case(self) -> None:
        with running_worker():
            writer = make.Writer()
            writer.sends()
            wait_until(lambda: ReviewCase.objects.about(writer.story).exists())
        self.assertEqual(0, Outbox.objects.count())

    def test_a_text_whose_message_was_lost_is_found_by_the_sweeper(self) -> None:
        writer = make.Writer()
        writer.sends()
        forget_messages()
        with running_worker():
            self.assertEqual(0, ReviewCase.objects.count())
            ring_forgotten()
            wait_until(lambda: ReviewCase.objects.about(writer.story).exists())
        self.assertEqual(0, Outbox.objects.count())

    def test_a_text_that_was_sent_while_no_worker_ran_is_taken_in_when_one_starts(self) -> None:
        writer = make.Writer()
        writer.sends()
        with running_worker():
            wait_until(lambda: ReviewCase.objects.about(writer.story).exists())
