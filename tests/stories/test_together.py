"""Me too: one tap counts one person, and the number says no more than that."""

import re
import time
from io import StringIO
from unittest import mock

from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import RequestFactory, SimpleTestCase, TestCase, TransactionTestCase, tag

from metoo_site.buckets import bucket_of
from stories import together
from stories.limits import bucket_is_full
from stories.models import MeToo
from stories.models.account import this_month
from stories.models.metoo import SHARDS
from stories.services.together import add_country, tap
from stories.views.together import RATE
from tests.house_rules import ROOT
from tests.make_public import public_story
from tests.own_xml import read_again
from tests.stack.at_once import at_once
from tests.visitor import Visitor


def many_tap(count: int, country: str = "") -> None:
    for _ in range(count):
        month = tap(held=False)
        if country:
            add_country(month=month, country=country, held=False)


class Tapping(TestCase):
    def test_one_tap_from_the_page_counts_one(self) -> None:
        visitor = Visitor().open("/together/").send({}, form="Me too", button="Me too")
        self.assertIn("You are counted", visitor.words)
        self.assertEqual(sum(MeToo.objects.by("month").values()), 1)

    def test_one_tap_from_the_first_page_and_from_the_list_counts_one_each(self) -> None:
        for address in ("/", "/stories/"):
            Visitor().open(address).send({}, form="Me too", button="Me too")
        self.assertEqual(sum(MeToo.objects.by("month").values()), 2)

    def test_every_page_for_reading_takes_a_tap_and_none_where_something_is_typed(self) -> None:
        story = public_story()
        own = (
            "/",
            "/share/",
            "/together/",
            "/about/",
            "/safety/",
            "/privacy/",
            "/policy/",
            "/transparency/",
            "/help/gb/",
        )
        for address in (*own, "/stories/", "/solidarity/", f"/stories/{story.slug}/", f"/stories/{story.slug}/read/"):
            forms = [form.action for form in Visitor().open(address).page.forms]
            self.assertIn("/together/me-too/", forms, address)
        for address in ("/share/write/", "/mine/", "/stories/find/", "/solidarity/write/", "/choices/", "/desk/"):
            forms = [form.action for form in Visitor().open(address).page.forms]
            self.assertNotIn("/together/me-too/", forms, address)

    def test_where_nothing_stands_and_where_a_search_ends_one_tap_is_at_hand_too(self) -> None:
        found = Visitor().open("/stories/find/").send({}, form="query", button="Find")
        for visitor in (Visitor().open("/nowhere/"), Visitor().open(f"/stories/{'f' * 32}/"), found):
            visitor.send({}, form="Me too", button="Me too")
            self.assertIn("You are counted", visitor.words)

    def test_each_tap_gets_a_token_of_its_own_on_the_same_page(self) -> None:
        pages = [self.client.post("/together/me-too/").content.decode() for _ in range(2)]
        tokens = [re.search(r'name="token" value="([^"]+)"', page)[1] for page in pages]
        self.assertNotEqual(*tokens)
        self.assertEqual(*(page.replace(token, "") for page, token in zip(pages, tokens, strict=True)))

    def test_whoever_chose_a_country_finds_its_helplines_after_the_tap(self) -> None:
        self.client.post("/together/me-too/")
        self.client.post("/help/gb/", {"press": "keep"})
        self.assertIn("In danger now, in the United Kingdom?", self.client.post("/together/me-too/").content.decode())

    def test_a_tap_costs_one_query(self) -> None:
        tap(held=False)
        MeToo.objects.bulk_create(
            [MeToo(month=this_month(), country="", shard=shard) for shard in range(SHARDS)], ignore_conflicts=True
        )
        with self.assertNumQueries(1):
            self.client.post("/together/me-too/")

    def test_a_tap_leaves_no_cookie_and_no_row_of_its_own(self) -> None:
        visitor = Visitor()
        for _ in range(60):
            visitor.open("/together/").send({}, form="Me too", button="Me too")
        self.assertFalse(visitor.client.cookies)
        self.assertLessEqual(MeToo.objects.count(), 16)
        self.assertEqual(sum(MeToo.objects.by("month").values()), 60)

    def test_a_country_can_be_added_once_and_moves_the_same_tap(self) -> None:
        visitor = Visitor().open("/together/").send({}, form="Me too", button="Me too")
        fields = {**visitor.form_with("country").fields, "country": "IE"}
        self.assertIn(b"is added", visitor.client.post("/together/country/", fields).content)
        self.assertIn(b"without a country", visitor.client.post("/together/country/", fields).content)
        self.assertEqual({key: n for key, n in MeToo.objects.by("country").items() if n}, {"IE": 1})

    def test_no_country_a_wrong_one_and_a_forged_token_change_nothing(self) -> None:
        visitor = Visitor().open("/together/").send({}, form="Me too", button="Me too")
        token = visitor.form_with("country").fields["token"][0]
        for fields in ({"country": "IE", "token": "forged"}, {"country": "??", "token": token}, {"token": token}):
            self.assertEqual(visitor.client.post("/together/country/", fields).status_code, 200)
        self.assertEqual({key: n for key, n in MeToo.objects.by("country").items() if n}, {"": 1})

    def test_a_flood_is_left_out_of_the_number(self) -> None:
        tap(held=True)
        self.assertEqual(MeToo.objects.by("month"), {})


