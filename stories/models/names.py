"""Names that were taken off: what a restore has to take off again."""

from django.db import models


class NameTakenOff(models.Model):
    """A revision whose name is gone; no name and no account stands here."""

    revision = models.UUIDField(primary_key=True)
    week = models.DateField()  # when every copy that held the name is over its time, so is this row

    class Meta:
        verbose_name_plural = "names taken off"

    def __str__(self) -> str:
        return f"NameTakenOff {str(self.revision)[:8]}"
