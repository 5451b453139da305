"""Writing to the desk and back: each side gets its own sealed copy, so that neither needs the other's key."""

from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from stories.doorbell import leave_work
from stories.models import Letter, Purpose, Text
from stories.noticing import is_in_danger
from stories.receipts import ReceiptKeys
from stories.sealing import DoesNotOpen, Place, seal_message_to, unseal_message_with
from stories.services.mail_notices import something_is_new
from stories.services.share import NothingThere, find_key, lock_text, this_week

LETTER_LIMIT = 5_000  # characters


@dataclass(frozen=True)
class Said:
    """A letter in the clear; printing it shows no words."""

    number: int
    from_desk: bool
    week: date
    words: str = field(repr=False)


def write_to_desk(*, keys: ReceiptKeys, words: str, held: bool) -> Letter:
    """Keep the writer's message and have it read; the same one again is one. Raise NothingThere."""
    with transaction.atomic():
        row = find_key(keys)
        if row is None:
            raise NothingThere
        text = lock_text(row)
        last = text.letters.in_order().last()
        if last and not last.from_desk and _for_writer(last, keys) == words:  # pressed twice
            return last
        letter = _letter(text, bytes(row.writer_public), words, from_desk=False)
        leave_work(purpose=Purpose.LETTER, subject=letter.pk, in_danger=is_in_danger(words, text.language), held=held)
    return letter


def write_to_writer(*, text: Text, words: str) -> Letter:
    """Keep the desk's message; call it in a transaction that has locked the text."""
    something_is_new(text=text)
    return _letter(text, bytes(text.key.writer_public), words, from_desk=True)


def note_from_writer(*, text: Text, words: str) -> Letter:
    """Keep what the writer told the desk in another way among the messages; in the caller's transaction."""
    return _letter(text, bytes(text.key.writer_public), words, from_desk=False)


def letters_for_writer(text: Text, keys: ReceiptKeys) -> list[Said]:
    """The whole conversation, by way of the nine words."""
    return [
        Said(letter.number, letter.from_desk, letter.week, _for_writer(letter, keys))
        for letter in text.letters.in_order()
    ]


def letters_for_desk(text: Text) -> list[Said]:
    """The whole conversation, in the desk's processes alone; raise DoesNotOpen elsewhere."""
    return [Said(letter.number, letter.from_desk, letter.week, _for_desk(letter)) for letter in text.letters.in_order()]


def seal_letter_again(letter: Letter, *, keys: ReceiptKeys, new: ReceiptKeys) -> None:
    """The same message, for new words; the old ones no longer open it."""
    letter.for_writer = seal_message_to(
        new.public, _for_writer(letter, keys).encode(), place=_place(letter, "for_writer")
    )
    letter.save(update_fields=["for_writer"])


def _letter(text: Text, writer_public: bytes, words: str, *, from_desk: bool) -> Letter:
    last = text.letters.aggregate(last=Max("number"))["last"] or 0
    letter = Letter(number=last + 1, from_desk=from_desk, week=this_week())
    setattr(letter, type(text).__name__.lower(), text)
    letter.desk_key_version = max(settings.DESK_PUBLIC_KEYS)
    desk_public = settings.DESK_PUBLIC_KEYS[letter.desk_key_version]
    letter.for_writer = seal_message_to(writer_public, words.encode(), place=_place(letter, "for_writer"))
    letter.for_desk = seal_message_to(desk_public, words.encode(), place=_place(letter, "for_desk"))
    letter.save()
    return letter


def _for_writer(letter: Letter, keys: ReceiptKeys) -> str:
    return unseal_message_with(keys.seed, letter.for_writer, place=_place(letter, "for_writer")).decode()


def _for_desk(letter: Letter) -> str:
    private = settings.DESK_PRIVATE_KEYS.get(letter.desk_key_version)
    if private is None:
        raise DoesNotOpen
    return unseal_message_with(private, letter.for_desk, place=_place(letter, "for_desk")).decode()


def _place(letter: Letter, whose: str) -> Place:
    return Place("letter", str(letter.pk), whose)
