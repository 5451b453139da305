"""A wave of people taps at the same moment: each of them is counted."""

from django.core.cache import cache
from django.db.models import Sum
from django.test import Client, TransactionTestCase, tag

from stories.models import MeToo
from stories.services.together import add_country, tap
from stories.together import magnitude
from tests.stack.at_once import at_once

PEOPLE, ROUNDS = 24, 3


@tag("postgresql")
class TapsAtOnce(TransactionTestCase):
    def setUp(self) -> None:
        cache.clear()

    def test_twenty_four_people_who_tap_at_once_are_all_counted_from_the_very_first(self) -> None:
        for number in range(1, ROUNDS + 1):
            answers = at_once([lambda: Client().post("/together/me-too/").status_code] * PEOPLE)
            self.assertEqual([200] * PEOPLE, answers)
            self.assertEqual(number * PEOPLE, MeToo.objects.counted().aggregate(taps=Sum("taps"))["taps"])
        self.assertEqual(70, magnitude().about, "seventy-two, rounded")

    def test_countries_that_are_added_at_once_move_taps_and_make_none(self) -> None:
        month = {tap(held=False) for _ in range(PEOPLE)}.pop()
        answers = at_once([lambda: add_country(month=month, country="FR", held=False)] * PEOPLE)
        self.assertEqual([True] * PEOPLE, answers)
        self.assertEqual({"FR": PEOPLE}, {code: taps for code, taps in MeToo.objects.by("country").items() if taps})
