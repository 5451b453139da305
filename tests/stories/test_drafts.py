"""Writing at one's own pace: what is saved is there again, for the nine words alone, until it is sent or erased."""

from dataclasses import replace
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.test import TestCase, TransactionTestCase, tag

from moderation.services.purge import purge
from stories import receipts
from stories.models import Draft, DraftKey, Kind, Story, Withdrawal
from stories.opening import Unsent, key_for_writer, open_draft
from stories.sealing import DoesNotOpen
from stories.services.control import replace_words, take_pen_name_off, take_signature_off
from stories.services.drafts import come_back, erase_draft, save_draft
from stories.services.used_up import WordsUsedUp
from stories.services.withdraw import withdraw
from stories.weeks import this_week
from tests import make, make_writers
from tests.stack.at_once import at_once

HALF = Unsent({"body": "This is an example. I am not done yet.", "title": "Half", "topics": ["medical"]})
MORE = Unsent({"body": "This is an example. Now I am.", "title": "", "topics": []})


class Keeping(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.keys = self.writer.receipt.keys

    def test_the_nine_words_open_what_was_saved(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        self.assertEqual(HALF, come_back(keys=self.keys).unsent)

    def test_a_response_remembers_what_it_responds_to_and_the_row_does_not(self) -> None:
        save_draft(unsent=Unsent(HALF.fields, Kind.STORY, "a" * 32), keys=self.keys)
        self.assertEqual("a" * 32, come_back(keys=self.keys).unsent.to)
        self.assertEqual({"id", "sealed", "opened_week"}, _columns(Draft))

    def test_saving_again_leaves_nothing_of_what_stood_there_before(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        before = bytes(Draft.objects.get().sealed)
        save_draft(unsent=MORE, keys=self.keys)
        self.assertEqual((MORE, 1), (come_back(keys=self.keys).unsent, Draft.objects.count()))
        self.assertNotEqual(before, bytes(Draft.objects.get().sealed))

    def test_other_words_find_nothing_and_open_nothing(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        self.assertIsNone(come_back(keys=make.Writer().receipt.keys))
        with self.assertRaises(DoesNotOpen):
            open_draft(Draft.objects.get(), key=make.Writer().receipt.keys.key)

    def test_nothing_that_the_server_holds_opens_a_draft(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        secrets = [*settings.DESK_PRIVATE_KEYS.values(), *settings.RECEIPT_PEPPERS.values()]
        for secret in [*secrets, settings.TOKEN_KEY, settings.AUDIT_KEY]:
            with self.assertRaises(DoesNotOpen):
                open_draft(Draft.objects.get(), key=secret)
            with self.assertRaises(DoesNotOpen):
                key_for_writer(DraftKey.objects.get(), replace(self.keys, key=secret))
        self.assertEqual({"id", "lookup", "pepper_version", "writer_wrap", "draft"}, _columns(DraftKey))

    def test_no_table_holds_a_word_of_a_draft(self) -> None:
        save_draft(unsent=Unsent({"body": "canarydraft", "pen_name": "canaryname"}), keys=self.keys)
        with connection.cursor() as cursor:
            for table in ("stories_draft", "stories_draftkey"):
                cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own tables
                everything = repr(
                    [[bytes(v) if isinstance(v, memoryview) else v for v in r] for r in cursor.fetchall()]
                )
                self.assertNotIn("canary", everything)

    def test_printing_a_draft_shows_nothing(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        self.assertNotIn("example", repr(come_back(keys=self.keys)))

    def test_the_longest_text_in_any_script_can_be_saved(self) -> None:
        for letter in ("a", "ሰ", "😀"):
            save_draft(unsent=Unsent({"body": letter * 20_000}), keys=self.keys)
            self.assertEqual(letter * 20_000, come_back(keys=self.keys).unsent.fields["body"])


def _columns(model: type[Draft | DraftKey]) -> set[str]:
    return {column.name for column in model._meta.concrete_fields}


class Ending(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.keys = self.writer.receipt.keys

    def test_sending_takes_the_draft_along(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        self.writer.sends()
        self.assertEqual((1, 0, 0), (Story.objects.count(), Draft.objects.count(), DraftKey.objects.count()))

    def test_sending_the_same_again_leaves_a_change_that_was_saved_since(self) -> None:
        self.writer.sends()
        save_draft(unsent=MORE, keys=self.keys)
        self.writer.sends()
        self.assertEqual(MORE, come_back(keys=self.keys).unsent)

    def test_an_erased_draft_is_gone_and_a_late_press_does_not_bring_it_back(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        erase_draft(keys=self.keys)
        self.assertEqual((0, 0), (Draft.objects.count(), DraftKey.objects.count()))
        with self.assertRaises(WordsUsedUp):
            save_draft(unsent=HALF, keys=self.keys)
        with self.assertRaises(WordsUsedUp):
            self.writer.sends()

    def test_erasing_a_change_leaves_the_text_that_was_sent(self) -> None:
        self.writer.sends()
        save_draft(unsent=MORE, keys=self.keys)
        erase_draft(keys=self.keys)
        self.assertEqual((1, 0), (Story.objects.count(), Withdrawal.objects.count()))

    def test_withdrawing_a_text_takes_the_change_along(self) -> None:
        self.writer.sends()
        save_draft(unsent=MORE, keys=self.keys)
        withdraw(keys=self.keys)
        self.assertFalse(Draft.objects.exists() or DraftKey.objects.exists())

    def test_new_words_open_the_draft_and_the_old_ones_nothing(self) -> None:
        save_draft(unsent=HALF, keys=self.keys)
        new = receipts.mint().keys
        replace_words(keys=self.keys, new=new)
        self.assertEqual((HALF, None), (come_back(keys=new).unsent, come_back(keys=self.keys)))
        with self.assertRaises(WordsUsedUp):
            save_draft(unsent=MORE, keys=self.keys)

    def test_new_words_open_a_text_and_the_change_that_was_not_sent(self) -> None:
        self.writer.sends()
        save_draft(unsent=MORE, keys=self.keys)
        again = make.Writer()
        replace_words(keys=self.keys, new=again.receipt.keys)
        self.assertEqual(MORE, come_back(keys=again.receipt.keys).unsent)
        self.assertTrue(again.story)


class TakingANameOff(TestCase):
    """A change that was not sent must not bring back, on a tired evening, the name that was taken off."""

    def setUp(self) -> None:
        self.writer = make.Writer()
        self.keys = self.writer.receipt.keys
        self.named = Unsent(HALF.fields | {"identity": "pen_name", "pen_name": "Moth"})

    def saved(self) -> dict[str, object]:
        return come_back(keys=self.keys).unsent.fields

    def test_the_change_loses_a_pen_name_when_the_text_does_and_keeps_every_word(self) -> None:
        for takes_off in (lambda: take_pen_name_off(keys=self.keys), self.writer.sends):
            self.writer.sends(pen_name="Moth")
            save_draft(unsent=self.named, keys=self.keys)
            takes_off()
            self.assertEqual(HALF.fields | {"identity": "anonymous", "pen_name": ""}, self.saved())

    def test_the_change_loses_a_signature_and_opens_with_the_new_words(self) -> None:
        self.writer = make_writers.somebody().signs()
        self.keys, new = self.writer.receipt.keys, receipts.mint().keys
        save_draft(unsent=Unsent(HALF.fields | {"identity": "signed", "pen_name": ""}), keys=self.keys)
        take_signature_off(keys=self.keys, new=new)
        self.keys = new
        self.assertEqual(HALF.fields | {"identity": "anonymous", "pen_name": ""}, self.saved())

    def test_a_name_that_was_only_thought_of_since_stays_in_the_draft(self) -> None:
        self.writer.sends()
        save_draft(unsent=self.named, keys=self.keys)
        self.writer.sends()
        self.assertEqual(self.named.fields, self.saved())


class Forgetting(TestCase):
    def setUp(self) -> None:
        self.keys = make.Writer().receipt.keys
        self.last_day = save_draft(unsent=HALF, keys=self.keys)

    def last_opened(self, days_ago: int) -> None:
        Draft.objects.update(opened_week=this_week() - timedelta(weeks=days_ago // 7))

    def test_nobody_opens_it_for_ninety_days_and_it_is_erased(self) -> None:
        self.last_opened(90 + 14)
        self.assertEqual((1, 0, 0), (purge(), Draft.objects.count(), DraftKey.objects.count()))

    def test_it_is_there_for_ninety_days(self) -> None:
        self.last_opened(89)
        purge()
        self.assertTrue(come_back(keys=self.keys))

    def test_opening_it_counts_the_days_anew(self) -> None:
        self.last_opened(89)
        self.assertEqual(self.last_day, come_back(keys=self.keys).kept_until)
        self.assertEqual(this_week(), Draft.objects.get().opened_week)

    def test_the_day_that_is_named_is_ninety_days_after_this_week(self) -> None:
        self.assertEqual(this_week() + timedelta(days=6 + 90), self.last_day)


class AtOnce(TransactionTestCase):
    @tag("postgresql")
    def test_saving_twice_at_the_same_moment_makes_one_draft(self) -> None:
        for _ in range(8):
            keys = make.Writer().receipt.keys
            answers = at_once([lambda keys=keys: save_draft(unsent=HALF, keys=keys)] * 4)
            self.assertEqual([], [answer for answer in answers if isinstance(answer, Exception)])
            self.assertEqual(HALF, come_back(keys=keys).unsent)
        self.assertEqual((8, 8), (Draft.objects.count(), DraftKey.objects.count()))

    @tag("postgresql")
    def test_saving_while_it_is_sent_or_erased_is_answered_and_leaves_no_half(self) -> None:
        for number in range(8):
            writer = make.Writer()
            keys = writer.receipt.keys
            save_draft(unsent=HALF, keys=keys)
            other = writer.sends if number % 2 else (lambda keys=keys: erase_draft(keys=keys))
            saved, _ = at_once([lambda keys=keys: save_draft(unsent=MORE, keys=keys), other])
            self.assertFalse(isinstance(saved, Exception) and not isinstance(saved, WordsUsedUp), saved)
            self.assertEqual(Draft.objects.count(), DraftKey.objects.count())
