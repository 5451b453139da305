"""Someone has a dump and what the public process knows: it opens no draft, no story and no message. Nine words do."""

import hashlib
import hmac
from collections.abc import Callable, Iterator
from contextlib import suppress

from django.conf import settings
from django.test import TestCase

from stories import receipts
from stories.models import Draft, DraftKey, Letter, Notice, Revision, TextKey
from stories.opening import Unsent, key_for_writer, open_draft, open_revision
from stories.sealing import DoesNotOpen, Place, unseal_message_with, unwrap
from stories.services.drafts import save_draft
from stories.services.letters import write_to_desk, write_to_writer
from stories.services.notices import read
from tests import make, make_desk

DRAFT = "This is an example of a draft."


class DumpAndPepper(TestCase):
    def setUp(self) -> None:
        self.writer = make.Writer()
        self.writer.sends()
        make_desk.publish(self.writer.story)
        write_to_desk(keys=self.writer.receipt.keys, words="This is an example.", held=False)
        write_to_writer(text=self.writer.story, words="This is an example of an answer.")
        self.words_of_draft = receipts.mint()
        save_draft(unsent=Unsent(fields={"body": DRAFT}), keys=self.words_of_draft.keys)

    def known(self) -> Iterator[bytes]:
        """Every key that the public process holds, every short value of the dump, and what they make together."""
        held = [settings.TOKEN_KEY, hashlib.sha256(settings.SECRET_KEY.encode()).digest()]
        held += [*settings.RECEIPT_PEPPERS.values(), *settings.DESK_PUBLIC_KEYS.values()]
        rows = [*TextKey.objects.all(), *DraftKey.objects.all()]
        kept = [bytes(row.lookup) for row in rows] + [bytes(row.writer_public) for row in TextKey.objects.all()]
        yield from held
        yield from kept
        yield from (hmac.digest(key, value, "sha256") for key in held for value in kept)

    def locks(self) -> Iterator[Callable[[bytes], object]]:
        """Everything sealed that is not for everybody to read."""
        for table, name in ((TextKey, "text_key"), (DraftKey, "draft_key")):
            for row in table.objects.all():
                place = Place(name, str(row.pk), "writer")
                yield lambda key, row=row, place=place: unwrap(row.writer_wrap, with_key=key, place=place)
        for draft in Draft.objects.all():
            yield lambda key, draft=draft: open_draft(draft, key=key)
        for revision in Revision.objects.all():
            yield lambda key, revision=revision: open_revision(revision, key=key)
        for letter in Letter.objects.all():
            place = Place("letter", str(letter.pk), "for_writer")
            yield lambda key, row=letter, place=place: unseal_message_with(key, row.for_writer, place=place)
            place = Place("letter", str(letter.pk), "for_desk")
            yield lambda key, row=letter, place=place: unseal_message_with(key, row.for_desk, place=place)
        for notice in Notice.objects.all():
            place = Place("notice", str(notice.pk), "message")
            yield lambda key, row=notice, place=place: unseal_message_with(key, bytes(row.sealed), place=place)

    def opened(self, keys: Iterator[bytes]) -> int:
        """How many locks one of these keys opens."""
        tried, locks = list(keys), list(self.locks())
        self.assertGreaterEqual(len(locks), 9)
        return sum(any(self.opens(lock, key) for key in tried) for lock in locks)

    def opens(self, lock: Callable[[bytes], object], key: bytes) -> bool:
        with suppress(DoesNotOpen):
            lock(key)
            return True
        return False

    def test_a_dump_and_the_pepper_open_nothing(self) -> None:
        self.assertEqual(0, self.opened(self.known()))

    def test_a_dump_and_nine_words_open_everything_of_that_person(self) -> None:
        mine, draft_keys = self.writer.receipt.keys, self.words_of_draft.keys
        (draft_row,) = DraftKey.objects.all()
        draft_key = key_for_writer(draft_row, draft_keys)
        self.assertEqual(DRAFT, open_draft(draft_row.draft, key=draft_key).fields["body"])
        (notice,) = Notice.objects.all()
        self.assertTrue(read(notice, mine).kind)
        text_key = key_for_writer(self.writer.story.key, mine)
        keys = [mine.key, mine.seed, text_key, draft_keys.key, draft_key]
        for_the_desk = Letter.objects.count()
        self.assertEqual(len(list(self.locks())) - for_the_desk, self.opened(iter(keys)))
