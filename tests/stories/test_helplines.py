"""A person looks for help: what the directory answers, and what it never claims."""

from dataclasses import replace
from datetime import date

from django.test import SimpleTestCase, override_settings
from django.utils.translation import override

from stories.hotlines import countries, emergency_for, for_country, match_hotlines, owners_choice, short_form
from stories.hotlines.checked import CheckedOn
from stories.hotlines.directory import REVIEWED_LINES, directory
from stories.hotlines.due import due_lines
from stories.hotlines.hours import ALWAYS_IN, Hours
from stories.hotlines.line import Confidence, Hotline, Kind, Trace
from stories.hotlines.loading import read_country, read_line
from stories.hotlines.places import DATA
from stories.hotlines.words import confirmed_words, hours_words, name_meaning, own_hours_words
from stories.hotlines.writing import as_written, country_as_written

TODAY = date(2026, 11, 23)


def line_of(country: str, name: str) -> Hotline:
    (found,) = [line for line in REVIEWED_LINES if (line.country, line.name) == (country, name)]
    return found


class PublicationTests(SimpleTestCase):
    def test_a_line_of_low_confidence_waits_until_a_person_has_confirmed_it(self) -> None:
        waiting = line_of("HK", "RainLily")
        self.assertEqual(Confidence.LOW, waiting.confidence)
        self.assertNotIn(waiting, for_country("HK"))
        self.assertTrue(replace(waiting, checked_by="desk").is_published)

    def test_nothing_is_dropped_in_silence(self) -> None:
        self.assertEqual(187, len(REVIEWED_LINES))
        self.assertEqual(set(REVIEWED_LINES), {*directory().published, *directory().withheld})
        self.assertEqual(set(REVIEWED_LINES), {due.line for due in due_lines(TODAY)})

    def test_a_line_of_medium_confidence_says_when_it_was_last_confirmed(self) -> None:
        line = line_of("FR", "France Victimes")
        self.assertEqual(Confidence.MEDIUM, line.confidence)
        self.assertEqual("Last confirmed: 4 November 2020.", confirmed_words(line))

    def test_a_line_without_a_date_is_not_yet_confirmed_by_us(self) -> None:
        for name in ("Crisis Text Line", "Know Your IX", "DoD Safe Helpline"):
            self.assertEqual("Not yet confirmed by us.", confirmed_words(line_of("US", name)))

    def test_a_date_whose_source_is_not_kept_confirms_nothing(self) -> None:
        words = confirmed_words(line_of("ZA", "SADAG Suicide Crisis Helpline"))
        self.assertEqual("In 1 public list of 7 October 2026. Not yet confirmed by us.", words)

    def test_a_date_is_never_said_more_finely_than_it_is_known(self) -> None:
        for known, said in (("2017", "2017"), ("2026-10", "October 2026"), ("2026-10-07", "7 October 2026")):
            self.assertEqual(said, CheckedOn.parse(known).words())
            self.assertEqual(known, str(CheckedOn.parse(known)))
        for nonsense in ("", "yesterday", "2026-13", "2026-02-30", "26"):
            with self.assertRaises(ValueError):
                CheckedOn.parse(nonsense)

    def test_lines_confirmed_long_ago_stand_after_fresh_ones(self) -> None:
        names = [line.name for line in for_country("US", today=TODAY)]
        self.assertLess(
            names.index("National Domestic Violence Hotline"), names.index("National Sexual Violence Resource Center")
        )
        old = replace(line_of("US", "National Sexual Assault Hotline"), checked_on=CheckedOn.parse("2026-05-26"))
        self.assertEqual(1, old.age_rank(TODAY))
        self.assertEqual(0, replace(old, checked_on=CheckedOn.parse("2026-05-27")).age_rank(TODAY))

    def test_what_nobody_has_shown_us_is_not_said(self) -> None:
        line = line_of("US", "Trans Lifeline (US)")
        self.assertEqual((None, ""), (line.hours, hours_words(line)))
        self.assertEqual(
            [], [line.slug for line in directory().published if "press 3" in str(line.note_public).lower()]
        )

    def test_hours_carry_the_place_whose_time_they_are_in(self) -> None:
        self.assertEqual(
            "Monday – Friday, 10 a.m.–5 p.m. (London time)", hours_words(line_of("GB", "Men's Advice Line"))
        )
        self.assertEqual("Los Angeles", Hours(text="noon", time_zone="America/Los_Angeles").place)


