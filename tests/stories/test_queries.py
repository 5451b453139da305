"""How often a public page asks the database, and for how much: the same however many stories there are."""

import re

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from stories import receipts
from stories.lists import LOOKED_AT, PAGE_SIZE
from stories.models import ReplyChoice
from stories.tokens import new_share_token
from stories.warnings import Level
from tests.make import BODY, Writer
from tests.make_public import public_story
from tests.visitor import Visitor

NEVER = ("/", "/about/", "/safety/", "/privacy/", "/share/", "/help/", "/help/us/", "/help/us/paper/", "/help.json")
# The list asks for the newest and the oldest month, then for what follows today's beginning and what stands before it.
# A story asks for itself and its responses, and at most four times for stories like it (stories.alike).
AT_MOST = {"/stories/": 3, "/solidarity/": 2, "/together/": 1, "/stories/{}/": 6, "/stories/{}/read/": 6}


class Questions(TestCase):
    def test_pages_of_our_own_words_ask_nothing(self) -> None:
        for address in NEVER:
            with self.subTest(address), self.assertNumQueries(0):
                self.client.get(address)

    def test_a_page_of_stories_asks_as_often_for_two_stories_as_for_more_than_a_page_of_them(self) -> None:
        asked = []
        for more in (2, PAGE_SIZE):
            for _ in range(more):
                last = public_story(level=Level.MENTIONED, reply_choice=ReplyChoice.WORDS)
            asked.append({address: self._asked(address.format(last.slug)) for address in AT_MOST})
        for few, many in zip(*(counts.items() for counts in asked), strict=True):
            with self.subTest(few[0]):
                self.assertLessEqual(few[1], AT_MOST[few[0]])
                self.assertLessEqual(many[1], AT_MOST[few[0]])

    def _asked(self, address: str) -> int:
        self.client.get(address)  # whoever asks first tells PostgreSQL the statements that it keeps
        with CaptureQueriesContext(connection) as queries:
            self.assertEqual(200, self.client.get(address).status_code)
        return len(queries)

    def test_sending_a_story_asks_for_its_words_once_and_writes_four_rows(self) -> None:
        first, second = ({"token": str(new_share_token(receipts.mint())), "body": BODY} for _ in range(2))
        self.client.post("/share/send/", first)  # as above
        with CaptureQueriesContext(connection) as asked:
            self.assertContains(self.client.post("/share/send/", second), "Thank you")
        rows = [one["sql"].count("EXECUTE") or 1 for one in asked][2:-1]  # between where it begins and ends
        self.assertEqual([4] if connection.vendor == "postgresql" else [1] * 4, rows, "a server takes them in one trip")


class Bounded(TestCase):
    def test_no_public_page_counts_all_stories_or_passes_over_more_of_them_the_further_one_reads(self) -> None:
        writer = Writer()
        stories = [public_story(writer=writer, reply_choice=ReplyChoice.WORDS, shows_support=True)]
        stories += [public_story() for _ in range(PAGE_SIZE)]
        last, first = max(story.slug for story in stories), stories[0]
        with CaptureQueriesContext(connection) as asked:
            for address in (
                "/stories/", f"/stories/?from={last}", f"/stories/month/{first.published_month:%Y-%m}/?from={last}",
                "/solidarity/", f"/solidarity/?from={last}", "/feed.xml", f"/stories/{first.slug}/",
                f"/stories/{first.slug}/read/", "/together/", "/together/picture.svg", "/transparency/",
            ):  # fmt: skip
                self.assertEqual(200, self.client.get(address).status_code, address)
            for wanted in ({"query": "sister"}, {"topics": "rape"}, {"length": "long"}, {"language": "fr"}):
                Visitor().open("/stories/find/").send(wanted, form="query", button="Find")
            self.assertContains(self.client.post("/mine/", {"words": writer.words}), "It is public")
        questions = [one["sql"] for one in asked]
        self.assertEqual([], [question for question in questions if re.search(r"\bCOUNT\(", question, re.IGNORECASE)])
        passed_over = {int(number) for question in questions for number in re.findall(r"OFFSET (\d+)", question)}
        self.assertEqual({LOOKED_AT}, passed_over, "an end that does not move with the page, and nothing else")
