"""A catalogue that is not whole, sure and really translated is found before a reader meets it."""

from concurrent.futures import ThreadPoolExecutor

from babel.messages.catalog import Catalog
from django.test import SimpleTestCase
from django.utils import translation

from stories.catalogues import all_catalogues, compile_all, problems, read
from tests.make_catalogue import catalogue, languages
from tests.translations import SLIPS, TERMS, other_buttons, other_words, slips

ENGLISH = {"Read": "", "Write": "", "You have %(count)d words": ""}
GERMAN = {"Read": "Lesen", "Write": "Schreiben", "You have %(count)d words": "Du hast %(count)d Wörter"}


def complaints(made: Catalog, says: dict[str, str] = ENGLISH) -> str:
    return "\n".join(problems(made, catalogue(None, says)))


class Problems(SimpleTestCase):
    def test_a_whole_catalogue_has_none(self) -> None:
        self.assertEqual("", complaints(catalogue("de", GERMAN)))

    def test_a_sentence_that_is_missing_or_empty(self) -> None:
        self.assertIn("not translated: 'Write'", complaints(catalogue("de", {"Read": "Lesen"})))
        self.assertIn("not translated: 'Write'", complaints(catalogue("de", GERMAN | {"Write": ""})))

    def test_a_sentence_that_the_translator_was_not_sure_of(self) -> None:
        made = catalogue("de", GERMAN)
        made["Read"].flags.add("fuzzy")
        self.assertIn("unsure (fuzzy): 'Read'", complaints(made))

    def test_a_plural_form_that_is_missing(self) -> None:
        template, made = Catalog(), Catalog(locale="ar")
        template.add(("one", "many"), ("", ""))
        made.add(("one", "many"), ("واحد", "اثنان"))
        self.assertIn("2 plural forms of 6", "\n".join(problems(made, template)))

    def test_a_placeholder_that_was_lost(self) -> None:
        made = catalogue("de", GERMAN | {"You have %(count)d words": "Du hast Wörter"})
        self.assertIn("other placeholders: 'You have %(count)d words'", complaints(made))

    def test_a_catalogue_that_is_mostly_english(self) -> None:
        lazy = GERMAN | {"Read": "Read", "Write": "Write"}
        self.assertIn("2 of 3 entries say the same", complaints(catalogue("de", lazy)))


class Compiling(SimpleTestCase):
    def test_what_a_translator_wrote_is_what_the_site_says(self) -> None:
        with languages({"de": GERMAN}), translation.override("de"):
            self.assertEqual("Schreiben", translation.gettext("Write"))

    def test_sites_that_start_at_the_same_moment_do_not_break_each_others_words(self) -> None:
        with languages({"de": GERMAN}) as folder, ThreadPoolExecutor(8) as pool:
            self.assertEqual([1] * 80, list(pool.map(compile_all, [folder] * 80)))
            with translation.override("de"):
                self.assertEqual("Schreiben", translation.gettext("Write"))
            self.assertEqual(
                {"django.po", "django.mo"}, {file.name for file in all_catalogues(folder)["de"].parent.iterdir()}
            )

    def test_a_sentence_that_is_not_sure_stays_english(self) -> None:
        with languages({"de": GERMAN}) as folder:
            file = all_catalogues(folder)["de"]
            file.write_text(file.read_text().replace('msgid "Read"', '#, fuzzy\nmsgid "Read"'))
            self.assertEqual(1, compile_all(folder))
            self.assertTrue(read(file)["Read"].fuzzy)
        with languages({"de": {"Write": "Schreiben"}}), translation.override("de"):
            self.assertEqual("Read", translation.gettext("Read"))


class TheRealOnes(SimpleTestCase):
    def test_they_are_compiled_for_this_run(self) -> None:
        for file in all_catalogues().values():
            self.assertTrue(file.with_suffix(".mo").exists(), file)

    def test_each_speaks_in_one_voice_with_one_word_for_one_thing(self) -> None:
        catalogues = {code: read(file) for code, file in all_catalogues().items()}
        self.assertLessEqual(SLIPS.keys() | {code for theirs in TERMS.values() for code in theirs}, catalogues.keys())
        for code, made in catalogues.items():
            for rule in (slips, other_words, other_buttons):
                with self.subTest(code, rule=rule.__name__):
                    self.assertEqual([], list(rule(made)))
