"""The table that `make attack` ends with tells what was tried and what got through."""

import io
import json
import tempfile
import unittest
from dataclasses import asdict
from pathlib import Path

from django.test import SimpleTestCase

from tests import attack


class TheTable(SimpleTestCase):
    def made_up(self) -> type[unittest.TestCase]:
        """Three attacks, in here so that nobody runs them by themselves."""

        class Attacks(unittest.TestCase):
            def test_one_of_three_doors_is_open(self) -> None:
                for door in range(3):
                    with self.subTest(door=door):
                        self.assertNotEqual(1, door)

            def test_a_flood_is_held(self) -> None:
                self.tried = 5000

            def test_something_else_goes_wrong(self) -> None:
                raise RuntimeError

        return Attacks

    def test_in_ci_what_was_left_out_has_failed_and_elsewhere_it_has_no_row(self) -> None:
        class Attacks(unittest.TestCase):
            @unittest.skip("for want of a program")
            def test_a_door_that_is_not_here(self) -> None:
                raise RuntimeError

        told = {}
        for kind in (attack.InCi, attack.Counts):
            result = kind(unittest.runner._WritelnDecorator(io.StringIO()), descriptions=False, verbosity=0)
            unittest.defaultTestLoader.loadTestsFromTestCase(Attacks).run(result)
            told[kind] = result.wasSuccessful(), [(row.tried, row.failed) for row in result.rows.values()]
        self.assertEqual({attack.InCi: (False, [(1, 1)]), attack.Counts: (True, [])}, told)

    def test_tries_are_counted_and_what_got_through_is_told(self) -> None:
        result = attack.Counts(unittest.runner._WritelnDecorator(io.StringIO()), descriptions=False, verbosity=0)
        unittest.defaultTestLoader.loadTestsFromTestCase(self.made_up()).run(result)
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / "table"
            table.write_text("".join(json.dumps(asdict(row)) + "\n" for row in result.rows.values()))
            lines = [line.split(maxsplit=3) for line in attack.written(table).splitlines()]
        told = {line[3]: (int(line[0]), int(line[1])) for line in lines[1:-1]}
        expected = {"one of three doors is open": (3, 1), "a flood is held": (5000, 0)}
        self.assertEqual(expected | {"something else goes wrong": (1, 1)}, told)
        self.assertEqual(["5004", "2"], lines[-1][:2])
