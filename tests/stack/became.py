"""`inside became FILE`, as a worker of a stack: what became of texts that were sent through faults.

FILE holds a list of [nine words, text], each text a different one. The sweeper rings first, as often as within ten
minutes. Prints `stuck`, the rows of the outbox that are still there, and `texts`: for each, how many stories and cases
there are about it, and whether the nine words open it.
"""

import json
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from moderation.models import ReviewCase
from stories import receipts
from stories.doorbell import ring_forgotten
from stories.models import Outbox, Revision
from stories.opening import key_for_writer, open_for_desk, open_revision
from stories.sealing import DoesNotOpen
from stories.services.share import find_key

RINGS = 10  # once a minute for ten minutes; here the next one follows when nothing moves any more
NOTHING_MOVES = 20  # seconds, on a busy machine


def stuck() -> int:
    """Rows left when the sweeper has rung for ten minutes."""
    for _ in range(RINGS):
        left, since = ring_forgotten(), time.monotonic()
        while (now := Outbox.objects.count()) and time.monotonic() - since < NOTHING_MOVES:
            left, since = (now, time.monotonic()) if now < left else (left, since)
            time.sleep(0.1)
        if not now:
            return 0
    return now


def texts(sent: list[tuple[str, str]]) -> list[dict[str, object]]:
    """In the order of the file. The desk's key finds a text whether or not its writer's words open it."""
    wanted, stories, cases = {body for _, body in sent}, Counter(), Counter()
    for revision in Revision.objects.select_related("story__key").exclude(story=None):
        body = open_for_desk(revision).body
        if body in wanted:
            stories[body] += 1
            cases[body] += ReviewCase.objects.about(revision.story).count()
    return [{"stories": stories[body], "cases": cases[body], "opens": opens(words, body)} for words, body in sent]


def opens(words: str, body: str) -> bool:
    """Whether these nine words lead to this text."""
    keys = receipts.read(words).keys
    row = find_key(keys)
    if row is None:
        return False
    with suppress(DoesNotOpen):
        return open_revision(row.story.current_revision, key=key_for_writer(row, keys)).body == body
    return False


def main(file: str) -> None:
    """One object on standard output."""
    left = stuck()
    found = texts(json.loads(Path(file).read_text(encoding="utf-8")))
    sys.stdout.write(json.dumps({"stuck": left, "texts": found}) + "\n")
