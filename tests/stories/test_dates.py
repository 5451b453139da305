"""A date on a page reads as people of that language write it."""

import re
from datetime import date
from pathlib import Path

from django.conf import settings
from django.test import SimpleTestCase
from django.utils import translation

from stories.dates import day_in_words, day_of_year_in_words, month_in_words

DAY = date(2026, 11, 27)
# A month in words by Django's own forms, which know no "27 de noviembre" when they are written out like this.
BY_DJANGO = re.compile(r"""date:["'][^"']*[FMNE]|date:["']\w+_FORMAT""")
SHORT_ENOUGH = {"moderation/rota.html"}  # "Fri 27 Nov", in a narrow table


class Dates(SimpleTestCase):
    def test_a_day_in_each_language(self) -> None:
        for code, said in {
            "en": "27 November 2026",
            "es": "27 de noviembre de 2026",
            "fr": "27 novembre 2026",
            "ar": "27 نوفمبر 2026",
            "de": "27. November 2026",
            "pt": "27 de novembro de 2026",
            "hi": "27 नवंबर 2026",
        }.items():
            with translation.override(code):
                self.assertEqual(said, day_in_words(DAY))

    def test_a_month_and_a_day_of_it(self) -> None:
        with translation.override("pt"):
            self.assertEqual("novembro de 2026", month_in_words(DAY))
            self.assertEqual("27 de novembro", day_of_year_in_words(DAY))

    def test_the_first_of_a_month_in_french(self) -> None:
        with translation.override("fr"):
            self.assertEqual("1er mars 2026", day_in_words(date(2026, 3, 1)))
            self.assertEqual("11 mars 2026", day_in_words(date(2026, 3, 11)))

    def test_no_page_writes_a_month_by_another_rule(self) -> None:
        self.assertTrue(BY_DJANGO.search('{{ day|date:"j F Y" }}'))
        for file in Path(settings.BASE_DIR, "templates").rglob("*.html"):
            name = str(file.relative_to(Path(settings.BASE_DIR, "templates")))
            if name not in SHORT_ENOUGH:
                self.assertIsNone(BY_DJANGO.search(file.read_text(encoding="utf-8")), name)
