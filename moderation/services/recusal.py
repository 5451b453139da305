"""Who may not read what: one's own text, a declared conflict, a text one has judged before. Triggers hold the same."""

from django.db.models import Exists, OuterRef, Q

from moderation.models import Assessment, DeclaredConflict, DeskMember, SetAside, Verdict
from moderation.models.case import CaseQuerySet
from moderation.transitions import READER, CaseState, Purpose
from stories.models import Response, Story


def readable_by(member: DeskMember, cases: CaseQuerySet, *, with_set_aside: bool = False) -> CaseQuerySet:
    """Those of these waiting cases that this person may take."""
    mine = Assessment.objects.standing().filter(moderator=member)
    on_text = mine.filter(Q(case__story=OuterRef("story_id")) | Q(case__response=OuterRef("response_id")))
    on_case = mine.filter(case=OuterRef("pk")).exclude(verdict__in=[Verdict.CRISIS, Verdict.SUPPORTED])
    known = DeclaredConflict.objects.filter(member=member).filter(
        Q(story=OuterRef("story_id")) | Q(response=OuterRef("response_id"))
    )
    cases = cases.filter(
        ~Exists(Story.objects.filter(pk=OuterRef("story_id"), author=member.account_id)),
        ~Exists(Response.objects.filter(pk=OuterRef("response_id"), author=member.account_id)),
        ~Exists(known),
        ~Exists(on_case),
        ~Q(purpose=Purpose.APPEAL) | ~Exists(on_text),
        # Whoever would have declined an earlier revision does not read the changed one first.
        ~Q(purpose=Purpose.PUBLISH, state=CaseState.QUEUED) | ~Exists(on_text.filter(verdict=Verdict.DECLINE)),
        state__in=[state for state, who in READER.items() if member.may_act_as(who)],
    )
    if member.topic_opt_outs:
        cases = cases.without_topics(member.topic_opt_outs)
    if with_set_aside:
        return cases
    return cases.filter(~Exists(SetAside.objects.filter(case=OuterRef("pk"), member=member)))
