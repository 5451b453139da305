"""Telling the writer: which clause, which words, and how to change them; sealed to the nine words."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from uuid import UUID

from django.db.models import Subquery, UUIDField
from django.db.models.functions import Coalesce
from django.utils import timezone

from stories.models import Notice, NoticeKind, Revision, Text
from stories.prepared import Given, Statement, add, composed_insert
from stories.receipts import ReceiptKeys
from stories.sealing import Place, seal_message_to, unseal_message_with
from stories.services.mail_notices import something_is_new


@dataclass(frozen=True)
class NoticeFinding:
    """A clause, and the passage of the revision's body it is about; the whole text where `start` is None."""

    clause_slug: str
    clause_title: str
    clause_sentence: str
    instead: str
    start: int | None = None
    end: int | None = None
    neutral: str = field(default="", repr=False)  # an offer: what could stand there instead


@dataclass(frozen=True)
class Message:
    """What a notice says once opened."""

    kind: NoticeKind
    policy_version: int
    findings: tuple[NoticeFinding, ...] = ()
    advice: str = field(default="", repr=False)
    pointed_at_by_machine: bool = False


def tell(*, revision: Revision, text: Text, message: Message) -> Notice:
    """Write the next line of the writer's timeline; call it in the decision's transaction, with the text locked."""
    notice = Notice(revision=revision, kind=message.kind, day=timezone.localdate())
    setattr(notice, type(text).__name__.lower(), text)
    content = json.dumps(asdict(message), ensure_ascii=False).encode()
    notice.sealed = seal_message_to(bytes(text.key.writer_public), content, place=_place(notice))
    add(notice, _next_of(type(text)))
    return notice


@cache
def _next_of(texts: type[Text]) -> Statement:
    """Numbered by the statement itself: its text is locked."""
    field = Notice._meta.get_field(texts.__name__.lower())
    before = Notice.objects.filter(**{field.name: Given(field.attname, UUIDField())}).order_by("-number")
    return composed_insert(Notice, number=Coalesce(Subquery(before.values("number")[:1]) + 1, 1))


def take_back(*, notice: Notice) -> None:
    """Remove a notice that its writer has not seen; one that is settled stays."""
    Notice.objects.filter(pk=notice.pk, is_settled=False).delete()


def settle(*, notices: Iterable[UUID]) -> int:
    """Show these notices from now on; answer how many were not shown before."""
    new = list(Notice.objects.filter(pk__in=list(notices), is_settled=False).select_related("story", "response"))
    for notice in new:
        something_is_new(text=notice.story or notice.response)
    return Notice.objects.filter(pk__in=[notice.pk for notice in new], is_settled=False).update(is_settled=True)


def read(notice: Notice, keys: ReceiptKeys) -> Message:
    """What the notice says; raise DoesNotOpen under other words' keys."""
    content = json.loads(unseal_message_with(keys.seed, bytes(notice.sealed), place=_place(notice)))
    findings: Sequence[dict[str, object]] = content.pop("findings")
    return Message(**content, findings=tuple(NoticeFinding(**finding) for finding in findings))


def seal_again(notice: Notice, *, keys: ReceiptKeys, new: ReceiptKeys) -> None:
    """The same message, for new words; the old ones no longer open it."""
    plain = unseal_message_with(keys.seed, bytes(notice.sealed), place=_place(notice))
    notice.sealed = seal_message_to(new.public, plain, place=_place(notice))
    notice.save(update_fields=["sealed"])


def _place(notice: Notice) -> Place:
    return Place("notice", str(notice.pk), "message")
