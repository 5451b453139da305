"""The help pages, as a person meets them: on a phone, in a text browser, on paper, with everything else broken."""

import json
import re
import subprocess
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command
from django.template import Context, Template
from django.test import SimpleTestCase, override_settings, tag
from django.urls import reverse

from stories.hotlines import countries
from stories.hotlines.directory import EMERGENCIES, directory
from stories.hotlines.line import Hotline
from stories.hotlines.places import COUNTRY_NAMES

BUDGET = 20_000
# What a line is for never stands in an address: addresses stay in histories.
TELLING = ("rape", "assault", "abuse", "violence", "suicide", "crisis", "sexual", "lgbt", "women", "survivor")


def ways(line: Hotline) -> list[str]:
    """The links by which this line can be reached, as they stand in a page."""
    return [
        f'href="{way}"'.replace("&", "&amp;")
        for way in (line.phone and line.tel_href, line.sms and line.sms_href, line.chat_url, line.website)
        if way
    ]


class PagesTests(SimpleTestCase):
    """SimpleTestCase forbids the database: a query anywhere below fails the test."""

    def page(self, name: str, **where: str) -> str:
        response = self.client.get(reverse(f"stories:{name}", kwargs=where))
        self.assertEqual(200, response.status_code, where)
        self.assertEqual({}, response.cookies, "a help page sets no cookie")
        return response.content.decode()

    def test_help_begins_with_the_emergency_number_and_leads_to_every_country(self) -> None:
        words = self.page("help")
        self.assertLess(words.index('href="tel:911"'), words.index("Choose a country"))
        for country in countries():
            self.assertIn(f'href="/help/{country.slug}/"', words)
        for name in ("End Rape on Campus", "Know Your IX", "National Sexual Violence Resource Center", "RAINN"):
            self.assertIn(name, words)

    def test_every_published_line_stands_on_its_page_with_a_way_to_reach_it(self) -> None:
        pages = {country.code: self.page("help_country", country=country.slug) for country in countries()}
        pages["INT"] = self.page("help")
        for line in directory().published:
            found = [way for way in ways(line) if way in pages[line.country]]
            self.assertTrue(found, line.slug)
            if line.phone:
                self.assertIn(f"{line.phone_display}</a>", pages[line.country], "the number itself is on the page")

    def test_a_line_that_waits_for_a_person_stands_nowhere(self) -> None:
        for line in directory().withheld:
            if line.country in COUNTRY_NAMES:
                self.assertNotIn(line.name, self.page("help_country", country=line.country.lower()), line.slug)
                address = reverse("stories:help_line", kwargs={"country": line.country.lower(), "slug": line.slug})
                self.assertEqual(404, self.client.get(address).status_code)

    def test_every_page_is_small_and_plain(self) -> None:
        for words in [self.page("help"), *(self.page("help_country", country=one.slug) for one in countries())]:
            self.assertLess(len(words.encode()), BUDGET)
            self.assertIsNone(re.search(r"<(img|svg|picture|video|iframe)\b", words))

    def test_a_country_without_a_line_has_the_directory_of_the_world(self) -> None:
        for code in ("np", "kz"):
            self.assertIn("https://findahelpline.com", self.page("help_country", country=code))

    def test_every_country_of_the_world_has_a_page(self) -> None:
        for code in COUNTRY_NAMES:
            words = self.page("help_country", country=code.lower())
            expected = (
                f'href="tel:{EMERGENCIES[code].first.number}"' if code in EMERGENCIES else "local emergency number"
            )
            self.assertIn(expected, words, code)

    def test_an_unknown_country_is_a_plain_page_with_a_way_on(self) -> None:
        for address in ("/help/zz/", "/help/usa/", "/help/us/us-99/", "/help/gb/us-1/", "/help/int/"):
            response = self.client.get(address)
            self.assertEqual(404, response.status_code, address)
            self.assertContains(response, 'href="/help/"', status_code=404)

    def test_outward_links_tell_nobody_where_a_person_came_from(self) -> None:
        for words in (self.page("help"), self.page("help_country", country="us")):
            for link in re.findall(r'<a href="https?://[^>]*>', words):
                self.assertIn('rel="noreferrer noopener"', link)

    def test_an_outward_link_names_where_it_leads(self) -> None:
        words = self.page("help_country", country="us")
        self.assertIn(">RAINN, hotline.rainn.org/online</a>", words)

    def test_neither_address_nor_title_says_what_it_is_about(self) -> None:
        for line in directory().published:
            address = reverse("stories:help_line", kwargs={"country": line.country.lower(), "slug": line.slug})
            self.assertEqual([], [word for word in TELLING if word in address])
        title = f"<title>Help - {settings.SITE_NAME}</title>"
        self.assertIn(title, self.page("help_line", country="us", slug="us-1"))
        self.assertIn(title, self.page("help_country", country="us"))

    @tag("w3m")
    def test_a_text_browser_shows_every_number(self) -> None:
        words = self.page("help_country", country="us")
        command = ["w3m", "-dump", "-T", "text/html", "-cols", "120"]
        shown = subprocess.run(command, input=words, capture_output=True, text=True, check=True, timeout=20).stdout
        for number in ("Call 911", "Call 800-656-HOPE (4673)", "Text the word HOPE to 64673", "Call 988"):
            self.assertIn(number, shown)


