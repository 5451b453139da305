"""Drafts: what a reader typed comes back when they take the case again, and is handed on when they have left."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from django.db import transaction
from django.db.models import BigIntegerField, UUIDField

from moderation.models import DeskMember, Draft, ReviewCase
from moderation.sealed import open_at_desk, seal_to_desk
from moderation.services.claim import Lease
from stories.prepared import Given, Statement, composed_delete

Typed = dict[str, list[str]]  # a field's name, and what stood in it


@dataclass(frozen=True)
class Drafts:
    """What a case page fills in, and what colleagues who left had noted; printing it shows no words."""

    own: Typed = field(default_factory=dict, repr=False)
    handed_on: list[str] = field(default_factory=list, repr=False)


def keep_draft(*, member: DeskMember, lease: Lease, typed: Typed) -> None:
    """Store what stands on this reader's page; only while the case is in their hands. Nothing typed, nothing kept."""
    held = ReviewCase.objects.being_read().filter(pk=lease.case, lease_token=lease.token, lease_holder=member)
    with transaction.atomic():
        case = held.select_for_update().first()
        if case is None or not any(words.strip() for several in typed.values() for words in several):
            return
        draft = Draft.objects.filter(case=case, member=member).first() or Draft(case=case, member=member)
        draft.state = case.state
        seal_to_desk(draft, "typed", json.dumps(typed))
        draft.save()


def drafts_of(*, case: ReviewCase) -> Drafts:
    """The holder's own draft; and the notes of people who are no longer here, made at the same stage."""
    own: Typed = {}
    handed_on = []
    for draft in Draft.objects.filter(case=case).select_related("member").order_by("id"):
        if draft.member_id == case.lease_holder_id:
            own = json.loads(open_at_desk(draft, "typed"))
        elif not draft.member.active and draft.state == case.state:
            handed_on += json.loads(open_at_desk(draft, "typed")).get("note", [])
    return Drafts(own, [note for note in handed_on if note.strip()])


def forget_drafts(*, case: ReviewCase, by: DeskMember, closed: bool) -> None:
    """What was decided needs no draft; when the case is closed, nobody's."""
    _forgetting(closed=closed).write({"case": case.pk, "member": by.pk})


@cache
def _forgetting(*, closed: bool) -> Statement:
    drafts = Draft.objects.filter(case=Given("case", UUIDField()))
    return composed_delete(drafts if closed else drafts.filter(member=Given("member", BigIntegerField())))


def as_initial(typed: Mapping[str, list[str]], several: tuple[str, ...]) -> dict[str, object]:
    """For a form: lists where a field holds several, else the one value."""
    return {name: values if name in several else values[0] for name, values in typed.items() if values}
