"""`python -m deploy.upgrade BACKUPS KEYS`, as root, when the new release and its packages lie under /srv/site.

A copy comes first: without one nothing is changed. Meanwhile the pages go on with the old release, which is in memory;
only the worker and its clock stand still, and texts wait. Each web process is away for a moment at its restart, and
what somebody sends in it comes back to them. A step that fails stops the rest, and running it all again is safe.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

HOME = Path("/srv/site")
SETTINGS = Path("/etc/site")
PYTHON = str(HOME / ".venv" / "bin" / "python")
FILES = Path("/var/lib/site-files")  # what nginx shows by itself; FILES in its local/

Say = Callable[[str], None]


class Site(Protocol):
    """A site that can be upgraded: one under systemd, or a stack of the tests."""

    def python(self, role: str, *command: str) -> object:
        """A command of the site with the settings of this process; raise CalledProcessError."""

    def grant(self) -> object:
        """deploy/postgresql/grants.sql, as site_migrate; raise CalledProcessError."""

    def stop(self, name: str) -> object:
        """One process."""

    def start(self, name: str) -> object:
        """One process, anew if it runs; raise CalledProcessError."""

    def reload_nginx(self) -> object:
        """It reads its configuration again, and drops no connection."""


def upgrade(site: Site, data: Path, keys: Path, files: Path, say: Say) -> None:
    """Raise CalledProcessError where a step fails; nothing after it was done."""
    steps: list[tuple[str, Callable[[], object]]] = [
        ("a backup", lambda: site.python("backup", "manage.py", "backup", f"--data={data}", f"--keys={keys}")),
        ("the clock stops", lambda: site.stop("beat")),
        ("the worker stops", lambda: site.stop("worker")),
        ("the tables", lambda: site.python("migrate", "manage.py", "migrate", "--no-input")),
        ("the policy", lambda: site.python("migrate", "manage.py", "load_policy")),
        ("who may do what", site.grant),
        ("the translations", lambda: site.python("migrate", "manage.py", "catalogues_compile")),
        ("style sheets", lambda: site.python("migrate", "manage.py", "collectstatic", "--no-input")),
        ("nginx's own pages", lambda: site.python("rescue", "-m", "deploy.own_pages", str(files))),
        ("the rescue", lambda: site.start("rescue")),
        ("the public process", lambda: site.start("public")),
        ("the desk", lambda: site.start("desk")),
        ("the worker", lambda: site.start("worker")),
        ("the clock", lambda: site.start("beat")),
        ("nginx", site.reload_nginx),
    ]
    for name, step in steps:
        say(name)
        step()


class UnderSystemd:
    """As `systemd/` sets it up; /etc/site/migrate.env and backup.env hold what these two need."""

    def python(self, role: str, *command: str) -> None:
        """Under the role's account, which alone its own settings are given to."""
        self._run(
            "systemd-run", "--quiet", "--wait", "--collect", "--pipe", f"--uid=site-{role}", "--gid=site",
            f"--working-directory={HOME}", f"--property=EnvironmentFile={SETTINGS / role}.env", "--property=UMask=0027",
            f"--setenv=SITE_ROLE={'migrate' if role == 'backup' else role}", PYTHON, *command,
        )  # fmt: skip

    def grant(self) -> None:
        """With the address in the settings of `migrate`."""
        self._run(
            "systemd-run", "--quiet", "--wait", "--collect", "--pipe", "--uid=site-migrate", "--gid=site",
            f"--working-directory={HOME}", f"--property=EnvironmentFile={SETTINGS / 'migrate'}.env",
            "sh", "-c", 'psql --quiet --set=ON_ERROR_STOP=1 --file=deploy/postgresql/grants.sql "$DATABASE_URL"',
        )  # fmt: skip

    def stop(self, name: str) -> None:
        """Its unit."""
        self._run("systemctl", "stop", _unit(name))

    def start(self, name: str) -> None:
        """Its unit."""
        self._run("systemctl", "restart", _unit(name))

    def reload_nginx(self) -> None:
        """Its unit."""
        self._run("systemctl", "reload", "nginx.service")

    def _run(self, *command: str) -> None:
        subprocess.run(command, check=True)  # noqa: S603 - the commands above


def _unit(name: str) -> str:
    return f"site-{name}.service" if name in ("worker", "beat") else f"site-web@{name}.service"


def _say(step: str) -> None:
    sys.stdout.write(f"{step} …\n")
    sys.stdout.flush()


if __name__ == "__main__":
    upgrade(UnderSystemd(), Path(sys.argv[1]), Path(sys.argv[2]), FILES, _say)
