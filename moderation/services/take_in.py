"""Taking in: from the outbox to the queue. Nothing here refuses anything; it only finds the right lane."""

import logging
from functools import cache
from uuid import UUID

from django.db import transaction
from django.db.models import F, UUIDField

from moderation.lanes import DUE, Lane, Why
from moderation.models import Appeal, LostWords, Report, ReviewCase
from moderation.routing import Arrival, Route, route, route_report
from moderation.services.answers import answered_already, end_appeals
from moderation.services.floods import is_one_of_many
from moderation.services.screen import Look, keep_hits, look, seen_among_many, weigh
from moderation.services.tallies import count_received, count_reported
from moderation.transitions import ABOUT_NEWEST, CaseState, Event, Purpose, move
from stories import models as room
from stories.models import Kind, Letter, Outbox, Revision, Story, Text
from stories.opening import Words, open_for_desk, text_of
from stories.prepared import Given, Reading, Statement, add, composed, composed_delete, written_together
from stories.warnings import to_mask

log = logging.getLogger("moderation")

_KEY = Given("key", UUIDField())


def take_in(*, outbox_id: UUID) -> None:
    """Do what this outbox row asks, and remove it, in one transaction; what is gone or done already is done."""
    row = _reading_row().first({"key": outbox_id})
    if row is None:
        return
    try:
        _BY_PURPOSE[room.Purpose(row.purpose)](row)
    except Exception:  # whatever it was: count it, so that a row that always breaks stops at TRIES and a person looks
        Outbox.objects.filter(pk=outbox_id).update(tries=F("tries") + 1)
        raise


@cache
def _reading_row() -> Reading:
    return composed(Outbox.objects.waiting().filter(pk=_KEY))


def _take_in_revision(row: Outbox) -> None:
    """Open and look first, lock afterwards: a slow rule holds up nobody."""
    revision = _reading_revision().first({"key": row.subject})
    if revision is None:  # withdrawn
        _finish(row)
        return
    words = open_for_desk(revision)
    seen = look(words, text_of(revision).language)
    one_of_many = not row.resubmitted and is_one_of_many(words.whole)
    if one_of_many:
        seen = seen_among_many(seen, words)
    with transaction.atomic():
        text = _locked(text_of(revision))
        if not _is_ours(row):
            return
        with written_together():
            if text is not None and text.current_revision_id == revision.pk:
                _supersede(text)
                _open_case(row, text, revision, words, seen, one_of_many=one_of_many)
                keep_hits(revision=revision, seen=seen)
                count_received(text)
            _finish(row)


@cache
def _reading_revision() -> Reading:
    return composed(Revision.objects.select_related("story__key", "response__key").filter(pk=_KEY))


def _open_case(row: Outbox, text: Text, revision: Revision, words: Words, seen: Look, *, one_of_many: bool) -> None:
    in_danger = row.in_danger or seen.in_danger
    to = route(
        Arrival(
            is_story=_is_survivors_story(text),
            in_danger=in_danger,
            resubmitted=row.resubmitted,
            held=row.held,
            one_of_many=one_of_many,
            screened=seen.screened,
            noticed=any(hit.clause_slug for hit in seen.hits),
        )
    )
    chosen = to_mask(words.warning.topics) if words.warning else 0
    add(
        ReviewCase(
            **{type(text).__name__.lower(): text},
            revision=revision,
            state=CaseState.CRISIS if in_danger else CaseState.QUEUED,
            lane=to.lane,
            due_at=row.due_from + DUE[to.lane],
            topics=chosen | seen.topics,
            weight=weigh(words, seen),
            why_here=list(to.why),
            screened=seen.screened,
        )
    )


def _supersede(text: Text) -> None:
    """A case about an older revision is over, an appeal too; whoever holds it is told when they decide."""
    cases = _reading_cases(type(text)).rows({"key": text.pk})
    end_appeals(cases=cases)
    for case in cases:
        ReviewCase.objects.filter(pk=case.pk).update(
            state=move(case.purpose, case.state, Event.SUPERSEDE).to,
            due_at=None,
            version=F("version") + 1,
            lease_holder=None,
            lease_token=None,
            lease_from=None,
            lease_until=None,
        )


@cache
def _reading_cases(texts: type[Text]) -> Reading:
    return composed(ReviewCase.objects.about(texts(pk=_KEY)).still_open().filter(purpose__in=ABOUT_NEWEST))


def _take_in_report(row: Outbox) -> None:
    """Join the open case about this text, in the earlier of both lanes, or open one."""
    report = Report.objects.select_related("story", "response", "clause").filter(pk=row.subject).first()
    if report is None:  # the text was withdrawn, and its reports with it
        _finish(row)
        return
    with transaction.atomic():
        text = _locked(report.story or report.response)
        if text is None or not _is_ours(row):
            return
        to = route_report(report.clause.slug if report.clause else None)
        lane = Lane.HELD if row.held and to.lane == Lane.REPORT else to.lane
        case = ReviewCase.objects.about(text).still_open().filter(purpose=Purpose.REPORT).first()
        answered = case is None and answered_already(report=report)
        if answered:
            case = answered
        elif case is None:
            case = _open_report(row, text, report, Route(lane, to.why))
        elif case.state == CaseState.QUEUED and lane < case.lane:
            why = list(dict.fromkeys([*case.why_here, *to.why]))
            due_at = min(case.due_at, row.due_from + DUE[lane])
            ReviewCase.objects.filter(pk=case.pk).update(lane=lane, due_at=due_at, why_here=why)
        Report.objects.filter(pk=report.pk).update(case=case)
        count_reported()
        _finish(row)


