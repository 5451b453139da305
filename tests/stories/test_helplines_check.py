"""A slip in the helpline files turns the check red; every rule is shown something that breaks it."""

import json
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management import CommandError, call_command
from django.test import SimpleTestCase

from stories.hotlines import schema
from stories.hotlines.checked import CheckedOn
from stories.hotlines.directory import EMERGENCIES, REVIEWED_LINES, SHORT_FORMS
from stories.hotlines.emergency import EmergencyNumber, Reaches
from stories.hotlines.hours import Hours
from stories.hotlines.line import Confidence, Cost, Hotline
from stories.hotlines.loading import DirectoryError, read_line, read_reviewed_numbers
from stories.hotlines.places import DATA

RAINN = next(line for line in REVIEWED_LINES if line.slug == "us-1")
JAPAN = next(line for line in REVIEWED_LINES if line.slug == "jp-1")


class FilesTests(SimpleTestCase):
    def test_the_files_are_as_they_have_to_be(self) -> None:
        self.assertEqual([], schema.all_problems(REVIEWED_LINES, SHORT_FORMS))
        said = StringIO()
        call_command("hotlines_check", stdout=said)
        self.assertIn("160 shown, 27 waiting", said.getvalue())

    def test_a_wrong_number_in_the_files_turns_the_check_red(self) -> None:
        for right, wrong in (("+18006564673", "+18006564674"), ('"sms": "64673"', '"sms": "64637"')):
            with TemporaryDirectory() as folder:
                self.copy_with(Path(folder), right, wrong)
                said = StringIO()
                with self.assertRaises(CommandError):
                    call_command("hotlines_check", "--folder", folder, stdout=StringIO(), stderr=said)
                self.assertIn("us-1:", said.getvalue())

    def test_a_file_that_does_not_load_turns_the_check_red(self) -> None:
        with TemporaryDirectory() as folder:
            self.copy_with(Path(folder), '"organisation"', '"organization"')
            with self.assertRaisesMessage(CommandError, "unknown organization"):
                call_command("hotlines_check", "--folder", folder)

    def copy_with(self, folder: Path, right: str, wrong: str) -> None:
        for file in (DATA / "lines").glob("*.json"):
            text = file.read_text(encoding="utf-8")
            changed = text.replace(right, wrong) if file.name == "us.json" else text
            (folder / file.name).write_text(changed, encoding="utf-8")

    def test_an_entry_with_a_slip_does_not_load(self) -> None:
        text = (DATA / "lines" / "us.json").read_text(encoding="utf-8")
        written = json.loads(text)["lines"][0]
        self.assertEqual(RAINN, read_line("US", written))
        for slip in ({"fone": "1"}, {"audiences": ["everybody"]}, {"checked_on": "soon"}, {"confidence": "sure"}):
            with self.assertRaises(DirectoryError):
                read_line("US", {**written, **slip})
        with self.assertRaises(DirectoryError):
            read_line("US", {"slug": "us-99"})