class LanguagesTests(SimpleTestCase):
    def test_hours_are_said_in_the_pages_language_and_in_the_lines_own(self) -> None:
        french = line_of("FR", "Viols Femmes Informations")
        self.assertEqual("Monday – Friday, 10 a.m.–7 p.m. (Paris time)", hours_words(french))
        self.assertEqual("lundi – vendredi, 10:00–19:00", own_hours_words(french))
        with override("fr"):
            self.assertEqual("lundi – vendredi, 10:00–19:00", hours_words(french).partition(" (")[0])
            self.assertEqual("", own_hours_words(french))

    def test_every_line_that_is_always_open_says_so_in_its_own_language(self) -> None:
        always = [line for line in directory().published if line.hours and line.hours.always and line.own_language]
        silent = {line.own_language for line in always} - set(ALWAYS_IN)
        self.assertLessEqual(silent, {"ase"}, "a language of signs is not written")

    def test_a_name_in_another_language_is_explained_in_the_pages(self) -> None:
        swedish = line_of("SE", "Kvinnofridslinjen")
        self.assertEqual("The women’s peace line", name_meaning(swedish))
        with override("sv"):
            self.assertEqual("", name_meaning(swedish))
        self.assertEqual("", name_meaning(line_of("GB", "Childline")))

    def test_hours_with_a_slip_do_not_load(self) -> None:
        for slip in ("weekdays", "Mo-Fr 9-5", "Fr-Mo 09:00-17:00", "Mo-Fr 25:00-26:00", "Mo-"):
            with self.assertRaises(ValueError, msg=slip):
                Hours(open=slip)

    def test_an_entry_is_written_as_it_was_read(self) -> None:
        for line in REVIEWED_LINES:
            self.assertEqual(line, read_line(line.country, as_written(line)))
        for file in (DATA / "lines").glob("*.json"):
            text = file.read_text(encoding="utf-8")
            country, short_form, lines = read_country(text)
            self.assertEqual(text, country_as_written(country, short_form, list(lines)), "letter by letter")


class ShortFormTests(SimpleTestCase):
    def test_the_emergency_number_comes_first_and_then_the_national_lines(self) -> None:
        found = short_form("US")
        self.assertEqual(["911", "+18006564673", "988"], [line.phone for line in found])
        self.assertEqual(Kind.EMERGENCY, found[0].kind)

    def test_the_country_is_the_operators_until_somebody_chooses(self) -> None:
        self.assertEqual(short_form("US"), short_form(None))
        with override_settings(HELP_COUNTRY="GB"):
            self.assertEqual("999", short_form(None)[0].phone)

    def test_the_first_national_line_never_leaves_however_old(self) -> None:
        greek = line_of("GR", "SOS 15900")
        self.assertEqual(1, greek.age_rank(TODAY))
        self.assertIn(greek, short_form("GR"))

    def test_each_nation_of_the_united_kingdom_finds_its_own_line(self) -> None:
        regions = {line.region for line in short_form("GB")}
        self.assertLessEqual({"England and Wales", "Scotland", "Northern Ireland", "Wales"}, regions)

    def test_a_country_without_a_line_gets_the_directory_of_the_world(self) -> None:
        for country in ("NP", "KZ", "ZW"):
            self.assertEqual([], for_country(country))
            self.assertIn("Find A Helpline", [line.name for line in short_form(country)])

    def test_every_country_with_lines_has_a_short_form_of_its_own(self) -> None:
        for country in countries():
            own = [line for line in short_form(country.code) if line.kind != Kind.EMERGENCY]
            self.assertEqual({country.code}, {line.country for line in own}, country)

    def test_an_emergency_number_is_said_only_where_it_is_known(self) -> None:
        for country, numbers in {"GB": "999 112", "AU": "000", "NZ": "111", "IN": "112", "JP": "110 119"}.items():
            self.assertEqual(numbers.split(), [one.number for one in emergency_for(country).numbers])
        for country in ("NG", "PK", "GH", "XX"):
            self.assertIsNone(emergency_for(country).first)


