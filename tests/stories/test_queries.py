"""How often a public page asks the database: so many times, however many stories and responses there are."""

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from stories.lists import PAGE_SIZE
from stories.models import ReplyChoice
from stories.warnings import Level
from tests.make_public import public_story

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
        with CaptureQueriesContext(connection) as queries:
            self.assertEqual(200, self.client.get(address).status_code)
        return len(queries)
