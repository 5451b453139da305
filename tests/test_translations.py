"""A person is spoken to in one voice on every page of their language, with one word for one thing."""

from collections.abc import Callable, Iterator

from babel.messages.catalog import Catalog
from django.test import SimpleTestCase

from stories.catalogues import all_catalogues, read
from tests.make_catalogue import catalogue
from tests.translations import SLIPS, TERMS, other_buttons, other_words, slips

Rule = Callable[[Catalog], Iterator[str]]


def found(rule: Rule, code: str, **sentences: str) -> str:
    return "\n".join(rule(catalogue(code, sentences)))


class OneVoice(SimpleTestCase):
    def test_german_that_says_sie_or_quotes_like_english(self) -> None:
        self.assertIn("says Sie", found(slips, "de", a="Wenn Sie möchten, schreiben Sie."))
        self.assertIn("not German", found(slips, "de", a="Mit „Senden” geht es weiter."))
        self.assertEqual("", found(slips, "de", a="Das ist die Seite. Sie bleibt offen, bis du gehst."))

    def test_arabic_that_takes_the_reader_for_a_man_or_ends_a_question_in_latin(self) -> None:
        self.assertIn("a man or for a woman", found(slips, "ar", a="اكتب كلماتك هنا."))
        self.assertIn("Latin sign", found(slips, "ar", a="هل أنت هنا?"))
        self.assertIn("second kind of digits", found(slips, "ar", a="خلال ١٥ دقيقة."))
        self.assertEqual("", found(slips, "ar", a="نرجو كتابة كلماتك هنا، خلال 15 دقيقة؟"))

    def test_hindi_that_says_tum_or_ends_with_a_full_stop(self) -> None:
        for said in ("तुम लिख सकते हो।", "यह तुम्हारी ग़लती नहीं है।"):
            self.assertIn("our Hindi says आप", found(slips, "hi", a=said))
        self.assertIn("danda", found(slips, "hi", a="आप लिख सकते हैं."))
        self.assertIn("no touch", found(slips, "hi", a="बस एक बार छूना है।"))
        self.assertEqual("", found(slips, "hi", a="आप लिख सकते हैं। पता छूट गया है।"))


class OneWord(SimpleTestCase):
    def test_a_term_that_is_translated_in_another_way(self) -> None:
        english = "Keep your nine words."
        self.assertIn("not the word", found(other_words, "de", **{english: "Behalte deinen Code."}))
        self.assertEqual("", found(other_words, "de", **{english: "Behalte deine neun Wörter."}))

    def test_a_button_that_a_sentence_calls_something_else(self) -> None:
        button = {"Send it": "Senden"}
        wrong = button | {"Then press “Send it”.": "Dann drücke „Abschicken“."}
        right = button | {"Then press “Send it”.": "Dann drücke „Senden“."}
        self.assertIn("the button says 'Senden'", found(other_buttons, "de", **wrong))
        self.assertEqual("", found(other_buttons, "de", **right))
        del wrong["Send it"]
        self.assertIn("no button says 'Send it'", found(other_buttons, "de", **wrong))


class TheRealOnes(SimpleTestCase):
    def test_every_page_speaks_in_one_voice_with_one_word_for_one_thing(self) -> None:
        catalogues = {code: read(file) for code, file in all_catalogues().items()}
        self.assertLessEqual(SLIPS.keys() | {code for theirs in TERMS.values() for code in theirs}, catalogues.keys())
        for code, made in catalogues.items():
            for rule in (slips, other_words, other_buttons):
                with self.subTest(code, rule=rule.__name__):
                    self.assertEqual([], list(rule(made)))