class RulesTests(SimpleTestCase):
    def complaints(self, line: Hotline) -> str:
        return " | ".join(schema.line_problems(line, read_reviewed_numbers()))

    def assert_caught(self, line: Hotline, said: str) -> None:
        self.assertIn(said, self.complaints(line))

    def test_a_number_is_valid_or_reviewed(self) -> None:
        self.assertEqual("", self.complaints(RAINN))
        self.assert_caught(replace(RAINN, phone="+1800656", phone_display="800656"), "no valid number of US")
        self.assert_caught(replace(JAPAN, phone="#8892", phone_display="#8892"), "not on the list of reviewed numbers")
        self.assert_caught(replace(RAINN, sms="64674"), "takes texts, and is not on the list")

    def test_a_valid_number_of_another_country_is_wrong(self) -> None:
        self.assert_caught(replace(RAINN, phone="+448085002222", phone_display="0808 500 2222"), "no valid number")

    def test_the_number_shown_is_the_number_dialled(self) -> None:
        self.assert_caught(replace(RAINN, phone="+18006564674"), "is dialled, but 800-656-HOPE (4673) is shown")
        self.assert_caught(replace(RAINN, phone_display="4673"), "is dialled, but 4673 is shown")
        self.assert_caught(replace(RAINN, phone_display=None), "as dialled and as shown")
        self.assert_caught(replace(RAINN, sms=None), "a keyword without a number")

    def test_a_superseded_number_never_comes_back(self) -> None:
        british = next(line for line in REVIEWED_LINES if line.slug == "gb-1")
        self.assert_caught(replace(british, phone="08088029999", phone_display="0808 802 9999"), "is superseded")

    def test_addresses_are_https(self) -> None:
        self.assert_caught(replace(RAINN, website="http://rainn.org"), "is not https")
        self.assert_caught(replace(RAINN, chat_url="https://"), "is not https")
        self.assert_caught(replace(RAINN, sources=("a friend",)), "no address of a source")

    def test_places_languages_and_hours_are_real(self) -> None:
        self.assert_caught(replace(RAINN, country="ZZ", slug="zz-1"), "no ISO 3166 country")
        self.assert_caught(replace(RAINN, languages=("xx",)), "no ISO 639 language")
        self.assert_caught(replace(RAINN, hours=Hours(text="noon", time_zone="Europe/Nowhere")), "no time zone")
        self.assert_caught(replace(RAINN, hours=Hours(always=True, text="noon")), "either always or in words")
        self.assert_caught(replace(RAINN, slug="us-rape-line"), "an address says nothing else")
        self.assert_caught(replace(RAINN, audiences=()), "whom it is for")

    def test_high_confidence_has_a_source(self) -> None:
        self.assert_caught(replace(RAINN, sources=()), "high confidence needs the address of a source")
        unheard_of = replace(RAINN, sources=(), listings=0, confidence=Confidence.MEDIUM)
        self.assert_caught(unheard_of, "nothing says where we know it from")

    def test_a_price_and_a_day_are_not_made_up(self) -> None:
        self.assert_caught(replace(JAPAN, cost=Cost.FREEPHONE), "no freephone number")
        self.assert_caught(replace(RAINN, sources=(), cost=Cost.FREE), "need a source")
        self.assert_caught(replace(RAINN, checked_on=CheckedOn.parse("2099")), "still to come")

    def test_nothing_stands_twice(self) -> None:
        self.assert_in(schema.duplicates([RAINN, RAINN]), "this number stands twice")
        self.assertEqual([], list(schema.duplicates([RAINN, JAPAN])))

    def test_every_organisation_of_the_owners_list_is_there(self) -> None:
        without = [line for line in REVIEWED_LINES if line.slug != "us-4"]
        self.assert_in(schema.missing_from_the_owners_list(without), "Know Your IX")
        changed = [replace(line, chat_url=None) if line is RAINN else line for line in REVIEWED_LINES]
        self.assert_in(schema.missing_from_the_owners_list(changed), "not as the owner's list has it")

    def test_the_short_form_names_published_lines(self) -> None:
        self.assert_in(schema.short_form_problems(REVIEWED_LINES, {**SHORT_FORMS, "US": ()}), "US: has lines")
        self.assert_in(
            schema.short_form_problems(REVIEWED_LINES, {**SHORT_FORMS, "HK": ("hk-1",)}), "not a published line"
        )

    def test_an_emergency_number_is_one_in_its_country(self) -> None:
        wrong = replace(EMERGENCIES["AU"], numbers=(EmergencyNumber("111", Reaches.ALL),))
        self.assert_in(schema.emergency_problems(wrong), "AU: 111 is no emergency number there")
        self.assert_in(schema.emergency_problems(replace(EMERGENCIES["AU"], sources=())), "needs a source")

    def test_a_reviewed_number_is_in_use_and_has_a_source(self) -> None:
        self.assert_in(schema.reviewed_number_problems([RAINN], {("US", "64673"): ""}), "needs the address")
        self.assert_in(schema.reviewed_number_problems([RAINN], {("US", "1"): "https://a.org"}), "no line uses it")

    def assert_in(self, complaints: Iterable[str], said: str) -> None:
        self.assertIn(said, " | ".join(complaints))


class DueTests(SimpleTestCase):
    def test_the_operator_sees_what_to_check_next_and_why(self) -> None:
        said = StringIO()
        call_command("hotlines_due", stdout=said)
        rows = said.getvalue().splitlines()
        self.assertIn("[on every page]", rows[0])
        self.assertIn("RainLily: not shown until a person has confirmed it", said.getvalue())
        self.assertIn("to check.", rows[-1])

    def test_one_country_can_be_asked_for(self) -> None:
        said = StringIO()
        call_command("hotlines_due", "--country", "fi", "--days", "0", stdout=said)
        self.assertEqual({"fi-2", "fi-3"}, {row.split()[1] for row in said.getvalue().splitlines()[:-1]})
