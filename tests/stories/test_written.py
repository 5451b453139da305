"""What people type survives in any script; what nobody can see, or nobody can read, does not."""

import time
import unicodedata
from collections.abc import Callable
from unittest import TestCase

from hypothesis import given, settings
from hypothesis import strategies as st

from stories.written import NotKept, TooLong, TooManyMarks, Unreadable, clean, one_line

LIMIT = 20_000

UNTOUCHED = {
    "Arabic": "أنا لست وحدي، وهذه كلماتي.",
    "Arabic with vowel signs": "هَٰذِهِ قِصَّتِي",
    "Hebrew with points and a direction mark": "בְּרֵאשִׁית \u200f(1)",
    "Hindi": "यह मेरी कहानी है और मैं अकेली नहीं हूँ।",
    "Hindi with a joiner": "क्\u200dष",
    "Sinhala": "ශ්\u200dරී ලංකාව",
    "Malayalam, an old final letter": "അവന്\u200d",
    "Amharic": "ይህ ታሪኬ ነው፤ ብቻዬን አይደለሁም።",
    "Persian": "می\u200cخواهم بگویم که تنها نیستم",
    "Persian after a number": "۱۸\u200cساله",
    "Thai": "นี่คือเรื่องของฉัน",
    "Tibetan": "བོད་ཡིག",
    "Korean": "이것은 내 이야기입니다",
    "Japanese": "これは私の話です　ひとりではない",
    "Vietnamese": "Đây là câu chuyện của tôi",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "a heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "a shaken head": "\U0001f642\u200d\u2194\ufe0f",
    "a skin tone": "\U0001f44d\U0001f3fd",
    "a key": "1\ufe0f\u20e3",
    "the flag of Wales": "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "the flag of Kenya": "\U0001f1f0\U0001f1ea",
    "lines and quotes": "First line.\n\n  “Second”, <b>not bold</b> & 'more'",
}

UNSEEN = {
    "escape": "\x1b",
    "a vertical tab": "\x0b",
    "a C1 control": "\x9c",
    "a soft hyphen": "\u00ad",
    "a grapheme joiner": "\u034f",
    "Hangul fillers": "\u115f\u1160\u3164\uffa0",
    "a zero-width space": "\u200b",
    "a right-to-left override": "\u202e",
    "an isolate": "\u2066\u2069",
    "a word joiner": "\u2060",
    "a byte order mark": "\ufeff",
    "hidden tag letters": "\U000e0068\U000e0069\U000e007f",
    "a joiner between plain letters": "\u200d",
    "joiners in a row": "\u200c\u200d\u200c",
}


class SurvivalTests(TestCase):
    def test_every_script_survives_unchanged(self) -> None:
        for name, text in UNTOUCHED.items():
            with self.subTest(name):
                self.assertEqual(clean(text, limit=LIMIT), text)

    def test_what_nobody_sees_is_taken_out_without_a_word(self) -> None:
        for name, unseen in UNSEEN.items():
            with self.subTest(name):
                self.assertEqual(clean(f"to{unseen}gether", limit=LIMIT), "together")

    def test_hidden_letters_behind_a_black_flag_are_taken_out(self) -> None:
        hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "call me at home")
        self.assertEqual(clean(f"\U0001f3f4{hidden}\U000e007f", limit=LIMIT), "\U0001f3f4")

    def test_hidden_variants_behind_a_letter_are_taken_out(self) -> None:
        self.assertEqual(clean("葛\U000e0100\U000e0101\U000e0102 ok", limit=LIMIT), "葛\U000e0100 ok")

    def test_the_lines_of_every_system_become_the_same_lines(self) -> None:
        self.assertEqual(clean("a\r\nb\rc\nd\u2028e", limit=LIMIT), "a\nb\nc\nd\ne")

    def test_a_tab_becomes_a_space(self) -> None:
        self.assertEqual(clean("a\tb", limit=LIMIT), "a b")

    def test_letters_typed_in_two_ways_are_kept_as_the_same_letter(self) -> None:
        self.assertEqual(clean("cafe\u0301", limit=LIMIT), "caf\u00e9")

    def test_a_text_of_unseen_signs_is_no_text(self) -> None:
        self.assertEqual(clean(" \u200b\ufeff\n\u3164 ", limit=LIMIT), "")

    def test_a_title_stands_on_one_line(self) -> None:
        self.assertEqual(one_line("  My\r\n own \t words ", limit=120), "My own words")

    @given(
        st.text(max_size=300)
        | st.text("ab\u0647\u0301\u0316\u200c\u200d\u094d\u0915\U0001f3f4\U000e0067\U000e007f\r\n\u202e")
    )
    @settings(max_examples=300, deadline=None)
    def test_cleaning_twice_changes_nothing_more(self, raw: str) -> None:
        try:
            once = clean(raw, limit=400)
        except NotKept:
            return
        self.assertEqual(clean(once, limit=400), once)
        once.encode("utf-8")


