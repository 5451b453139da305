"""What is released together becomes public in random order, whatever the order in which it came and was approved."""

from django.db import connection
from django.test import TestCase

from moderation.models import Verdict
from stories.models import PublicStory
from tests import make, make_desk
from tests.stack.test_order import likeness

TEXTS = 60
ALIKE = 0.7  # by chance alone, one order in ten million looks more alike than this
AS_WRITTEN = {  # rows lie where they were put, and none was changed since
    "postgresql": "SELECT slug FROM stories_publicstory ORDER BY ctid",
    "sqlite": "SELECT slug FROM stories_publicstory ORDER BY rowid",
}


class ReleaseOrderTests(TestCase):
    def test_rows_of_one_release_follow_neither_their_arrival_nor_their_keys(self) -> None:
        make_desk.policy()
        reader, writers = make_desk.reader(), [make.Writer() for _ in range(TEXTS)]
        for number, writer in enumerate(writers):
            writer.sends(f"{make.BODY} {number}")
        make_desk.everything_taken_in()
        for writer in writers:
            case = make_desk.case_of(writer.story)
            make_desk.decides(reader, Verdict.PUBLISH, case=case, warning=make_desk.WARNING)
        self.assertFalse(PublicStory.objects.exists())
        self.assertEqual(TEXTS, make_desk.ten_seconds_pass(), "all in one release")
        sent = [writer.page.slug for writer in writers]
        keys = sorted(sent, key={writer.page.slug: writer.story.current_revision_id for writer in writers}.get)
        for order in (sent, keys):
            self.assertLess(abs(likeness(self.as_written(), order)), ALIKE)
        self.assertEqual(1, likeness(sent, sent), "a control")

    def as_written(self) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(AS_WRITTEN[connection.vendor])
            return [slug for (slug,) in cursor.fetchall()]
