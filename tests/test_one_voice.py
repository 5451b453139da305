"""A sentence that speaks in another voice than its catalogue is found before it puts a reader off."""

from unittest import TestCase

from tests.make_catalogue import catalogue
from tests.one_voice import NAMES, TO_CHILDREN, VOICES, complaints


def heard(code: str, english: str, translated: str, place: str = "templates/base.html", **others: str) -> str:
    made = catalogue(code, {said.replace("_", " "): there for said, there in others.items()})
    made.add(english, translated, locations=[(place, 1)])
    return "\n".join(complaints(made, VOICES[code]))


class OneVoice(TestCase):
    def test_another_form_of_address(self) -> None:
        for code, stiff, ours in (
            ("es", "Usted puede parar.", "Puedes parar."),
            ("fr", "Tu peux t’arrêter.", "Vous pouvez vous arrêter."),
            ("pt", "Tu podes parar.", "Você pode parar."),
        ):
            self.assertIn("another form of address", heard(code, "You can stop.", stiff))
            self.assertEqual("", heard(code, "You can stop.", ours))

    def test_what_somebody_else_says_and_what_a_child_reads_has_its_own_address(self) -> None:
        self.assertEqual("", heard("fr", "“You should go.”", "«\u00a0Tu devrais y aller.\u00a0»"))
        self.assertEqual("", heard("fr", "It is not your fault.", "Ce n’est pas ta faute.", TO_CHILDREN))

    def test_words_that_press_or_doubt(self) -> None:
        for code, pressing in (
            ("es", "Este campo es obligatorio."),
            ("fr", "Vous devez écrire quelque chose."),
            ("pt", "Você deve escrever algo."),
        ):
            self.assertIn("presses, doubts", heard(code, "Please write something.", pressing))

    def test_one_of_our_words_by_another_name(self) -> None:
        for code, other, ours in (
            ("es", "La norma y el relato", "La regla y la historia"),
            ("fr", "La règle et l’histoire", "La règle et le récit"),
            ("pt", "A regra e o relato", "A regra e a história"),
        ):
            self.assertIn("without", heard(code, "The rule and the story", other))
            self.assertEqual("", heard(code, "The rule and the story", ours))
        self.assertIn("without", heard("pt", "The line is a helpline", "É uma linha"))
        self.assertEqual("", heard("pt", "The line is a helpline", "É uma linha", f"{NAMES}lines/br.json"))

    def test_a_button_that_is_named_by_other_words_than_its_own(self) -> None:
        pressed = "Press “Look it over”."
        self.assertIn("where it stands", heard("es", pressed, "Pulsa «Mirar».", Look_it_over="Revisar"))
        self.assertEqual("", heard("es", pressed, "Pulsa «Revisar».", Look_it_over="Revisar"))

    def test_signs_of_another_language(self) -> None:
        for code, wrong, right in (
            ("es", "Hola. Quieres leer?", "Hola. ¿Quieres leer?"),
            ("es", "Pulsa “Leer”.", "Pulsa «Leer»."),
            ("fr", "Lire ?", "Lire\u202f?"),
            ("fr", "Langue: français", "Langue\u00a0: français"),
            ("fr", "« Lire »", "«\u00a0Lire\u00a0»"),
            ("pt", "Aperte «Ler».", "Aperte “Ler”."),
            ("de", "Drücke “Lesen”.", "Drücke „Lesen“."),
            ("ar", "نعم?", "نعم؟"),
            ("hi", "यहाँ पढ़ें.", "यहाँ पढ़ें।"),
        ):
            self.assertIn("signs of another language", heard(code, "Read", wrong), wrong)
            self.assertEqual("", heard(code, "Read", right), right)

    def test_straight_quotation_marks(self) -> None:
        for code in VOICES:
            self.assertIn("straight", heard(code, "Read", "l'…"))
            self.assertEqual("", heard(code, "Read", '<bdi dir="auto">…</bdi>'))
