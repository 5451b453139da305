"""Reporting: anyone may point at a public text. It is read again by a person; nothing disappears by being reported."""

import hashlib
import hmac

from django.db import transaction

from moderation import references
from moderation.models import Clause, Report
from moderation.sealed import seal_to_desk
from stories.doorbell import leave_work
from stories.models import PublicStory, Purpose, Story
from stories.models.account import this_month
from stories.salts import salt_of_the_day


class NotPublic(Exception):
    """There is no such public text: withdrawn, or never there."""


def report(*, slug: str, clause: Clause | None, note: str, bucket: str, reference: str, held: bool) -> Report:
    """Keep the report and have it looked at; the same reference twice is one report. Raise NotPublic."""
    with transaction.atomic():
        page = PublicStory.objects.filter(slug=slug).first()
        story = page and Story.objects.locked().filter(pk=page.story_id).first()
        if not story:
            raise NotPublic
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
            snapshot=hashlib.sha256(f"{page.title}\n{page.body}".encode()).digest(),
            reference_lookup=lookup,
            month=this_month(),
        )
        seal_to_desk(row, "note", note)
        row.save()
        leave_work(purpose=Purpose.REPORT, subject=row.pk, held=held)
    return row


def _reporter_key(bucket: str, page: PublicStory) -> bytes:
    """The same neighbourhood and text give the same key, under a salt that lives in memory for a day."""
    return hmac.digest(salt_of_the_day("report"), f"{bucket}|{page.revision_id}".encode(), "sha256")
