"""The same form, sent many times at the same moment to a real site on SQLite: one story, and one answer for all."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import urlencode
from urllib.request import urlopen

from django.test import SimpleTestCase, tag

from tests.browser.site import running_site
from tests.visitor import PageParser

SENDERS = 8


@tag("embedded")
class AtOnceTests(SimpleTestCase):
    def test_a_story_that_is_sent_eight_times_at_once_is_one_story(self) -> None:
        with running_site() as site:
            with urlopen(f"{site.url}/share/write/") as page:  # noqa: S310 - the address of our own site
                form = next(form for form in PageParser(page.read().decode()).forms if "body" in form.fields)
            fields = {"body": "Sent eight times.", "token": form.fields["token"][0]}

            def send(_: int) -> str:
                with urlopen(f"{site.url}/share/send/", urlencode(fields).encode()) as answer:  # noqa: S310
                    return answer.read().decode()

            with ThreadPoolExecutor(SENDERS) as people:
                answers = list(people.map(send, range(SENDERS)))
            with closing(sqlite3.connect(site.folder / "site.sqlite3")) as database:
                stories = database.execute("SELECT count(*) FROM stories_story").fetchone()
        self.assertEqual((1,), stories)
        self.assertEqual(1, sum("Your story is with us" in answer for answer in answers))
        self.assertEqual(SENDERS - 1, sum("We already have it" in answer for answer in answers))
