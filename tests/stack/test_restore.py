"""The restore drill: what was withdrawn stays unreadable and goes again, everything else comes back as it was."""

import json
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path
from subprocess import CalledProcessError
from typing import ClassVar
from unittest import skipIf

from django.test import SimpleTestCase, tag

from tests.stack.sites import OnPostgresql, OnSqlite
from tests.stack.through_nginx import missing, shared_stack
from tests.stack.traces import Places
from tests.stack.writers import patiently

WITHDRAWN = "This is an example that was public and was withdrawn: quokka."
LATER = "This is an example that was withdrawn after the last whole copy: wombat."
STAYS = "This is an example that stays: numbat."
EIGHT_DAYS = timedelta(days=8)


class Drill:
    """The same on both databases: `site` is one that runs. Eight days: three texts are sent, two are withdrawn."""

    site: ClassVar[OnPostgresql | OnSqlite]
    folder: ClassVar[Path]
    words: ClassVar[dict[str, str]]
    first_day: ClassVar[date]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.folder = Path(tempfile.mkdtemp(prefix="drill-", dir="/tmp"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.words = {body: cls.publishes(body) for body in (WITHDRAWN, LATER, STAYS)}
        cls.back_up()
        cls.eight_days_pass()
        cls.takes_down(WITHDRAWN)
        cls.back_up()
        cls.takes_down(LATER)
        cls.back_up("--only-used-up")

    @classmethod
    def publishes(cls, body: str) -> str:
        said = cls.site.python("worker", "-m", "tests.stack.inside", "publish", body)
        return json.loads(said.splitlines()[-1])["words"]

    @classmethod
    def takes_down(cls, body: str) -> None:
        cls.site.python("worker", "-m", "tests.stack.inside", "take_down", cls.words[body])

    @classmethod
    def folders(cls, keys: str = "keys") -> list[str]:
        return [f"--data={cls.folder / 'data'}", f"--keys={cls.folder / keys}"]

    @classmethod
    def back_up(cls, *more: str) -> None:
        cls.site.python("backup", "manage.py", "backup", *cls.folders(), *more)

    @classmethod
    def eight_days_pass(cls) -> None:
        """The first copies were made that long ago; somebody who should not have them kept all of them."""
        today = date.fromisoformat(next((cls.folder / "data").glob("*.data")).stem)
        cls.first_day = today - EIGHT_DAYS
        for part in ("data", "keys"):
            (cls.folder / part / f"{today}.{part}").rename(cls.folder / part / f"{cls.first_day}.{part}")
        shutil.copytree(cls.folder / "keys", cls.folder / "stolen")

    def restored(self, name: str, keys: str = "keys") -> OnPostgresql | OnSqlite:
        """The data of the first day with these keys."""
        other = self.site.empty_one(name)
        self.addCleanup(other.remove)
        other.python("migrate", "manage.py", "restore", *self.folders(keys), f"--day={self.first_day}")
        other.grant()
        return other

    def opens(self, site: OnPostgresql | OnSqlite, body: str) -> bool:
        """With every key of the desk, and the writer's own words."""
        return body in json.loads(site.python("worker", "-m", "tests.stack.inside", "open_all", self.words[body]))

    def test_a_published_story_that_was_withdrawn_opens_with_nothing_after_eight_days(self) -> None:
        copy = self.site.in_the_clear(self.folder / "data" / f"{self.first_day}.data")
        self.assertNotIn(WITHDRAWN.encode(), copy, "the plain copy is in no backup")
        left = [date.fromisoformat(file.stem) for file in (self.folder / "keys").glob("*.keys")]
        self.assertEqual([self.first_day + EIGHT_DAYS], left)
        self.assertFalse(self.opens(self.restored("unreadable"), WITHDRAWN))
        self.assertTrue(self.opens(self.restored("control", keys="stolen"), WITHDRAWN), "with keys of that day it does")

    def test_a_restore_withdraws_again_and_shows_the_rest_as_it_was(self) -> None:
        other = self.restored("restored")
        self.assertTrue(self.opens(other, LATER), "its key is there until withdrawing is done again")
        other.python("worker", "manage.py", "after_restore")
        self.assertFalse(self.opens(other, LATER))
        kept, back = (
            json.loads(site.python("worker", "-m", "tests.stack.inside", "all_rows")) for site in (self.site, other)
        )
        self.assertIn(STAYS, json.dumps(back["stories_publicstory"]))
        changed = {table for table in kept if kept[table] != back[table]}
        self.assertEqual(set(), changed - {"moderation_auditevent"}, "new entries of that one are linked meanwhile")

    def test_a_restore_goes_into_an_empty_place_only(self) -> None:
        with self.assertRaises(CalledProcessError):
            self.site.python("migrate", "manage.py", "restore", *self.folders())

    def test_keys_and_data_lie_apart(self) -> None:
        with self.assertRaises(CalledProcessError):
            inside = [f"--data={self.folder}", f"--keys={self.folder / 'keys'}"]
            self.site.python("migrate", "manage.py", "backup", *inside)


@tag("postgresql", "redis", "attack")
@skipIf(missing(), f"{missing()} cannot be found here")
class OnServers(Drill, SimpleTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        """Nothing happens beside the drill: no work is left over, and the clock of the jobs stands still."""
        stack = shared_stack()
        patiently(lambda: not Places(stack).tables["stories_outbox"])
        stack.take_down("beat")
        cls.addClassCleanup(stack.bring_back, "beat")
        cls.site = OnPostgresql(stack)
        super().setUpClass()


@tag("embedded", "attack")
class Embedded(Drill, SimpleTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.mkdtemp(prefix="embedded-", dir="/tmp")
        cls.addClassCleanup(shutil.rmtree, folder)
        cls.site = OnSqlite(Path(folder))
        cls.site.python("all", "manage.py", "prepare")
        super().setUpClass()
