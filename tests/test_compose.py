"""The compose file: no image that nobody chose, the processes of the stack, and no more rights than they need."""

import re
from unittest import TestCase

from tests.house_rules import ROOT

COMPOSE = (ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8")
UNITS = "".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "deploy" / "systemd").glob("*.service")))
CHOSEN_BY_DIGEST = re.compile(r'^"\$\{[A-Z]+_IMAGE:\?name the image of [\w ]+ by its digest\}"$')


def services() -> dict[str, str]:
    """Each by its name, as written."""
    part = COMPOSE.split("\nservices:\n")[1].split("\nnetworks:\n")[0]
    return dict(re.findall(r"^  (\w+):\n((?:    .*\n|\n)+)", part + "\n", re.MULTILINE))


def command(service: str) -> str:
    """In one line."""
    inside = re.search(r"command: \[(.*?)\]", services()[service], re.DOTALL)
    return " ".join(re.findall(r'"([^"]*)"', inside[1]))


class ComposeTests(TestCase):
    def test_every_image_has_to_be_named_by_its_digest(self) -> None:
        images = re.findall(r"^ +image: (.*)$", COMPOSE, re.MULTILINE)
        self.assertEqual(4, len(images))
        for image in images:
            self.assertRegex(image, CHOSEN_BY_DIGEST)
        self.assertNotRegex("postgres:15", CHOSEN_BY_DIGEST)

    def test_it_starts_what_systemd_starts(self) -> None:
        names = {"postgresql", "redis", "rescue", "public", "desk", "worker", "beat", "nginx"}
        self.assertEqual(names, set(services()))
        for name in ("rescue", "public", "desk", "worker", "beat"):
            started = command(name).replace("/run/site/times", "/run/site-beat/times")
            self.assertIn(f"ExecStart=/srv/site/{started}\n", UNITS, name)

    def test_no_container_has_rights_that_it_was_not_given_by_name(self) -> None:
        for name, written in services().items():
            self.assertRegex(written, r"<<: \*(careful|site)\n", name)
        careful = COMPOSE.split("x-careful")[1].split("x-site")[0]
        for right in ("cap_drop: [ALL]", "read_only: true", "no-new-privileges:true", "ulimits: {core: 0}"):
            self.assertIn(right, careful)

    def test_the_rescue_reaches_no_database_and_only_the_worker_changes_helplines(self) -> None:
        self.assertNotIn("postgresql", services()["rescue"])
        self.assertIn('"help:/var/lib/site-help:ro"]', COMPOSE.split("x-site")[1].split("services:")[0])
        writes = [name for name, written in services().items() if '"help:/var/lib/site-help"' in written]
        self.assertEqual(["worker"], writes)

    def test_only_nginx_is_reached_from_outside_and_reaches_out(self) -> None:
        for name, written in services().items():
            self.assertEqual(name == "nginx", "ports:" in written or "outside" in written, name)
        self.assertIn("inside: {internal: true}", COMPOSE)
