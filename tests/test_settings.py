"""Settings: a missing one stops the start with a sentence that names it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

from django.core.exceptions import ImproperlyConfigured
from django.test import SimpleTestCase

from metoo_site import environment
from metoo_site.embedded_keys import embedded_keys
from tests import production

ROOT = Path(__file__).resolve().parent.parent


def start(without: str = "", **values: str) -> subprocess.CompletedProcess[str]:
    """`manage.py check` as a process of its own with these settings."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {**production.environment(database_url="postgres://x/x", redis_url="redis://x"), **values}
        settings.pop(without, None)
        env = {"PATH": os.environ["PATH"], "VAR_DIR": folder, **settings}
        command = [sys.executable, "-c", "import metoo_site.settings"]
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


class ProductionSettings(SimpleTestCase):
    def test_with_all_of_them_it_starts(self) -> None:
        self.assertEqual(start().returncode, 0, start().stderr)

    def test_each_missing_one_is_named(self) -> None:
        for name in (
            "SECRET_KEY",
            "ALLOWED_HOSTS",
            "REDIS_URL",
            "RECEIPT_PEPPERS",
            "TOKEN_KEY",
            "SITE_ROLE",
            "DESK_PUBLIC_KEYS",
        ):
            answer = start(without=name)
            with self.subTest(name=name):
                self.assertNotEqual(answer.returncode, 0)
                self.assertIn(f"Set {name}", answer.stderr)

    def test_the_public_process_needs_and_takes_no_private_key(self) -> None:
        self.assertEqual(start(without="DESK_PRIVATE_KEYS", SITE_ROLE="public").returncode, 0)
        self.assertIn("Set DESK_PRIVATE_KEYS", start(without="DESK_PRIVATE_KEYS", SITE_ROLE="desk").stderr)

    def test_a_bad_key_is_named_without_being_shown(self) -> None:
        with self.assertRaises(ImproperlyConfigured) as refused:
            environment.key("TOKEN_KEY", "canary")
        self.assertIn("TOKEN_KEY", str(refused.exception))
        self.assertNotIn("canary", str(refused.exception))

    def test_sentinels_without_what_they_need_are_refused(self) -> None:
        watched = {"REDIS_SENTINELS": "10.0.0.1:26379,10.0.0.2:26379", "REDIS_PRIMARY": "site"}
        self.assertEqual(0, start(**watched).returncode, start(**watched).stderr)
        for values, said in (
            ({"REDIS_PRIMARY": ""}, "Set REDIS_PRIMARY"),
            ({"REDIS_SENTINELS": "10.0.0.1"}, "REDIS_SENTINELS is written as HOST:PORT"),
            ({"REDIS_URL": "rediss://x"}, "REDIS_URL begins with redis://"),
        ):
            with self.subTest(said=said):
                answer = start(**watched | values)
                self.assertNotEqual(0, answer.returncode)
                self.assertIn(said, answer.stderr)

    def test_several_databases_of_which_any_could_be_written_to_are_refused(self) -> None:
        several = "postgres://x@10.0.0.1,10.0.0.2/x"
        self.assertIn("?target_session_attrs=read-write", start(DATABASE_URL=several).stderr)
        self.assertEqual(0, start(DATABASE_URL=f"{several}?target_session_attrs=read-write").returncode)
        self.assertIn("REPLICA_URL names one copy", start(REPLICA_URL=several, SITE_ROLE="public").stderr)

    def test_an_empty_setting_is_one_that_is_not_set(self) -> None:
        with patch.dict(os.environ, {"VAR_DIR": ""}):
            self.assertEqual("/srv/var", environment.optional("VAR_DIR", "/srv/var"))


class EmbeddedKeys(SimpleTestCase):
    def test_they_are_made_once_for_the_owner_alone(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            first = embedded_keys(Path(folder))
            self.assertEqual(embedded_keys(Path(folder)), first)
            self.assertEqual((Path(folder) / "keys.json").stat().st_mode & 0o777, 0o600)
            self.assertEqual([file.name for file in Path(folder).iterdir()], ["keys.json"])
