"""Past one machine: any of them may die or be cut off; nothing acknowledged is lost, and withdrawn stays withdrawn."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from unittest import skipIf

from django.test import tag

from stories.pages import GONE_WITHIN
from tests.stack import nodes
from tests.stack.network import COPIES, INSIDE
from tests.stack.nodes import MEMORY, READS_FROM, WEBS, WORKERS
from tests.stack.nodes_case import RESTING, NodesCase
from tests.stack.through_nginx import is_signed_in, joins_the_desk, missing, publish, signs_in, withdraw
from tests.stack.writers import Writers, at_some_moment, for_seconds, patiently

LACKS = missing() or nodes.missing()
BODY = "This is an example that stands on three machines: numbat."
GONE = "This is an example that was withdrawn before its server ended: kultarr."
STAYS = "This is an example that its writer looks after: dunnart."
TIMES = 20  # that somebody asks for a text after its five seconds
WHILE = 2  # seconds of a cut
READER = "reader-of-both"
STORIES = "SELECT count(*) FROM stories_story"
NOT_ON_TWO = """SELECT count(*) FROM pg_stat_activity
    WHERE wait_event = 'SyncRep' AND state_change < clock_timestamp() - interval '1 second'"""


@tag("postgresql", "redis", "attack")
@skipIf(LACKS, f"{LACKS} cannot be found here")
class NodesTests(NodesCase):
    def one_of_each(self) -> list[str]:
        return [WEBS[1], WORKERS[1], self.copies()[0], self.nodes.databases.primary()]

    def test_a_machine_that_is_cut_off_under_load_loses_nothing(self) -> None:
        self.assert_each_may("be cut off", lambda _machine: for_seconds(WHILE))

    def test_a_machine_that_is_killed_under_load_loses_nothing(self) -> None:
        self.assert_each_may("be killed", self.nodes.kill)

    def assert_each_may(self, what: str, happens: Callable[[str], None]) -> None:
        """This happens to one of each kind, in turn, while nobody reaches it."""
        machines = self.one_of_each()

        def ends(writers: Writers, number: int) -> None:
            writers.wait_for_a_press()
            at_some_moment()
            with self.network.cut(machines[number]):
                happens(machines[number])

        self.assert_nothing_is_lost(self.faults.count(f"machines may {what}", len(machines), ends))

    def test_nobody_is_thanked_for_a_text_that_lies_on_one_machine_alone(self) -> None:
        primary = self.nodes.databases.primary()

        def asked(question: str) -> object:
            return self.nodes.databases.ask(primary, question, database="site")

        def happens(writers: Writers, number: int) -> None:
            with ExitStack() as exits:
                for machine in self.copies():
                    exits.enter_context(self.network.cut(machine, COPIES))
                patiently(lambda: asked(NOT_ON_TWO))  # from then on nothing else is stored either
                before = asked(STORIES)
                for_seconds(WHILE)
                self.assertEqual(before, asked(STORIES))
            writers.wait_for_thanks()

        self.assert_nothing_is_lost(self.faults.count("both copies cut off", 1, happens))

    def test_a_copy_takes_the_place_of_a_primary_that_ends_under_load(self) -> None:
        databases = self.nodes.databases
        old, copies = databases.primary(), self.copies()
        story = publish(self.nodes, GONE)
        withdraw(self.web, story)

        def happens(writers: Writers, number: int) -> None:
            writers.wait_for_a_press()
            at_some_moment()
            with self.network.cut(old):
                self.nodes.kill(old)
                self.nodes.children.pop(old)
                databases.promote(*copies)
                writers.wait_for_thanks()
            self.becomes_a_copy(old)

        self.assert_nothing_is_lost(self.faults.count("a copy becomes the primary", 1, happens))
        self.assertIn(databases.primary(), copies)
        for machine in WEBS:
            patiently(lambda machine=machine: self.are_read(machine))
            self.assertLessEqual({status for status, _ in self.each_process(machine, story.page)}, {404, 503})

    def test_another_redis_takes_the_place_of_one_that_ends_under_load(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            old = self.nodes.place.redis.primary()
            writers.wait_for_a_press()
            at_some_moment()
            with self.network.cut(MEMORY[old]):
                self.nodes.kill(MEMORY[old])
                patiently(lambda: self.is_the_primary_redis(1 - old))
                writers.wait_for_thanks()

        self.assert_nothing_is_lost(self.faults.count("another Redis becomes the primary", 1, happens))

    def test_a_copy_that_is_cut_off_stops_no_writer(self) -> None:
        machine, _ = self.one_that_reads_a_copy()

        def happens(writers: Writers, number: int) -> None:
            with self.network.cut(READS_FROM[machine]):
                writers.wait_for_thanks()
                for_seconds(WHILE)

        row = self.faults.count("copy cut off", 1, happens)
        self.assert_nothing_is_lost(row)
        self.assertEqual(0, row.unanswered, "somebody was not thanked at once")

    def test_a_web_node_that_reaches_no_database_lets_stories_rest_and_nothing_else_that_is_ours(self) -> None:
        machine, other = WEBS
        with self.network.cut(machine, INSIDE):
            for_seconds(GONE_WITHIN)
            for status, text in self.each_process(machine, "/stories/"):
                self.assertEqual(503, status)
                self.assertIn(RESTING, text)
            self.assert_static_pages_are_served(machine)
            self.assertTrue(self.are_read(other), "the other node has nothing to do with it")
        patiently(lambda: self.are_read(machine))

    def test_a_primary_that_is_cut_off_lets_stories_rest_everywhere(self) -> None:
        with self.network.cut(self.nodes.databases.primary()):
            for_seconds(GONE_WITHIN)
            for machine in WEBS:
                self.assertIn(RESTING, self.page(machine, "/stories/")[1])
                self.assert_static_pages_are_served(machine)

    def test_somebody_at_the_desk_goes_on_at_the_other_node(self) -> None:
        link = self.nodes.manage("desk", "add_moderator", READER).split()[-1]
        joins_the_desk(self.nodes.place, link)
        one, other = (self.nodes.web(machine) for machine in WEBS)
        signed_in = signs_in(one.place, READER)
        self.assertTrue(is_signed_in(signed_in))
        self.assertTrue(is_signed_in(replace(other, jar=signed_in.jar)))
        self.assertFalse(is_signed_in(other), "a control: nobody is without the cookie")

    def test_what_was_withdrawn_is_shown_by_no_copy_that_has_stopped_following(self) -> None:
        machine, other = self.one_that_reads_a_copy()
        copy = READS_FROM[machine]
        story, stays = publish(self.nodes, BODY), publish(self.nodes, STAYS)
        patiently(lambda: all(BODY in text for _, text in self.each_process(machine, story.page)))
        patiently(lambda: all(BODY in self.without_cookie(one, story.page)[1] for one in WEBS))
        with self.network.cut(copy, COPIES):
            withdraw(self.nodes.web(other), story)
            gone_at = time.monotonic() + GONE_WITHIN
            tried = 0
            while tried < TIMES:  # also on a busy machine
                asked = time.monotonic()
                shown = [self.page(machine, story.page), *(self.without_cookie(one, story.page) for one in WEBS)]
                if asked > gone_at:
                    tried += 1
                    for status, text in shown:
                        self.assertNotIn(BODY, text)
                        self.assertIn(status, (404, 503))
            self.tried = tried
            there = "SELECT count(*) FROM stories_publicstory WHERE slug = %s"
            found = self.nodes.databases.ask(copy, there, story.slug, database="site")
            self.assertEqual(1, found, "a control: the copy still has it")
            self.assertIn(RESTING, self.page(machine, "/stories/")[1])
            self.assert_static_pages_are_served(machine)
            self.assertIn("copy: The copy of REPLICA_URL does not follow the primary", self.doctor_says(machine))
            self.assertIn("copy: well", self.doctor_says(other))
            mine = self.nodes.web(machine).visitor().open("/mine/").send({"words": stays.words}, form="words")
            self.assertTrue(mine.form_with("Take it down"), "who holds the words reads from the primary")
            self.assertEqual(404, self.page(other, story.page)[0])
            self.assertTrue(self.are_read(other), "the other node has a copy of its own")
        patiently(lambda: {status for status, _ in self.each_process(machine, story.page)} == {404})
