"""Where it is measured: a production stack with many rows, and the yardstick beside it."""

import os
import pwd
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template

from deploy.stack import postgresql
from deploy.stack.children import Child, Program
from deploy.stack.place import HOST, ROOT, Place, free_port
from deploy.stack.servers import listens_on_port
from deploy.stack.whole import Stack
from moderation.lanes import Lane

HERE = Path(__file__).parent


class Yardstick:
    """The plain project behind the same kind of gunicorn, and nginx that gives out files."""

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
        command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn_site.py", "bench.yardstick.wsgi"]
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


def rows_of(stack: Stack) -> int:
    """How many stories it was filled with; 0 for none, or for a filling that was cut off."""
    with postgresql.connect(stack.place, "superuser", "site") as database, database.cursor() as cursor:
        cursor.execute("SELECT to_regclass('bench.filled')")
        if cursor.fetchone()[0] is None:
            return 0
        cursor.execute("SELECT rows FROM bench.filled")
        return cursor.fetchone()[0]


def fill(stack: Stack, rows: int) -> None:
    """So many public stories, five times as many responses, and as many cases that wait."""
    sql = (HERE / "fill.sql").read_text(encoding="utf-8")
    numbers = {"rows": rows, "lane": Lane.STORY, "second": Lane.SECOND_READ, "held": Lane.HELD}
    for name, number in numbers.items():
        sql = sql.replace(f":{name}", str(int(number)))
    database = postgresql.connect(stack.place, "superuser", "site")
    database.autocommit = True
    with database.cursor() as cursor:
        cursor.execute("TRUNCATE stories_story, stories_revision, stories_textkey, moderation_reviewcase CASCADE")
        cursor.execute(sql)
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CREATE SCHEMA IF NOT EXISTS bench")  # of our own: written when all other rows are there
        cursor.execute("CREATE TABLE bench.filled AS SELECT %s AS rows", [rows])
    database.close()


@contextmanager
def filled_stack(rows: int) -> Iterator[tuple[Stack, Yardstick]]:
    """Kept under var/, so that the next run starts at once."""
    # Near copies that wait would all be held: what is sent here is one text many times.
    os.environ |= {"COPIES_BEFORE_HELD": "0", "RELEASE_MINUTES": "15"}
    with Stack(Place.at(ROOT / "var" / "bench" / str(rows), free_port())) as stack:
        if rows_of(stack) != rows:
            fill(stack, rows)
        yardstick = Yardstick(stack)
        yardstick.start()
        yield stack, yardstick


def resident(children: dict[str, Child]) -> dict[str, float]:
    """Megabytes of each program with all its processes, shared pages divided among those who share them (PSS)."""
    children_of: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            children_of.setdefault(_parent(entry), []).append(int(entry.name))

    def whole(process: int) -> int:
        return _pss(process) + sum(whole(other) for other in children_of.get(process, []))

    return {name: whole(child.process.pid) / 1024 for name, child in children.items()}


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
