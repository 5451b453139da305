"""Bringing in stories from another site: each is sealed, gets nine words, and is read like any other."""

import hashlib
from pathlib import Path

from django.db import transaction

from stories.importing import Incoming
from stories.languages import LANGUAGES
from stories.models import Consent, Identity, Imported
from stories.opening import Words
from stories.receipts import Receipt
from stories.services.share import Choices, Outcome, find_key, share, this_week
from stories.written import BODY_LIMIT, NAME_LIMIT, TITLE_LIMIT, clean, one_line


class NothingToKeep(Exception):
    """No word of it can be seen."""


def record_consent(*, words: str, file: Path) -> Consent:
    """The agreement for this file; the same file with the same words has one."""
    digest = hashlib.sha256(file.read_bytes()).digest()
    return Consent.objects.get_or_create(file_digest=digest, words=words, defaults={"week": this_week()})[0]


def bring_in(*, story: Incoming, receipt: Receipt, consent: Consent, language: str, policy_version: int) -> Outcome:
    """Keep one story under these words and have it read; the same once more changes nothing.

    Raises NothingToKeep, or the NotKept of `stories.written`.
    """
    body = clean(story.body, limit=BODY_LIMIT)
    if not body:
        raise NothingToKeep
    pen_name = one_line(story.pen_name, limit=NAME_LIMIT)
    words = Words(body=body, title=one_line(story.title, limit=TITLE_LIMIT), pen_name=pen_name)
    choices = Choices(
        language=story.language if story.language in LANGUAGES else language,
        identity=Identity.PEN_NAME if pen_name else Identity.ANONYMOUS,
        shows_support=False,
    )
    with transaction.atomic():
        outcome = share(words=words, choices=choices, keys=receipt.keys, policy_version=policy_version, held=False)
        Imported.objects.get_or_create(story=find_key(receipt.keys).story, defaults={"consent": consent})
    return outcome