class OwnersListTests(SimpleTestCase):
    def test_the_four_organisations_are_always_listed_with_what_they_are(self) -> None:
        names = [line.name for line in owners_choice()]
        self.assertEqual("National Sexual Assault Hotline", names[0])
        self.assertEqual(["End Rape on Campus", "Know Your IX", "National Sexual Violence Resource Center"], names[1:])
        for line in owners_choice():
            self.assertIn(line, for_country("US"))
            self.assertTrue(line.note_public)
        for line in owners_choice()[1:]:
            self.assertFalse(line.is_crisis_line)
            self.assertIn("ot a crisis line", line.note_public or "")

    def test_rainn_is_reached_by_phone_by_text_and_by_chat(self) -> None:
        rainn = owners_choice()[0]
        self.assertEqual(("tel:+18006564673", "800-656-HOPE (4673)"), (rainn.tel_href, rainn.phone_display))
        self.assertEqual("sms:64673?body=HOPE", rainn.sms_href)
        self.assertEqual("https://hotline.rainn.org/online", rainn.chat_url)


class WaysTests(SimpleTestCase):
    def test_every_published_line_can_be_reached(self) -> None:
        self.assertEqual([], [line.slug for line in directory().published if not line.has_a_way])

    def test_no_page_links_to_an_address_that_nobody_confirmed(self) -> None:
        line = line_of("GB", "Galop LGBT+ helpline")
        self.assertIsNone(line.website)
        self.assertTrue(line.unconfirmed_website)

    def test_a_short_number_is_dialled_as_written(self) -> None:
        self.assertEqual("tel:%238891", line_of("JP", "#8891 One-Stop Support Centre").tel_href)
        self.assertEqual("tel:116016", line_of("SE", "Kvinnofridslinjen").tel_href)

    def test_one_number_may_be_another_line_in_another_country(self) -> None:
        self.assertEqual("142", line_of("CH", "Opferhilfe / Aide aux victimes 142").phone)
        self.assertNotIn("142", [line.phone for line in for_country("AT")])

    def test_each_way_says_what_it_leaves_behind(self) -> None:
        spain = line_of("ES", "016")
        self.assertEqual((Trace.CALL_LIST,), spain.traces)
        rainn = owners_choice()[0]
        self.assertEqual(set(Trace), set(rainn.traces))


class MatchingTests(SimpleTestCase):
    def found(self, *topics: str, **asked: str | None) -> list[str]:
        wanted = {"audience": None, "country": "US", "language": "en", **asked}
        return [line.name for line in match_hotlines(topics=topics, **wanted)]

    def test_the_first_national_line_is_always_first_and_five_are_enough(self) -> None:
        for topics in ((), ("self-harm-suicide",), ("partner-abuse", "child-abuse"), ("no such topic",)):
            found = self.found(*topics)
            self.assertEqual("National Sexual Assault Hotline", found[0])
            self.assertLessEqual(len(found), 5)
            self.assertEqual(len(found), len(set(found)))

    def test_a_story_about_wanting_to_die_finds_a_crisis_line_first(self) -> None:
        self.assertEqual("988 Suicide & Crisis Lifeline", self.found("self-harm-suicide")[1])
        self.assertEqual("988 Suicide & Crisis Lifeline", self.found("danger")[0])

    def test_a_line_for_a_group_is_offered_to_whoever_named_the_group(self) -> None:
        self.assertNotIn("Men's Advice Line", self.found(country="GB"))
        self.assertEqual("Men's Advice Line", self.found(country="GB", audience="men")[1])

    def test_lines_in_the_persons_language_come_before_others(self) -> None:
        spanish = "National Sexual Assault Hotline: chat in Spanish"
        self.assertGreater(self.found().index(spanish), 1)
        self.assertEqual(spanish, self.found(language="es")[1])

    def test_nobody_is_left_with_a_single_line_or_none(self) -> None:
        self.assertEqual(["Find A Helpline"], self.found(country="NP"))
        self.assertIn("Find A Helpline", self.found(country="DK"))

    def test_without_a_chosen_country_it_is_the_operators(self) -> None:
        self.assertEqual(self.found(), self.found(country=None))
