"""A person reads our pages in their language: by the address alone, with every link, date and number following."""

import re
import tempfile
from datetime import date
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.template import Context, Template
from django.test import SimpleTestCase, TestCase
from django.urls import reverse
from django.utils import translation

from stories.hotlines import countries, find_country
from tests.house_rules import ROOT
from tests.make_catalogue import languages
from tests.make_public import public_story
from tests.visitor import PageParser, Visitor

WORDS = "Example words that nobody may lose."


def links(html: str) -> list[str]:
    return [named["href"] for tag, named in PageParser(html).elements if tag == "a" and "href" in named]


class PagesInALanguage(SimpleTestCase):
    def setUp(self) -> None:
        self.enterContext(languages())

    def page(self, address: str, **sent: str) -> str:
        return self.client.get(address, **sent).content.decode()

    def test_the_address_says_the_language_and_english_has_none(self) -> None:
        self.assertIn('<html lang="en" dir="ltr">', self.page("/help/"))
        self.assertIn('<html lang="es" dir="ltr">', self.page("/es/help/"))
        self.assertIn('<html lang="ar" dir="rtl">', self.page("/ar/help/"))
        self.assertIn(">Leer<", self.page("/es/help/"))
        self.assertEqual("es", self.client.get("/es/help/")["Content-Language"])

    def test_what_a_browser_or_a_cookie_says_changes_nothing(self) -> None:
        asked = {"HTTP_ACCEPT_LANGUAGE": "ar", "HTTP_COOKIE": "django_language=ar"}
        answer = self.client.get("/help/", **asked)
        self.assertIn('<html lang="en"', answer.content.decode())
        self.assertNotIn("Vary", answer)
        self.assertEqual(404, self.client.get("/en/help/").status_code, "one address for each page")

    def test_every_link_of_a_page_stays_in_its_language_but_those_of_the_picker(self) -> None:
        own = [link for link in links(self.page("/es/help/")) if link.startswith("/")]
        others = {"/help/", "/ar/help/", "/de/help/"}
        self.assertEqual(others, {link for link in own if not link.startswith("/es/")})

    def test_the_picker_leads_to_the_same_page_in_each_languages_own_name(self) -> None:
        html = self.page("/ar/help/us/")
        for code, name in settings.LANGUAGES:
            address = "/help/us/" if code == "en" else f"/{code}/help/us/"
            self.assertRegex(html, rf'<a href="{address}" hreflang="{code}" lang="{code}"[^>]*>{name}</a>')
            self.assertEqual(200, self.client.get(address).status_code)

    def test_a_language_without_a_catalogue_is_not_offered(self) -> None:
        self.assertNotIn('hreflang="fr"', self.page("/help/"))
        self.assertEqual(404, self.client.get("/fr/help/").status_code)

    def test_an_error_page_speaks_the_language_of_the_address(self) -> None:
        answer = self.client.get("/es/nothing/")
        self.assertEqual(404, answer.status_code)
        self.assertIn("Aquí no hay nada", answer.content.decode())

    def test_a_page_says_that_no_native_speaker_has_read_it_yet(self) -> None:
        note = "has not been checked by a native speaker"
        self.assertIn(note, self.page("/es/help/"))
        self.assertNotIn(note, self.page("/help/"))
        with self.settings(REVIEWED_LANGUAGES={"en", "es"}):
            self.assertNotIn(note, self.page("/es/help/"))

    def test_changing_the_language_while_writing_loses_no_words(self) -> None:
        page = Visitor().open("/share/write/").send({"body": WORDS}, form="body")
        html = page.html
        self.assertIn('form="writing" formaction="/es/share/write/"', html)
        fields = page.form_with("body").fields
        answer = self.client.post("/es/share/write/", fields)
        self.assertContains(answer, WORDS)
        self.assertContains(answer, '<html lang="es"')

    def test_robots_stay_away_in_every_language(self) -> None:
        self.assertIn("Disallow: /es/share/\n", self.page("/robots.txt"))

    def test_leaving_works_from_every_language(self) -> None:
        for code in ("es", "ar", "de"):
            self.assertEqual(303, self.client.get(f"/{code}/leave/").status_code)

    def test_nginx_knows_the_same_languages(self) -> None:
        text = (ROOT / "deploy" / "nginx" / "nginx.conf").read_text(encoding="utf-8")
        known = re.search(r"\(\?<code>([a-z|]+)\)", text)[1].split("|")
        self.assertEqual(sorted(known), sorted(code for code in settings.PAGE_LANGUAGES if code != "en"))


class PeoplesWords(TestCase):
    def test_a_text_keeps_its_own_language_and_direction_on_a_page_in_another(self) -> None:
        story = public_story(WORDS, title="Ein Beispiel.", language="de")
        with languages(), translation.override("ar"):
            html = self.client.get(reverse("stories:story", args=[story.slug])).content.decode()
            words = self.client.get(reverse("stories:read", args=[story.slug])).content.decode()
        self.assertIn('<html lang="ar" dir="rtl">', html)
        self.assertIn('<h1 dir="auto" lang="de">Ein Beispiel.</h1>', html)
        self.assertIn('<div class="words" dir="auto" lang="de">', words)


class WholeSentences(TestCase):
    def test_a_hindi_page_ends_each_sentence_with_a_danda(self) -> None:
        public_story(WORDS, language="hi")
        for address in ("/hi/stories/", "/hi/help/us/", "/hi/help/in/", "/hi/feed.xml", "/hi/policy/"):
            with self.subTest(address):
                page = self.client.get(address)
                self.assertEqual(200, page.status_code)
                said = re.sub(r"<[^>]+>", "", page.content.decode())
                self.assertRegex(said, "[\u0900-\u097f]।")
                self.assertNotRegex(said, "[\u0900-\u097f]\\.")


class DatesNumbersAndCountries(SimpleTestCase):
    def shown(self, code: str) -> str:
        template = Template('{% load words %}{{ number|grouped }} {{ day|date:"F Y" }}')
        with translation.override(code):
            return template.render(Context({"number": 12000, "day": date(2026, 3, 1)}))

    def test_they_follow_the_language(self) -> None:
        self.assertEqual("12,000 March 2026", self.shown("en"))
        self.assertEqual("12.000 März 2026", self.shown("de"))

    def test_a_picture_is_drawn_with_points_in_every_language(self) -> None:
        template = Template('{% include "stories/_sunflower.svg" %}')
        with translation.override("de"):
            drawn = template.render(Context({"points": [(1.5, -2.5)]}))
        self.assertIn('d="M1.5 -2.5h0"', drawn)

    def test_countries_have_their_names_and_stand_in_their_order(self) -> None:
        with translation.override("de"):
            self.assertEqual("Vereinigte Staaten", find_country("US").name)
            names = [country.name for country in countries()]
            self.assertLess(names.index("Österreich"), names.index("Polen"))
        with translation.override("ar"):
            self.assertEqual("الولايات المتحدة", find_country("US").name)


class WrittenCopies(SimpleTestCase):
    def test_the_help_pages_that_stand_in_for_the_site_exist_in_every_language(self) -> None:
        with languages({"es": {"Help": "Ayuda"}}), tempfile.TemporaryDirectory() as folder:
            call_command("help_static", folder, verbosity=0, stdout=StringIO())
            spanish = (Path(folder) / "es" / "help" / "us" / "index.html").read_text(encoding="utf-8")
            self.assertIn('<html lang="es"', spanish)
            self.assertIn('href="/es/leave/"', spanish)
            self.assertTrue((Path(folder) / "help" / "us" / "index.html").exists())
