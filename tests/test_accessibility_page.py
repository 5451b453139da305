"""The page on accessibility tells the truth: every criterion is there, and each test that it names exists."""

import re

from django.test import SimpleTestCase

from tests.house_rules import ROOT

PAGE = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"\b([1-4])\.(\d)\.(\d+)\b")
# How many criteria each guideline of WCAG 2.2 has at levels A and AA, by number: those of AAA in between are left out.
AND_AA = {
    "1.1": [1], "1.2": [1, 2, 3, 4, 5], "1.3": [1, 2, 3, 4, 5], "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
    "2.1": [1, 2, 4], "2.2": [1, 2], "2.3": [1], "2.4": [1, 2, 3, 4, 5, 6, 7, 11], "2.5": [1, 2, 3, 4, 7, 8],
    "3.1": [1, 2], "3.2": [1, 2, 3, 4, 6], "3.3": [1, 2, 3, 4, 7, 8], "4.1": [2, 3],
}  # fmt: skip
OURS_OF_AAA = {"1.4.6", "2.2.5", "2.2.6", "2.3.3", "2.4.12", "2.5.5", "3.1.5", "3.3.5", "3.3.6", "3.3.9"}


def rows() -> list[list[str]]:
    """Criterion, how it is met, and the tests."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line[:1] == "|"]
    return [row for row in cells if NUMBER.search(row[0])]


def named(criterion: str) -> set[str]:
    """The numbers in a first cell; "1.2.1 to 1.2.5" stands for all of them."""
    found = ["{}.{}.{}".format(*number) for number in NUMBER.findall(criterion)]
    if " to " in criterion:
        stem, last = found[1].rsplit(".", 1)
        found = [f"{stem}.{number}" for number in range(1, int(last) + 1)]
    return set(found)


class AccessibilityPage(SimpleTestCase):
    def test_each_criterion_of_a_and_aa_and_those_we_chose_of_aaa_has_one_row(self) -> None:
        there = [number for row in rows() for number in sorted(named(row[0]))]
        wanted = {f"{guideline}.{number}" for guideline, numbers in AND_AA.items() for number in numbers}
        self.assertEqual(55, len(wanted), "31 of level A and 24 of AA")
        self.assertEqual(sorted(wanted | OURS_OF_AAA), sorted(there))

    def test_each_test_that_it_names_exists(self) -> None:
        code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py"))
        tests = set(re.findall(r"`(test_\w+)`", PAGE))
        self.assertGreater(len(tests), 50)
        self.assertEqual(set(), {name for name in tests if f"def {name}(" not in code})

    def test_each_row_says_how_and_names_a_test(self) -> None:
        self.assertEqual([], [row[0] for row in rows() if len(row) != 3 or not row[1] or "`test_" not in row[2]])
