"""Killed, stopped, emptied, away and full: nothing a writer was thanked for is lost, and nothing happens twice."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import ClassVar
from unittest import skipIf

from django.test import SimpleTestCase, tag

from tests.stack.faults import AWAY_SECONDS, FILLINGS, KILLS, STOPS, Count, Faults, faults, table
from tests.stack.through_nginx import Web, missing, publish, withdraw
from tests.stack.writers import Writers, at_some_moment, for_seconds

IN_TIME = 20  # tries to be faster than an answer that waits for seconds
BODY = "This is an example that was public before anything broke: bilby."
LONGEST = "\N{SUNFLOWER}" * 20_000
BROWSER = {"Cookie": "any=1"}  # then no answer comes from nginx's cache


class FaultsCase(SimpleTestCase):
    """One stack for all faults of a class; ends with the table."""

    chosen: ClassVar[dict[str, str]] = {}
    faults: ClassVar[Faults]
    rows: ClassVar[list[Count]]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.rows = []
        cls.faults = cls.enterClassContext(cls.begun())

    @classmethod
    def begun(cls) -> AbstractContextManager[Faults]:
        """What faults happen to."""
        return faults(**cls.chosen)

    @classmethod
    def tearDownClass(cls) -> None:
        sys.stdout.write(f"\n{table(cls.rows)}\n")
        super().tearDownClass()

    def assert_nothing_is_lost(self, row: Count) -> None:
        self.rows.append(row)
        self.tried = row.times
        self.assertTrue(row.acknowledged, "nobody wrote")
        self.assertTrue(row.holds(), row)

    def assert_it_interrupted(self, row: Count) -> None:
        self.assertTrue(row.unanswered, "a control: the fault never came between a press and its thanks")


@tag("postgresql", "redis", "attack")
@skipIf(missing(), f"{missing()} cannot be found here")
class ProcessesAndDisks(FaultsCase):
    def test_a_gunicorn_that_is_killed_in_the_middle_of_requests_loses_nothing(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            kill = (self.faults.kill, self.faults.kill_children_of)[number % 2]
            if number % 3 == 0:  # while the story is being stored
                with self.faults.held_up_at("stories_outbox", "public"):
                    kill("public")
            elif number % 3 == 1:
                self.kill_between_storing_and_thanks(writers, kill)
            else:
                writers.wait_for_a_press()
                at_some_moment()
                kill("public")

        row = self.faults.count("gunicorn killed in a request", KILLS, happens)
        self.assert_nothing_is_lost(row)
        self.assert_it_interrupted(row)
        self.assertTrue(row.cut_off, "a control: no story was stored without thanks")

    def kill_between_storing_and_thanks(self, writers: Writers, kill: Callable[[str], None]) -> None:
        """It is stored, and the answer waits for the bell. Where the answer was faster than we are, once more."""
        for _ in range(IN_TIME):
            with self.faults.frozen("redis"):
                before = writers.thanked
                self.faults.wait_for_a_new_story()
                kill("public")
                if writers.thanked == before:
                    return
            self.faults.mend()

    def test_a_worker_that_is_killed_in_the_middle_of_a_task_loses_nothing(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            kill = (self.faults.kill, self.faults.kill_children_of)[number // 2 % 2]
            if number % 2 == 0:  # while the case is being opened
                with self.faults.held_up_at("moderation_reviewcase", "worker"):
                    kill("worker")
            else:
                writers.wait_for_a_press()
                at_some_moment()
                kill("worker")

        row = self.faults.count("worker killed in a task", KILLS, happens)
        self.assert_nothing_is_lost(row)
        self.assert_nobody_noticed(row)

    def test_a_database_that_stops_at_once_under_load_loses_nothing(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            writers.wait_for_a_press()
            at_some_moment()
            self.faults.stop_postgresql_at_once()
            writers.wait_for_a_refusal()

        row = self.faults.count("PostgreSQL stopped at once", STOPS, happens)
        self.assert_nothing_is_lost(row)
        self.assert_it_interrupted(row)

    def test_a_redis_that_is_killed_loses_nothing_and_stops_nobody(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            writers.wait_for_a_press()
            at_some_moment()
            self.faults.kill("redis")

        row = self.faults.count("Redis killed", KILLS, happens)
        self.assert_nothing_is_lost(row)
        self.assert_nobody_noticed(row)

    def test_a_redis_that_forgets_everything_loses_nothing_and_stops_nobody(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            writers.wait_for_a_press()
            at_some_moment()
            self.faults.forget()

        row = self.faults.count("Redis flushed", KILLS, happens)
        self.assert_nothing_is_lost(row)
        self.assert_nobody_noticed(row)

    def test_a_redis_that_stays_away_loses_nothing_and_stops_nobody(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            self.faults.kill("redis")
            writers.wait_for_thanks()
            for_seconds(AWAY_SECONDS)

        row = self.faults.count(f"Redis away for {AWAY_SECONDS:.0f} seconds", 1, happens)
        self.assert_nothing_is_lost(row)
        self.assert_nobody_noticed(row)

    def test_a_full_disk_of_the_database_loses_nothing(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            with self.faults.full("postgresql"):
                writers.wait_for_a_refusal()

        row = self.faults.count("disk of the database full", FILLINGS, happens)
        self.assert_nothing_is_lost(row)
        self.assert_it_interrupted(row)

    def test_full_disks_of_temporary_files_and_of_logs_lose_nothing_and_stop_nobody(self) -> None:
        for volume, name in (("run", "temporary files"), ("log", "logs")):

            def happens(writers: Writers, number: int, volume: str = volume) -> None:
                with self.faults.full(volume):
                    self.assert_thanked(Web(self.faults.stack.place), LONGEST)
                    writers.wait_for_thanks()

            with self.subTest(volume=volume):
                row = self.faults.count(f"disk of {name} full", FILLINGS, happens)
                self.assert_nothing_is_lost(row)
                self.assert_nobody_noticed(row)

    def test_a_site_without_redis_and_workers_takes_shows_and_withdraws_texts(self) -> None:
        story = publish(self.faults.stack, BODY)
        for name in ("beat", "worker", "redis"):
            self.faults.kill(name)
        self.addCleanup(self.faults.mend)
        web = Web(self.faults.stack.place)
        words = self.assert_thanked(web, "This is an example that was sent while nobody worked: quoll.")
        mine = web.visitor().open("/mine/").send({"words": words}, form="words")
        self.assertEqual(200, mine.response.status_code)
        self.assertTrue(mine.form_with("Take it down"), "the nine words lead to it at once")
        self.assertIn(BODY, web.get(story.page, **BROWSER).text)
        withdraw(web, story)
        self.assertEqual(404, web.get(story.page, **BROWSER).status_code)

    def assert_nobody_noticed(self, row: Count) -> None:
        self.assertEqual(0, row.unanswered, "somebody was not thanked at once")

    def assert_thanked(self, web: Web, body: str) -> str:
        """Answers the nine words."""
        visitor = web.visitor().open("/share/write/").send({"body": body}, form="body")
        words = " ".join(visitor.nine_words)
        visitor.send({}, form="body", button="Send")
        self.assertIn("Your story is with us", visitor.words)
        return words
