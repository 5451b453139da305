"""Logs: a fault leaves a trace of the place in our code, and none of the person."""

import logging

from django.test import SimpleTestCase

from metoo_site.logs import WhatNeverWho


def line(message: str, *arguments: object, name: str = "django.request", error: Exception | None = None) -> str:
    record = logging.LogRecord(
        name, logging.ERROR, __file__, 1, message, arguments, error and (type(error), error, error.__traceback__)
    )
    record.request = "GET /stories/canary/"
    return WhatNeverWho().format(record)


class LogLines(SimpleTestCase):
    def test_an_error_names_its_kind_and_place_and_not_its_words(self) -> None:
        try:
            raise ValueError("canary: her story")
        except ValueError as error:
            found = line("Internal Server Error: %s", "/stories/canary/", error=error)
        self.assertIn("ValueError", found)
        self.assertIn("test_logs.py", found)
        self.assertNotIn("canary", found)

    def test_what_libraries_say_is_dropped(self) -> None:
        self.assertNotIn("canary", line("Not Found: %s", "/canary/"))

    def test_no_line_tells_a_time_finer_than_the_hour(self) -> None:
        self.assertRegex(line("x"), r"\A\d{4}-\d\d-\d\d \d\dh ERROR django.request\Z")

    def test_our_own_lines_are_kept(self) -> None:
        self.assertIn(
            "the cache does not answer", line("the cache does not answer: %s", "ConnectionError", name="stories")
        )
