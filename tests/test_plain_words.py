"""Sentences that a child of eleven can read, and words that neither press nor doubt; `make check` reads them all."""

from unittest import TestCase

from tests.make_catalogue import catalogue
from tests.plain_words import HIGHEST_GRADE, complaints, grade, words_that_press_or_doubt

HARD = "Prior authorisation notwithstanding, administrators retain unconditional discretion regarding publication."


class PlainWords(TestCase):
    def test_a_hard_sentence_is_found_and_a_plain_one_is_not(self) -> None:
        self.assertGreater(grade(HARD), HIGHEST_GRADE)
        self.assertIn("grade", "".join(complaints(catalogue(None, {HARD: ""}))))
        plain = "A person reads each story. Then it can appear on the page."
        self.assertEqual([], list(complaints(catalogue(None, {plain: ""}))))

    def test_words_that_press_doubt_or_promise_too_much_are_found(self) -> None:
        for said in ("Submit your story", "This is invalid", "the alleged act", "You must sign in", "completely safe"):
            self.assertNotEqual([], words_that_press_or_doubt(said), said)
        self.assertEqual([], words_that_press_or_doubt("You can stop at any time."))
