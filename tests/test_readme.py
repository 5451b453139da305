"""The README tells the truth: each test that it names exists, and each path."""

import re
from pathlib import Path

from django.test import SimpleTestCase

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


class Readme(SimpleTestCase):
    def test_each_test_that_it_names_exists(self) -> None:
        code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
        named = set(re.findall(r"`(test_\w+)`", README))
        self.assertGreater(len(named), 20)
        self.assertEqual({name for name in named if f"def {name}(" not in code}, set())

    def test_each_place_that_it_names_exists(self) -> None:
        places = re.findall(r"`((?:stories|moderation|metoo_site|tests|docs|deploy|templates|static)/[\w./]*)`", README)
        self.assertGreater(len(places), 10)
        self.assertEqual([place for place in places if not (ROOT / place).exists()], [])
