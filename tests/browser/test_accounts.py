"""An account in a real browser: signed up without scripts on a phone, signed with, and left; and once by passkey."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.case import BrowserCase
from tests.browser.people import Person

PASSWORD = "meadow-kettle-lantern-42"
NAME = "Wren by the river"
BODY = "This is an example. My number then was 020 7946 0018. It was a long winter."


class WithoutScripts(BrowserCase):
    """JavaScript off, 360 pixels."""

    def signs_up(self, page: Page) -> Person:
        person = Person(page)
        person.goes_to("/account/signup/")
        self.picture(page, "account-sign-up")
        page.locator("[name=password1]").fill(PASSWORD)
        page.locator("[name=password2]").fill(PASSWORD)
        person.presses("Make the account")
        person.sees("Nine words for your account")
        self.assertEqual(9, person.main.locator("ol.nine li").count())
        self.picture(page, "account-words")
        self.nine_words = " ".join(person.main.locator("ol.nine li").all_inner_texts())
        self.user_name = person.main.locator("strong[translate=no]").first.inner_text()
        person.follows("I have kept them")
        return person

    def writes_signed(self, person: Person) -> None:
        person.follows("Choose a name")
        person.page.locator("[name=name]").fill(NAME)
        person.presses("Take this name")
        self.picture(person.page, "account-home")
        person.presses("Write something to sign")
        person.page.locator("[name=body]").fill(BODY)
        person.unfolds_everything()
        person.page.locator("[name=identity][value=signed]").check()
        person.presses("Look it over")
        person.sees("This text carries your name")
        person.sees("Could someone find you")
        self.picture(person.page, "account-check")
        person.presses("Send it to be read")
        person.sees("Your story is with us")

    def test_from_signing_up_to_leaving(self) -> None:
        page = self.someone()
        person = self.signs_up(page)
        self.writes_signed(person)
        person.goes_to("/account/")
        person.presses("Sign out")
        person.goes_to("/account/")
        page.locator("[name=login]").fill(self.user_name)
        page.locator("[name=password]").fill(PASSWORD)
        person.main.get_by_role("button", name="Sign in", exact=True).click()
        self.picture(page, "account-texts")
        self.takes_the_name_off(person)
        self.leaves(person)
        self.assertEqual({self.own_host}, self.hosts)

    def takes_the_name_off(self, person: Person) -> None:
        person.follows("Open it (1)")
        person.page.locator("[name=secret]").fill(PASSWORD)
        person.presses("Open it")
        person.sees("It was a long winter")
        self.picture(person.page, "account-text")
        person.presses("Take my name off")
        person.sees("Your nine new words")
        self.picture(person.page, "account-name-off")
        person.presses("I have kept them. Take the name off")
        person.sees("Nothing here ties it to your account any more")
        person.goes_to("/account/")
        person.sees("Nothing so far.")

    def leaves(self, person: Person) -> None:
        person.follows("Delete the account")
        self.picture(person.page, "account-delete")
        person.presses("Go on")
        person.presses("Yes, delete the account")
        person.sees("The account is gone")
        person.goes_to("/account/")
        expect(person.page).to_have_title("Sign in - Together")

    def signs_in(self, person: Person, password: str = PASSWORD) -> None:
        person.goes_to("/account/")
        person.page.locator("[name=login]").fill(self.user_name)
        person.page.locator("[name=password]").fill(password)
        person.main.get_by_role("button", name="Sign in", exact=True).click()
        person.sees("What you signed")

    def test_another_device_is_signed_out_from_here_and_everything_is_taken_along(self) -> None:
        person = self.signs_up(self.someone())
        self.writes_signed(person)
        other = Person(self.someone())
        self.signs_in(other)
        person.goes_to("/account/")
        person.sees("Another one, since")
        self.picture(person.page, "account-sessions")
        person.presses("End it")
        person.does_not_see("Another one, since")
        other.goes_to("/account/")
        expect(other.page).to_have_title("Sign in - Together")
        self.takes_everything_along(person)
        self.assertEqual({self.own_host}, self.hosts)

    def takes_everything_along(self, person: Person) -> None:
        person.goes_to("/account/")
        person.follows("Download everything")
        person.page.locator("[name=secret]").fill(PASSWORD)
        person.presses("Show it on a page")
        person.sees("It was a long winter")
        self.picture(person.page, "account-everything")
        person.goes_to("/account/download/")
        person.page.locator("[name=secret]").fill(PASSWORD)
        with person.page.expect_download() as saving:
            person.presses("Save it as a file (JSON)")
        self.assertIn(BODY, Path(saving.value.path()).read_text(encoding="utf-8"))
        self.assertNotIn("story", saving.value.suggested_filename, "whoever sees the folder learns nothing")

    def test_nine_words_lead_back_with_a_new_password_and_the_old_ones_open_nothing(self) -> None:
        person = self.signs_up(self.someone())
        self.writes_signed(person)
        back = Person(self.someone())
        self.recovers(back)
        back.sees("You are in again")
        self.picture(back.page, "account-recovered")
        person.goes_to("/account/")
        expect(person.page).to_have_title("Sign in - Together")
        late = Person(self.someone())
        self.recovers(late)
        late.sees("These words did not open an account")
        self.signs_in(late, "orchard-button-meadow-77")
        late.follows("Open it (1)")
        late.page.locator("[name=secret]").fill("orchard-button-meadow-77")
        late.presses("Open it")
        late.sees("It was a long winter")

    def recovers(self, person: Person) -> None:
        person.goes_to("/account/recover/")
        person.page.locator("[name=words]").fill(self.nine_words)
        for field in ("password1", "password2"):
            person.page.locator(f"[name={field}]").fill("orchard-button-meadow-77")
        person.presses("Go on")

    def test_the_way_out_signs_out(self) -> None:
        page = self.someone()
        self.signs_up(page)
        page.get_by_role("link", name="Exit this page").first.click()
        page.goto("/account/")
        expect(page).to_have_title("Sign in - Together")


class WithAPasskey(BrowserCase):
    javascript = True

    def test_a_passkey_makes_the_account_and_opens_it_again(self) -> None:
        url = self.site.url.replace("127.0.0.1", "localhost")  # a passkey belongs to a name
        page = self.someone()
        devices = page.context.new_cdp_session(page)
        devices.send("WebAuthn.enable")
        device = {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": True, "automaticPresenceSimulation": True,
        }  # fmt: skip
        devices.send("WebAuthn.addVirtualAuthenticator", {"options": device})
        person = Person(page)
        person.goes_to(f"{url}/account/signup/")
        person.presses("Make it with a passkey")
        person.follows("I have kept them. Add the passkey")
        self.picture(page, "account-passkey")
        person.presses("Add this passkey")
        person.sees("Your account")
        person.presses("Sign out")
        person.goes_to(f"{url}/account/login/")
        self.picture(page, "account-login")
        person.presses("Sign in with a passkey")
        person.sees("What you signed")
