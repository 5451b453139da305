"""The test runner: fresh keys for every run, plain words on what was left out, and no skip passes in CI."""

import atexit
import os
import shutil
import tempfile
import unittest
from collections.abc import Iterable
from multiprocessing.util import Finalize
from typing import Any

from celery import current_app
from django.conf import settings
from django.core.management import call_command
from django.core.signals import setting_changed
from django.db import connection
from django.test import SimpleTestCase, TransactionTestCase, override_settings, runner

from metoo_site import environment
from stories import salts
from stories.catalogues import compile_all
from stories.in_process import PAGES, PARTS
from stories.keyring import new_keys
from tests import as_public
from tests.browser import firefox

IN_CI = os.environ.get("CI") == "true"
# Set for the second run of two: what touches no database has been tested by the first.
ONLY_WHAT_DIFFERS = "TESTS_ONLY_WHAT_DIFFERS"
ONLY_HERE = {"browser", "embedded", "w3m"}  # tags of tests that the run on servers leaves out


class NotInstalledError(Exception):
    """In CI nothing is left out for want of a program."""


def not_installed() -> dict[str, str]:
    """The tags of tests that need a program which is not here, each with the reason in words."""
    programs = {
        "browser": ("Chromium", shutil.which("chromium")),
        "firefox": ("Firefox", firefox.PROGRAM),
        "w3m": ("w3m", shutil.which("w3m")),
    }
    return {tag: f"{name} is not installed" for tag, (name, found) in programs.items() if not found}


def of_the_other_run() -> dict[str, str]:
    """The same of those that need what only the other one of the two runs has."""
    missing = {}
    if connection.vendor != "postgresql":
        missing["postgresql"] = "this run is on SQLite"
    if not settings.REDIS_URL:
        missing["redis"] = "this run has its tasks in the process, without Redis"
    if not settings.EMBEDDED:
        missing["embedded"] = "this run is on PostgreSQL and Redis"
    return missing


def differs(test: unittest.TestCase) -> bool:
    """Whether a test may end differently on SQLite: it uses the database, or the first run left it out."""
    if not isinstance(test, SimpleTestCase) or isinstance(test, TransactionTestCase):
        return True
    return not list(runner.filter_tests_by_tags([test], set(), ONLY_HERE))


def use_fresh_keys() -> None:
    """No test ever seals or opens anything with the keys of a real site."""
    fresh = new_keys()
    settings.SECRET_KEY = fresh["SECRET_KEY"]
    for name in ("TOKEN_KEY", "AUDIT_KEY"):
        setattr(settings, name, environment.key(name, fresh[name]))
    for name in ("RECEIPT_PEPPERS", "DESK_PUBLIC_KEYS", "DESK_PRIVATE_KEYS"):
        setattr(settings, name, environment.keys_by_version(name, fresh[name]))


class NoSkips(unittest.TextTestResult):
    """In CI a test that did not run is a test that failed."""

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        self.addFailure(test, (AssertionError, AssertionError(f"Skipped, and CI skips nothing: {reason}"), None))


def forget_what_was_made(**_change: object) -> None:
    """A running site never changes its settings; a test that does wants pages that follow them."""
    PARTS.forget()
    PAGES.forget()


def use_a_worker_of_its_own(*arguments: Any) -> None:
    """As each process has its own database, it has its own Redis: nobody empties another one's queue or sessions."""
    runner._init_worker(*arguments)
    # A process of a pool ends without its exit functions; here they stop servers. Those of the parent are not ours.
    atexit._clear()
    Finalize(None, atexit._run_exitfuncs, exitpriority=1)
    if settings.REDIS_URL:
        url = f"{settings.REDIS_URL.rpartition('/')[0]}/{runner._worker_id}"
        os.environ["REDIS_URL"] = current_app.conf.broker_url = url
        caches = {name: {**cache, "LOCATION": url} for name, cache in settings.CACHES.items()}
        override_settings(REDIS_URL=url, CACHES=caches).enable()


class Told(runner.RemoteTestResult):
    """What a process tells of its tests. A sub-test holds its whole test case, browsers and all, and cannot be sent."""

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err: Any) -> None:
        if err is not None:
            err[1].add_note(str(subtest))
            (self.addFailure if issubclass(err[0], test.failureException) else self.addError)(test, err)


class InAProcess(runner.RemoteTestRunner):
    """Runs a class of tests in a process of the pool."""

    resultclass = Told


class Processes(runner.ParallelTestSuite):
    """Several processes at once."""

    init_worker = use_a_worker_of_its_own
    runner_class = InAProcess


class Runner(runner.DiscoverRunner):
    """Django's runner, told what this machine has."""

    parallel_test_suite = Processes

    def build_suite(self, *arguments: Any, **named: Any) -> unittest.TestSuite:
        absent = not_installed()
        if IN_CI and absent:
            raise NotInstalledError(", ".join(absent.values()))
        for tag, reason in (absent | of_the_other_run()).items():
            self.exclude_tags.add(tag)
            print(f"Left out of this run: tests tagged {tag}, because {reason}.")
        return super().build_suite(*arguments, **named)

    def load_tests_for_label(self, *arguments: Any, **named: Any) -> Iterable[unittest.TestCase]:
        tests = runner.iter_test_cases(super().load_tests_for_label(*arguments, **named))
        return [test for test in tests if differs(test)] if os.environ.get(ONLY_WHAT_DIFFERS) else tests

    def setup_databases(self, **named: Any) -> list:
        made = super().setup_databases(**named)
        if connection.vendor == "postgresql" and made:
            name = connection.settings_dict["NAME"]
            clones = [f"{name}_{number + 1}" for number in range(self.parallel if self.parallel > 1 else 0)]
            as_public.give_rights([name, *clones])
            settings.MIDDLEWARE = ["tests.as_public.AsPublic", *settings.MIDDLEWARE]
        return made

    def setup_test_environment(self, **named: Any) -> None:
        super().setup_test_environment(**named)
        settings.SECURE_SSL_REDIRECT = False  # the test client speaks plain HTTP; tests of the redirect set it
        if settings.EMBEDDED:  # on servers the keys come from the environment, where a worker process finds them too
            use_fresh_keys()
        compile_all()
        setting_changed.connect(forget_what_was_made)
        salts.ASK_AGAIN = 0  # a test that empties the cache begins with another salt, not at some moment within it
        self._folder = tempfile.mkdtemp(prefix="static-")
        settings.STATIC_ROOT = self._folder  # hashed names, as the real site has them, but not in its folder
        call_command("collectstatic", interactive=False, verbosity=0)

    def teardown_test_environment(self, **named: Any) -> None:
        setting_changed.disconnect(forget_what_was_made)
        shutil.rmtree(self._folder)
        super().teardown_test_environment(**named)

    def get_resultclass(self) -> type[unittest.TextTestResult] | None:
        return super().get_resultclass() or (NoSkips if IN_CI else None)

    def suite_result(self, suite: unittest.TestSuite, result: unittest.TestResult, **named: Any) -> int:
        reasons = sorted({reason for _, reason in result.skipped})
        for reason in reasons:
            print(f"Skipped here: {reason}")
        return super().suite_result(suite, result, **named)