class RefusalTests(TestCase):
    def test_a_text_of_exactly_the_limit_is_kept(self) -> None:
        self.assertEqual(len(clean("ä" * LIMIT, limit=LIMIT)), LIMIT)

    def test_a_longer_text_is_refused_whole_and_shown_again(self) -> None:
        with self.assertRaises(TooLong) as refused:
            clean("ä" * (LIMIT + 1), limit=LIMIT)
        self.assertEqual(refused.exception.kept, "ä" * (LIMIT + 1))
        self.assertIn("20001", str(refused.exception.sentence))

    def test_line_ends_of_a_browser_do_not_count_twice(self) -> None:
        self.assertEqual(len(clean("a\r\n" * 9_999 + "bb", limit=LIMIT)), LIMIT)

    def test_signs_that_cannot_be_read_are_named_and_gone_from_what_is_shown_again(self) -> None:
        for sign in "\0", "\ud800", "\udfff", "\ufdd0", "\uffff", "\U0001fffe", "\U0010ffff":
            with self.subTest(hex(ord(sign))), self.assertRaises(Unreadable) as refused:
                clean(f"my {sign}words", limit=LIMIT)
            self.assertEqual(refused.exception.kept, "my words")
            self.assertEqual(str(refused.exception), "")

    def test_eight_marks_on_a_letter_are_kept_and_nine_are_not(self) -> None:
        self.assertTrue(clean("a" + "\u0316" * 8, limit=LIMIT))
        for marks in "\u0316" * 9, "\u0316\u200d" * 9, "\u0301\u20dd\u0316" * 3, "\u0e31" * 9:
            with self.subTest(ascii(marks)), self.assertRaises(TooManyMarks) as refused:
                clean("my a" + marks, limit=LIMIT)
            self.assertEqual(refused.exception.kept, "my a" + marks)

    def test_marks_on_nothing_are_counted_too(self) -> None:
        with self.assertRaises(TooManyMarks):
            clean("\u0301" * 9, limit=LIMIT)


WORST: dict[str, Callable[[int], str]] = {
    "alternating marks": lambda size: "a" + "\u0316\u0301" * (size // 2 - 1),
    "eight marks on each letter": lambda size: ("a" + "\u0316\u0301" * 4) * (size // 9),
    "joiners": lambda size: "\u200d" * size,
    "joiners between letters": lambda size: "ه\u200c" * (size // 2),
    "joiners and marks": lambda size: "ه\u0301\u200c" * (size // 3),
    "emoji": lambda size: "\U0001f468\u200d\U0001f469\ufe0f" * (size // 4),
    "black flags": lambda size: "\U0001f3f4\U000e0067\U000e0067\U000e0067" * (size // 4),
    "tags": lambda size: "\U000e0067" * size,
    "letters that grow": lambda size: "\ufb2c" * size,
    "white space": lambda size: " \u3000" * (size // 2),
    "line ends": lambda size: "\r" * size,
    "NUL": lambda size: "\0" * size,
    "half pairs": lambda size: "\ud800" * size,
    "overrides": lambda size: "\u202e" * size,
    "jamo": lambda size: "\u1100\u1161\u11a8" * (size // 3),
    "plain": lambda size: "a" * size,
}


class SpeedTests(TestCase):
    def test_the_worst_texts_take_less_than_a_tenth_of_a_second(self) -> None:
        for name, made in WORST.items():
            for size in LIMIT, 300_000:
                raw = made(size)
                for door in clean, one_line:
                    with self.subTest(name, size=size, door=door.__name__):
                        self.assertLess(self._seconds(door, raw), 0.1)

    def _seconds(self, door: Callable[..., str], raw: str) -> float:
        """The best of three: another process may have the core."""
        taken = []
        for _ in range(3):
            start = time.process_time()
            try:
                self.assertTrue(unicodedata.is_normalized("NFC", door(raw, limit=LIMIT)))
            except NotKept as refused:
                self.assertTrue(refused.sentence)
            taken.append(time.process_time() - start)
        return min(taken)
