"""The first start makes a site that works; every later one leaves it as it is."""

import subprocess
import sys
import tempfile

from django.test import SimpleTestCase, tag

from tests.browser.site import ROOT, accounts_in, embedded


@tag("embedded")
class FirstStartTests(SimpleTestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="start-")
        self.addCleanup(folder.cleanup)
        self.environment = embedded(VAR_DIR=folder.name)

    def prepare(self) -> str:
        command = [sys.executable, "manage.py", "prepare"]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    def test_it_prints_two_desk_accounts_once(self) -> None:
        first, second = self.prepare(), self.prepare()
        accounts = accounts_in(first)
        self.assertEqual(2, len(accounts), first)
        self.assertEqual(2, len({password for _, password in accounts}))
        self.assertTrue(all(len(password) >= 12 for _, password in accounts))
        self.assertIn("/desk/", first)
        self.assertEqual([], accounts_in(second))
