"""Helplines: reviewed facts with their sources, held in memory. Nothing here needs the database."""

from stories.hotlines.directory import (
    by_audience,
    countries,
    default_country,
    directory,
    emergency_for,
    find_line,
    for_children,
    for_country,
    international,
    owners_choice,
    short_form,
    why_it_stays,
    world_directory,
)
from stories.hotlines.emergency import Emergency
from stories.hotlines.line import Audience, Hotline, Kind
from stories.hotlines.matching import match_hotlines
from stories.hotlines.overlay import Action
from stories.hotlines.places import Country, find_country
from stories.hotlines.words import changes_in_words

__all__ = [
    "Action",
    "Audience",
    "Country",
    "Emergency",
    "Hotline",
    "Kind",
    "by_audience",
    "changes_in_words",
    "countries",
    "default_country",
    "directory",
    "emergency_for",
    "find_country",
    "find_line",
    "for_children",
    "for_country",
    "international",
    "match_hotlines",
    "owners_choice",
    "short_form",
    "why_it_stays",
    "world_directory",
]
