"""Sharing: the same words and the same text make one story, however often they are sent."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from django.db import IntegrityError, transaction

from stories.account_keys import give_to_account
from stories.doorbell import leave_work
from stories.models import (
    Account,
    AccountKey,
    Identity,
    Kind,
    PublicStory,
    Purpose,
    ReleaseChoice,
    ReplyChoice,
    Response,
    Revision,
    Story,
    Text,
    TextKey,
)
from stories.opening import Words, give_to_desk, give_to_writer, key_for_writer, open_revision, seal_revision
from stories.prepared import add, written_together
from stories.receipts import ReceiptKeys
from stories.sealing import new_key
from stories.services.drafts import forget_draft, take_name_off_draft
from stories.services.names import remember_nameless
from stories.services.used_up import WordsUsedUp, use_of
from stories.states import Event, after
from stories.weeks import this_week


class Outcome(Enum):
    """What sending did."""

    NEW = auto()
    SAME = auto()
    REVISED = auto()


class RepliesClosed(Exception):
    """The story was withdrawn, or its writer takes no words."""


class NothingThere(Exception):
    """No text opens with these words: wrong, withdrawn or never used."""


class NoLongerSigns(Exception):
    """The account that was to sign is gone, or has another name by now; nothing was kept."""


@dataclass(frozen=True)
class Choices:
    """What the writer chose for a text, apart from its words."""

    language: str
    kind: Kind = Kind.STORY
    identity: Identity = Identity.ANONYMOUS
    author: int | None = None  # the account that signs it; nobody else is ever named
    reply_choice: ReplyChoice = ReplyChoice.NOBODY
    release_choice: ReleaseChoice = ReleaseChoice.SOON
    findable: bool = False
    shows_support: bool | None = None  # None: a response, which has no such choice

    def columns(self) -> dict[str, object]:
        """The columns of stories and responses that these choices fill."""
        only_stories = {} if self.shows_support is None else {"shows_support": self.shows_support}
        return only_stories | {
            "language": self.language,
            "identity": self.identity,
            "author_id": self.author if self.identity == Identity.SIGNED else None,
            "reply_choice": self.reply_choice,
            "release_choice": self.release_choice,
            "findable": self.findable,
        }


def share(
    *, words: Words, choices: Choices, keys: ReceiptKeys, policy_version: int, held: bool, to: Story | None = None
) -> Outcome:
    """Keep a story, or a response `to` one, and have it read. Two equal calls at once end as one text.

    Raises WordsUsedUp, NoLongerSigns, and RepliesClosed where the story's writer takes no words.
    """
    try:
        with transaction.atomic():
            return _share(words, choices, keys, policy_version, held, to)
    except IntegrityError:  # the other of two equal calls was first: its row is there now
        with transaction.atomic():
            return _share(words, choices, keys, policy_version, held, to)


def _share(
    words: Words, choices: Choices, keys: ReceiptKeys, policy_version: int, held: bool, to: Story | None
) -> Outcome:
    _lock_signer(words, choices)
    used = use_of(keys)
    if used.for_a_text:
        try:
            return _revise(find_key(keys), words, choices, keys, policy_version, held)
        except NothingThere:  # withdrawn, or given new words, since we looked
            raise WordsUsedUp from None
    if used.up:
        raise WordsUsedUp
    key = new_key()
    revision = Revision(policy_version=policy_version)
    with written_together():
        text = _new_text(choices, to, revision)
        add(text)
        row = TextKey()
        give_to_writer(row, key=key, keys=keys)
        give_to_desk(row, key=key)
        setattr(row, type(text).__name__.lower(), text)
        _give_to_author(row, choices, keys)
        add(row)
        _keep(revision, text, words, key)
        _have_read(revision, words, held=held, resubmitted=False)
    if used.for_a_draft:
        forget_draft(keys=keys)
    return Outcome.NEW


def revise(*, words: Words, choices: Choices, keys: ReceiptKeys, policy_version: int, held: bool) -> Outcome:
    """A new revision of the text behind these words, read again while the old one stays.

    Raises NothingThere and NoLongerSigns.
    """
    with transaction.atomic():
        _lock_signer(words, choices)
        return _revise(find_key(keys), words, choices, keys, policy_version, held)


def _revise(
    row: TextKey | None, words: Words, choices: Choices, keys: ReceiptKeys, policy_version: int, held: bool
) -> Outcome:
    if row is None:
        raise NothingThere
    text = lock_text(row)
    key = key_for_writer(row, keys)
    before = open_revision(text.current_revision, key=key) if text.current_revision else None
    if choices.identity == Identity.ANONYMOUS or (before and before.pen_name not in ("", words.pen_name)):
        take_name_off(text)
        if text.identity != Identity.ANONYMOUS:
            take_name_off_draft(keys=keys)
    if choices.author is not None or row.account_wrap is not None:
        _give_to_author(row, choices, keys)
        row.save(update_fields=["account_wrap"])
    for column, value in choices.columns().items():
        setattr(text, column, value)
    PublicStory.objects.filter(story=text.pk).update(findable=choices.findable)  # at once, as every choice but words
    if before is not None and (before == words or _lost_only_its_name(before, words)):
        text.save(update_fields=choices.columns())
        return Outcome.SAME
    text.state = after(text.state, Event.REVISE)
    text.save(update_fields=[*choices.columns(), "state"])
    revision = Revision(policy_version=policy_version)
    _keep(revision, text, words, key)
    text.current_revision = revision
    text.save(update_fields=["current_revision"])
    _have_read(revision, words, held=held, resubmitted=True)
    forget_draft(keys=keys)
    return Outcome.REVISED


def _lock_signer(words: Words, choices: Choices) -> None:
    """Before any text, as whoever leaves or takes another name does; so no old name comes after the new one."""
    if choices.author is None:
        return
    signs = Account.objects.select_for_update(no_key=True).filter(pk=choices.author, display_name=words.pen_name)
    if not signs.exists():
        raise NoLongerSigns


def find_key(keys: ReceiptKeys) -> TextKey | None:
    """The key of the text behind nine words, with the text, or None."""
    return TextKey.objects.select_related("story", "response").opened_by(keys)


def lock_text(row: TextKey) -> Text:
    """The row's story or response, locked for this transaction.

    Raises NothingThere when it was withdrawn, or opens with other words, since the row was read.
    """
    text = row.story or row.response
    locked = type(text).objects.locked().filter(pk=text.pk).first()
    if locked is None or not TextKey.objects.filter(pk=row.pk, lookup=row.lookup).exists():
        raise NothingThere
    return locked


def _new_text(choices: Choices, to: Story | None, revision: Revision) -> Text:
    """Written before its revision: the database looks whether that is there when all is written."""
    columns = {"received_week": this_week(), "current_revision": revision, **choices.columns()}
    if to is None:
        return Story(kind=choices.kind, **columns)
    if not Story.objects.locked().taking_words().filter(pk=to.pk).exists():
        raise RepliesClosed
    return Response(story=to, **columns)


def _lost_only_its_name(before: Words, words: Words) -> bool:
    """Taking a name off changes nothing that anybody would have to read."""
    return not words.pen_name and replace(before, pen_name="") == words


def _give_to_author(row: TextKey, choices: Choices, keys: ReceiptKeys) -> None:
    """A signed text opens for its account too; any other for nobody but who has the nine words."""
    row.account_wrap = None
    if choices.identity == Identity.SIGNED:
        give_to_account(row, keys=keys, account_key=AccountKey.objects.get(account=choices.author))


def take_name_off(text: Text) -> None:
    """At once and everywhere: revisions and the public copy. There is no way back on our side."""
    named = text.revisions.exclude(pen_name_sealed=None)
    remember_nameless(named.values_list("pk", flat=True))
    named.update(pen_name_sealed=None)
    if hasattr(text, "public_copy"):
        type(text.public_copy).objects.filter(pk=text.public_copy.pk).update(shown_name="")


def _keep(revision: Revision, text: Text, words: Words, key: bytes) -> None:
    setattr(revision, type(text).__name__.lower(), text)
    seal_revision(revision, words, key=key)
    add(revision)


def _have_read(revision: Revision, words: Words, *, held: bool, resubmitted: bool) -> None:
    leave_work(purpose=Purpose.READ, subject=revision.pk, in_danger=words.in_danger, held=held, resubmitted=resubmitted)
