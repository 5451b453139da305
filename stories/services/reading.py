"""What reading leads to, called by whoever reads: approve, ask for a change, decline, take back, hold, lift, release.

Each call names the exact revision that was read; a newer one refuses the move. `locked` is its text, where the caller
has locked it in this transaction and has not changed it since.
"""

import logging
import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from stories.models import PublicResponse, PublicStory, ReleaseChoice, Response, Revision, Story, Text
from stories.models.account import this_month
from stories.opening import Words, open_for_desk, text_of
from stories.prepared import change
from stories.searching import index_story
from stories.states import Event, MoveRefused, after
from stories.warnings import ContentWarning, to_mask

LONGEST_WAIT = {ReleaseChoice.SOON: 0, ReleaseChoice.WEEK: 7, ReleaseChoice.MONTH: 30}  # days
REST = timedelta(days=30)
_chance = random.SystemRandom()
log = logging.getLogger("stories")


def approve(
    *, revision: Revision, warning: ContentWarning, is_kind: bool | None = None, locked: Text | None = None
) -> Text:
    """The revision may appear behind this warning, on a random day within what its writer chose; raise MoveRefused.

    `is_kind` is about a response: one that is not is never shown, one that nobody judged not where only kind ones are.
    """
    text = _move(revision, Event.APPROVE, locked)
    text.topics, text.level = to_mask(warning.topics), warning.level
    text.release_day = timezone.localdate() + timedelta(days=_wait(ReleaseChoice(text.release_choice)))
    change(text, "state", "release_day", "topics", "level")
    _judge_kindness(text, is_kind)
    return text


def ask_to_amend(*, revision: Revision, locked: Text | None = None) -> Text:
    """The writer is asked for a change; what is public stays; raise MoveRefused."""
    return _saved(_move(revision, Event.ASK_TO_AMEND, locked))


def decline(*, revision: Revision, locked: Text | None = None) -> Text:
    """The revision will not appear; what is public stays; raise MoveRefused."""
    return _saved(_move(revision, Event.DECLINE, locked))


def take_off(*, revision: Revision) -> Text:
    """What was public will not appear as it is: two people agreed, and it is held already; raise MoveRefused."""
    return _saved(_move(revision, Event.TAKE_OFF))


def undo(*, revision: Revision) -> Text:
    """A decision on the revision is taken back before it had any effect; raise MoveRefused."""
    text = _move(revision, Event.UNDO)
    text.release_day = None
    text.save(update_fields=["state", "release_day"])
    _judge_kindness(text, None)
    return text


@contextmanager
def by_itself() -> Iterator[None]:
    """Around one text of many, with a transaction inside: one that breaks keeps no other one waiting."""
    try:
        yield
    except (InterfaceError, OperationalError):
        raise  # it is the server's: nothing that comes after it would fare better
    except Exception as error:  # noqa: BLE001 - whatever it is about this text, everybody else's still appear
        log.error("a text was left as it is: %s", type(error).__name__)


def appeal(*, revision: Revision) -> Text:
    """The writer asks for another look at a decision; raise MoveRefused."""
    return _saved(_move(revision, Event.APPEAL))


def hold(*, text: Text) -> None:
    """Take the text off every page while people look at it again."""
    with transaction.atomic():
        type(text).objects.locked().filter(pk=text.pk).update(is_held=True)
        hide(text=text)


def lift(*, text: Text) -> None:
    """Show the approved revision again, unless its writer has paused it. Opens the text: desk or worker only."""
    with transaction.atomic():
        locked = type(text).objects.locked().filter(pk=text.pk).first()
        if locked is None:  # withdrawn a moment ago
            return
        locked.is_held = False
        locked.save(update_fields=["is_held"])
        if locked.public_revision:
            show(text=locked, words=open_for_desk(locked.public_revision))


def rest(*, text: Text) -> None:
    """Off every page for REST; its writer can end it at once, and it ends by itself."""
    with transaction.atomic():
        locked = type(text).objects.locked().get(pk=text.pk)
        if locked.is_paused:  # by its writer meanwhile: that lasts as long as they want
            return
        locked.is_paused, locked.paused_until = True, timezone.localdate() + REST
        locked.save(update_fields=["is_paused", "paused_until"])
        hide(text=locked)


