"""What an operator reads about the settings is what the settings read."""

import re
from unittest import TestCase

from tests.house_rules import ROOT

READ = re.compile(r"""(?:env\.(?:optional|required|number|names|addresses)|_secret)\(\s*"([A-Z_]+)\"""")
TOLD = re.compile(r"^#([A-Z_]+)=", re.MULTILINE)


class EnvExampleTests(TestCase):
    def test_every_setting_is_told_and_no_other(self) -> None:
        settings = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "metoo_site").glob("*.py"))
        example = (ROOT / ".env.example").read_text(encoding="utf-8")
        self.assertEqual(set(READ.findall(settings)), set(TOLD.findall(example)))

    def test_an_untold_setting_would_be_found(self) -> None:
        self.assertEqual(["NEW_ONE"], READ.findall('env.number("NEW_ONE", 3)'))
        self.assertEqual([], TOLD.findall("# NEW_ONE is not told here"))
