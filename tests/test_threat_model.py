"""The threat model tells the truth: each test that it names exists, and each row has one or says that it has none."""

import re

from django.test import SimpleTestCase

from tests.house_rules import ROOT

PAGE = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(test_\w+)`")
TOO_MUCH = re.compile(r"\b(safe|safely|secure|private|untraceable|no trace|completely anonymous)\b", re.IGNORECASE)


def rows(page: str) -> list[list[str]]:
    """Who, promise, limit and proof of each row."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:1] == "|"]
    return [row for row in cells if row[0] and not row[0].startswith(("who,", "---"))]


class ThreatModel(SimpleTestCase):
    def test_each_test_that_it_names_exists(self) -> None:
        code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
        named = set(NAMED.findall(PAGE))
        self.assertGreater(len(named), 40)
        self.assertEqual(set(), {name for name in named if f"def {name}(" not in code})

    def test_each_row_has_a_limit_and_a_proof_or_says_that_it_has_none(self) -> None:
        self.assertGreaterEqual(len(rows(PAGE)), 17)
        for who, promise, limit, proof in rows(PAGE):
            with self.subTest(who=who):
                self.assertTrue(promise and limit)
                self.assertTrue(NAMED.search(proof) or "**not yet proven**" in proof)

    def test_no_row_promises_more_than_anyone_can_keep(self) -> None:
        self.assertEqual([], [promise for _, promise, *_ in rows(PAGE) if TOO_MUCH.search(promise)])
        self.assertTrue(TOO_MUCH.search("Your visit is private."), "a control: such a promise would be found")
