"""The other pages of the desk in a real Chromium: people, rota, numbers, wordings, helplines; and a case on a phone."""

from playwright.sync_api import Page, expect

from tests.browser.case import DESKTOP, PHONE, BrowserCase, needs_pushing
from tests.browser.people import Moderator, Person, Writer, Writing

PASSWORD = "orchard-button-meadow-77"
FIRST_SCREEN = 800  # pixels, as the windows of these tests are high


class DeskPagesTests(BrowserCase):
    javascript = True
    width = DESKTOP

    def at_the_desk(self, which: int = 0) -> Moderator:
        """The first account is a lead's."""
        moderator = Moderator(self.someone())
        moderator.signs_in(*self.site.accounts[which])
        return moderator

    def looks_at(self, person: Person, name: str) -> None:
        """Nothing of the page is off the screen, and people can look at it afterwards."""
        self.assertFalse(needs_pushing(person.page), name)
        self.picture(person.page, name)

    def test_whoever_was_invited_comes_in_and_reads_nothing_before_a_second_lead_agrees(
        self,
    ) -> None:
        lead = self.at_the_desk()
        lead.goes_to("/desk/people/")
        lead.page.locator("[name=name]").fill("noor")
        lead.presses("Invite")
        lead.sees("Nothing changes before another lead agrees")
        self.looks_at(lead, "desk-invited")
        way_in = lead.main.locator("code").inner_text().strip()
        lead.presses("I agree")
        lead.sees("takes another person")
        new = Person(self.someone())
        new.goes_to(way_in)
        for name in ("password1", "password2"):
            new.page.locator(f"[name={name}]").fill(PASSWORD)
        new.page.locator("main form button").first.click()
        new.page.wait_for_load_state()
        Writer(self.someone()).shares(Writing(body="This is an example.", level="mentioned"))
        member = Moderator(self.someone())
        member.signs_in("noor", PASSWORD)
        member.sees("Nothing is waiting for you")

    def test_a_lost_key_is_proposed_and_waits_for_another_lead(self) -> None:
        lead = self.at_the_desk()
        lead.goes_to("/desk/people/")
        name = self.site.accounts[1][0]
        person = lead.main.locator("section").filter(has=lead.page.get_by_role("heading", name=name, exact=True))
        person.locator("summary").click()
        person.locator("select").select_option("new_key")
        person.get_by_role("button", name="Propose it").click()
        lead.page.wait_for_load_state()
        lead.presses("I agree")
        lead.sees("takes another person")
        self.looks_at(lead, "desk-people")

    def test_rota_numbers_wordings_and_helplines_are_worked_by_their_words(self) -> None:
        lead = self.at_the_desk()
        lead.goes_to("/desk/rota/")
        ticked = lead.main.locator("[name=on_call]").nth(5).get_attribute("value")
        lead.main.locator(f"label[for='call-{ticked}']").click()
        lead.presses("Keep it so")
        lead.goes_to("/desk/rota/")
        expect(lead.main.locator(f"[name=on_call][value='{ticked}']")).to_be_checked()
        self.looks_at(lead, "desk-rota")
        lead.goes_to("/desk/numbers/")
        lead.sees("None is about a person")
        self.looks_at(lead, "desk-numbers")
        lead.goes_to("/desk/wordings/identifying/")
        lead.page.locator("[name=advice]").fill("An example of a wording.")
        self.looks_at(lead, "desk-wording")
        lead.presses("Use this from now on")
        lead.sees("An example of a wording.")
        lead.goes_to("/desk/helplines/")
        self.looks_at(lead, "desk-helplines")
        lead.goes_to("/desk/helplines/us-1/")
        lead.presses("It is right as it stands")
        lead.sees("Nothing was changed yet. Please look at this once more")
        self.looks_at(lead, "desk-helpline")


class DeskPagesWithoutScriptsTests(DeskPagesTests):
    """The same by the same people, with JavaScript off and on a phone."""

    javascript = False
    width = PHONE

    def test_on_a_phone_the_words_start_well_within_the_first_screen(self) -> None:
        Writer(self.someone()).shares(
            Writing(body="This is an example.", title="An example", topics=("rape", "medical"), level="described")
        )
        reader = self.at_the_desk()
        reader.takes_the_next()
        reader.opens_the_words()
        self.picture(reader.page, "desk-case")
        self.assertLess(top_of(reader.page, ".words"), FIRST_SCREEN * 0.85)


def top_of(page: Page, what: str) -> float:
    """Pixels from the top of the page."""
    return page.locator(what).evaluate("(one) => one.getBoundingClientRect().top + scrollY")
