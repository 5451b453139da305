"""Writing to a writer from the case in hand: an answer ends the case that their message opened."""

from django.db import transaction
from django.db.models import F

from moderation.models import DeskMember, ReviewCase
from moderation.services.audit import record
from moderation.services.claim import Lease
from moderation.services.decide import advance, lock_in_hand
from moderation.transitions import CaseState, Event, Move, NotAllowed, Purpose, move
from stories.models import Text
from stories.services.letters import write_to_writer


class NewerLetter(Exception):
    """The writer wrote again while this answer was being written."""


# Second and new readers decide without the words of earlier ones, so they do not see or continue the conversation.
WITHOUT_LETTERS = (CaseState.SECOND_REVIEW, CaseState.APPEAL_REVIEW)


def reads_blind(case: ReviewCase) -> bool:
    """Whether the conversation is hidden from whoever holds the case, also where a text is read again to compare."""
    return case.state in WITHOUT_LETTERS or case.purpose == Purpose.QUALITY


def answer(*, member: DeskMember, lease: Lease, words: str, seen: int) -> ReviewCase:
    """Write to the writer; without words, close their message unanswered. Anything else stays in hand.

    `seen` is the number of the newest letter on the page. Raise NewerLetter, NotAllowed, Gone, Revised or MovedOn.
    """
    with transaction.atomic():
        case, text = _in_hand(member, lease)
        if text.letters.filter(number__gt=seen).exists():
            raise NewerLetter
        if words:
            write_to_writer(text=text, words=words)
        if case.purpose == Purpose.LETTER:
            _close(case, move(case.purpose, case.state, Event.ANSWER))
        record(actor=member, action="wrote" if words else "read_letter", case=case)
    return case


def call_someone_trained(*, member: DeskMember, lease: Lease) -> None:
    """A message that speaks of danger goes to the people who are trained for it; raise as `answer` does."""
    with transaction.atomic():
        case, _ = _in_hand(member, lease)
        if case.purpose != Purpose.LETTER:
            raise NotAllowed("Danger in a text is said by a verdict.")
        advance(case=case, event=Event.CRISIS, to=move(case.purpose, case.state, Event.CRISIS))
        record(actor=member, action=Event.CRISIS, case=case)


def _in_hand(member: DeskMember, lease: Lease) -> tuple[ReviewCase, Text]:
    case, text = lock_in_hand(member=member, lease=lease)
    if reads_blind(case):
        raise NotAllowed("Whoever reads blind does not write to the writer.")
    return case, text


def _close(case: ReviewCase, to: Move) -> None:
    """At once: there is nothing to settle, so no time of it stays."""
    free = {"lease_holder": None, "lease_token": None, "lease_from": None, "lease_until": None}
    ReviewCase.objects.filter(pk=case.pk).update(state=to.to, due_at=None, version=F("version") + 1, **free)
