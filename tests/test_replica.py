"""A copy of the database is read only while it is proven that nothing withdrawn is still on it."""

import time
from collections.abc import Callable
from unittest.mock import patch

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import SimpleTestCase, TestCase, override_settings, tag
from django.urls import path

from metoo_site import replica
from metoo_site.headers import CACHE_SECONDS, PageHeadersMiddleware
from metoo_site.replica import Position, Proof, Router
from stories.copies import AS_FAR, how_far_is_the_primary
from stories.models import PublicStory
from stories.pages import GONE_WITHIN, PageClass, page


class Pair:
    """A primary, its copy, and the clock of the machine that reads from them."""

    def __init__(self) -> None:
        self.now, self.primary, self.copy, self.streams = 100.0, 1, 1, True

    def commits(self) -> None:
        self.primary += 1
        if self.streams:
            self.copy = self.primary

    def how_far(self) -> Position:
        return str(self.primary), 1

    def has_come(self, position: Position) -> bool:
        return self.copy >= int(position[0])

    def waits(self, seconds: float) -> None:
        self.now += seconds


class ProofTests(SimpleTestCase):
    def setUp(self) -> None:
        self.pair = Pair()
        self.proof = Proof(self.pair.how_far, self.pair.has_come, lambda: self.pair.now)

    def test_nothing_is_proven_at_first(self) -> None:
        self.assertIsNone(self.proof.fresh_until())
        self.assertFalse(self.proof.primary_answers())

    def test_a_copy_that_follows_is_proven_from_the_moment_of_asking(self) -> None:
        self.pair.commits()
        self.proof.prove(self.pair.waits)
        self.assertEqual(100.0 + GONE_WITHIN, self.proof.fresh_until())

    def test_an_idle_primary_proves_as_much_as_a_busy_one(self) -> None:
        for _ in range(3):
            self.pair.waits(3600)
            self.proof.prove(self.pair.waits)
            self.assertEqual(self.pair.now + GONE_WITHIN, self.proof.fresh_until())

    def test_a_proof_is_over_after_five_seconds_when_nobody_answers_any_more(self) -> None:
        self.proof.prove(self.pair.waits)
        self.pair.waits(GONE_WITHIN)
        self.assertIsNone(self.proof.fresh_until())
        self.assertFalse(self.proof.primary_answers())

    def test_a_copy_that_has_stopped_following_proves_nothing_once_something_was_withdrawn(self) -> None:
        self.pair.streams = False
        self.pair.commits()
        self.proof.prove(self.pair.waits)
        self.assertIsNone(self.proof.fresh_until())
        self.assertGreaterEqual(self.pair.now, 100.0 + GONE_WITHIN)

    def test_a_slow_copy_is_proven_from_the_question_and_not_from_its_answer(self) -> None:
        self.pair.streams = False
        self.pair.commits()

        def catches_up(seconds: float) -> None:
            self.pair.waits(seconds)
            self.pair.copy = self.pair.primary if self.pair.now > 102 else self.pair.copy

        self.proof.prove(catches_up)
        self.assertEqual(100.0 + GONE_WITHIN, self.proof.fresh_until())


@tag("postgresql")
class PrimaryInTheCopysPlaceTests(TestCase):
    """After a failover REPLICA_URL may lead to the primary itself."""

    def has_come(self, far: str, line: int) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(AS_FAR, {"far": far, "line": line})
            return cursor.fetchone()[0]

    def test_it_is_as_far_as_it_says_on_its_own_line_alone(self) -> None:
        far, line = how_far_is_the_primary()
        self.assertTrue(self.has_come(far, line))
        self.assertFalse(self.has_come(far, line + 1), "another server said so")
        self.assertFalse(self.has_come("FFFFFFFF/0", line), "it is not as far")


class RouterTests(SimpleTestCase):
    def test_only_a_page_that_may_reads_from_the_copy_and_nothing_is_written_there(self) -> None:
        router = Router()
        self.assertEqual("default", router.db_for_read(PublicStory))
        token = replica._from_replica.set(True)
        self.addCleanup(replica._from_replica.reset, token)
        self.assertEqual("replica", router.db_for_read(PublicStory))
        self.assertEqual("default", router.db_for_write(PublicStory))
        self.assertFalse(router.allow_migrate("replica", "stories"))


