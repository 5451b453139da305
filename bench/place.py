"""Where it is measured: a production stack with many rows, and the yardstick beside it."""

import os
import pwd
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template

from bench.filling import fill, is_filled
from deploy.stack import postgresql
from deploy.stack.children import Program
from deploy.stack.place import HOST, ROOT, Place, free_port
from deploy.stack.servers import listens_on_port
from deploy.stack.whole import Stack

HERE = Path(__file__).parent
PEOPLE = 40  # at the desk


class Yardstick:
    """The plain project behind gunicorn with its own worker, and nginx that gives out files."""

    def __init__(self, stack: Stack) -> None:
        self.stack, self.port = stack, free_port()
        self.url = f"https://{HOST}:{self.port}"
        self.files = stack.place.folder / "yardstick"
        self.files.mkdir(exist_ok=True)

    def start(self) -> None:
        """A database of its own in the same cluster, with the rows to read."""
        self._make_database()
        place = self.stack.place
        socket = place.socket("yardstick")
        environment = self._environment() | {"SOCKET": str(socket), "SITE_ROLE": "public"}
        command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn_site.py"]
        command += ["--worker-class", "sync", "--threads", "1", "bench.yardstick.wsgi"]  # gunicorn's own, as it comes
        self.stack.start(Program("yardstick", command, environment, socket.exists))
        file = place.run / "yardstick.conf"
        values = {"RUN": place.run, "PORT": self.port, "TLS": place.folder / "tls", "FILES": place.folder}
        values["USER"] = pwd.getpwuid(os.geteuid()).pw_name
        written = (HERE / "yardstick" / "nginx.conf").read_text(encoding="utf-8")
        file.write_text(Template(written).safe_substitute({**values, "SOCKET": socket}), encoding="utf-8")
        nginx = ["/usr/sbin/nginx", "-c", str(file), "-g", "daemon off;"]
        self.stack.start(Program("yardstick-nginx", nginx, dict(os.environ), lambda: listens_on_port(self.port)))

    def _environment(self) -> dict[str, str]:
        place = self.stack.place
        url = place.database_url("public").rpartition("/")[0] + "/yardstick"
        return dict(os.environ) | {"DATABASE_URL": url, "YARDSTICK_KEY": place.secrets["SECRET_KEY"]}

    def _make_database(self) -> None:
        server = postgresql.connect(self.stack.place, "superuser", "postgres")
        with server.cursor() as cursor:
            cursor.execute("DROP DATABASE IF EXISTS yardstick")
            cursor.execute("CREATE DATABASE yardstick OWNER site_public")
        server.close()
        settings = {"DJANGO_SETTINGS_MODULE": "bench.yardstick.settings"}
        command = [sys.executable, "-m", "django", "migrate", "--run-syncdb", "--verbosity=0"]
        subprocess.run(command, cwd=ROOT, env=self._environment() | settings, check=True)  # noqa: S603 - Python itself
        rows = postgresql.connect(self.stack.place, "superuser", "yardstick")
        with rows.cursor() as cursor:
            cursor.execute(
                "INSERT INTO yardstick_note (title, body)"
                " SELECT 'An example', repeat('This is an example. ', 6) FROM generate_series(1, 1000)"
            )
        rows.close()


@contextmanager
def filled(rows: int) -> Iterator[Stack]:
    """A stack with so many stories, kept under var/, so that the next run starts at once."""
    # Near copies that wait would all be held: what is sent here is one text many times.
    os.environ |= {"COPIES_BEFORE_HELD": "0", "RELEASE_MINUTES": "15"}
    place = Place.at(ROOT / "var" / "bench" / str(rows), free_port())
    if not is_filled(place):
        with Stack(place):  # which makes its tables
            pass
        fill(place, rows)
    with Stack(place) as stack:
        yield stack


@contextmanager
def filled_stack(rows: int) -> Iterator[tuple[Stack, Yardstick]]:
    """The same, and the yardstick beside it."""
    with filled(rows) as stack:
        yardstick = Yardstick(stack)
        yardstick.start()
        yield stack, yardstick


def seat(stack: Stack) -> None:
    """Forty readers at the desk, once."""
    with postgresql.connect(stack.place, "superuser") as database, database.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM stories_account WHERE username LIKE 'bench-%'")
        if cursor.fetchone()[0]:
            return
        cursor.execute(
            "INSERT INTO stories_account"
            " (password, is_superuser, username, display_name, is_active, joined_month, at_desk)"
            " SELECT '!', false, 'bench-' || n, '', true, date_trunc('month', now())::date, true"
            " FROM generate_series(1, %s) AS n",
            [PEOPLE],
        )
        cursor.execute(
            "INSERT INTO moderation_deskmember (is_moderator, is_crisis_responder, is_lead, is_policy_editor, active,"
            " topic_opt_outs, claims, account_id, last_was_heavy, read_minutes, shortcuts, call_mail)"
            " SELECT true, false, false, false, true, 0, 0, id, false, 0, true, '' FROM stories_account"
            " WHERE username LIKE 'bench-%'"
        )


def resident(stack: Stack) -> dict[str, float]:
    """Megabytes of each program with all its processes, shared pages divided among those who share them (PSS)."""
    ours = {name: child for name, child in stack.children.items() if not name.startswith("yardstick")}
    children_of: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            children_of.setdefault(_parent(entry), []).append(int(entry.name))

    def whole(process: int) -> int:
        return _pss(process) + sum(whole(other) for other in children_of.get(process, []))

    return {name: whole(child.process.pid) / 1024 for name, child in ours.items()}


def _parent(entry: Path) -> int:
    """0 for a process that has ended meanwhile. Not the session: each of PostgreSQL's processes has its own."""
    try:
        return int((entry / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def _pss(process: int) -> int:
    """Kilobytes; 0 for one that has ended meanwhile."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
