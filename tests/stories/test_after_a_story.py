"""After a story: a calm end, and other stories that never show more than the one that was read."""

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test import TestCase, tag
from django.test.utils import CaptureQueriesContext

from stories.warnings import Level, Topic
from tests.make_public import public_story
from tests.visitor import Visitor


class StoriesLikeThisOne(TestCase):
    def after(self, slug: str, visitor: Visitor | None = None) -> str:
        return (visitor or Visitor()).open(f"/stories/{slug}/read/").html

    def test_they_share_a_topic_and_are_never_at_a_higher_level(self) -> None:
        story = public_story(topics=(Topic.MEDICAL,), level=Level.DESCRIBED)
        near = public_story(topics=(Topic.MEDICAL, Topic.RAPE), level=Level.MENTIONED, title="Near")
        far = public_story(topics=(Topic.PREGNANCY,), level=Level.MENTIONED, title="Other")
        worse = public_story(topics=(Topic.MEDICAL,), level=Level.DETAILED, title="Worse")
        html = self.after(story.slug)
        self.assertIn(near.slug, html)
        self.assertNotIn(far.slug, html)
        self.assertNotIn(worse.slug, html)
        self.assertIn(story.slug, self.after(worse.slug))

    def test_what_a_reader_leaves_out_is_not_offered(self) -> None:
        story = public_story(topics=(Topic.MEDICAL,))
        near = public_story(topics=(Topic.MEDICAL, Topic.RAPE))
        visitor = Visitor().open("/choices/").send({"rape": "hide"}, form="rape", button="Keep")
        self.assertNotIn(near.slug, self.after(story.slug, visitor))

    def test_there_are_at_most_three_and_a_few_questions_to_the_database(self) -> None:
        stories = [public_story(f"Number {number} of them.") for number in range(6)]
        self.client.get(f"/stories/{stories[0].slug}/read/")
        with CaptureQueriesContext(connection) as asked:
            response = self.client.get(f"/stories/{stories[0].slug}/read/")
        self.assertLessEqual(len(asked), 5)  # the story, then at most both ends of the list
        shown = [story for story in stories[1:] if f"/stories/{story.slug}/" in response.content.decode()]
        self.assertEqual(3, len(shown))

    @tag("postgresql")
    def test_they_are_found_without_reading_the_stories_around_them(self) -> None:
        """A story's words would take longer to show the more stories there are."""
        story, _ = public_story("One."), public_story("Another.")
        with connection.cursor() as database:
            database.execute("SET LOCAL enable_seqscan TO off")  # with so few rows it would be the quickest
            database.execute("SET LOCAL enable_bitmapscan TO off")
            database.execute("DISCARD PLANS")
            with CaptureQueriesContext(connection) as asked:
                self.after(story.slug)
            plans = [self.plan(database, one["sql"]) for one in asked if one["sql"].startswith("EXECUTE")]
        self.assertTrue(any("Index Only Scan using public_by_kind_and_warning" in plan for plan in plans), plans)

    def plan(self, database: CursorWrapper, asked: str) -> str:
        """How PostgreSQL answers it."""
        database.execute(f"EXPLAIN {asked}")
        return "\n".join(line for (line,) in database.fetchall())

    def test_before_the_words_are_chosen_nothing_else_is_offered(self) -> None:
        story, near = public_story("One."), public_story("Another.")
        self.assertNotIn(near.slug, Visitor().open(f"/stories/{story.slug}/").html)

    def test_one_tap_says_me_too_after_a_story(self) -> None:
        story = public_story()
        visitor = Visitor().open(f"/stories/{story.slug}/read/").send({}, form="Me too", button="Me too")
        self.assertIn("You are counted", visitor.words)
