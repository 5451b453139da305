"""Names that were taken off: what a restore has to take off again."""

from django.db import models


class NameTakenOff(models.Model):
    """A keyed digest of a revision whose name is gone.

    Without the key it leads to no text: which texts lost a name in the same week cannot be seen.
    """

    digest = models.BinaryField(max_length=32, primary_key=True)
    week = models.DateField()  # when every copy that held the name is over its time, so is this row

    class Meta:
        verbose_name_plural = "names taken off"

    def __str__(self) -> str:
        return "NameTakenOff"
