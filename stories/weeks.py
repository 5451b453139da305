"""Weeks: the finest that is kept of when a person wrote or came back."""

from datetime import date, timedelta

from django.utils import timezone


def this_week() -> date:
    """The Monday of this week."""
    today = timezone.localdate()
    return today - timedelta(days=today.weekday())
