"""`inside decline WORDS`, as a worker of a stack: two people decline the story behind nine words."""

from moderation.models import ReviewCase, Verdict
from stories import receipts
from tests import make, make_desk
from tests.stack.worker import wait_until


def main(words: str) -> None:
    """The stack's own worker takes it in."""
    story = make.Writer(receipts.read(words)).story
    wait_until(lambda: ReviewCase.objects.about(story).exists())
    for name in ("decliner", "second-decliner"):
        make_desk.decides(make_desk.reader(name), Verdict.DECLINE, "insult", case=make_desk.case_of(story))
    make_desk.ten_seconds_pass()
