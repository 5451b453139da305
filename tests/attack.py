"""Attacks: tests tagged `attack`, and the table of what each tried and what got through.

Every `subTest` of such a test counts as one try. A test that tries without them, such as a flood, says how often by
setting `self.tried`; otherwise the test itself was the one try.
"""

import json
import os
import unittest
from dataclasses import asdict, dataclass
from pathlib import Path

from django.db import connection

from tests import runner

TABLE = "ATTACK_TABLE"  # the environment variable with the path of the file that rows are added to


@dataclass
class Row:
    """One test."""

    case: str
    where: str
    tried: int = 0
    failed: int = 0


class Counts(unittest.TextTestResult):
    """Counts tries beside passing and failing."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        self.rows: dict[str, Row] = {}

    def row(self, test: unittest.TestCase) -> Row:
        """Also of a class that could not be set up, which stands in for its tests."""
        return self.rows.setdefault(test.id(), Row(sentence(test.id()), connection.vendor))

    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        self.row(test)

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err: object) -> None:
        super().addSubTest(test, subtest, err)
        row = self.row(test)
        row.tried += 1
        row.failed += err is not None

    def addFailure(self, test: unittest.TestCase, err: object) -> None:
        super().addFailure(test, err)
        self.row(test).failed += 1

    def addError(self, test: unittest.TestCase, err: object) -> None:
        super().addError(test, err)
        self.row(test).failed += 1

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        super().addSkip(test, reason)
        if not self.row(test).failed:  # in CI it is
            del self.rows[test.id()]

    def stopTest(self, test: unittest.TestCase) -> None:
        super().stopTest(test)
        if test.id() in self.rows:
            row = self.row(test)
            row.tried = getattr(test, "tried", 0) or row.tried or 1


class InCi(Counts, runner.NoSkips):
    """A test that did not run is a test that failed."""


class Runner(runner.Runner):
    """The everyday runner, with a row for every test."""

    def get_resultclass(self) -> type[unittest.TextTestResult]:
        return InCi if runner.IN_CI else Counts

    def suite_result(self, suite: unittest.TestSuite, result: unittest.TestResult, **named: object) -> int:
        with Path(os.environ.get(TABLE, os.devnull)).open("a", encoding="utf-8") as out:
            out.writelines(json.dumps(asdict(row)) + "\n" for row in result.rows.values())
        return super().suite_result(suite, result, **named)


def sentence(name: str) -> str:
    """What a test says, from its full name."""
    return name.rpartition(".")[2].removeprefix("test_").replace("_", " ")


def written(table: Path) -> str:
    """The table, for people."""
    if not table.exists():
        return "Nothing was tried."
    rows = [Row(**json.loads(line)) for line in table.read_text(encoding="utf-8").splitlines()]
    lines = [f"{'tried':>7} {'failed':>7}  {'on':10}  case"]
    lines += [f"{row.tried:7} {row.failed:7}  {row.where:10}  {row.case}" for row in rows]
    lines += [f"{sum(row.tried for row in rows):7} {sum(row.failed for row in rows):7}  in all"]
    return "\n".join(lines)
