"""Past one machine: any node may die or be cut off; nothing acknowledged is lost, and withdrawn stays withdrawn."""

import time
from contextlib import ExitStack
from typing import ClassVar
from unittest import skipIf

from django.test import tag

from metoo_site.headers import GONE_WITHIN
from tests.stack.faults import Faults
from tests.stack.nodes import REPLICA, WEB, WORKER, connect_to_replica, cut_off, no_longer_follows, nodes
from tests.stack.test_faults import FaultsCase
from tests.stack.through_nginx import Web, missing, publish, withdraw
from tests.stack.writers import Writers, at_some_moment, for_seconds, patiently

BODY = "This is an example that stands on two copies: numbat."
BROWSER = {"Cookie": "any=1"}  # then no answer comes from nginx's cache
STATIC = ("/", "/help/", "/policy/", "/about/", "/share/")
TIMES = 20  # that somebody asks for a text after its five seconds
RESTING = "The stories are resting"


@tag("postgresql", "redis", "attack")
@skipIf(missing(), f"{missing()} cannot be found here")
class NodesTests(FaultsCase):
    faults: ClassVar[Faults]

    @classmethod
    def setUpClass(cls) -> None:
        super(FaultsCase, cls).setUpClass()
        cls.rows = []
        cls.faults = cls.enterClassContext(nodes())
        cls.web = Web(cls.faults.stack.place)

    def page(self, address: str) -> tuple[int, str]:
        answer = self.web.get(address, **BROWSER)
        return answer.status_code, answer.text

    def each_node(self, address: str) -> list[tuple[int, str]]:
        """Four times: nginx asks one node after the other, and each of its two processes."""
        return [self.page(address) for _ in range(4)]

    def assert_static_pages_are_served(self) -> None:
        for address in STATIC:
            with self.subTest(address=address):
                self.assertEqual({200}, {status for status, _ in self.each_node(address)})

    def wait_until_stories_are_read(self) -> None:
        patiently(lambda: all(status == 200 for status, _ in self.each_node("/stories/")))

    def on_the_replica(self, slug: str) -> int:
        server = connect_to_replica(self.faults.stack.place)
        with server.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM stories_publicstory WHERE slug = %s", [slug])
            (found,) = cursor.fetchone()
        server.close()
        return found

    def test_a_node_that_is_killed_under_load_loses_nothing(self) -> None:
        for name in (WEB, WORKER, REPLICA):

            def happens(writers: Writers, number: int, name: str = name) -> None:
                writers.wait_for_a_press()
                at_some_moment()
                self.faults.kill(name)
                writers.wait_for_thanks()

            with self.subTest(node=name):
                self.assert_nothing_is_lost(self.faults.count(f"{name} killed", 1, happens))

    def test_a_copy_that_is_cut_off_under_load_loses_nothing_and_stops_no_writer(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            with cut_off(self.faults, REPLICA):
                writers.wait_for_thanks()
                for_seconds(1)

        row = self.faults.count("replica cut off", 1, happens)
        self.assert_nothing_is_lost(row)
        self.assertEqual(0, row.unanswered, "somebody was not thanked at once")
        self.wait_until_stories_are_read()

    def test_a_primary_that_is_cut_off_lets_stories_rest_and_nothing_else_that_is_ours(self) -> None:
        self.wait_until_stories_are_read()
        with cut_off(self.faults, "postgresql"):
            for_seconds(GONE_WITHIN)
            for status, text in self.each_node("/stories/"):
                self.assertEqual(503, status)
                self.assertIn(RESTING, text)
            self.assert_static_pages_are_served()
        self.wait_until_stories_are_read()

    def test_what_was_withdrawn_is_shown_by_no_copy_that_has_stopped_following(self) -> None:
        story = publish(self.faults.stack, BODY)
        patiently(lambda: all(BODY in text for _, text in self.each_node(story.page)))
        with ExitStack() as exits:
            exits.enter_context(no_longer_follows(self.faults))
            withdraw(self.web, story)
            gone_at = time.monotonic() + GONE_WITHIN
            tried = 0
            while tried < TIMES:  # also on a busy machine
                asked = time.monotonic()
                status, text = self.page(story.page)
                if asked > gone_at:
                    tried += 1
                    self.assertNotIn(BODY, text)
                    self.assertIn(status, (404, 503))
            self.tried = tried
            self.assertEqual(1, self.on_the_replica(story.slug), "a control: the copy still has it")
            self.assertIn(RESTING, self.page("/stories/")[1])
            self.assert_static_pages_are_served()
        patiently(lambda: {status for status, _ in self.each_node(story.page)} == {404})
        self.wait_until_stories_are_read()
