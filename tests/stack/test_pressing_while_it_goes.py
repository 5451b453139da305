"""Somebody presses a button for a story at the very moment at which its writer takes it down."""

from functools import partial

from django.test import TransactionTestCase, tag

from stories.models import Phrase, ReplyChoice, Story, Support
from stories.services.replies import send_support
from stories.services.share import RepliesClosed
from stories.services.withdraw import withdraw
from tests import make, make_desk
from tests.stack.at_once import at_once

ROUNDS = 12


@tag("postgresql")
class WhileItGoes(TransactionTestCase):
    def test_a_phrase_is_counted_or_comes_too_late_and_nothing_stays(self) -> None:
        make_desk.policy()
        for _ in range(ROUNDS):
            writer = make.Writer()
            writer.sends(reply_choice=ReplyChoice.PHRASES)
            sends = partial(send_support, slug=make_desk.publish(writer.story).slug, phrase=Phrase.BELIEVED)
            *sent, gone = at_once([sends, sends, sends, partial(withdraw, keys=writer.receipt.keys)])
            self.assertIsNone(gone)
            for answer in sent:
                self.assertIsInstance(answer, RepliesClosed | None)
            self.assertEqual((0, 0), (Story.objects.count(), Support.objects.count()))