class Stands(Proof):
    """A proof that stands as a test says."""

    def __init__(self, shows: float, answered: float, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(lambda: ("0/0", 1), lambda _: True, clock)
        self._shows, self._answered = shows, answered

    def keep_up(self) -> None:
        """Nothing asks."""


def read_from(request: HttpRequest) -> HttpResponse:
    return HttpResponse(Router().db_for_read(PublicStory))


KINDS = {kind: page(kind)(read_from) for kind in PageClass}
urlpatterns = [path(f"{kind.value}/", view) for kind, view in KINDS.items()]


def answers(kind: PageClass, proof: Proof) -> HttpResponse:
    """Through the two middlewares alone."""
    request = HttpRequest()
    request.method, request.path_info = "GET", f"/{kind.value}/"

    class Match:
        func = KINDS[kind]

    request.resolver_match = Match()
    with patch.object(replica, "proof", proof):

        def inner(request: HttpRequest) -> HttpResponse:
            return middleware.process_view(request) or KINDS[kind](request)

        middleware = replica.ReplicaMiddleware(inner)
        return PageHeadersMiddleware(middleware)(request)


NEVER = float("-inf")
Answer = Callable[[PageClass], HttpResponse]


@override_settings(ROOT_URLCONF="metoo_site.urls")
class PageTests(SimpleTestCase):
    def test_a_proven_copy_answers_public_pages_and_no_others(self) -> None:
        proof = Stands(time.monotonic(), time.monotonic())
        for kind in PageClass:
            expected = b"replica" if kind == PageClass.PUBLIC_READ else b"default"
            self.assertEqual(expected, answers(kind, proof).content, kind)

    def test_without_a_proof_stories_rest_and_everything_else_goes_on(self) -> None:
        proof = Stands(NEVER, time.monotonic())
        for kind in PageClass:
            answer = answers(kind, proof)
            if kind != PageClass.PUBLIC_READ:
                self.assertEqual(b"default", answer.content, kind)
                continue
            self.assertEqual(503, answer.status_code)
            self.assertEqual("0", answer["X-Accel-Expires"])
            self.assertIn("The stories are resting", answer.content.decode())
            self.assertIn("tel:", answer.content.decode(), "helplines are on it")

    def test_a_page_that_was_read_too_slowly_is_not_shown(self) -> None:
        proof = Stands(NEVER, time.monotonic())
        with patch.object(proof, "fresh_until", lambda: time.monotonic()):  # over when the page has been made
            self.assertEqual(503, answers(PageClass.PUBLIC_READ, proof).status_code)

    def test_our_own_words_come_from_the_copy_while_the_primary_is_away(self) -> None:
        self.assertEqual(b"replica", answers(PageClass.STATIC_HELP, Stands(NEVER, NEVER)).content)

    def test_a_copy_that_goes_away_while_it_is_read_lets_stories_rest_and_hides_no_other_mistake(self) -> None:
        request, middleware = HttpRequest(), replica.ReplicaMiddleware(read_from)
        for kept_until, mistake, status in (
            (time.monotonic(), OperationalError, 503),
            (time.monotonic(), InterfaceError, 503),
            (time.monotonic(), ValueError, None),
            (None, OperationalError, None),
        ):
            request.fresh_until = kept_until
            with self.subTest(mistake=mistake, from_a_copy=kept_until is not None):
                self.assertEqual(status, getattr(middleware.process_exception(request, mistake()), "status_code", None))

    def seconds_in_nginx(self, left: float) -> int:
        """What is said of a page whose copy is proven for so many seconds more."""
        now = 1000.0
        with patch("time.monotonic", return_value=now):
            shown_at = now - GONE_WITHIN + left
            answer = answers(PageClass.PUBLIC_READ, Stands(shown_at, shown_at, lambda: now))
            return int(answer["X-Accel-Expires"])

    def test_a_page_rests_in_nginx_no_longer_than_the_rest_of_the_five_seconds(self) -> None:
        said = {tenths / 10: self.seconds_in_nginx(tenths / 10) for tenths in range(51)}
        # What it may keep for N seconds nginx shows until the second in which N is reached is over.
        self.assertEqual({}, {left: seconds for left, seconds in said.items() if seconds and seconds + 1 > left})
        self.assertEqual((0, 1, CACHE_SECONDS), (said[1.5], said[2.5], said[5.0]))
