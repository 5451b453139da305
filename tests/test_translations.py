"""A person is spoken to in one voice on every page of their language, with one word for one thing."""

from collections.abc import Callable, Iterator

from babel.messages.catalog import Catalog
from django.test import SimpleTestCase

from tests.make_catalogue import catalogue
from tests.translations import FOR_CHILDREN, other_buttons, other_words, slips

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

    def test_spanish_french_and_portuguese_that_change_their_form_of_address(self) -> None:
        for code, said in {"es": "Usted puede parar.", "fr": "Tu peux arrêter.", "pt": "Tu podes parar."}.items():
            self.assertIn("our ", found(slips, code, a=said))
        for code, said in {"es": "Puedes parar.", "fr": "Vous pouvez arrêter.", "pt": "Você pode parar."}.items():
            self.assertEqual("", found(slips, code, a=said))
        self.assertEqual("", found(slips, "fr", a="Pas ainsi\u00a0: «\u00a0Tu devrais y aller.\u00a0»"))

    def test_a_child_is_not_addressed_as_an_adult(self) -> None:
        for_a_child = catalogue("fr", {})
        for_a_child.add("It is not your fault.", "Ce n’est pas ta faute.", locations=[(FOR_CHILDREN, 1)])
        self.assertEqual([], list(slips(for_a_child)))

    def test_spanish_french_and_portuguese_that_press_or_doubt(self) -> None:
        for code, said in {"es": "Es obligatorio.", "fr": "Vous devez écrire.", "pt": "Você deve escrever."}.items():
            self.assertIn("a word to avoid", found(slips, code, a=said))

    def test_spanish_french_and_portuguese_with_signs_of_another_language(self) -> None:
        for code, wrong, right in (
            ("es", "Hola. Quieres leer?", "Hola. ¿Quieres leer?"),
            ("es", "Pulsa “Leer”.", "Pulsa «Leer»."),
            ("fr", "Lire ?", "Lire\u202f?"),
            ("fr", "Langue: français", "Langue\u00a0: français"),
            ("fr", "« Lire »", "«\u00a0Lire\u00a0»"),
            ("fr", "l'aide", "l’aide"),
            ("pt", "Aperte «Ler».", "Aperte “Ler”."),
        ):
            self.assertIn("sign", found(slips, code, a=wrong), wrong)
            self.assertEqual("", found(slips, code, a=right), right)


class OneWord(SimpleTestCase):
    def test_a_term_that_is_translated_in_another_way(self) -> None:
        english = "Keep your nine words."
        self.assertIn("not the word", found(other_words, "de", **{english: "Behalte deinen Code."}))
        self.assertEqual("", found(other_words, "de", **{english: "Behalte deine neun Wörter."}))
        for code, other, ours in (
            ("es", "La norma y el relato", "La regla y la historia"),
            ("fr", "La règle et l’histoire", "La règle et le récit"),
            ("pt", "A regra e o relato", "A regra e a história"),
        ):
            self.assertIn("not the word", found(other_words, code, **{"The rule and the story": other}))
            self.assertEqual("", found(other_words, code, **{"The rule and the story": ours}))

    def test_a_button_that_a_sentence_calls_something_else(self) -> None:
        button = {"Send it": "Senden"}
        wrong = button | {"Then press “Send it”.": "Dann drücke „Abschicken“."}
        right = button | {"Then press “Send it”.": "Dann drücke „Senden“."}
        self.assertIn("the button says 'Senden'", found(other_buttons, "de", **wrong))
        self.assertEqual("", found(other_buttons, "de", **right))
        del wrong["Send it"]
        self.assertIn("no button says 'Send it'", found(other_buttons, "de", **wrong))