def end_rests() -> None:
    """Show again what has rested for long enough. Opens texts: worker only."""
    for texts in (Story.objects, Response.objects):
        for pk in list(texts.filter(paused_until__lte=timezone.localdate()).values_list("pk", flat=True)):
            with by_itself():
                _end_rest(texts, pk)


def _end_rest(texts: QuerySet, pk: UUID) -> None:
    with transaction.atomic():
        text = texts.locked().filter(pk=pk, paused_until__lte=timezone.localdate()).first()
        if text is None:  # withdrawn, or ended by its writer
            return
        text.is_paused, text.paused_until = False, None
        text.save(update_fields=["is_paused", "paused_until"])
        if text.public_revision:
            show(text=text, words=open_for_desk(text.public_revision))


def release(*, revisions: Iterable[UUID]) -> int:
    """Make these approved revisions public, in one transaction and in random order; answer how many.

    Passes over those that were revised, withdrawn, or whose day has not come, and leaves one that cannot be made public
    to the next run. Opens texts: worker only.
    """
    ids = list(revisions)
    _chance.shuffle(ids)
    with transaction.atomic():
        _lock_all(ids)
        return sum(_release_or_leave(pk) for pk in ids)


def _lock_all(revisions: list[UUID]) -> None:
    """In the order of their keys, so that two runs at once wait for each other instead of both giving up."""
    for texts in (Story.objects, Response.objects):
        list(texts.locked().filter(current_revision__in=revisions).order_by("pk").only("pk"))


def _release_or_leave(pk: UUID) -> bool:
    with by_itself(), transaction.atomic():
        return _release(pk)
    return False


def _release(pk: UUID) -> bool:
    revision = Revision.objects.select_related("story__key", "response__key").filter(pk=pk).first()
    if revision is None:
        return False
    try:
        text = _move(revision, Event.RELEASE)
    except MoveRefused:
        return False
    if text.release_day and text.release_day > timezone.localdate():
        return False
    text.public_revision, text.release_day = revision, None
    text.published_month = text.published_month or this_month()
    text.save(update_fields=["state", "public_revision", "release_day", "published_month"])
    show(text=text, words=open_for_desk(revision))
    return True


def hide(*, text: Text) -> None:
    """Remove the public copy: nobody can see the text until `show`."""
    if isinstance(text, Story):
        PublicStory.objects.filter(story=text.pk).delete()
    else:
        PublicResponse.objects.filter(response=text.pk).delete()


def show(*, text: Text, words: Words) -> None:
    """Write the public copy from the words of the public revision, unless something keeps the text off the pages."""
    hide(text=text)
    if text.is_paused or text.is_held or (isinstance(text, Response) and not text.may_stand):
        return
    columns = {
        "slug": text.slug,
        "revision": text.public_revision,
        "title": words.title,
        "body": words.body,
        "shown_name": words.pen_name,
        "language": text.language,
        "topics": text.topics,
        "level": text.level,
        "published_month": text.published_month,
    }
    if isinstance(text, Story):
        index_story(PublicStory.objects.create(**columns, **_only_of_stories(text, words)))
    elif isinstance(text, Response):
        PublicResponse.objects.create(response=text, story=text.story, **columns)


def _only_of_stories(story: Story, words: Words) -> dict[str, object]:
    return {"story": story, "kind": story.kind, "findable": story.findable, "closing": words.closing}


def _move(revision: Revision, event: Event, locked: Text | None = None) -> Text:
    """The locked text in its new state, not saved yet; only for its newest revision."""
    if locked is None:
        text = text_of(revision)
        locked = type(text).objects.locked().filter(pk=text.pk).first()
    if locked is None or locked.current_revision_id != revision.pk:
        raise MoveRefused(f"{event}: the writer has withdrawn or changed the text")
    locked.state = after(locked.state, event)
    return locked


def _judge_kindness(text: Text, is_kind: bool | None) -> None:
    if isinstance(text, Response):
        text.is_kind = is_kind
        change(text, "is_kind")


def _saved(text: Text) -> Text:
    change(text, "state")
    return text


def _wait(choice: ReleaseChoice) -> int:
    longest = LONGEST_WAIT[choice]
    return _chance.randint(1, longest) if longest else 0
