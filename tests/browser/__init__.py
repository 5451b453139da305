"""Journeys in a real Chromium, on a real site in a folder of its own: what people do, with and without JavaScript."""
