"""Two pages open, two presses at the same moment: a name that was taken off stays off."""

from functools import partial

from django.core.cache import cache
from django.test import TransactionTestCase, tag

from stories import receipts, tokens
from stories.mine import look_up
from stories.models import Account, Identity, Story
from stories.opening import Unsent
from stories.services.control import take_signature_off
from stories.services.drafts import come_back, save_draft
from stories.services.leaving import TextsChanged, delete_account
from stories.services.share import NothingThere, WordsUsedUp
from stories.services.signing import AlreadySigned, NobodyThere, sign
from stories.services.withdraw import withdraw
from stories.signer import Signer
from tests import make, make_writers
from tests.make_writers import cheaply
from tests.stack.at_once import at_once

CHANGE = Unsent({"body": "This is an example of a change.", "identity": "signed", "pen_name": ""})
ROUNDS = 8


@cheaply
@tag("postgresql")
class SigningAtOnce(TransactionTestCase):
    def setUp(self) -> None:
        cache.clear()

    def assert_nameless(self, story: Story) -> None:
        self.assertEqual((None, Identity.ANONYMOUS), (story.author_id, story.identity))
        self.assertIsNone(story.key.account_wrap)

    def test_signing_from_two_pages_makes_one_signed_version(self) -> None:
        person = make_writers.somebody()
        for _ in range(ROUNDS):
            writer = make.Writer()
            writer.sends()
            signs = partial(sign, keys=writer.receipt.keys, account=person.account, policy_version=1, held=False)
            answers = at_once([signs] * 3)
            self.assertEqual(1, answers.count(None), answers)
            self.assertEqual(2, sum(isinstance(answer, AlreadySigned) for answer in answers), answers)
            self.assertEqual(2, writer.story.revisions.count())

    def test_two_presses_that_take_the_name_off_leave_one_set_of_words_that_opens_it_with_its_draft(self) -> None:
        person = make_writers.somebody()
        for _ in range(ROUNDS):
            writer, new = person.signs(), [receipts.mint(), receipts.mint()]
            save_draft(unsent=CHANGE, keys=writer.receipt.keys)
            takes_off = [partial(take_signature_off, keys=writer.receipt.keys, new=words.keys) for words in new]
            answers = at_once(takes_off)
            self.assertEqual(1, answers.count(None), answers)
            self.assertEqual(1, sum(isinstance(answer, NothingThere) for answer in answers), answers)
            opens = new[answers.index(None)]
            self.assert_nameless(make.Writer(opens).story)
            self.assertEqual("anonymous", come_back(keys=opens.keys).unsent.fields["identity"])
            self.assertIsNone(look_up(writer.receipt.keys))

    def test_taking_the_name_off_while_a_saved_change_is_sent_stops_neither(self) -> None:
        person = make_writers.somebody()
        for number in range(ROUNDS):
            writer, new = person.signs(), receipts.mint()
            save_draft(unsent=CHANGE, keys=writer.receipt.keys)
            change = partial(person.signs, f"This is an example. Changed, {number}.", writer=writer)
            takes_off = partial(take_signature_off, keys=writer.receipt.keys, new=new.keys)
            answers = at_once([change, takes_off])
            self.assertIsInstance(answers[0], make.Writer | WordsUsedUp)
            self.assertIsNone(answers[1])
            self.assert_nameless(make.Writer(new).story)

    def test_taking_down_and_taking_the_name_off_end_without_the_name(self) -> None:
        person = make_writers.somebody()
        for _ in range(ROUNDS):
            writer, new = person.signs(), receipts.mint()
            takes_off = partial(take_signature_off, keys=writer.receipt.keys, new=new.keys)
            answers = at_once([partial(withdraw, keys=writer.receipt.keys), takes_off])
            self.assertIsNone(answers[0])
            self.assertIsInstance(answers[1], NothingThere | None)
            self.assertEqual([], person.stories)
            self.assertEqual(answers[1] is None, look_up(new.keys) is not None)

    def test_signing_while_the_account_goes_leaves_no_name_or_no_change(self) -> None:
        for _ in range(ROUNDS):
            person, writer = make_writers.somebody(), make.Writer()
            writer.sends()
            signs = partial(sign, keys=writer.receipt.keys, account=person.account, policy_version=1, held=False)
            goes = partial(delete_account, account=person.account, unsign=[], withdraw=[])
            signed, gone = at_once([signs, goes])
            self.assertIsInstance(signed, NobodyThere | None)
            self.assertIsInstance(gone, TextsChanged | None)
            self.assertEqual(1, [signed, gone].count(None), "one of them was first")
            self.assertEqual(gone is None, not Account.objects.filter(pk=person.account.pk).exists())
            self.assertEqual(None if gone is None else person.account.pk, writer.story.author_id)

    def test_sending_a_signed_story_while_the_account_goes_loses_no_word_and_leaves_no_name(self) -> None:
        for _ in range(ROUNDS):
            person, receipt = make_writers.somebody(), receipts.mint()
            token = str(tokens.new_share_token(receipt, Signer.of(person.account)))
            typed = {"token": token, "body": make.BODY, "identity": "signed"}
            sends = partial(self.client_class().post, "/share/send/", typed)
            page, gone = at_once([sends, partial(delete_account, account=person.account, unsign=[], withdraw=[])])
            self.assertIsInstance(gone, TextsChanged | None)
            self.assertEqual(200 if gone else 422, page.status_code, gone)
            self.assertEqual(person.account.pk if gone else None, Story.objects.values_list("author", flat=True).last())
            self.assertTrue(gone or make.BODY in page.content.decode())
            Story.objects.all().delete()

    def test_the_account_goes_on_two_devices_with_every_name_taken_off_once(self) -> None:
        for _ in range(ROUNDS):
            person = make_writers.somebody()
            writers, new = [person.signs(), person.signs()], [receipts.mint() for _ in range(4)]
            old = [writer.receipt.keys for writer in writers]
            leaves = [
                partial(delete_account, account=person.account, unsign=list(zip(old, fresh, strict=True)), withdraw=[])
                for fresh in ([words.keys for words in new[:2]], [words.keys for words in new[2:]])
            ]
            answers = at_once(leaves)
            self.assertEqual(1, answers.count(None), answers)
            self.assertFalse(Account.objects.filter(pk=person.account.pk).exists())
            first = answers.index(None) * 2
            for words in new[first : first + 2]:
                self.assert_nameless(make.Writer(words).story)

    def test_a_signed_change_that_meets_the_taking_off_of_the_name_brings_nothing_back(self) -> None:
        person = make_writers.somebody()
        for number in range(12):
            writer, new = person.signs(), receipts.mint()
            change = partial(person.signs, f"This is an example. Changed, {number}.", writer=writer)
            taking_off = partial(take_signature_off, keys=writer.receipt.keys, new=new.keys)
            answer, _ = at_once([change, taking_off])
            self.assertIsInstance(answer, make.Writer | WordsUsedUp)
            self.assert_nameless(make.Writer(new).story)
