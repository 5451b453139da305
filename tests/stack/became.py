"""`python -m tests.stack.became FILE`, as a worker of a stack: what became of texts that were sent through faults.

FILE holds a list of [nine words, text], each text a different one. The sweeper rings first, as often as within ten
minutes. Prints `stuck`, the rows of the outbox that are still there, and `texts`: for each, how many stories and cases
there are about it, and whether the nine words open it.
"""

import json
import os
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
django.setup()

from moderation.models import ReviewCase  # noqa: E402 - needs the settings
from stories import receipts  # noqa: E402 - the same
from stories.doorbell import ring_forgotten  # noqa: E402 - the same
from stories.models import Outbox, Revision  # noqa: E402 - the same
from stories.opening import key_for_writer, open_for_desk, open_revision  # noqa: E402 - the same
from stories.sealing import DoesNotOpen  # noqa: E402 - the same
from stories.services.share import find_key  # noqa: E402 - the same

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


def main(file: Path) -> None:
    """One object on standard output."""
    left = stuck()
    found = texts(json.loads(file.read_text(encoding="utf-8")))
    sys.stdout.write(json.dumps({"stuck": left, "texts": found}) + "\n")


main(Path(sys.argv[1]))
