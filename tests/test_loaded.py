"""What a process does not load that it does not need: it would hold it for as long as it runs."""

import os
import subprocess
import sys
from unittest import TestCase

from tests.house_rules import ROOT

MODELS, PAGES, SHELL = "django.db.models", "metoo_site.headers", "click_repl"
QUEUE = {"DATABASE_URL": "postgres://nowhere/none", "REDIS_URL": "redis://nowhere"}


class LoadedTests(TestCase):
    def loaded(self, *modules: str) -> set[str]:
        """Of these three, what a process has that imports these, and is told of nothing but the queue."""
        code = f"import sys, {', '.join(modules)}; print(*{{{MODELS!r}, {PAGES!r}, {SHELL!r}}} & set(sys.modules))"
        environment = {"PATH": os.environ["PATH"], **QUEUE}
        said = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
        return set(said.stdout.split())

    def test_the_clock_of_the_jobs_loads_no_models_and_no_pages_and_needs_no_key(self) -> None:
        self.assertEqual(set(), self.loaded("metoo_site.clock", "metoo_site.settings_of_jobs"))

    def test_the_worker_loads_no_shell(self) -> None:
        self.assertNotIn(SHELL, self.loaded("metoo_site.worker", "celery.apps.worker"))

    def test_a_control_each_of_them_would_be_seen(self) -> None:
        self.assertLessEqual({MODELS, PAGES, SHELL}, self.loaded("metoo_site.headers", "celery.bin.celery"))