class SharingTests(SimpleTestCase):
    def test_every_line_has_a_page_of_its_own_to_pass_on(self) -> None:
        for line in directory().published:
            response = self.client.get(f"/help/{line.country.lower()}/{line.slug}/")
            self.assertContains(response, "Where we know it from")
            self.assertTrue([way for way in ways(line) if way in response.content.decode()], line.slug)

    def test_a_number_is_saved_under_a_name_that_says_nothing(self) -> None:
        response = self.client.get("/help/us/us-1/contact.vcf")
        self.assertEqual("text/vcard; charset=utf-8", response["Content-Type"])
        card = response.content.decode()
        self.assertIn("FN:Info 1\r\nTEL:+18006564673\r\nTEL:64673\r\n", card)
        self.assertEqual([], [word for word in (*TELLING, "rainn", "hotline") if word in card.lower()])

    def test_others_can_use_the_directory_with_its_sources(self) -> None:
        response = self.client.get("/help.json")
        self.assertEqual("application/json", response["Content-Type"])
        found = json.loads(response.content)
        self.assertEqual(len(directory().published), len(found["helplines"]))
        rainn = found["helplines"][[one["id"] for one in found["helplines"]].index("us-1")]
        self.assertEqual(("+18006564673", "2026-09-14"), (rainn["phone"], rainn["last_confirmed"]))
        self.assertTrue(rainn["sources"])
        self.assertNotIn("note_internal", rainn)


class StaticCopyTests(SimpleTestCase):
    def test_the_copy_for_when_the_site_is_down_equals_the_live_page(self) -> None:
        with TemporaryDirectory() as folder:
            call_command("help_static", folder, stdout=StringIO())
            files = sorted(Path(folder).rglob("index.html"))
            in_english = 1 + len(COUNTRY_NAMES) + 2 * len(countries())
            in_another = 1 + 3 * len(countries())
            self.assertEqual(in_english + in_another * (len(settings.LANGUAGES) - 1), len(files))
            for file in files:
                address = f"/{file.parent.relative_to(folder).as_posix()}/"
                self.assertEqual(self.client.get(address).content, file.read_bytes(), address)


class EverywhereTests(SimpleTestCase):
    def test_the_short_form_is_on_every_page_that_needs_no_story(self) -> None:
        for address in ("/", "/about/", "/safety/", "/privacy/", "/share/", "/mine/", "/help/", "/nowhere/"):
            response = self.client.get(address)
            self.assertContains(response, 'href="tel:911"', status_code=response.status_code)
            self.assertContains(response, 'href="tel:+18006564673"', status_code=response.status_code)
            self.assertContains(response, "Talk to someone now", count=1, status_code=response.status_code)

    def test_the_short_form_needs_no_context_at_all(self) -> None:
        shown = Template("{% load helplines %}{% helplines_short %}").render(Context())
        included = Template('{% include "_helplines_short.html" %}').render(Context())
        for words in (shown, included):
            self.assertIn('href="sms:64673?body=HOPE"', words)
            self.assertIn('href="/help/us/"', words)

    def test_a_number_and_a_name_keep_their_order_on_a_page_from_right_to_left(self) -> None:
        for address in ("/ar/", "/ar/help/us/", "/ar/nothing-here/"):
            words = self.client.get(address).content.decode()
            self.assertIn('<bdi dir="ltr">800-656-HOPE (4673)</bdi></a>', words)
            self.assertIn("<bdi>988 Suicide &amp; Crisis Lifeline</bdi>", words)

    def test_the_page_of_a_country_shows_the_short_form_of_that_country(self) -> None:
        words = self.client.get("/help/gb/").content.decode()
        near = words[words.index("near-title") :]
        self.assertIn('href="tel:999"', near)
        self.assertNotIn('href="tel:911"', near)

    @override_settings(HELP_COUNTRY="JP")
    def test_where_police_and_ambulance_differ_both_are_named(self) -> None:
        response = self.client.get("/help/")
        self.assertContains(response, '<a href="tel:110">Police: 110</a>')
        self.assertContains(response, '<a href="tel:119">Ambulance: 119</a>')

    @override_settings(HELP_COUNTRY="NG")
    def test_an_operator_in_a_country_without_a_known_emergency_number_says_so(self) -> None:
        self.assertContains(self.client.get("/about/"), "Call your local emergency number.")
