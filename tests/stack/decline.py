"""`python -m tests.stack.decline WORDS`, as a worker of a stack: two people decline the story behind nine words."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metoo_site.settings")
django.setup()

from moderation.models import ReviewCase, Verdict  # noqa: E402 - needs the settings
from stories import receipts  # noqa: E402 - the same
from tests import make, make_desk  # noqa: E402 - the same
from tests.stack.worker import wait_until  # noqa: E402 - the same


def main(words: str) -> None:
    """The stack's own worker takes it in."""
    story = make.Writer(receipts.read(words)).story
    wait_until(lambda: ReviewCase.objects.about(story).exists())
    for name in ("decliner", "second-decliner"):
        make_desk.decides(make_desk.reader(name), Verdict.DECLINE, "insult", case=make_desk.case_of(story))
    make_desk.ten_seconds_pass()


main(sys.argv[1])
