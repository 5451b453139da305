"""The word list of the receipts: its size, its shape, and the words that must never stand on anybody's slip."""

import hashlib
import math
from pathlib import Path
from unittest import TestCase

import stories
from stories import receipts

FOLDER = Path(stories.__file__).parent / "words"
DIGESTS = {
    "en": "409a5867e6e647f0fc6e1f8f09eabfbb4aeb2c89fee7d5546df215e4251ace3c",
    "es": "0b52f132cd8069be444d5e9075c2fdd71f2d6fff6e9342aeb52033cd3828d816",
}


def words_of(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="ascii").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class WordListTests(TestCase):
    def test_nine_words_are_worth_more_than_115_bits(self) -> None:
        for code in receipts.LISTS:
            self.assertGreaterEqual(len(words_of(f"{code}.txt")), 7000)
            self.assertGreater(9 * math.log2(len(words_of(f"{code}.txt"))), 115)

    def test_every_word_stands_there_once_and_in_order(self) -> None:
        for code in receipts.LISTS:
            words = words_of(f"{code}.txt")
            self.assertEqual(words, sorted(set(words)))

    def test_every_word_can_be_typed_on_any_keyboard_with_small_letters(self) -> None:
        for code in receipts.LISTS:
            for word in words_of(f"{code}.txt"):
                self.assertRegex(word, r"\A[a-z]{3,10}\Z")

    def test_a_slip_that_exists_stays_valid_because_the_lists_are_closed(self) -> None:
        self.assertEqual(set(DIGESTS), set(receipts.LISTS))
        for code, digest in DIGESTS.items():
            self.assertEqual(hashlib.sha256((FOLDER / f"{code}.txt").read_bytes()).hexdigest(), digest, code)

    def test_no_spanish_slip_holds_what_its_writer_may_have_told(self) -> None:
        left_out, words = set(words_of("left_out_es.txt")), set(words_of("es.txt"))
        self.assertFalse(left_out & words)
        named = "violar violador golpear marido esposa culpa verguenza prision pistola sangre sexo madre"
        self.assertFalse(set(named.split()) & words)

    def test_no_spanish_slip_holds_crude_words_or_words_that_doubt(self) -> None:
        named = "sodomia manada consolador coger follar castrado fingido exagerar falsedad alegar arrepentir provocar"
        self.assertFalse(set(named.split()) & set(words_of("es.txt")))

    def test_nobody_meets_on_the_slip_a_word_that_was_left_out(self) -> None:
        left_out = set(words_of("left_out_en.txt"))
        self.assertFalse(left_out & set(words_of("en.txt")))
        self.assertEqual(len(left_out) + len(words_of("en.txt")), 7776)

    def test_the_words_that_the_threat_model_names_are_left_out(self) -> None:
        named = "chokehold strangle violate violator battered grope husband wife imprison captive handgun ashamed blame"
        self.assertFalse(set(named.split()) & set(words_of("en.txt")))
