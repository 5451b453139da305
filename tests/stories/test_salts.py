"""The salt of the day: one for all processes, and no question to the cache before each request."""

from unittest import mock

from django.core.cache import cache
from django.test import SimpleTestCase

from stories import salts


class SaltTests(SimpleTestCase):
    def setUp(self) -> None:
        self.enterContext(mock.patch.dict(salts._heard, clear=True))
        self.addCleanup(cache.clear)

    def test_who_asks_again_within_a_minute_does_not_ask_the_cache(self) -> None:
        with mock.patch.object(salts, "ASK_AGAIN", 60):
            first = salts.salt_of_the_day("example")
            cache.clear()
            self.assertEqual(first, salts.salt_of_the_day("example"))

    def test_after_that_it_is_the_one_that_the_others_have(self) -> None:
        with mock.patch.object(salts, "ASK_AGAIN", 0):
            first = salts.salt_of_the_day("example")
            self.assertEqual(first, salts.salt_of_the_day("example"))
            cache.clear()
            self.assertNotEqual(first, salts.salt_of_the_day("example"))
