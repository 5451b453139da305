"""Two pages open, two presses at the same moment: a name that was taken off stays off."""

from functools import partial

from django.core.cache import cache
from django.test import TransactionTestCase, tag

from stories import receipts
from stories.models import Identity
from stories.services.control import take_signature_off
from stories.services.share import WordsUsedUp
from tests import make, make_writers
from tests.make_writers import cheaply
from tests.stack.at_once import at_once


@cheaply
@tag("postgresql")
class SigningAtOnce(TransactionTestCase):
    def test_a_signed_change_that_meets_the_taking_off_of_the_name_brings_nothing_back(self) -> None:
        cache.clear()
        person = make_writers.somebody()
        for number in range(12):
            writer, new = person.signs(), receipts.mint()
            change = partial(person.signs, f"This is an example. Changed, {number}.", writer=writer)
            taking_off = partial(take_signature_off, keys=writer.receipt.keys, new=new.keys)
            answer, _ = at_once([change, taking_off])
            self.assertIsInstance(answer, make.Writer | WordsUsedUp)
            story = make.Writer(new).story
            self.assertEqual((None, Identity.ANONYMOUS), (story.author_id, story.identity))
            self.assertIsNone(story.key.account_wrap)
