"""Our own pages: whom the movement belongs to, what we had to correct, and whether somebody looked in time."""

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from django.template.loader import render_to_string
from django.test import SimpleTestCase
from django.utils import timezone

from stories.editorial import EntryIsWrong, Review, corrections, reviews
from tests.visitor import Visitor

OURS = ("about", "privacy", "safety", "share")
PAGES = {"about": {"reviewed": "2026-01-01", "review_by": "2026-06-01"}}
MENDED = {"date": "2026-02-03", "page": "about", "was": "One thing.", "now": "Another."}


class Folder(SimpleTestCase):
    def folder(self, mended: list[dict[str, str]], pages: dict[str, dict[str, str]] = PAGES) -> Path:
        folder = Path(self.enterContext(TemporaryDirectory()))
        (folder / "pages.json").write_text(json.dumps(pages))
        (folder / "corrections.json").write_text(json.dumps(mended))
        return folder


class TheFiles(Folder):
    def test_every_page_of_ours_was_gone_through_by_somebody_and_not_in_the_future(self) -> None:
        self.assertEqual(set(OURS), set(reviews()))
        self.assertLessEqual(max(review.reviewed for review in reviews().values()), timezone.localdate())

    def test_corrections_are_whole_newest_first_and_about_a_page_that_is_there(self) -> None:
        corrections()
        older = MENDED | {"date": "2026-01-01"}
        self.assertEqual(2, len(corrections(self.folder([MENDED, older]))))
        for wrong in (
            [older, MENDED],
            [MENDED | {"now": ""}],
            [MENDED | {"page": "nowhere"}],
            [{"date": "2026-01-01"}],
        ):
            with self.subTest(wrong), self.assertRaises(EntryIsWrong):
                corrections(self.folder(wrong))

    def test_a_day_that_is_none_is_named(self) -> None:
        with self.assertRaisesMessage(EntryIsWrong, "2026-13-01 is not a day"):
            corrections(self.folder([MENDED | {"date": "2026-13-01"}]))
        with self.assertRaises(EntryIsWrong):
            reviews(self.folder([], {"about": {"reviewed": "2026-06-01", "review_by": "2026-01-01"}}))


class ThePages(Folder):
    def test_the_movement_is_credited_to_its_founder_with_its_years(self) -> None:
        words = Visitor().open("/about/").words
        for said in ("Tarana Burke", "2006", "October 2017", "Alyssa Milano"):
            self.assertIn(said, words)
        self.assertLess(words.index("2006"), words.index("2017"))

    def test_each_says_when_somebody_last_went_through_it(self) -> None:
        for page in OURS:
            self.assertIn("We last went through this page on", Visitor().open(f"/{page}/").words)

    def test_from_its_day_on_a_page_says_that_nobody_looked_in_time(self) -> None:
        late = "have not done so yet. Some of it may be out of date."
        for page in OURS:
            last_day = reviews()[page].review_by
            for day, says in ((last_day, False), (date(last_day.year + 1, 1, 1), True)):
                with patch("django.utils.timezone.localdate", return_value=day):
                    self.assertEqual(says, late in Visitor().open(f"/{page}/").words, (page, day))

    def test_every_correction_is_listed_with_its_day(self) -> None:
        folder = self.folder([MENDED | {"was": "We had written 2007.", "now": "It was 2006."}])
        context = {"corrections": corrections(folder), "review": reviews(folder)["about"]}
        words = render_to_string("stories/about.html", context)
        for said in ("3 February 2026", "We had written 2007.", "It was 2006."):
            self.assertIn(said, words)
        self.assertNotIn("There are none yet", words)

    def test_without_any_it_says_so(self) -> None:
        if not corrections():
            self.assertIn("There are none yet", Visitor().open("/about/").words)

    def test_a_review_is_late_the_day_after(self) -> None:
        review = Review(date(2026, 1, 1), date(2026, 6, 1))
        with patch("django.utils.timezone.localdate", return_value=date(2026, 6, 2)):
            self.assertTrue(review.is_late)
