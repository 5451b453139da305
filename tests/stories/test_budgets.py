"""What a page may weigh: somebody reads it on an old phone, in a village, on the last of a prepaid card."""

import gzip
import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import SimpleTestCase, TestCase, override_settings

from stories.lists import PAGE_SIZE
from stories.warnings import Level, Topic
from tests.house_rules import ROOT
from tests.make_public import public_story

FIRST_VIEW, OWN_SCRIPTS, EXIT_SCRIPT, HELP_PAGE = 14_000, 10_240, 2_048, 20_000  # bytes
SHEETS = ("tokens", "elements", "parts")


def sheet(name: str) -> str:
    return Path(finders.find(f"css/{name}.css")).read_text(encoding="utf-8")


class FirstView(TestCase):
    def test_a_full_list_with_its_sheets_weighs_14_kilobytes_on_the_wire(self) -> None:
        topics = (Topic.CHILD_ABUSE, Topic.NOT_BELIEVED, Topic.HARASSMENT_STALKING)
        for number in range(PAGE_SIZE):
            public_story(title=f"An example with a long title, number {number}", topics=topics, level=Level.DETAILED)
        sheets = sum(len(gzip.compress(sheet(name).encode())) for name in SHEETS)
        self.assertEqual(set(settings.PAGE_LANGUAGES), set(dict(settings.LANGUAGES)), "not all languages are here")
        for code in settings.PAGE_LANGUAGES:
            html = self.client.get("/stories/" if code == "en" else f"/{code}/stories/").content
            with self.subTest(code):
                self.assertEqual(PAGE_SIZE, html.count(b'class="card"'))
                self.assertLess(len(gzip.compress(html)) + sheets, FIRST_VIEW)


class Weights(SimpleTestCase):
    def test_our_own_scripts_weigh_ten_kilobytes_and_the_exit_two(self) -> None:
        sizes = {file.name: file.stat().st_size for file in (ROOT / "static" / "js").glob("*.js")}
        self.assertLessEqual(sum(sizes.values()), OWN_SCRIPTS)
        self.assertLessEqual(sizes["leave.js"], EXIT_SCRIPT)

    def test_help_weighs_twenty_kilobytes_before_anything_is_packed_and_has_no_picture(self) -> None:
        html = self.client.get("/help/").content
        self.assertLess(len(html), HELP_PAGE)
        self.assertNotRegex(html.decode(), "<(img|svg|picture|video)")

    def test_no_sheet_loads_a_font_or_anything_from_elsewhere(self) -> None:
        for file in (ROOT / "static" / "css").glob("*.css"):
            self.assertIsNone(
                re.search(r"@import|@font-face|https?:|url\(.?//", file.read_text(encoding="utf-8")), file.name
            )


class StylePage(SimpleTestCase):
    def test_the_page_of_parts_is_there_for_trying_out_and_nowhere_else(self) -> None:
        with override_settings(EMBEDDED=True):
            self.assertContains(self.client.get("/style/"), "every part below")
        with override_settings(EMBEDDED=False):
            self.assertEqual(404, self.client.get("/style/").status_code)