def _open_report(row: Outbox, text: Text, report: Report, to: Route) -> ReviewCase:
    return ReviewCase.objects.create(
        **{type(text).__name__.lower(): text},
        revision_id=report.revision_id,
        purpose=Purpose.REPORT,
        lane=to.lane,
        due_at=row.due_from + DUE[to.lane],
        topics=text.topics or 0,
        why_here=list(to.why),
        screened=True,
    )


def _take_in_appeal(row: Outbox) -> None:
    """Open a case for people who have not read the text before."""
    appeal = Appeal.objects.select_related("story", "response", "decision__case").filter(pk=row.subject).first()
    if appeal is None:
        _finish(row)
        return
    with transaction.atomic():
        text = _locked(appeal.story or appeal.response)
        if text is None or not _is_ours(row):
            return
        case = ReviewCase.objects.create(
            **{type(text).__name__.lower(): text},
            revision_id=appeal.decision.revision_id,
            purpose=Purpose.APPEAL,
            state=CaseState.APPEAL_QUEUED,
            lane=Lane.APPEAL,
            due_at=row.due_from + DUE[Lane.APPEAL],
            topics=appeal.decision.case.topics,
            weight=appeal.decision.case.weight,
            why_here=[Why.APPEALED],
            screened=True,
        )
        Appeal.objects.filter(pk=appeal.pk).update(case=case)
        _finish(row)


def _take_in_letter(row: Outbox) -> None:
    """Join the open case in which this text's writer waits for an answer, or open one."""
    letter = Letter.objects.select_related("story", "response").filter(pk=row.subject).first()
    if letter is None:
        _finish(row)
        return
    with transaction.atomic():
        text = _locked(letter.text)
        if text is None or not _is_ours(row):
            return
        case = ReviewCase.objects.about(text).still_open().filter(purpose=Purpose.LETTER).first()
        if case is None:
            _open_letter(row, text)
        elif row.in_danger and case.state == CaseState.QUEUED:
            due_at = min(case.due_at, row.due_from + DUE[Lane.CRISIS])
            why = list(dict.fromkeys([*case.why_here, Why.IN_DANGER]))
            ReviewCase.objects.filter(pk=case.pk, state=CaseState.QUEUED).update(
                state=CaseState.CRISIS, lane=Lane.CRISIS, due_at=due_at, why_here=why
            )
        _finish(row)


def _open_letter(row: Outbox, text: Text) -> None:
    lane = Lane.CRISIS if row.in_danger else Lane.HELD if row.held else Lane.RESUBMITTED
    ReviewCase.objects.create(
        **{type(text).__name__.lower(): text},
        revision_id=text.current_revision_id,
        purpose=Purpose.LETTER,
        state=CaseState.CRISIS if row.in_danger else CaseState.QUEUED,
        lane=lane,
        due_at=row.due_from + DUE[lane],
        topics=text.topics or 0,
        why_here=[Why.WROTE, *[Why.IN_DANGER] * row.in_danger, *[Why.HELD_BACK] * row.held],
        screened=True,
    )


def _take_in_lost(row: Outbox) -> None:
    """Join the open case about this story, or open one: what several people know is compared at once."""
    lost = LostWords.objects.select_related("story").filter(pk=row.subject).first()
    if lost is None:
        _finish(row)
        return
    with transaction.atomic():
        story = _locked(lost.story)
        if story is None or not _is_ours(row):
            return
        case = ReviewCase.objects.about(story).still_open().filter(purpose=Purpose.LOST).first()
        LostWords.objects.filter(pk=lost.pk).update(case=case or _open_lost(row, story))
        _finish(row)


def _open_lost(row: Outbox, story: Story) -> ReviewCase:
    lane = Lane.HELD if row.held else Lane.REPORT
    return ReviewCase.objects.create(
        story=story,
        revision_id=story.public_revision_id or story.current_revision_id,
        purpose=Purpose.LOST,
        lane=lane,
        due_at=row.due_from + DUE[lane],
        topics=story.topics or 0,
        why_here=[Why.LOST_WORDS, *[Why.HELD_BACK] * row.held],
        screened=True,
    )


def _locked(text: Text) -> Text | None:
    return _locking_text(type(text)).first({"key": text.pk})


@cache
def _locking_text(texts: type[Text]) -> Reading:
    return composed(texts.objects.locked().filter(pk=_KEY))


def _is_ours(row: Outbox) -> bool:
    """Whether the row is still to be done; two workers may have heard the same bell."""
    return _locking_row().first({"key": row.pk}) is not None


@cache
def _locking_row() -> Reading:
    return composed(Outbox.objects.select_for_update().filter(pk=_KEY))


def _finish(row: Outbox) -> None:
    _removing_row().write({"key": row.pk})


@cache
def _removing_row() -> Statement:
    return composed_delete(Outbox.objects.filter(pk=_KEY))


def _is_survivors_story(text: Text) -> bool:
    return isinstance(text, Story) and text.kind == Kind.STORY


_BY_PURPOSE = {
    room.Purpose.READ: _take_in_revision,
    room.Purpose.REPORT: _take_in_report,
    room.Purpose.APPEAL: _take_in_appeal,
    room.Purpose.LETTER: _take_in_letter,
    room.Purpose.LOST: _take_in_lost,
}