class MoreThanABucketHolds(TestCase):
    """Many people behind one address, or a machine: nobody knows at once, so nothing is lost and nothing is boasted."""

    FULL = 1_000  # a school, all of it within one minute

    def setUp(self) -> None:
        cache.clear()
        self.addCleanup(cache.clear)
        self.month = this_month()
        still = {"time.return_value": time.time()}  # else the minute may be over before the bucket is full
        self.enterContext(mock.patch("django_ratelimit.core.time", **still))

    def the_bucket_is_full(self) -> None:
        """As it is after a thousand taps: the thousandth fills it."""
        request = RequestFactory().post("/together/me-too/")
        request.bucket = bucket_of("127.0.0.1")
        for _ in range(self.FULL - 1):  # one has tapped already
            self.assertFalse(bucket_is_full(request, "me-too", RATE))

    def taps(self, country: str = "") -> Visitor:
        visitor = Visitor().open("/together/").send({}, form="Me too", button="Me too")
        return visitor.send({"country": country}, form="country") if country else visitor

    def counted(self) -> dict[str, int]:
        return {code: taps for code, taps in MeToo.objects.by("country").items() if taps}

    def test_a_school_behind_one_address_is_counted_and_what_is_above_is_held_with_the_same_answer(self) -> None:
        counted = self.taps().words
        self.the_bucket_is_full()
        held = self.taps().words
        self.assertEqual(counted, held)
        self.assertEqual({"": 1}, self.counted())
        self.assertEqual({self.month: 1}, MeToo.objects.held_by_month())

    def test_a_held_tap_with_a_country_moves_nobody_elses(self) -> None:
        self.taps()
        self.the_bucket_is_full()
        self.assertIn("Your country is added", self.taps("IE").words)
        self.assertEqual({"": 1}, self.counted())

    def test_the_operator_sees_what_is_held_and_counts_it_once(self) -> None:
        self.taps()
        self.the_bucket_is_full()
        self.taps("IE")
        self.taps()
        month = f"{self.month:%Y-%m}"
        self.assertIn(f"{month}  2 held", self.says())
        self.assertIn("2 taps count now", self.says("--count", month))
        self.assertIn("0 taps count now", self.says("--count", month))
        self.assertEqual({"": 2, "IE": 1}, self.counted())
        self.assertIn("Nothing is held", self.says())

    def test_a_month_that_cannot_be_read_is_told(self) -> None:
        with self.assertRaisesMessage(CommandError, "2026-11"):
            self.says("--count", "November")

    def says(self, *arguments: str) -> str:
        said = StringIO()
        call_command("held_taps", *arguments, stdout=said)
        return said.getvalue()


class TheNumber(TestCase):
    def test_fewer_than_ten_are_never_shown(self) -> None:
        many_tap(9, "IE")
        words = Visitor().open("/together/").words
        self.assertIn("The first ones are here", words)
        self.assertNotIn("Ireland", words)

    def test_ten_from_one_country_are_shown(self) -> None:
        many_tap(12, "IE")
        visitor = Visitor().open("/together/")
        self.assertIn("About 10 people", visitor.words)
        self.assertIn("Ireland", visitor.words)

    def test_the_page_asks_the_database_once_however_many_there_are(self) -> None:
        many_tap(30, "IE")
        with self.assertNumQueries(1):
            self.client.get("/together/")

    def test_the_picture_holds_a_point_for_each_and_no_script(self) -> None:
        many_tap(30)
        response = self.client.get("/together/picture.svg")
        self.assertEqual(response["Content-Type"], "image/svg+xml")
        self.assertEqual(len(re.findall(rb"h0", response.content)), 30)


