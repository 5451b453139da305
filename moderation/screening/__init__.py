"""Screeners: what a text may hold, shown to the person who reads it. A hit decides nothing; it names its rule."""

from moderation.screening.every import SCREENERS, screen
from moderation.screening.hit import ABUSE, Hit, Screener

__all__ = ["ABUSE", "SCREENERS", "Hit", "Screener", "screen"]
