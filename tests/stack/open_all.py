"""`inside open_all WORDS`: every text that opens with what this process and that writer hold."""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress

from stories import receipts
from stories.models import PublicStory, Revision, TextKey
from stories.opening import key_for_desk, key_for_writer, open_revision
from stories.sealing import DoesNotOpen


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
