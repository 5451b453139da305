"""A site of its own for a browser to visit: prepared and served by the same two commands as `make run`."""

import atexit
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from deploy.stack.place import free_port
from tests.browser.other_host import OtherHost, served

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60  # seconds for a start on a busy machine


@dataclass(frozen=True)
class Site:
    """Where it stands, what its first start printed, and the accounts among it."""

    url: str
    away_url: str
    printed: str
    folder: Path

    @property
    def accounts(self) -> list[tuple[str, str]]:
        """User name and password of each desk account."""
        return accounts_in(self.printed)


def accounts_in(printed: str) -> list[tuple[str, str]]:
    """User names and passwords, as the console of a first start shows them."""
    return re.findall(r"^ +(\S+) +(\w+(?:-\w+){3,})$", printed, re.MULTILINE)


class Elsewhere(OtherHost):
    """The page to which the exit leads."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>Weather</title><p>Sunny.")


@cache
def prepared() -> tuple[Path, str]:
    """A folder as the first start leaves it, and what that start printed; made once, copied for each site."""
    folder = tempfile.mkdtemp(prefix="prepared-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    command = [sys.executable, "manage.py", "prepare"]
    environment = embedded(VAR_DIR=folder)
    started = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return Path(folder), started.stdout


def embedded(**settings: str) -> dict[str, str]:
    """The environment of `make run`, whatever that of the tests is."""
    return os.environ | {"DATABASE_URL": "", "REDIS_URL": ""} | settings


@contextmanager
def running_site(**settings: str) -> Iterator[Site]:
    """A fresh site on a free port, with these settings of its operator; gone with everything in it at the end."""
    made, printed = prepared()
    with tempfile.TemporaryDirectory(prefix="site-") as folder, served(Elsewhere) as away:
        away_url = f"{away}/"
        shutil.copytree(made, folder, dirs_exist_ok=True)
        port = free_port()
        environment = embedded(VAR_DIR=folder, PORT=str(port), AWAY_URL=away_url, **settings)
        command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn_embedded.py"]
        server = subprocess.Popen(command, cwd=ROOT, env=environment)
        try:
            url = f"http://127.0.0.1:{port}"
            wait_until_it_answers(f"{url}/healthz", server)
            yield Site(url, away_url, printed, Path(folder))
        finally:
            server.terminate()
            server.wait(PATIENCE)


def wait_until_it_answers(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(PATIENCE * 10):
        try:
            with urlopen(address, timeout=PATIENCE):  # noqa: S310 - the address above
                return
        except (URLError, ConnectionError):
            try:
                code = server.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            raise RuntimeError(f"The site stopped at its start with code {code}.") from None
    raise RuntimeError(f"{address} did not answer within {PATIENCE} seconds.")
