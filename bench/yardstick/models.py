"""One table."""

from django.db import models


class Note(models.Model):
    """A title and some text."""

    title = models.CharField(max_length=120)
    body = models.TextField()

    def __str__(self) -> str:
        return self.title
