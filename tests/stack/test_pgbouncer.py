"""The site through PgBouncer in transaction mode: no process leaves anything in a session that the next one gets."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from string import Template
from unittest import skipIf
from urllib.parse import quote

import psycopg2
from django.test import tag

from deploy.stack import postgresql, servers
from deploy.stack.children import Program
from deploy.stack.place import ROOT, Place
from deploy.stack.whole import Stack
from tests.stack.faults import Faults, faults
from tests.stack.test_faults import FaultsCase
from tests.stack.through_nginx import Web, is_signed_in, joins_the_desk, missing, publish, signs_in, withdraw
from tests.stack.writers import Writers, patiently

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
LACKS = missing() or ("" if PROGRAM else "PgBouncer")
BODY = "This is an example that came through a pool: bettong."
BROWSER = {"Cookie": "any=1"}
POOL = 2  # sessions of a role: fewer than its processes, so that each gets another one's
ROLES = ("public", "desk", "worker")
SESSIONS = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'site_public'"
KEPT = "SELECT format('\"%s\" \"%s\"', rolname, rolpassword) FROM pg_authid WHERE rolname LIKE 'site_%'"


def pgbouncer(place: Place) -> Program:
    """With deploy/pgbouncer.ini, and a smaller pool."""
    run = place.run / "pgbouncer"
    run.mkdir()
    users, file = run / "users", run / "pgbouncer.ini"
    server = postgresql.connect(place, "superuser")
    with server.cursor() as cursor:
        cursor.execute(KEPT)
        users.write_text("".join(f"{line}\n" for (line,) in cursor.fetchall()), encoding="utf-8")
    server.close()
    written = Template((ROOT / "deploy" / "pgbouncer.ini").read_text(encoding="utf-8"))
    text = written.substitute(SERVER=place.run / "postgresql", RUN=run, USERS=users)
    file.write_text(text.replace("default_pool_size = 15", f"default_pool_size = {POOL}"), encoding="utf-8")
    for one in (run, users, file):
        os.chown(one, int(str(postgresql.account().get("user", -1))), -1)
    command = [str(PROGRAM), str(file)]
    return Program(
        "pgbouncer", command, {"PATH": os.environ["PATH"]}, lambda: _answers(place), signal.SIGINT, postgresql.account()
    )


def _answers(place: Place) -> bool:
    try:
        connect(place, "public").close()
    except psycopg2.OperationalError:
        return False
    return True


def connect(place: Place, role: str) -> psycopg2.extensions.connection:
    """Through the pool."""
    return psycopg2.connect(
        host=str(place.run / "pgbouncer"), port=6432, user=f"site_{role}", password=place.secrets[role], dbname="site"
    )


def goes_through(place: Place, program: Program, role: str) -> Program:
    """The same process with the pool in its DATABASE_URL."""
    url = f"postgres://site_{role}:{place.secrets[role]}@{quote(str(place.run / 'pgbouncer'), safe='')}:6432/site"
    return replace(program, environment=program.environment | {"DATABASE_URL": url, "PGBOUNCER": "1"})


def put_between(stack: Stack) -> None:
    """Every process of the site is started anew behind it."""
    place = stack.place
    for name in ("beat", "worker", "desk", "public"):
        stack.children.pop(name).stop()
    stack.start(pgbouncer(place))
    for program, role in (
        (servers.gunicorn(place, "public"), "public"),
        (servers.gunicorn(place, "desk"), "desk"),
        (servers.worker(place), "worker"),
        (servers.beat(place), "worker"),
    ):
        stack.start(goes_through(place, program, role))


@contextmanager
def behind_a_pool() -> Iterator[Faults]:
    """A stack of its own."""
    with faults(RELEASE_MINUTES="0") as found:
        put_between(found.stack)
        yield found


@tag("postgresql", "redis", "attack")
@skipIf(LACKS, f"{LACKS} cannot be found here")
class PoolTests(FaultsCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.web = Web(cls.faults.stack.place)

    @classmethod
    def begun(cls) -> AbstractContextManager[Faults]:
        return behind_a_pool()

    def test_people_write_while_the_pool_mixes_their_sessions(self) -> None:
        def happens(writers: Writers, number: int) -> None:
            for _ in range(3):
                writers.wait_for_thanks()
            self.assertIn(self.faults.ask(SESSIONS), range(1, POOL + 1), "none is there, or more than the pool gives")

        row = self.faults.count("through PgBouncer", 1, happens)
        self.assert_nothing_is_lost(row)
        self.assertEqual(0, row.unanswered, "somebody was not thanked")
        for name in ROLES:
            said = (self.faults.stack.place.log / f"{name}.log").read_text(encoding="utf-8")
            self.assertNotIn('"error"', said)

    def test_the_desk_takes_a_case_and_a_story_is_read_and_withdrawn(self) -> None:
        stack = self.faults.stack
        name, link = stack.accounts[0]
        joins_the_desk(stack.place, link)
        desk = signs_in(stack.place, name)
        self.assertTrue(is_signed_in(desk))
        story = publish(stack, BODY)
        patiently(lambda: BODY in self.web.get(story.page, **BROWSER).text)
        withdraw(self.web, story)
        self.assertEqual(404, self.web.get(story.page, **BROWSER).status_code)

    def test_each_role_keeps_its_own_rights_behind_the_pool(self) -> None:
        public = connect(self.faults.stack.place, "public")
        self.addCleanup(public.close)
        with public.cursor() as cursor, self.assertRaises(psycopg2.errors.InsufficientPrivilege):
            cursor.execute("SELECT * FROM moderation_deskmember")
