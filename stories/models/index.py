"""The index of public stories: their words without what may identify somebody. Derived data, gone with its story."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class IndexedWordsField(SearchVectorField):
    """Lexemes on PostgreSQL; on SQLite the words themselves, each with a space around it."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """The type of the column."""
        return "tsvector" if connection.vendor == "postgresql" else "text"


class PublicIndex(models.Model):
    """What a search looks through. On PostgreSQL a GIN index stands on `words`, made in the migration."""

    story = models.OneToOneField("stories.PublicStory", models.CASCADE, primary_key=True, related_name="index")
    length = models.PositiveIntegerField()  # characters of the story
    words = IndexedWordsField()

    def __str__(self) -> str:
        return f"PublicIndex {self.pk[:6]}"
