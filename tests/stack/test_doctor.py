"""The doctor on the whole running site: well as each of its processes, and right about what is down."""

import subprocess
import sys

from django.test import tag

from deploy.stack.place import HOST, ROOT, free_port
from tests.stack.nginx_case import NginxCase


@tag("postgresql", "redis")
class OnTheStack(NginxCase):
    def says(self, role: str, **more: str) -> tuple[str, int]:
        done = subprocess.run(
            [sys.executable, "manage.py", "doctor"], cwd=ROOT, env=self.stack.place.environment(role) | more,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout, done.returncode

    def test_every_part_of_it_is_well(self) -> None:
        for _ in range(40):  # a beat that has just started sweeps within a minute
            if "clock: well" in self.says("worker")[0]:
                break
        for role in ("public", "desk", "worker"):
            said, code = self.says(role)
            for part in ("keys", "database", "Redis", "workers", "clock", "translations", "pages"):
                with self.subTest(role=role, part=part):
                    self.assertIn(f"{part}: well", said)
            self.assertEqual("All is well." in said, code == 0)

    def test_a_worker_that_is_gone_is_told(self) -> None:
        self.is_down("worker")
        said, code = self.says("worker")
        self.assertIn("workers: No worker answers: texts are taken and wait.", said)
        self.assertNotEqual(0, code)

    def test_a_copy_that_does_not_answer_is_told_and_the_primary_itself_is_as_good_as_one(self) -> None:
        primary = self.stack.place.database_url("public")
        self.assertIn("copy: well", self.says("public", REPLICA_URL=primary)[0])
        nobody = f"postgres://site_public@{HOST}:{free_port()}/site"
        said, code = self.says("public", REPLICA_URL=nobody)
        self.assertIn("copy: The copy does not answer (OperationalError)", said)
        self.assertNotEqual(0, code)
