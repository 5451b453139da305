"""Redis with Sentinels: when the primary ends, the cache and the queue go on with the other one."""

import socket
import tempfile
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from celery import Celery
from django.core.cache.backends.redis import RedisCache
from django.test import SimpleTestCase, override_settings, tag
from kombu.exceptions import KombuError
from redis import Redis
from redis.exceptions import RedisError

from deploy.stack.children import Child
from deploy.stack.place import HOST, free_port
from metoo_site.broker import broker_of
from metoo_site.memory import cache_of
from moderation.doctor import QUESTIONS, ask
from stories.sentinels import PrimaryPool, Watch
from tests.stack.redis_pair import RedisPair
from tests.stack.writers import patiently


@tag("redis")
class SentinelTests(SimpleTestCase):
    def setUp(self) -> None:
        exits = ExitStack()
        self.addCleanup(exits.close)
        folder = Path(exits.enter_context(tempfile.TemporaryDirectory(prefix="redis-")))
        self.pair = RedisPair(folder, ((HOST, free_port()), (HOST, free_port())), ((HOST, free_port()),))
        self.children = []
        for program in (self.pair.server(0), self.pair.server(1), self.pair.sentinel(0, agree=1)):
            child = Child(program, folder)
            exits.callback(child.stop)
            child.wait_until_ready()
            self.children.append(child)

    def test_the_cache_and_the_queue_follow_when_another_server_takes_over(self) -> None:
        values = dict(cache_of("public", self.pair.url("public"), self.pair.watch))
        cache = RedisCache(values.pop("LOCATION"), values)
        address, options = broker_of(self.pair.url("public"), self.pair.watch)
        app = Celery(broker=address, set_as_current=False)
        app.conf.update(broker_transport_options=options, task_publish_retry=False)
        self.addCleanup(app.close)

        def rings() -> bool:
            try:
                app.signature("take_in", args=["a bell"], queue="texts").apply_async(ignore_result=True)
            except (KombuError, RedisError, OSError):
                return False
            return True

        def keeps() -> bool:
            try:
                cache.set("one", 1)
            except RedisError:
                return False
            return True

        self.assertTrue(keeps() and rings(), "a control: both stand at first")
        self.assertEqual(0, self.pair.primary(), "a control: the other one follows at first")
        self.children[0].kill()
        patiently(self.the_other_took_over)
        patiently(keeps)
        patiently(rings)
        with self.pair.ask(1) as server:
            self.assertEqual(b"1", server.get("public:1:one"))
            self.assertTrue(server.llen("texts"), "the bell")

    def test_the_doctor_tells_of_a_sentinel_that_is_away_and_of_a_redis_that_nobody_could_replace(self) -> None:
        with override_settings(REDIS_WATCH=self.pair.watch):
            patiently(lambda: not ask(QUESTIONS["Sentinels"]))
            self.children[1].kill()
            patiently(lambda: "knows no Redis that could take over" in "".join(ask(QUESTIONS["Sentinels"])))
            self.children[2].kill()
            self.assertIn("does not answer (ConnectionError)", "".join(ask(QUESTIONS["Sentinels"])))

    def the_other_took_over(self) -> bool:
        try:
            return self.pair.primary() == 1
        except RedisError:
            return False


class NobodyIsThereTests(SimpleTestCase):
    def test_who_comes_a_moment_later_does_not_wait_for_the_sentinels_again(self) -> None:
        with socket.create_server((HOST, 0)) as sentinel, patch("stories.sentinels.ASK_AGAIN", 3600.0):
            sentinel.settimeout(0)
            pool = PrimaryPool.from_url("redis://sentinels/0", watch=Watch((sentinel.getsockname(),), "site"))
            for _ in range(3):
                with self.assertRaises(RedisError):
                    Redis.from_pool(pool).ping()
            sentinel.accept()[0].close()
            with self.assertRaises(BlockingIOError):
                sentinel.accept()
