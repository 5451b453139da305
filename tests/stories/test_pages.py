"""The pages of our own words, and the way out."""

from http.cookies import SimpleCookie

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import SimpleTestCase, override_settings
from django.urls import reverse

from tests.house_rules import Source, has_no_script_or_style_inside
from tests.visitor import PageParser

OUR_PAGES = ("home", "about", "safety", "privacy", "share", "help")
ERROR_PAGES = ("400", "403", "404", "405", "413", "429", "500")
TELLING = ("rape", "assault", "abuse", "sexual", "violence", "survivor", "me too", "harass")


def title_of(html: str) -> str:
    return html.split("<title>")[1].split("</title>")[0]


def stops(html: str) -> list[dict[str, str]]:
    """What the Tab key reaches, in order."""
    reached = ("a", "button", "input", "textarea", "select", "summary")
    return [named for tag, named in PageParser(html).elements if tag in reached and named.get("type") != "hidden"]


def our_page(name: str) -> str:
    return reverse(f"stories:{name}")


class OurPagesTests(SimpleTestCase):  # which refuses every query: none of these pages needs the database
    def pages(self) -> dict[str, str]:
        opened = {name: self.client.get(our_page(name)) for name in OUR_PAGES}
        self.assertEqual(dict.fromkeys(OUR_PAGES, 200), {name: answer.status_code for name, answer in opened.items()})
        errors = {name: render_to_string(f"{name}.html") for name in ERROR_PAGES}
        return {name: answer.content.decode() for name, answer in opened.items()} | errors

    def test_a_title_in_the_history_says_little(self) -> None:
        for name, html in self.pages().items():
            title = title_of(html).strip()
            self.assertTrue(title.endswith(f" - {settings.SITE_NAME}"), (name, title))
            self.assertEqual([], [word for word in TELLING if word in title.lower()], (name, title))

    def test_the_way_out_comes_right_after_the_skip_link(self) -> None:
        for name, html in self.pages().items():
            first, second, third = stops(html)[:3]
            self.assertEqual("#main", first["href"], name)
            for exit_link in (second, third):
                self.assertEqual(our_page("leave"), exit_link["href"], name)
                self.assertEqual("nofollow noreferrer", exit_link["rel"], name)
                self.assertNotIn("target", exit_link, name)

    def test_the_page_on_devices_names_a_private_window_and_says_what_it_does_not_do(self) -> None:
        words = " ".join(" ".join(PageParser(self.client.get(our_page("safety")).content.decode()).words).split())
        _, _, after = words.partition("a private or incognito window")
        for limit in ("The network still sees this site", "No website can do that", "does not stop a watching program"):
            self.assertIn(limit, words)
        self.assertTrue(after.startswith(". Open it before you come here"))

    def test_help_stands_in_the_same_place_on_every_page_even_without_a_context(self) -> None:
        for name, html in self.pages().items():
            after_main = html.split("</main>")[1]
            self.assertIn('href="tel:911"', after_main, name)
            self.assertIn(our_page("help"), after_main, name)

    def test_nothing_is_inline_and_nothing_comes_from_elsewhere(self) -> None:
        for name, html in self.pages().items():
            self.assertEqual([], list(has_no_script_or_style_inside(Source(name, html))))
            loaded = [
                named.get("src") or named.get("href", "")
                for tag, named in PageParser(html).elements
                if tag in ("script", "link", "img", "iframe")
            ]
            self.assertEqual([], [address for address in loaded if not address.startswith("/static/")], name)

    def test_a_link_to_another_site_names_it_and_tells_it_nothing(self) -> None:
        for name, html in self.pages().items():
            for tag, named in PageParser(html).elements:
                if tag == "a" and named["href"].startswith("http"):
                    self.assertEqual("noreferrer noopener", named["rel"], (name, named["href"]))

    def test_nobody_gets_a_cookie(self) -> None:
        for name in OUR_PAGES:
            self.assertEqual({}, dict(self.client.get(our_page(name)).cookies), name)

    def test_the_retention_table_shows_the_settings(self) -> None:
        with self.settings(RETENTION=settings.RETENTION | {"declined": 4321}):
            html = self.client.get(our_page("privacy")).content.decode()
        self.assertIn("<td>4321</td>", html)
        self.assertEqual(len(settings.RETENTION) + 2, html.count("<tr>"))

    def test_the_page_before_writing_says_what_the_operator_has_to_pass_on(self) -> None:
        with self.settings(PASS_ON_NOTE="We tell the youth office of <Anytown>.", MINIMUM_AGE=17):
            html = self.client.get(our_page("share")).content.decode()
        self.assertIn("We tell the youth office of &lt;Anytown&gt;.", html)
        self.assertIn("17", html)
        with self.settings(PASS_ON_NOTE=""):
            self.assertContains(self.client.get(our_page("share")), "have not said yet")

    def test_an_error_page_shows_again_what_was_typed(self) -> None:
        for name in ERROR_PAGES:
            kept = [{"label": "Your words", "text": "\nI was <b>nineteen</b>."}]
            html = render_to_string(f"{name}.html", {"kept": kept})
            self.assertIn(">\n\nI was &lt;b&gt;nineteen&lt;/b&gt;.</textarea>", html, name)


class LeavingTests(SimpleTestCase):
    def leave(self, **cookies: str) -> HttpResponse:
        self.client.cookies = SimpleCookie(cookies)
        return self.client.get(our_page("leave"))

    @override_settings(AWAY_URL="https://weather.example/")
    def test_leaving_goes_to_the_neutral_site_and_is_stored_nowhere(self) -> None:
        answer = self.leave()
        self.assertEqual(303, answer.status_code)
        self.assertEqual("https://weather.example/", answer["Location"])
        self.assertEqual('"cookies", "storage"', answer["Clear-Site-Data"])
        self.assertIn("no-store", answer["Cache-Control"])
        self.assertEqual(b"", answer.content)

    def test_leaving_drops_the_cookies_that_came_along_and_no_others(self) -> None:
        self.assertEqual({}, dict(self.leave().cookies))
        name = settings.SESSION_COOKIE_NAME
        dropped = self.leave(**{name: "x", "stranger": "y"}).cookies
        self.assertEqual([name], list(dropped))
        self.assertEqual(0, dropped[name]["max-age"])

    def test_leaving_is_a_link_and_nothing_else(self) -> None:
        self.assertEqual(405, self.client.post(our_page("leave")).status_code)


class PlainPagesTests(SimpleTestCase):
    def test_robots_stay_away_from_what_people_write_and_sign_in_to(self) -> None:
        text = self.client.get(our_page("robots")).content.decode()
        everyone = text.split("User-agent: *\n")[1]
        for address in ("/share/", "/mine/", "/leave/", "/account/", "/desk/"):
            self.assertIn(f"Disallow: {address}\n", everyone)

    @override_settings(SECURITY_CONTACT="mailto:security@example.org")
    def test_a_hole_can_be_reported(self) -> None:
        text = self.client.get(our_page("security_txt")).content.decode()
        self.assertIn("Contact: mailto:security@example.org\n", text)
        self.assertRegex(text, r"Expires: \d{4}-\d\d-\d\dT00:00:00\+00:00\n")

    @override_settings(SECURITY_CONTACT="")
    def test_without_a_contact_there_is_no_such_page(self) -> None:
        self.assertEqual(404, self.client.get(our_page("security_txt")).status_code)

    def test_the_process_says_that_it_is_there(self) -> None:
        self.assertEqual(b"ok\n", self.client.get(our_page("healthz")).content)
