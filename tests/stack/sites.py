"""A site on PostgreSQL or on SQLite that tests command from outside, and an empty one beside it to restore into."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from psycopg2 import sql

from deploy.stack import postgresql
from deploy.stack.whole import Stack
from tests.house_rules import ROOT


@dataclass(frozen=True)
class OnPostgresql:
    """A database of the stack's cluster."""

    stack: Stack
    database: str = "site"

    def python(self, role: str, *command: str) -> str:
        """A command of this site; what it said."""
        environment = self.stack.place.environment(role)
        if role == "backup":  # a way into the database, and no process of the site
            environment["SITE_ROLE"] = "migrate"
        url = environment["DATABASE_URL"].rpartition("/")[0] + f"/{self.database}"
        return said_by(command, environment | {"DATABASE_URL": url})

    def empty_one(self, name: str) -> "OnPostgresql":
        """A new database."""
        server = postgresql.connect(self.stack.place, "superuser", "postgres")
        with server.cursor() as cursor:
            cursor.execute(sql.SQL("CREATE DATABASE {} OWNER site_migrate").format(sql.Identifier(name)))
        server.close()
        return OnPostgresql(self.stack, name)

    def remove(self) -> None:
        """The database, with everything that is connected to it."""
        server = postgresql.connect(self.stack.place, "superuser", "postgres")
        with server.cursor() as cursor:
            cursor.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(self.database)))
        server.close()

    def grant(self) -> None:
        """As after every migration."""
        postgresql.grant(self.stack.place, self.database)

    def in_the_clear(self, copy: Path) -> bytes:
        """What a copy of the data holds, uncompressed."""
        command = ["pg_restore", "--file=-", str(copy)]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


@dataclass(frozen=True)
class OnSqlite:
    """A folder."""

    folder: Path

    def python(self, role: str, *command: str) -> str:
        """A command of this site, which has no roles; what it said."""
        return said_by(command, {**os.environ, "VAR_DIR": str(self.folder), "DATABASE_URL": "", "REDIS_URL": ""})

    def empty_one(self, name: str) -> "OnSqlite":
        """A folder with nothing but the keys of the site, which its operator keeps elsewhere."""
        other = OnSqlite(self.folder / name)
        other.folder.mkdir()
        shutil.copy(self.folder / "keys.json", other.folder)
        return other

    def remove(self) -> None:
        """The folder."""
        shutil.rmtree(self.folder)

    def grant(self) -> None:
        """Nobody needs to be told what they may."""

    def in_the_clear(self, copy: Path) -> bytes:
        """A copy is a database."""
        return copy.read_bytes()


def said_by(command: tuple[str, ...], environment: dict[str, str]) -> str:
    """The output of a Python command; raise CalledProcessError."""
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
