"""Who may not read what: one's own text, a declared conflict, a text one has judged before. Triggers hold the same."""

from dataclasses import dataclass
from typing import Self

from django.db.models import BigIntegerField, Exists, Expression, F, IntegerField, OuterRef, Q
from django.db.models.expressions import CombinedExpression

from moderation.lanes import Lane
from moderation.models import Assessment, DeclaredConflict, DeskMember, SetAside, Verdict
from moderation.models.case import CaseQuerySet
from moderation.transitions import READER, CaseState, Purpose, Who
from stories.models import Response, Story
from stories.prepared import Given

MEMBER = Given("member", BigIntegerField())


@dataclass(frozen=True)
class Reader:
    """Who may read: values, or places for them where a statement is composed once for everyone."""

    member: int | Expression
    account: int | Expression
    unwanted: int | Expression  # topics, a bit each
    states: frozenset[str]  # those that the person is trained for

    @classmethod
    def of(cls, member: DeskMember) -> Self:
        """This person."""
        return cls(member.pk, member.account_id, member.topic_opt_outs, states_for(member))

    @classmethod
    def anyone(cls, states: frozenset[str]) -> Self:
        """Places for someone with this training, filled in by `values`."""
        return cls(MEMBER, Given("account", BigIntegerField()), Given("unwanted", IntegerField()), states)

    @property
    def values(self) -> dict[str, object]:
        """This person, for a statement that was composed for anyone."""
        return {"member": self.member, "account": self.account, "unwanted": self.unwanted}


def states_for(member: DeskMember) -> frozenset[str]:
    """The waiting states whose cases this person is trained for."""
    return frozenset(state for state, who in READER.items() if member.may_act_as(who))


def readable_by(reader: Reader, cases: CaseQuerySet, *, with_set_aside: bool = False) -> CaseQuerySet:
    """Those of these waiting cases that this person may take."""
    mine = Assessment.objects.standing().filter(moderator=reader.member)
    on_text = mine.filter(Q(case__story=OuterRef("story_id")) | Q(case__response=OuterRef("response_id")))
    on_case = mine.filter(case=OuterRef("pk")).exclude(verdict__in=[Verdict.CRISIS, Verdict.SUPPORTED])
    known = DeclaredConflict.objects.filter(member=reader.member).filter(
        Q(story=OuterRef("story_id")) | Q(response=OuterRef("response_id"))
    )
    # To compare, it is read again by someone who has not read it; whoever is trained looks after danger all the same.
    needs_someone_new = Q(purpose=Purpose.APPEAL) | (Q(purpose=Purpose.QUALITY) & ~Q(state=CaseState.CRISIS))
    cases = cases.filter(
        ~Exists(Story.objects.filter(pk=OuterRef("story_id"), author=reader.account)),
        ~Exists(Response.objects.filter(pk=OuterRef("response_id"), author=reader.account)),
        ~Exists(known),
        ~Exists(on_case),
        ~needs_someone_new | ~Exists(on_text),
        # Whoever would have declined an earlier revision does not read the changed one first.
        ~Q(purpose=Purpose.PUBLISH, state=CaseState.QUEUED) | ~Exists(on_text.filter(verdict=Verdict.DECLINE)),
        state__in=sorted(reader.states),
    ).without_topics(reader.unwanted)
    if CaseState.CRISIS not in reader.states:  # in a lane of its own: it is not looked at, case by case
        cases = cases.filter(lane__gt=Lane.CRISIS)
    if with_set_aside:
        return cases
    return cases.filter(~Exists(SetAside.objects.filter(case=OuterRef("pk"), member=reader.member)))


_TRAINED = {
    Who.MODERATOR: Q(is_moderator=True),
    Who.SECOND: Q(is_moderator=True),
    Who.NEWCOMER: Q(is_moderator=True),
    Who.LEAD: Q(is_lead=True),
    Who.RESPONDER: Q(is_crisis_responder=True),
}


def without_a_reader(cases: CaseQuerySet) -> CaseQuerySet:
    """Those of these waiting cases that nobody at work may take: someone has to be found, for no rule is bent."""
    story, response = OuterRef(OuterRef("story_id")), OuterRef(OuterRef("response_id"))
    judged = Assessment.objects.standing().filter(moderator=OuterRef("pk"))
    on_case = judged.filter(case=OuterRef(OuterRef("pk"))).exclude(verdict__in=[Verdict.CRISIS, Verdict.SUPPORTED])
    on_text = judged.filter(Q(case__story=story) | Q(case__response=response))
    known = DeclaredConflict.objects.filter(Q(story=story) | Q(response=response), member=OuterRef("pk"))
    own = Story.objects.filter(pk=story, author=OuterRef("account_id"))
    free = (
        DeskMember.objects.at_work()
        .annotate(
            unwanted=CombinedExpression(F("topic_opt_outs"), "&", OuterRef("topics"), output_field=IntegerField())
        )
        .filter(Q(unwanted=0) | Q(is_crisis_responder=True), ~Exists(on_case), ~Exists(known), ~Exists(own))
    )
    nobody = Q()
    for state, who in READER.items():
        readers = free.filter(_TRAINED[who])
        readers = readers.filter(~Exists(on_text)) if who is Who.NEWCOMER else readers
        nobody |= Q(state=state) & ~Exists(readers)
    return cases.filter(nobody)
