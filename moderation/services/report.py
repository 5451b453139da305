"""Reporting: anyone may point at a public text. It is read again by a person; nothing disappears by being reported."""

import hashlib
import hmac

from django.db import transaction

from moderation import references
from moderation.models import Clause, Decision, Report, ReportOutcome
from moderation.sealed import seal_to_desk
from stories.doorbell import leave_work
from stories.models import PublicStory, Purpose, Story
from stories.models.account import this_month
from stories.salts import salt_of_the_day


class NotPublic(Exception):
    """There is no such public text: withdrawn, or never there."""


def report(
    *, slug: str, clause: Clause | None, note: str, bucket: str, reference: str, held: bool, by_identified: bool = False
) -> Report:
    """Keep the report and have it looked at; the same reference twice is one report. Raise NotPublic."""
    with transaction.atomic():
        page, story = locked_public(slug)
        lookup = references.lookup(reference)
        already = Report.objects.filter(reference_lookup=lookup).first()
        if already:
            return already
        key = _reporter_key(bucket, page)
        row = Report(
            story=story,
            revision_id=page.revision_id,
            clause=clause,
            reporter_key=None if Report.objects.filter(revision=page.revision_id, reporter_key=key).exists() else key,
            snapshot=hashlib.sha256(f"{page.title}\n{page.body}\n{page.closing}".encode()).digest(),
            reference_lookup=lookup,
            month=this_month(),
            by_identified=by_identified,
        )
        seal_to_desk(row, "note", note)
        row.save()
        leave_work(purpose=Purpose.REPORT, subject=row.pk, held=held)
    return row


def locked_public(slug: str) -> tuple[PublicStory, Story]:
    """What visitors see, and its story, locked for this transaction; raise NotPublic."""
    page = PublicStory.objects.filter(slug=slug).first()
    story = page and Story.objects.locked().filter(pk=page.story_id).first()
    if not story:
        raise NotPublic
    return page, story


def tell_outcome(*, reference: str) -> ReportOutcome | None:
    """What became of the report: once, when people have decided. None for a reference that leads nowhere (any more)."""
    reports = Report.objects.filter(reference_lookup=references.lookup(reference), was_told=False)
    found = reports.first()
    if found is None:
        return None
    may_be_taken_back = Decision.objects.filter(case=found.case_id, grace_until__isnull=False)
    outcome = ReportOutcome.WAITING if may_be_taken_back.exists() else ReportOutcome(found.outcome)
    if outcome == ReportOutcome.WAITING:
        return outcome
    told = reports.exclude(outcome=ReportOutcome.WAITING).update(was_told=True)  # of two at once, one is told
    return outcome if told else None


def _reporter_key(bucket: str, page: PublicStory) -> bytes:
    """The same neighbourhood and text give the same key, under a salt that lives in memory for a day."""
    return hmac.digest(salt_of_the_day("report"), f"{bucket}|{page.revision_id}".encode(), "sha256")
