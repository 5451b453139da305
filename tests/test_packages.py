"""Packages: what is installed is what was locked, to the byte."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from django.test import SimpleTestCase, tag

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[a-z,]+\])?==([^\s;]+)", re.MULTILINE)
DIGEST = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def pins(file: str) -> dict[str, str]:
    """Name and version of each package that a file pins."""
    return {name.lower().replace("_", "-"): version for name, version in PIN.findall((ROOT / file).read_text())}


class LockTests(SimpleTestCase):
    def test_every_pin_is_locked_in_the_same_version(self) -> None:
        for wanted, locked in (
            ("requirements.txt", "requirements.lock"),
            ("requirements-dev.txt", "requirements-dev.lock"),
            ("requirements-model.txt", "requirements-model.lock"),
            ("requirements.lock", "requirements-dev.lock"),  # the tests run on what the site runs on
            ("requirements.lock", "requirements-model.lock"),  # and `make model` runs the site's own command
        ):
            missing = pins(wanted).items() - pins(locked).items()
            self.assertFalse(missing, f"{locked} is not made from {wanted}: run `make lock`.")

    def test_every_locked_package_has_a_digest(self) -> None:
        for locked in ("requirements.lock", "requirements-dev.lock", "requirements-model.lock"):
            entries = re.split(r"\n(?=\S)", (ROOT / locked).read_text())
            bare = [entry.split()[0] for entry in entries if PIN.match(entry) and not DIGEST.search(entry)]
            self.assertEqual([], bare, locked)

    def test_each_pin_says_why_it_is_there(self) -> None:
        for file in ("requirements.txt", "requirements-dev.txt", "requirements-model.txt"):
            lines = (ROOT / file).read_text().splitlines()
            bare = [
                line for before, line in zip(["", *lines], lines, strict=False) if PIN.match(line) and before[:1] != "#"
            ]
            self.assertEqual([], bare, file)


@tag("attack")
class TamperTests(SimpleTestCase):
    """These ask the package index, as an installation does."""

    def install(self, locked: str) -> subprocess.CompletedProcess[str]:
        with tempfile.TemporaryDirectory(prefix="packages-") as folder:
            file = Path(folder) / "requirements.lock"
            file.write_text(locked)
            options = ["--no-deps", "--no-cache-dir", "--require-hashes", "--dest", folder, "--requirement", str(file)]
            return subprocess.run(
                [sys.executable, "-m", "pip", "download", *options], capture_output=True, text=True, check=False
            )

    def test_a_package_with_other_bytes_is_not_installed(self) -> None:
        whole = (ROOT / "requirements.lock").read_text()
        entry = next(entry for entry in re.split(r"\n(?=\S)", whole) if entry.startswith("whitenoise=="))
        self.assertEqual(0, self.install(entry).returncode, "a control: untouched it is installed")
        tampered = self.install(DIGEST.sub(f"--hash=sha256:{'0' * 64}", entry))
        self.assertNotEqual(0, tampered.returncode)
        self.assertIn("DO NOT MATCH THE HASHES", tampered.stderr)

    def test_the_list_of_what_runs_names_every_locked_package(self) -> None:
        subprocess.run(["make", "--silent", "sbom"], cwd=ROOT, check=True, capture_output=True)
        listed = json.loads((ROOT / "var/sbom.json").read_text())["components"]
        self.assertEqual(pins("requirements.lock"), {part["name"].lower(): part["version"] for part in listed})
