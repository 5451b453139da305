"""A person says what they need, keeps a country for a while, prints a list, or takes a number along."""

import re
from base64 import urlsafe_b64decode

from django.http import HttpResponse
from django.test import Client, SimpleTestCase

from stories.choices import cookie_name
from stories.hotlines import Audience, countries
from stories.hotlines.choosing import Asked, Way, choose
from stories.hotlines.directory import directory
from stories.hotlines.line import Need

BUDGET = 20_000


class AskingTests(SimpleTestCase):
    def ask(self, **asked: str) -> HttpResponse:
        return self.client.post("/help/", {"country": "GB", **asked})

    def test_only_lines_that_have_all_of_it_are_shown(self) -> None:
        found = choose(Asked(country="US", need=Need.SUICIDE_CRISIS, way=Way.SMS))
        self.assertTrue(found.fits)
        for line in found.lines:
            self.assertTrue(line.sms)
            self.assertIn(Need.SUICIDE_CRISIS, line.topics)
        self.assertLess(len(found.lines), len(choose(Asked(country="US")).lines))

    def test_a_line_for_those_who_were_named_stands_before_those_for_everyone(self) -> None:
        found = choose(Asked(country="GB", audience=Audience.MEN)).lines
        self.assertIn(Audience.MEN, found[0].audiences)
        self.assertIn(Audience.EVERYONE, {audience for line in found for audience in line.audiences})
        self.assertEqual([], [line.slug for line in found if {*line.audiences} <= {Audience.WOMEN, Audience.MINORS}])

    def test_a_language_is_spoken_by_every_line_that_is_shown(self) -> None:
        found = choose(Asked(country="DE", language="tr"))
        self.assertTrue(found.fits)
        self.assertEqual([], [line.slug for line in found.lines if "tr" not in line.languages])

    def test_nobody_is_left_without_a_line(self) -> None:
        for country in ("KZ", *(one.code for one in countries())):
            found = choose(Asked(country=country, need=Need.TRAFFICKING, language="ay", way=Way.SMS))
            self.assertTrue(found.lines, country)
        self.assertContains(self.ask(need="trafficking", language="ay"), "These come closest")

    def test_nothing_of_it_stands_in_an_address_or_stays_in_the_browser(self) -> None:
        answer = self.ask(need="suicide_crisis", audience="men", language="cy", way="sms")
        self.assertEqual((200, {}), (answer.status_code, answer.cookies))
        self.assertEqual("no-store", answer["Cache-Control"])
        self.assertEqual("0", answer["X-Accel-Expires"])
        for address in re.findall(r'(?:href|action)="(/[^"]*)"', answer.content.decode()):
            self.assertNotIn("?", address)
        self.assertContains(self.client.get("/help/?need=suicide_crisis"), "Choose a country")

    def test_what_was_chosen_is_still_chosen(self) -> None:
        words = self.ask(need="legal", way="sms").content.decode()
        for value in ("GB", "legal", "sms"):
            self.assertIn(f'value="{value}" selected', words)

    def test_an_answer_that_nobody_offers_is_a_page_with_every_country(self) -> None:
        answer = self.ask(country="somewhere", need="'; DROP TABLE")
        self.assertEqual(422, answer.status_code)
        self.assertContains(answer, 'href="/help/gb/"', status_code=422)

    def test_the_page_of_answers_is_small(self) -> None:
        for country in countries():
            self.assertLess(len(self.ask(country=country.code, way="website").content), BUDGET, country)


class OwnCountryTests(SimpleTestCase):
    def test_a_chosen_country_stands_on_every_page_until_the_browser_closes(self) -> None:
        browser = Client()
        answer = browser.post("/help/gb/")
        cookie = answer.cookies[cookie_name()]
        self.assertEqual(("", ""), (cookie["max-age"], cookie["expires"]))
        self.assertNotIn(b"country", urlsafe_b64decode(cookie.value))
        for address in ("/", "/about/", "/help/", "/nowhere/", "/share/"):
            self.assertContains(browser.get(address), 'href="tel:999"', status_code=404 if "no" in address else 200)
        self.assertContains(browser.get("/help/jp/"), 'href="tel:110"')
        self.assertContains(Client().get("/"), 'href="tel:911"')

    def test_the_lines_that_fit_a_text_are_of_the_chosen_country_too(self) -> None:
        browser = Client()
        self.assertContains(browser.get("/mine/"), "800-656-HOPE")
        browser.post("/help/gb/")
        words = browser.get("/mine/").content.decode()
        self.assertIn("If you would like to talk to someone", words)
        self.assertIn("0808 500 2222", words.partition("near-title")[0])
        self.assertNotIn("800-656-HOPE", words)

    def test_it_lives_beside_the_reading_choices_and_is_forgotten_with_them(self) -> None:
        browser = Client()
        browser.post("/choices/", {"child-abuse": "hide", "press": "keep"})
        browser.post("/help/gb/")
        browser.post("/choices/", {"child-abuse": "hide", "press": "keep"})
        self.assertContains(browser.get("/about/"), 'href="tel:999"')
        self.assertContains(browser.get("/choices/"), 'value="hide"')
        browser.post("/choices/", {"press": "forget"})
        self.assertContains(browser.get("/about/"), 'href="tel:911"')

    def test_a_broken_cookie_is_as_good_as_none(self) -> None:
        for broken in ("x", "", "GB", "A" * 9000):
            browser = Client()
            browser.cookies[cookie_name()] = broken
            self.assertContains(browser.get("/about/"), 'href="tel:911"')

    def test_looking_at_a_country_keeps_nothing(self) -> None:
        self.assertEqual({}, self.client.get("/help/gb/").cookies)


class SheetTests(SimpleTestCase):
    def test_every_number_stands_on_paper_and_in_large_type(self) -> None:
        for country in countries():
            for view in ("paper", "large"):
                words = self.client.get(f"/help/{country.slug}/{view}/").content.decode()
                self.assertLess(len(words.encode()), BUDGET)
                for line in directory().published:
                    if line.country == country.code and line.phone:
                        self.assertIn(f">Call {line.phone_display}</a>", words, line.slug)

    def test_a_country_without_a_line_has_the_directory_of_the_world_there_too(self) -> None:
        for view in ("paper", "large"):
            self.assertContains(self.client.get(f"/help/kz/{view}/"), "findahelpline.com")


class CodeTests(SimpleTestCase):
    def test_a_code_saves_the_number_under_a_name_that_says_nothing(self) -> None:
        answer = self.client.get("/help/us/us-1/code/")
        self.assertContains(answer, "Info 1")
        self.assertContains(answer, 'href="tel:+18006564673"')
        self.assertContains(answer, '<path class="code-dark" d="M')
        self.assertLess(len(answer.content), 2 * BUDGET)

    def test_a_line_without_a_number_has_no_code(self) -> None:
        self.assertEqual(404, self.client.get("/help/us/us-3/code/").status_code)
