"""The stack's PostgreSQL: a cluster set as deploy/postgresql says, and the roles of the site's processes."""

import os
import pwd
import shutil
import signal
import subprocess
from pathlib import Path

import psycopg2
from psycopg2 import sql

from deploy.stack.children import Program
from deploy.stack.place import ROLES, ROOT, Place

SETTINGS = ROOT / "deploy" / "postgresql"


class NotInstalled(Exception):
    """A server program is not on this machine; the message is its Debian package."""


def programs() -> Path:
    """The folder with initdb and postgres, newest version; raise NotInstalled."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if found:
        return found[-1]
    on_path = shutil.which("initdb")
    if on_path is None:
        raise NotInstalled("postgresql")
    return Path(on_path).parent


def account() -> dict[str, object]:
    """PostgreSQL refuses to run as root, so root lends it another account; anyone else runs it as themselves."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    lent = names.get("postgres") or names["nobody"]
    return {"user": lent.pw_uid, "group": lent.pw_gid, "extra_groups": []}


def make_cluster(place: Place) -> None:
    """With checksums, once; its settings are written anew at every start."""
    data, sockets, lent = place.folder / "postgresql", place.run / "postgresql", account()
    for folder in (data, sockets):
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        if lent:
            os.chown(folder, int(str(lent["user"])), int(str(lent["group"])))
    if not (data / "PG_VERSION").exists():
        _initdb(place, data, lent)
    own = (SETTINGS / "site.conf").read_text(encoding="utf-8")
    (data / "postgresql.conf").write_text(f"{own}\nunix_socket_directories = '{sockets}'\n", encoding="utf-8")


def _initdb(place: Place, data: Path, lent: dict[str, object]) -> None:
    password = place.run / "postgresql" / "superuser"
    password.touch(0o600)
    password.write_text(place.secrets["superuser"], encoding="utf-8")
    if lent:
        os.chown(password, int(str(lent["user"])), -1)
    options = [f"--pwfile={password}", "--username=superuser", "--data-checksums", "--encoding=UTF8", "--no-locale"]
    try:
        subprocess.run(  # noqa: S603 - PostgreSQL's own program
            [programs() / "initdb", "--pgdata", data, "--auth-local=scram-sha-256", "--auth-host=reject", *options],
            check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd="/", **lent,
        )  # fmt: skip
    finally:
        password.unlink()


def program(place: Place) -> Program:
    """The server; stopped by its fast shutdown."""
    return Program(
        "postgresql",
        [str(programs() / "postgres"), "-D", str(place.folder / "postgresql")],
        {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
        ready=lambda: answers(place),
        stop_with=signal.SIGINT,
        run_as=account(),
    )


def connect(place: Place, role: str, database: str = "site") -> psycopg2.extensions.connection:
    """As this role, each statement by itself; raise psycopg2.OperationalError."""
    found = connect_plainly(place, role, database)
    found.autocommit = True
    return found


def connect_plainly(place: Place, role: str, database: str = "site") -> psycopg2.extensions.connection:
    """The same, in transactions."""
    user = role if role == "superuser" else f"site_{role}"
    return psycopg2.connect(
        host=str(place.run / "postgresql"), user=user, password=place.secrets[role], dbname=database
    )


def answers(place: Place) -> bool:
    """Whether it takes connections."""
    try:
        connect(place, "superuser", "postgres").close()
    except psycopg2.OperationalError:
        return False
    return True


def make_roles(place: Place) -> None:
    """The roles and their database, once; a password each."""
    server = connect(place, "superuser", "postgres")  # outside a transaction, where alone a database can be made
    with server.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = 'site_worker'")
        if not cursor.fetchone():
            cursor.execute((SETTINGS / "roles.sql").read_text(encoding="utf-8"))
        for role in ROLES:
            name = sql.Identifier(f"site_{role}")
            cursor.execute(sql.SQL("ALTER ROLE {} PASSWORD %s").format(name), [place.secrets[role]])
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = 'site'")
        if not cursor.fetchone():
            cursor.execute("CREATE DATABASE site OWNER site_migrate")
    server.close()


def grant(place: Place, database: str = "site") -> None:
    """Who may do what, after the migrations."""
    owner = connect(place, "migrate", database)
    with owner.cursor() as cursor:
        cursor.execute((SETTINGS / "grants.sql").read_text(encoding="utf-8"))
    owner.close()


def nobody_is_at_the_desk(place: Place) -> bool:
    """Before the first start has ended."""
    desk = connect(place, "desk")
    with desk.cursor() as cursor:
        cursor.execute("SELECT NOT EXISTS (SELECT 1 FROM moderation_deskmember)")
        (nobody,) = cursor.fetchone()
    desk.close()
    return bool(nobody)
