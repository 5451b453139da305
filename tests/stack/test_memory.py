"""What each process may do in Redis: the public one neither reads nor writes what the desk keeps there."""

import json
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.test import tag
from redis import Redis
from redis.exceptions import AuthenticationError, NoPermissionError

from deploy.stack.place import HOST
from metoo_site.memory import AsJson
from tests.stack.nginx_case import NginxCase
from tests.stack.through_nginx import is_signed_in, joins_the_desk, publish, signs_in
from tests.stack.traces import Places
from tests.stack.worker import wait_until

SESSION = "1:django.contrib.sessions.cacheabc"
EVERYBODYS = (
    "KEYS *",
    "SCAN 0",
    "RANDOMKEY",
    "FLUSHALL",
    "FLUSHDB",
    "CONFIG GET *",
    "MONITOR",
    "CLIENT LIST",
    "ACL LIST",
)
FORBIDDEN = {
    "public": (
        *EVERYBODYS,
        f"GET desk:{SESSION}",
        f"SET desk:{SESSION} x",
        f"DEL desk:{SESSION}",
        "GET worker:1:salt-sketches",
        "RPOP texts",
        "LRANGE texts 0 -1",
        "DEL danger",
        "LPUSH jobs x",
        "HGETALL unacked",
        "PUBLISH /0.nodes x",
        "SUBSCRIBE /0.nodes",
        "EVAL return(1) 0",
        "DUMP texts",
    ),
    "desk": (
        *EVERYBODYS,
        f"GET public:{SESSION}",
        f"SET public:{SESSION} x",
        "RPOP texts",
        "LPUSH jobs x",
        "EVAL return(1) 0",
    ),
    "worker": (*EVERYBODYS, f"GET desk:{SESSION}", f"SET desk:{SESSION} x", f"GET public:{SESSION}"),
}
ALLOWED = {
    "public": (f"SET public:{SESSION} x EX 1", f"GET public:{SESSION}"),
    "desk": (f"SET desk:{SESSION} x EX 1", f"GET desk:{SESSION}"),
    "worker": ("SET worker:1:salt-sketches x EX 1", "LLEN jobs"),
}


@dataclass
class Runs:
    """What makes a process that trusts what it reads write this file."""

    file: Path

    def __reduce__(self) -> tuple[Callable[..., None], tuple[Path]]:
        return Path.touch, (self.file,)


@tag("attack")
class Memory(NginxCase):
    def says(self, role: str, command: str) -> object:
        """What Redis answers this process."""
        with Redis.from_url(self.stack.place.environment(role)["REDIS_URL"]) as client:
            return client.execute_command(*command.split())

    def test_no_process_reaches_what_another_keeps_in_redis(self) -> None:
        for role, commands in FORBIDDEN.items():
            for command in commands:
                with self.subTest(role=role, command=command), self.assertRaises(NoPermissionError):
                    self.says(role, command)

    def test_each_reaches_its_own(self) -> None:
        for role, commands in ALLOWED.items():
            for command in commands:
                with self.subTest(role=role, command=command):
                    self.says(role, command)

    def test_whoever_has_no_password_reaches_nothing(self) -> None:
        with Redis(host=HOST, port=self.stack.place.redis_port) as client, self.assertRaises(AuthenticationError):
            client.get(f"desk:{SESSION}")

    def test_nobody_is_refused_what_their_work_needs(self) -> None:
        """The processes go on where Redis refuses, so Redis is asked."""
        with self.operator() as redis:
            redis.acl_log_reset()
            story = publish(self.stack, "This is an example for those who keep things in memory.")
            visitor = self.web.visitor().open("/share/write/").send({"body": "This is an example."}, form="body")
            visitor.send({}, form="body", button="Send")
            self.web.post("/together/me-too/", {})
            self.assertEqual(200, self.status(story.page))
            name, link = self.stack.accounts[0]
            joins_the_desk(self.stack.place, link)
            self.assertTrue(is_signed_in(signs_in(self.stack.place, name)))
            wait_until(lambda: not Places(self.stack).tables["stories_outbox"])
            refused = {(one["username"], one["object"]) for one in redis.acl_log()}
            sessions = [redis.get(key) for key in redis.scan_iter("desk:1:django.contrib.sessions.cache*")]
        self.assertEqual(set(), {one for one in refused if one[1] != "client|setinfo"})  # a name that is not needed
        self.assertTrue(sessions)
        self.assertEqual([dict] * len(sessions), [type(json.loads(session)) for session in sessions])

    def operator(self) -> Redis:
        """Who may look at everything."""
        place = self.stack.place
        return Redis(host=HOST, port=place.redis_port, password=place.secrets["redis"])

    def test_what_stands_in_memory_runs_nothing_when_it_is_read(self) -> None:
        file = Path(self.enterContext(TemporaryDirectory()), "ran")
        planted = pickle.dumps(Runs(file))
        with self.assertRaises(ValueError):
            AsJson().loads(planted)
        self.assertFalse(file.exists())
        pickle.loads(planted)  # noqa: S301 - planted here, a line above
        self.assertTrue(file.exists(), "a control: Django's own way of reading would have run it")
