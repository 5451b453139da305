"""Reading choices: what a person leaves out, is asked about or sees at once, and how they take it back in one press."""

from django.db import connection
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext

from stories import lists
from stories.choices import ReadingChoices, cookie_name
from stories.models import Kind, PublicStory
from stories.warnings import Level, Topic
from tests.make_public import public_story
from tests.visitor import Visitor

SECRET = "On that evening the rain fell on the red roof."


class Choosing(TestCase):
    def chooses(self, **fields: str) -> Visitor:
        visitor = Visitor().open("/choices/")
        return visitor.send(
            {name.replace("_", "-"): value for name, value in fields.items()}, form="rape", button="Keep"
        )

    def test_somebody_who_chose_nothing_has_no_cookie(self) -> None:
        public_story()
        visitor = Visitor()
        for address in ("/", "/stories/", "/choices/"):
            visitor.open(address)
        visitor.send({}, form="rape", button="Keep")
        self.assertFalse(visitor.client.cookies)

    def test_choices_live_in_one_cookie_that_ends_with_the_browser_and_tells_nothing(self) -> None:
        visitor = self.chooses(rape="hide")
        (cookie,) = visitor.client.cookies.values()
        self.assertEqual((cookie_name(), "", "", "Strict", True), (cookie.key, cookie["expires"], cookie["max-age"],
                         cookie["samesite"], cookie["httponly"]))  # fmt: skip
        self.assertNotIn("rape", cookie.value)
        self.assertIn("until you close the browser", visitor.words)

    @override_settings(SESSION_COOKIE_SECURE=True)
    def test_on_a_real_site_the_cookie_stays_on_this_host_and_on_https(self) -> None:
        (cookie,) = self.chooses(rape="hide").client.cookies.values()
        self.assertEqual(("__Host-view", True, "/"), (cookie.key, cookie["secure"], cookie["path"]))

    def test_a_topic_that_is_left_out_is_in_no_list(self) -> None:
        public_story(topics=(Topic.RAPE,), title="The one left out")
        public_story(topics=(Topic.MEDICAL,), title="The one that stays")
        visitor = self.chooses(rape="hide").open("/stories/")
        self.assertNotIn("The one left out", visitor.html)
        self.assertIn("The one that stays", visitor.html)
        self.assertIn("The one left out", Visitor().open("/stories/").html)

    def test_a_level_can_be_left_out_too(self) -> None:
        public_story(level=Level.DETAILED, title="All of it")
        self.assertNotIn("All of it", self.chooses(detailed="hide").open("/stories/").html)

    def test_what_is_left_out_still_has_its_own_page_without_a_word_of_it(self) -> None:
        story = public_story(SECRET, topics=(Topic.RAPE,), level=Level.MENTIONED)
        visitor = self.chooses(rape="hide").open(f"/stories/{story.slug}/")
        self.assertIn("you chose to leave out", visitor.words)
        self.assertNotIn("red roof", visitor.html)

    def test_words_open_at_once_only_when_the_level_and_every_topic_were_chosen(self) -> None:
        story = public_story(SECRET, topics=(Topic.RAPE, Topic.MEDICAL), level=Level.DETAILED)
        address = f"/stories/{story.slug}/"
        self.assertNotIn("red roof", self.chooses(rape="show", detailed="show").open(address).html)
        self.assertNotIn("red roof", self.chooses(rape="show", medical="show").open(address).html)
        self.assertIn("red roof", self.chooses(rape="show", medical="show", detailed="show").open(address).html)

    def test_one_press_shows_everything_at_once(self) -> None:
        story = public_story(SECRET, level=Level.DETAILED)
        visitor = Visitor().open("/choices/").send({}, form="rape", button="Show everything")
        self.assertIn("red roof", visitor.open(f"/stories/{story.slug}/").html)

    def test_one_press_on_the_list_forgets_it_all(self) -> None:
        visitor = self.chooses(rape="hide").open("/stories/").send({}, form="Forget my choices", button="Forget")
        self.assertIn("Nothing is kept", visitor.words)
        self.assertEqual("", visitor.client.cookies[cookie_name()].value)

    def test_leaving_takes_the_cookie_along(self) -> None:
        visitor = self.chooses(rape="hide")
        visitor.client.get("/leave/")
        self.assertEqual("", visitor.client.cookies[cookie_name()].value)

    def test_an_answer_that_nobody_offered_changes_nothing(self) -> None:
        for fields in ({"rape": "burn"}, {"press": "burn"}):
            response = self.client.post("/choices/", fields)
            self.assertEqual(422, response.status_code)
            self.assertIn(b"choose once more", response.content)
            self.assertFalse(response.cookies)

    def test_a_forged_cookie_counts_as_none(self) -> None:
        public_story(title="Here")
        self.client.cookies[cookie_name()] = "forged"
        self.assertIn(b"Here", self.client.get("/stories/").content)

    def test_pages_stay_cached_for_everybody_else_and_are_never_stored_for_one_person(self) -> None:
        story = public_story()
        for address in ("/stories/", f"/stories/{story.slug}/"):
            response = self.client.get(address)
            self.assertEqual("4", response["X-Accel-Expires"])
            self.assertNotIn("Cookie", response.get("Vary", ""))
            mine = self.chooses(rape="hide").open(address).response
            self.assertEqual(("0", "no-store"), (mine["X-Accel-Expires"], mine["Cache-Control"]))


class Lists(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for number in range(12):
            topic = Topic.RAPE if number % 3 else Topic.MEDICAL
            public_story(f"Number {number} of them.", topics=(topic,), title=f"Title {number}.")

    def test_a_list_asks_the_database_as_often_however_many_there_are(self) -> None:
        self.client.get("/stories/")
        with self.assertNumQueries(3):  # up to the end, on from the beginning, and the months
            self.client.get("/stories/")

    def test_with_things_left_out_every_page_is_bounded_and_no_story_is_lost(self) -> None:
        choices, start = ReadingChoices(hidden=frozenset({Topic.RAPE})), _slugs()[5]
        key, seen = start, []
        while key:
            with CaptureQueriesContext(connection) as asked:
                part = lists.round_from(
                    key, start=start, rows=lists.cards(Kind.STORY), narrow=choices.narrow, size=3, looked_at=2
                )
            self.assertLessEqual(len(asked), 4)
            seen += [story.title for story in part.stories]
            key = part.next_key
        self.assertEqual(["Title 0.", "Title 3.", "Title 6.", "Title 9."], sorted(seen))

    def test_a_month_has_its_own_list_and_a_wrong_one_a_plain_answer(self) -> None:
        month = PublicStory.objects.first().published_month
        visitor = Visitor().open(f"/stories/month/{month:%Y-%m}/")
        self.assertIn("Title 3.", visitor.html)
        self.assertIn("No story from this month", Visitor().open("/stories/month/2001-01/").words)
        for wrong in ("2026-13", "0000-01", "2026-1", "yesterday"):
            self.assertEqual(404, self.client.get(f"/stories/month/{wrong}/").status_code)

    def test_a_wrong_cursor_is_told_so_with_a_way_on(self) -> None:
        response = self.client.get("/stories/?from=xyz")
        self.assertEqual(404, response.status_code)
        self.assertIn(b'href="/stories/"', response.content)


def _slugs() -> list[str]:
    return list(PublicStory.objects.order_by("slug").values_list("slug", flat=True))