class ThePicture(TestCase):
    def counted(self, taps: int) -> Visitor:
        MeToo.objects.create(month=this_month(), country="", shard=0, taps=taps)
        return Visitor().open("/together/")

    def points(self, visitor: Visitor) -> list[int]:
        return [len(re.findall("h0", drawn)) for drawn in re.findall(r"<svg.*?</svg>", visitor.html)]

    def test_where_a_point_is_many_one_of_them_is_shown_close_with_a_point_for_each_person(self) -> None:
        visitor = self.counted(17_000)
        self.assertIn("Each point is 50 people.", visitor.words)
        self.assertIn("One of them, seen close", visitor.words)
        self.assertEqual([340, 50], self.points(visitor))

    def test_where_a_point_is_one_person_there_is_nothing_to_see_closer(self) -> None:
        visitor = self.counted(600)
        self.assertIn("Each point is one person.", visitor.words)
        self.assertEqual([600], self.points(visitor))
        self.assertNotIn("seen close", visitor.words)

    def test_how_long_it_takes_to_say_them_all_stands_in_words(self) -> None:
        for about, words in (
            (110, None), (120, "2 minutes"), (7_100, "118 minutes"), (7_200, "2 hours"), (17_000, "5 hours"),
            (172_800, "2 days and nights"), (4_700_000, "54 days and nights"),
        ):  # fmt: skip
            said = together.Magnitude(about, (), ()).said
            self.assertEqual(words, said and f"{said.about} {said.unit}{' and nights' * (said.unit == 'days')}")
        self.assertIn("one each second, it would take about 5 hours.", self.counted(17_000).words)

    def test_the_picture_that_somebody_keeps_says_itself_how_many_a_point_is(self) -> None:
        self.counted(17_000)
        drawn = read_again(self.client.get("/together/picture.svg").content)
        words = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
        self.assertEqual(["About 17,000 people have said it here.", "Each point is 50 people."], words)
        self.assertIn('direction="rtl"', self.client.get("/ar/together/picture.svg").content.decode())


class AtOnce(TransactionTestCase):
    @tag("postgresql")
    def test_taps_at_the_same_moment_are_all_counted_and_committed_when_they_are_answered(self) -> None:
        """Each on a connection of its own; the sum is asked for on another one, so nothing waits in a memory."""
        answers = at_once([lambda: self.client_class().post("/together/me-too/").status_code] * 24)
        self.assertEqual([200] * 24, answers)
        self.assertEqual(24, sum(MeToo.objects.by("month").values()))

    def test_an_answered_tap_is_on_the_disk_in_production(self) -> None:
        configuration = (ROOT / "deploy" / "postgresql" / "site.conf").read_text()
        for line in ("fsync = on", "synchronous_commit = on"):
            self.assertIn(f"\n{line}\n", configuration)


class Rounding(SimpleTestCase):
    def test_numbers_are_rounded_down_to_two_digits(self) -> None:
        for count, about in ((0, 0), (9, 0), (10, 10), (99, 90), (100, 100), (1_234, 1_200), (4_700_000, 4_700_000)):
            self.assertEqual(together.rounded(count), about)

    def test_the_picture_never_holds_more_than_it_can(self) -> None:
        for about in (10, 600, 610, 99_000, 4_700_000, 120_000_000):
            magnitude = together.Magnitude(about, (), ())
            self.assertLessEqual(len(magnitude.points), together.MOST_POINTS)
            self.assertGreater(len(magnitude.points), about // magnitude.people_per_point - 1)

    def test_points_keep_their_distance(self) -> None:
        points = together.sunflower(300)
        nearest = min((ax - bx) ** 2 + (ay - by) ** 2 for i, (ax, ay) in enumerate(points) for bx, by in points[:i])
        self.assertGreater(nearest**0.5, 4.4)
