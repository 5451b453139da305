"""The sums of docs/scale.md come out, so that nobody plans machines or money with a slip of the pen."""

import re
from unittest import TestCase

from tests.house_rules import ROOT

SCALE = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
CORES = 2  # of the machine that was measured
TIMES = (1, 10, 100, 1000)
WRITES_A_SECOND, OF_THEM_TEXTS = 12_000_000 / 86_400, 0.15
PEOPLE_A_DAY, PAGES_OF_ONE, ONE_IN = 4_700_000, 5, 10
MILLIONS_A_MONTH = PEOPLE_A_DAY * 30 / 1_000_000


def cells(row: str) -> list[float]:
    """The numbers of the row whose first cell begins so."""
    (found,) = re.findall(rf"^\| {row}[^|]*((?:\| [\d,.]+ )+)\|$", SCALE, re.MULTILINE)
    return [float(cell.replace(",", "")) for cell in re.findall(r"[\d,.]+", found)]


class ScaleTests(TestCase):
    def test_cores_follow_from_what_one_write_and_one_page_take(self) -> None:
        rates = re.findall(r"([\d.]+)\s+a\s+second,\s+so\s+([\d.]+)\s+ms", SCALE)
        text, tap, page = (float(milliseconds) for _, milliseconds in rates)
        (taking_in,) = re.findall(r"and ([\d.]+) ms for taking it in", SCALE)
        text += float(taking_in)
        for rate, milliseconds in rates:
            self.assertAlmostEqual(1, float(milliseconds) / (CORES * 1000 / float(rate)), delta=0.02)
        writing = WRITES_A_SECOND * (OF_THEM_TEXTS * text + (1 - OF_THEM_TEXTS) * tap) / 1000
        reading = PEOPLE_A_DAY * PAGES_OF_ONE / 86_400 / ONE_IN * page / 1000
        for row, one_day in (("cores for writing", writing), ("cores for pages", reading)):
            for times, told in zip(TIMES, cells(row), strict=True):
                self.assertAlmostEqual(1, told / (one_day * times), delta=0.02, msg=f"{row} x {times}")

    def test_money_is_the_sum_of_its_parts_and_is_told_for_a_million_readers(self) -> None:
        sums = re.findall(r"\| ([\d,]+) \+ ([\d,]+) \+ ([\d,]+) = ([\d,]+) €", SCALE)
        self.assertEqual(3, len(sums))
        (told,) = re.findall(r"\*\*([\d.]+) € for a million readers; ([\d.]+) € at ten times,\s+([\d.]+) €", SCALE)
        for times, parts, each in zip(TIMES, sums, told, strict=False):
            *addends, whole = (int(part.replace(",", "")) for part in parts)
            self.assertEqual(whole, sum(addends))
            self.assertEqual(float(each), round(whole / (MILLIONS_A_MONTH * times), 2))
