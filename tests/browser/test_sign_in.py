"""Signing in to the desk in a real browser: with a security key, with an app, and never from a foreign page."""

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests import make_staff
from tests.browser.case import DESKTOP, BrowserCase
from tests.browser.people import Person


class SigningInTests(BrowserCase):
    javascript = True
    width = DESKTOP

    def setUp(self) -> None:
        super().setUp()
        # A security key belongs to a name, never to an address of numbers.
        self.url = self.site.url.replace("127.0.0.1", "localhost")
        self.name, self.password = self.site.accounts[0]

    def signs_in(self, page: Page) -> Person:
        page.goto(f"{self.url}/account/login/?next=/account/mfa/")
        page.locator("[name=login]").fill(self.name)
        page.locator("[name=password]").fill(self.password)
        page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
        return Person(page)

    def with_a_key_at_hand(self, page: Page, *, knows_its_person: bool = True) -> None:
        """Chromium's own stand-in for a security key in the socket."""
        devices = page.context.new_cdp_session(page)
        devices.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "usb",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": knows_its_person,
            "automaticPresenceSimulation": True,
        }
        devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})

    def adds_a_key(self, person: Person) -> None:
        person.sees("Your keys and codes")
        person.follows("Add a key")
        person.presses("Add this key")

    def test_a_security_key_is_added_and_opens_the_desk_the_next_time(self) -> None:
        page = self.someone()
        self.with_a_key_at_hand(page)
        person = self.signs_in(page)
        self.adds_a_key(person)
        person.sees("Please show your security key.")
        person.presses("Use a security key")
        person.sees("Write these down now")
        self.assertEqual(10, person.main.locator("code").count())
        page.goto(f"{self.url}/account/logout/")
        person.presses("Sign out")
        person = self.signs_in(page)
        person.sees("One more step")
        page.goto(f"{self.url}/desk/")
        person.sees("One more step")
        person.presses("Use a security key")
        person.sees("You have 1 key.")
        page.goto(f"{self.url}/desk/")
        expect(page.get_by_role("link", name="Sign out", exact=True)).to_be_visible()
        self.assert_quiet()

    def test_a_key_that_does_not_know_its_person_is_not_taken(self) -> None:
        page = self.someone()
        self.with_a_key_at_hand(page, knows_its_person=False)
        person = self.signs_in(page)
        self.adds_a_key(person)
        expect(page.locator("[data-key-error]")).to_be_visible()
        page.goto(f"{self.url}/account/mfa/")
        person.does_not_see("You have 1 key.")

    def test_an_app_is_set_up_by_picture_or_letters(self) -> None:
        page = self.someone()
        person = self.signs_in(page)
        person.follows("Set up an app")
        picture = page.locator("main img")
        self.assertGreater(picture.evaluate("image => image.naturalWidth"), 0)
        secret = person.main.locator("code").inner_text()
        page.locator("[name=code]").fill(make_staff.code(secret))
        person.presses("Switch it on")
        page.locator("[name=code]").fill(make_staff.code(secret, steps=1))
        person.presses("Go on")
        person.sees("Write these down now")
        self.assert_quiet()

    def test_a_foreign_page_cannot_press_our_buttons(self) -> None:
        page = self.someone()
        person = self.signs_in(page)
        person.sees("Your keys and codes")
        page.goto(self.site.away_url.replace("localhost", "127.0.0.1"))
        press = """address => {
            const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
            document.body.append(form); form.submit();
        }"""
        with page.expect_navigation() as navigation:
            page.evaluate(press, f"{self.url}/account/logout/")
        self.assertEqual(403, navigation.value.status)
        person.sees("This page did not open")
        page.goto(f"{self.url}/account/mfa/")
        person.sees("Your keys and codes")

    def assert_quiet(self) -> None:
        """No complaint, of the content security policy or any other, and nobody else heard of it."""
        unknown_feature = "Permissions-Policy"  # Chromium names each that it has not built yet
        self.assertEqual([], [words for words in self.complaints if unknown_feature not in words])
        self.assertEqual({urlsplit(self.url).netloc}, self.hosts)
