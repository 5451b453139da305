"""An upgrade under load: a copy first, all made anew in order, nobody's text lost; without a copy nothing is done."""

import shutil
from pathlib import Path
from subprocess import CalledProcessError
from unittest import skipIf

from django.test import tag

from deploy.stack import postgresql
from deploy.upgrade import upgrade
from tests.stack.faults import Faults
from tests.stack.sites import OnPostgresql
from tests.stack.test_faults import FaultsCase
from tests.stack.through_nginx import Web, missing, publish
from tests.stack.writers import Writers

BODY = "This is an example that was here before the upgrade: potoroo."
BROWSER = {"Cookie": "any=1"}


class OnAStack:
    """A site whose processes are children of the tests."""

    def __init__(self, faults: Faults) -> None:
        self.stack = faults.stack

    def python(self, role: str, *command: str) -> None:
        if role == "backup":
            OnPostgresql(self.stack).python(role, *command)
        else:
            self.stack.python(role, *command)

    def grant(self) -> None:
        postgresql.grant(self.stack.place)

    def stop(self, name: str) -> None:
        self.stack.children[name].stop()

    def start(self, name: str) -> None:
        child = self.stack.children[name]
        child.stop()
        child.start_again()
        child.wait_until_ready()

    def reload_nginx(self) -> None:
        self.stack.children["nginx"].process.send_signal(1)


@tag("postgresql", "redis", "attack")
@skipIf(missing(), f"{missing()} cannot be found here")
class UpgradeTests(FaultsCase):
    def upgrade(self, data: Path, keys: Path) -> list[str]:
        said: list[str] = []
        upgrade(OnAStack(self.faults), data, keys, self.faults.stack.place.folder, said.append)
        return said

    def ask(self, question: str) -> object:
        return self.faults.ask(question)

    def test_what_was_sent_meanwhile_is_kept_and_everything_is_made_anew(self) -> None:
        place, story = self.faults.stack.place, publish(self.faults.stack, BODY)
        data, keys = place.folder / "copies", place.folder / "copied-keys"

        def happens(writers: Writers, number: int) -> None:
            self.revoke("stories_metoo")  # as a new table is nobody's
            shutil.rmtree(place.folder / "own")
            self.upgrade(data, keys)
            writers.wait_for_thanks()

        self.assert_nothing_is_lost(self.faults.count("upgrade", 1, happens))
        for folder in (data, keys):
            self.assertTrue(list(folder.iterdir()), "there is no copy")
        self.assertTrue(self.ask("SELECT has_table_privilege('site_public', 'stories_metoo', 'INSERT')"))
        self.assertTrue((place.folder / "own" / "503.html").exists())
        self.assertIn(BODY, Web(place).get(story.page, **BROWSER).text)

    def test_without_a_copy_nothing_is_changed_and_nobody_is_interrupted(self) -> None:
        place = self.faults.stack.place
        in_the_way = place.folder / "a-file"
        in_the_way.write_text("no folder")
        before = {name: child.process.pid for name, child in self.faults.stack.children.items()}
        self.revoke("stories_support")
        with self.assertRaises(CalledProcessError):
            self.upgrade(in_the_way, in_the_way)
        self.assertEqual(before, {name: child.process.pid for name, child in self.faults.stack.children.items()})
        self.assertFalse(self.ask("SELECT has_table_privilege('site_public', 'stories_support', 'INSERT')"))
        postgresql.grant(place)

    def revoke(self, table: str) -> None:
        server = postgresql.connect(self.faults.stack.place, "migrate")
        with server.cursor() as cursor:
            cursor.execute(f"REVOKE INSERT ON {table} FROM site_public")
        server.close()
