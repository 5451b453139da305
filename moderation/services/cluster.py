"""Clusters: near copies that came at once are decided by one person who has seen each; each has a decision of its own.

Whatever holds for one text holds for each of them: who may read it, two people where two are needed, its own statement.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from moderation.alike import near_copies
from moderation.lanes import Lane
from moderation.models import DeskMember, ReviewCase, Verdict
from moderation.passages import NotInText, find_passage
from moderation.services.claim import Enough, Lease, NotFree, open_case, return_leases
from moderation.services.decide import Gone, Judgement, MovedOn, Named, NobodyAgrees, Revised, decide
from moderation.services.recusal import Reader, readable_by
from moderation.transitions import READ_AS, NotAllowed, Purpose
from stories.opening import Words, open_for_desk

MOST = 50  # texts that are compared; what is left is met with the next one
FLOODS = frozenset({"advertising", "flooding"})
_WAITS_AS = {read: waits for waits, read in READ_AS.items()}


@dataclass(frozen=True)
class Alike:
    """A near copy that waits; `value` names the case and the very text that was seen. Printing it shows no words."""

    case: ReviewCase
    words: Words = field(repr=False)

    @property
    def value(self) -> str:
        """What the box beside it sends."""
        return f"{self.case.pk}/{self.case.revision_id}"


def cluster_of(*, case: ReviewCase, words: Words) -> list[Alike]:
    """Near copies that whoever holds the case may take too: responses to one story, or what was held back."""
    if case.purpose != Purpose.PUBLISH or case.state not in _WAITS_AS:
        return []
    beside = {"response__story": case.response.story_id} if case.response else {"story__kind": case.story.kind}
    if case.story and case.lane != Lane.HELD:
        return []
    waiting = ReviewCase.objects.waiting().filter(purpose=case.purpose, state=_WAITS_AS[case.state], **beside)
    if case.story:
        waiting = waiting.filter(lane=Lane.HELD)
    others = list(readable_by(Reader.of(case.lease_holder), waiting).with_text().in_order()[:MOST])
    opened = [open_for_desk(other.revision) for other in others]
    places = near_copies(words.whole, [other.whole for other in opened])
    return [Alike(others[place], opened[place]) for place in places]


def fits_a_cluster(*, case: ReviewCase, judgement: Judgement) -> bool:
    """Responses are decided together in any way; texts that were held back only as advertising or flooding."""
    slugs = {named.clause.slug for named in judgement.named}
    return bool(case.response) or (judgement.verdict == Verdict.DECLINE and bool(slugs) and slugs <= FLOODS)


def decide_alike(
    *, member: DeskMember, judgement: Judgement, seen: Iterable[Alike], chosen: Iterable[str], body: str
) -> int:
    """Decide those that were seen and chosen, one by one; answer how many. What others took meanwhile is passed over.

    `body` is the text that the judgement's passages are about.
    """
    wanted = set(chosen)
    return sum(_decide_one(member, _about(judgement, body, one.words), one) for one in seen if one.value in wanted)


def _decide_one(member: DeskMember, judgement: Judgement, one: Alike) -> bool:
    try:
        fresh = DeskMember.objects.get(pk=member.pk)  # each text counts for what a person reads in a day
        case = open_case(member=fresh, case_id=one.case.pk)
        if case.revision_id != one.case.revision_id:
            raise Revised
        decide(member=member, lease=Lease(case.pk, case.lease_token, case.version), judgement=judgement)
    except (NotFree, Enough):
        return False
    except (Gone, Revised, MovedOn, NobodyAgrees, NotAllowed):
        return_leases(member=member)
        return False
    return True


def _about(judgement: Judgement, body: str, words: Words) -> Judgement:
    """The same judgement about another text: its passages where they stand there too, else the whole text."""
    return replace(judgement, named=tuple(_moved(named, body, words.whole) for named in judgement.named))


def _moved(named: Named, body: str, other: str) -> Named:
    if named.start is None:
        return named
    try:
        start, end = find_passage(other, body[named.start : named.end], near=named.start)
    except NotInText:
        return Named(named.clause)
    return replace(named, start=start, end=end)
