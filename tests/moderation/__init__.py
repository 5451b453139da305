"""Journeys of the desk."""
