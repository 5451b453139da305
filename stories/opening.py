"""Opening and closing texts: words in the clear on one side, sealed rows on the other."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from django.conf import settings

from stories.models import AccountKey, Draft, DraftKey, Kind, Revision, Text, TextKey
from stories.noticing import is_in_danger
from stories.receipts import ReceiptKeys
from stories.sealing import DoesNotOpen, Place, seal, seal_to, unseal, unseal_with, unwrap, wrap
from stories.warnings import ContentWarning


@dataclass(frozen=True)
class Look:
    """What a look at some words found. It says nothing of any others: it knows them by their SHA-256."""

    at: str = field(repr=False)
    in_danger: bool


@dataclass(frozen=True)
class Words:
    """What a person wrote: the content of one revision. Printing it shows nothing."""

    body: str = field(repr=False)
    title: str = field(default="", repr=False)
    closing: str = field(default="", repr=False)  # of hope or healing, if its writer has any
    warning: ContentWarning | None = field(default=None, repr=False)  # None: the writer chose none
    pen_name: str = field(default="", repr=False)
    earlier: Look | None = field(default=None, repr=False, compare=False)  # on the page before, perhaps at other words

    @property
    def whole(self) -> str:
        """All that was written, for whoever reads it before it appears: passages are counted in this."""
        return f"{self.body}\n\n{self.closing}" if self.closing else self.body

    @cached_property
    def look(self) -> Look:
        """The earlier look if it was at these words, else one that is taken now."""
        at = sha256(self.whole.encode()).hexdigest()
        if self.earlier and self.earlier.at == at:
            return self.earlier
        return Look(at, is_in_danger(self.whole, ""))  # which tries every language

    @property
    def in_danger(self) -> bool:
        """Whether they may speak of danger now: looked at once, for the queue and for the helplines."""
        return self.look.in_danger


@dataclass(frozen=True)
class Unsent:
    """What stands on a writing page: its fields by name, for which kind of text. Printing it shows nothing."""

    fields: dict[str, object] = field(repr=False)
    kind: Kind = field(default=Kind.STORY, repr=False)
    to: str = field(default="", repr=False)  # the address of the story that it responds to


def seal_draft(draft: Draft, unsent: Unsent, *, key: bytes) -> None:
    """Fill the draft's sealed field; the words are kept as UTF-8, which takes a third of what escapes would."""
    content = {"fields": unsent.fields, "kind": unsent.kind, "to": unsent.to}
    draft.sealed = seal(json.dumps(content, ensure_ascii=False).encode(), key=key, place=_draft_place(draft))


def open_draft(draft: Draft, *, key: bytes) -> Unsent:
    """What was saved; raise DoesNotOpen under another draft's key."""
    content = json.loads(unseal(draft.sealed, key=key, place=_draft_place(draft)))
    return Unsent(fields=content["fields"], kind=Kind(content["kind"]), to=content["to"])


def seal_revision(revision: Revision, words: Words, *, key: bytes) -> None:
    """Fill the revision's sealed fields from these words."""
    content = {"title": words.title, "body": words.body, "closing": words.closing, "topics": None, "level": None}
    if words.warning:
        content |= {"topics": list(words.warning.topics), "level": words.warning.level}
    revision.sealed = seal(json.dumps(content, ensure_ascii=False).encode(), key=key, place=_place(revision, "words"))
    if words.pen_name:
        revision.pen_name_sealed = seal(words.pen_name.encode(), key=key, place=_place(revision, "pen_name"))


def open_revision(revision: Revision, *, key: bytes) -> Words:
    """The words of this revision; raise DoesNotOpen under another text's key."""
    content = json.loads(unseal(revision.sealed, key=key, place=_place(revision, "words")))
    chosen = content["topics"] is not None
    return Words(
        body=content["body"],
        title=content["title"],
        closing=content.get("closing", ""),  # revisions sealed before there were closing words have none
        warning=ContentWarning.from_slugs(content["topics"], content["level"]) if chosen else None,
        pen_name=_pen_name(revision, key),
    )


def _pen_name(revision: Revision, key: bytes) -> str:
    if revision.pen_name_sealed is None:
        return ""
    return unseal(revision.pen_name_sealed, key=key, place=_place(revision, "pen_name")).decode()


def give_to_writer(row: TextKey | DraftKey | AccountKey, *, key: bytes, keys: ReceiptKeys) -> None:
    """Fill the row so that these words find it and open this key; older ones find and open nothing any more."""
    row.pepper_version, row.lookup = keys.newest_lookup()
    row.writer_wrap = wrap(key, with_key=keys.key, place=_key_place(row, "writer"))
    if isinstance(row, TextKey):
        row.writer_public = keys.public


def give_to_desk(row: TextKey, *, key: bytes) -> None:
    """Add the desk's wrap: the text has been sent. Needs only the desk's public key."""
    row.desk_key_version = max(settings.DESK_PUBLIC_KEYS)
    public = settings.DESK_PUBLIC_KEYS[row.desk_key_version]
    row.desk_wrap = seal_to(public, key, place=_key_place(row, "desk"))


def key_for_writer(row: TextKey | DraftKey | AccountKey, keys: ReceiptKeys) -> bytes:
    """The text's key by way of the nine words; raise DoesNotOpen."""
    return unwrap(row.writer_wrap, with_key=keys.key, place=_key_place(row, "writer"))


def key_for_desk(row: TextKey) -> bytes:
    """The text's key by way of the desk's private key; raise DoesNotOpen where there is none."""
    private = settings.DESK_PRIVATE_KEYS.get(row.desk_key_version)
    if row.desk_wrap is None or private is None:
        raise DoesNotOpen
    return unseal_with(private, row.desk_wrap, place=_key_place(row, "desk"))


def open_for_desk(revision: Revision) -> Words:
    """The words of a sent revision; only in the desk and worker processes."""
    return open_revision(revision, key=key_for_desk(text_of(revision).key))


def text_of(revision: Revision) -> Text:
    """The story or response that the revision belongs to."""
    return revision.story or revision.response


def _place(revision: Revision, field_name: str) -> Place:
    return Place("revision", str(revision.pk), field_name)


def _draft_place(draft: Draft) -> Place:
    return Place("draft", str(draft.pk), "fields")


def _key_place(row: TextKey | DraftKey | AccountKey, whose: str) -> Place:
    return Place(row.sealed_as, str(row.pk), whose)
