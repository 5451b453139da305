"""`python -m tests.stack.open_all WORDS`: every text that opens with what this process and that writer hold."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
django.setup()

from stories import receipts  # noqa: E402 - needs the settings
from stories.models import PublicStory, Revision, TextKey  # noqa: E402 - the same
from stories.opening import key_for_desk, key_for_writer, open_revision  # noqa: E402 - the same
from stories.sealing import DoesNotOpen  # noqa: E402 - the same


def every_key(keys: receipts.ReceiptKeys) -> Iterator[bytes]:
    """Of the desk, and of the writer."""
    for row in TextKey.objects.all():
        with suppress(DoesNotOpen):
            yield key_for_desk(row)
        with suppress(DoesNotOpen):
            yield key_for_writer(row, keys)


def main(words: str) -> None:
    """Every key on every revision, and what stands there in the clear."""
    bodies = set(PublicStory.objects.values_list("body", flat=True))
    for key in set(every_key(receipts.read(words).keys)):
        for revision in Revision.objects.all():
            with suppress(DoesNotOpen):
                bodies.add(open_revision(revision, key=key).body)
    sys.stdout.write(json.dumps(sorted(bodies)) + "\n")


main(sys.argv[1])
