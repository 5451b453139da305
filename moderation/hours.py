"""Hours: the finest that is kept of what people do at the desk."""

from datetime import datetime

from django.utils import timezone


def this_hour() -> datetime:
    """The start of the hour."""
    return timezone.now().replace(minute=0, second=0, microsecond=0)
