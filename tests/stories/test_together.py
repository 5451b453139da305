"""Me too: one tap counts one person, and the number says no more than that."""

import re

from django.test import SimpleTestCase, TestCase, TransactionTestCase, tag

from stories import together
from stories.models import MeToo
from stories.models.account import this_month
from stories.models.metoo import SHARDS
from stories.services.together import add_country, tap
from tests.house_rules import ROOT
from tests.make_public import public_story
from tests.stack.at_once import at_once
from tests.visitor import Visitor


def many_tap(count: int, country: str = "") -> None:
    for _ in range(count):
        month = tap(held=False)
        if country:
            add_country(month=month, country=country)


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

    def test_the_page_asks_the_database_twice_however_many_there_are(self) -> None:
        many_tap(30, "IE")
        with self.assertNumQueries(2):
            self.client.get("/together/")

    def test_the_picture_holds_a_point_for_each_and_no_script(self) -> None:
        many_tap(30)
        response = self.client.get("/together/picture.svg")
        self.assertEqual(response["Content-Type"], "image/svg+xml")
        self.assertEqual(len(re.findall(rb"h0", response.content)), 30)


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
            magnitude = together.Magnitude(about, [], [])
            self.assertLessEqual(len(magnitude.points), together.MOST_POINTS)
            self.assertGreater(len(magnitude.points), about // magnitude.people_per_point - 1)

    def test_points_keep_their_distance(self) -> None:
        points = together.sunflower(300)
        nearest = min((ax - bx) ** 2 + (ay - by) ** 2 for i, (ax, ay) in enumerate(points) for bx, by in points[:i])
        self.assertGreater(nearest**0.5, 4.4)
