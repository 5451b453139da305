"""Logs: a fault leaves a trace of what broke, where in our code and on what kind of page, and none of the person."""

import ast
import io
import json
import logging
from unittest.mock import patch

from django.http import HttpRequest, HttpResponse
from django.test import SimpleTestCase, override_settings
from django.urls import path

from metoo_site import urls
from metoo_site.logs import OURS, WhatNeverWho
from stories.pages import PageClass, page
from tests import house_rules
from tests.house_rules import Source

CANARY = "canary"
# What a line of ours may be told besides its own words: kinds of errors, numbers, and names that stand in our files.
MAY_BE_TOLD = {
    "type(error).__name__",
    "type(result.result).__name__",
    "name",  # of an invariant
    "invariants.count(name)",
    "audit_faults",
    "due",
    "task",
    "change.slug",  # of a helpline
}


@page(PageClass.WRITE, methods=("POST",))
def breaks(request: HttpRequest, slug: str) -> HttpResponse:
    raise ValueError(f"{CANARY}: {request.POST['body']} {slug}")


handler500 = urls.handler500
urlpatterns = [path("canary/<str:slug>/", breaks), *urls.urlpatterns]


def line(message: str, *arguments: object, name: str = "django.request", error: Exception | None = None) -> str:
    record = logging.LogRecord(
        name, logging.ERROR, __file__, 1, message, arguments, error and (type(error), error, error.__traceback__)
    )
    record.request = "GET /stories/canary/"
    return WhatNeverWho().format(record)


def lines_told_too_much(source: Source) -> house_rules.Complaints:
    """Each line of a log whose words are not fixed, or that is told what is not on the list."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) or not ast.unparse(node.func).startswith(("log.", "logger.", "logging.")):
            continue
        if node.func.attr not in ("debug", "info", "warning", "error", "exception", "critical", "log"):
            continue
        words, *told = node.args
        if not isinstance(words, ast.Constant) or node.keywords:
            yield f"line {node.lineno}: its words are not fixed"
        yield from (f"line {node.lineno}: {ast.unparse(one)}" for one in told if ast.unparse(one) not in MAY_BE_TOLD)


class LogLines(SimpleTestCase):
    def test_an_error_names_its_kind_and_place_and_not_its_words(self) -> None:
        try:
            raise ValueError("canary: her story")
        except ValueError as error:
            found = line("Internal Server Error: %s", "/stories/canary/", error=error)
        self.assertEqual("ValueError", json.loads(found)["error"])
        self.assertIn("test_logs.py", json.loads(found)["at"][0])
        self.assertNotIn("canary", found)

    def test_what_libraries_say_is_dropped(self) -> None:
        self.assertNotIn("canary", line("Not Found: %s", "/canary/"))

    def test_no_line_tells_a_time_finer_than_the_hour(self) -> None:
        said = json.loads(line("x"))
        self.assertRegex(said.pop("hour"), r"\A\d{4}-\d\d-\d\d \d\dh\Z")
        self.assertEqual({"level": "ERROR", "logger": "django.request"}, said)

    def test_our_own_lines_are_kept(self) -> None:
        said = json.loads(line("the cache does not answer: %s", "ConnectionError", name="stories"))
        self.assertEqual("the cache does not answer: %s", said["event"])
        self.assertEqual(["ConnectionError"], said["with"])

    def test_what_is_no_plain_value_is_told_by_its_kind(self) -> None:
        said = json.loads(line("a thing: %s", ValueError(CANARY), name="stories"))
        self.assertEqual(["ValueError"], said["with"])

    @override_settings(ROOT_URLCONF="tests.test_logs")
    def test_a_page_that_breaks_is_told_by_its_kind_and_nothing_of_the_person_is(self) -> None:
        out = io.StringIO()
        handler = logging.StreamHandler(out)
        handler.setFormatter(WhatNeverWho())
        logger = logging.getLogger("django.request")
        with patch.object(logger, "handlers", [handler]):
            self.client.raise_request_exception = False
            self.client.cookies["sessionid"] = CANARY
            answer = self.client.post(
                f"/canary/{CANARY}-slug/?{CANARY}=1",
                {"body": f"{CANARY} words"},
                HTTP_USER_AGENT=CANARY, HTTP_REFERER=f"https://{CANARY}.example/", HTTP_ORIGIN="http://testserver",
            )  # fmt: skip
        self.assertEqual(500, answer.status_code)
        said = json.loads(out.getvalue())
        self.assertEqual(("write", 500, "ValueError"), (said["page_class"], said["status"], said["error"]))
        self.assertNotIn(CANARY, out.getvalue())

    def test_our_own_lines_are_told_kinds_numbers_and_names_from_our_files_alone(self) -> None:
        for sample in ('log.error("lost: %s", body)', 'log.info(f"lost {body}")', 'log.error("x", extra={"a": body})'):
            self.assertTrue(list(lines_told_too_much(Source("stories/sample.py", sample))), sample)
        found = {
            source.path: told
            for source in house_rules.python_sources(*OURS)
            if (told := list(lines_told_too_much(source)))
        }
        self.assertEqual({}, found)
