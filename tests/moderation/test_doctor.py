"""The doctor: says in plain words what is wrong and what to do, and nothing of anyone."""

import shutil
import tempfile
from contextlib import suppress
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from django.conf import settings
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import TestCase, override_settings, tag

from moderation import heartbeat
from moderation.doctor import QUESTIONS, ask
from moderation.doctor.database import MUST_NOT, NEEDS
from moderation.models import Policy
from moderation.tasks import sweep
from stories.keyring import new_keys
from tests import make, make_desk

ROOM = SimpleNamespace(total=10_000_000_000, free=500_000_000)


def asked(name: str) -> str:
    return "\n".join(ask(QUESTIONS[name]))


def everything_said() -> str:
    said = StringIO()
    with suppress(CommandError):
        call_command("doctor", stdout=said)
    return said.getvalue()


class WhatItFinds(TestCase):
    def setUp(self) -> None:
        make_desk.policy()

    def test_a_database_that_is_as_it_should_be_is_well(self) -> None:
        with override_settings(SITE_ROLE="migrate"):
            self.assertNotIn("migrations", asked("database"))
            self.assertNotIn("policy", asked("database"))

    def test_a_migration_that_has_not_run_is_named_with_its_command(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM django_migrations WHERE app = 'stories' AND name ="
                " (SELECT max(name) FROM django_migrations WHERE app = 'stories')"
            )
        self.assertIn("1 migrations have not run: run `manage.py migrate`", asked("database"))

    def test_every_table_whose_rights_it_looks_at_is_there(self) -> None:
        asked_about = {table for rights in (*NEEDS.values(), *MUST_NOT.values()) for table, _ in rights}
        self.assertEqual(set(), asked_about - set(connection.introspection.table_names()))

    def test_a_policy_that_is_not_loaded_is_named(self) -> None:
        with override_settings(POLICY_VERSION=99):
            self.assertIn("run `manage.py load_policy`", asked("database"))
        self.assertFalse(Policy.objects.filter(version=99).exists())

    def test_keys_that_are_no_pair_are_found(self) -> None:
        self.assertEqual("", asked("keys"))
        with override_settings(DESK_PUBLIC_KEYS={1: b"x" * 32}):
            self.assertIn("no pair in version 1", asked("keys"))
        with override_settings(DESK_PRIVATE_KEYS={}):
            self.assertIn("no version 1", asked("keys"))

    def test_one_key_for_two_things_is_found(self) -> None:
        with override_settings(AUDIT_KEY=settings.TOKEN_KEY):
            self.assertIn("Two keys are the same", asked("keys"))

    def test_a_public_process_that_could_open_texts_is_told(self) -> None:
        with override_settings(OPENS_SENT_TEXTS=False), mock.patch.dict("os.environ", DESK_PRIVATE_KEYS="1:x"):
            self.assertIn("take DESK_PRIVATE_KEYS out", asked("keys"))

    def test_a_full_disk_and_a_missing_folder_are_found(self) -> None:
        with mock.patch.object(shutil, "disk_usage", lambda _folder: ROOM):
            self.assertIn("has 500 MB left: make room", asked("disk"))
        with override_settings(VAR_DIR=Path("/nowhere/at/all")):
            self.assertIn("make /nowhere/at/all", asked("disk"))

    def test_style_sheets_that_were_not_collected_are_found(self) -> None:
        with tempfile.TemporaryDirectory() as folder, override_settings(STATIC_ROOT=folder):
            self.assertIn("run `manage.py collectstatic`", asked("pages"))

    def test_one_thing_that_cannot_be_looked_at_does_not_hide_the_others(self) -> None:
        with override_settings(VAR_DIR=None):
            self.assertIn("could not be looked at (TypeError)", asked("disk"))
            self.assertIn("keys: well", everything_said())

    def test_something_to_do_is_an_exit_code_for_whoever_calls_it(self) -> None:
        with override_settings(POLICY_VERSION=99), self.assertRaisesMessage(CommandError, "things to do"):
            call_command("doctor", stdout=StringIO())

    def test_it_shows_no_key_no_text_and_no_count_of_texts(self) -> None:
        before = everything_said()
        make.Writer().sends("A sentence that stands nowhere else.")
        said = everything_said()
        self.assertEqual(before, said)
        for value in [*new_keys(), settings.SECRET_KEY]:
            self.assertNotIn(f"{value}=", said)
        self.assertNotIn(settings.SECRET_KEY, said)


class TheMarkOfTheJobs(TestCase):
    def test_a_sweep_leaves_it(self) -> None:
        cache.delete(heartbeat.KEY)
        self.assertIsNone(heartbeat.seconds_since())
        sweep()
        self.assertIn(heartbeat.seconds_since(), range(60))

    @tag("redis")
    def test_jobs_that_stopped_and_clocks_that_disagree_are_told(self) -> None:
        cache.delete(heartbeat.KEY)
        self.assertIn("start site-beat.service", asked("clock"))
        heartbeat.leave_mark()
        self.assertEqual("", asked("clock"))
        cache.incr(heartbeat.KEY, -600)
        self.assertIn("ran 10 minutes ago", asked("clock"))
        cache.incr(heartbeat.KEY, 1300)
        self.assertIn("minutes behind a worker's", asked("clock"))

    @tag("redis")
    def test_a_queue_without_a_server_or_a_worker_is_told(self) -> None:
        self.assertIn("No worker answers", asked("workers"))
        with override_settings(REDIS_URL="redis://127.0.0.1:1/0"):
            self.assertIn("Redis does not answer", asked("Redis"))


@tag("postgresql")
class Rights(TestCase):
    def test_the_superuser_is_told_to_be_somebody_else(self) -> None:
        self.assertIn("is the superuser", asked("database"))

    def test_each_role_is_well_as_itself_and_not_as_another(self) -> None:
        for role, other in (("public", "desk"), ("desk", "public")):
            with connection.cursor() as cursor, override_settings(SITE_ROLE=role):
                cursor.execute(f"SET ROLE site_{role}")
                self.assertNotIn("The role of", asked("database"))
                cursor.execute(f"SET ROLE site_{other}")
                self.assertIn(f"The role of {role} may", asked("database"))
                cursor.execute("RESET ROLE")

    def test_a_primary_that_may_be_replaced_and_waits_for_no_copy_is_told(self) -> None:
        self.assertNotIn("failover.conf", asked("database"))
        with mock.patch.dict(connection.settings_dict, HOST="10.0.0.1,10.0.0.2"), override_settings(SITE_ROLE="desk"):
            with connection.cursor() as cursor:
                cursor.execute("SET ROLE site_desk")
            self.assertIn("Include deploy/postgresql/failover.conf.", asked("database"))
