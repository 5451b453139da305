"""What is written with every row is there for somebody."""

from django.apps import apps
from django.db import connection
from django.test import TestCase, tag

# Both without a condition, the first not unique, and the second begins with the same columns, compared the same way.
BEGINNINGS = """
SELECT one.indrelid::regclass::text, one.indexrelid::regclass::text, other.indexrelid::regclass::text
FROM pg_index AS one JOIN pg_index AS other ON one.indrelid = other.indrelid AND one.indexrelid <> other.indexrelid
WHERE one.indpred IS NULL AND other.indpred IS NULL AND NOT one.indisunique
  AND starts_with(other.indkey::text || ' ', one.indkey::text || ' ')
  AND starts_with(other.indclass::text || ' ', one.indclass::text || ' ')
"""


OURS = [*apps.get_app_config("stories").get_models(), *apps.get_app_config("moderation").get_models()]


@tag("postgresql")
class DeclaredTests(TestCase):
    """A migration that takes an index away can take a constraint with it: Django looks for both by their columns."""

    def test_what_a_model_declares_stands_in_the_database(self) -> None:
        self.assertEqual(set(), self.declared() - self.standing())

    def test_one_that_is_missing_would_be_found(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DROP INDEX case_one_per_reader")
        self.assertEqual({"case_one_per_reader"}, self.declared() - self.standing())

    def declared(self) -> set[str]:
        return {one.name for model in OURS for one in (*model._meta.constraints, *model._meta.indexes)}

    def standing(self) -> set[str]:
        with connection.cursor() as cursor:
            tables = [connection.introspection.get_constraints(cursor, model._meta.db_table) for model in OURS]
        return {name for table in tables for name in table}


@tag("postgresql")
class IndexTests(TestCase):
    def test_no_index_of_ours_is_the_beginning_of_another(self) -> None:
        ours = {model._meta.db_table for model in OURS}
        self.assertEqual([], [found for found in self.beginnings() if found[0] in ours])

    def test_one_that_is_would_be_found(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("CREATE INDEX twice ON stories_notice (story_id)")
        self.assertIn(("stories_notice", "twice", "notice_number_once_per_story"), self.beginnings())

    def beginnings(self) -> list[tuple[str, str, str]]:
        with connection.cursor() as cursor:
            cursor.execute(BEGINNINGS)
            return cursor.fetchall()
