"""Helplines: reviewed facts with their sources, held in memory. Nothing here needs the database."""

from stories.hotlines.directory import (
    by_audience,
    countries,
    default_country,
    emergency_for,
    find_line,
    for_country,
    international,
    owners_choice,
    short_form,
    world_directory,
)
from stories.hotlines.emergency import Emergency
from stories.hotlines.line import Audience, Hotline, Kind
from stories.hotlines.matching import match_hotlines
from stories.hotlines.places import Country, find_country

__all__ = [
    "Audience",
    "Country",
    "Emergency",
    "Hotline",
    "Kind",
    "by_audience",
    "countries",
    "default_country",
    "emergency_for",
    "find_country",
    "find_line",
    "for_country",
    "international",
    "match_hotlines",
    "owners_choice",
    "short_form",
    "world_directory",
]
