"""Where the stack lives: its folder, its ports, its secrets, and the environment of each of its processes."""

import json
import os
import random
import secrets
import socket
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from stories.keyring import new_keys

ROOT = Path(__file__).resolve().parent.parent.parent
HOST = "127.0.0.1"
ROLES = ("migrate", "public", "desk", "worker", "order", "backup")
OPENS_SENT_TEXTS = ("desk", "worker")
NOT_FOR_EVERYONE = ("DESK_PRIVATE_KEYS", "AUDIT_KEY")
METRICS_PORT = "METRICS_PORT"  # set by whoever wants counts; the port where they are shown
LONGEST_SOCKET_NAME = 107  # what Linux takes as the path of a Unix socket
# Below those from which Linux takes one for whoever connects: a server that is started again finds its own still free.
PORTS = range(20_000, 32_000)


class NoFreePort(Exception):
    """Somebody listens on each of PORTS."""


def free_port() -> int:
    """A port that nobody listens on at this moment; raise NoFreePort."""
    for port in random.SystemRandom().sample(PORTS, len(PORTS)):
        with socket.socket() as probe, suppress(OSError):
            probe.bind((HOST, port))
            return port
    raise NoFreePort


class FolderTooDeep(Exception):
    """The folder's path is too long for the sockets in it."""


@dataclass(frozen=True)
class Place:
    """One stack's folder and ports."""

    folder: Path
    port: int
    plain_port: int
    redis_port: int

    @classmethod
    def at(cls, folder: Path, port: int) -> "Place":
        """Raise FolderTooDeep; the other ports are free ones."""
        place = cls(folder.resolve(), port, free_port(), free_port())
        if len(str(place.run / "postgresql" / ".s.PGSQL.5432")) > LONGEST_SOCKET_NAME:
            raise FolderTooDeep(str(place.folder))
        for part in (place.folder, place.run, place.log):
            part.mkdir(parents=True, exist_ok=True)
        return place

    @property
    def url(self) -> str:
        """Where nginx listens. Its certificate is made here, so a browser warns once."""
        return f"https://{HOST}:{self.port}"

    @property
    def address(self) -> str:
        """The one at which nginx listens."""
        return HOST

    @property
    def run(self) -> Path:
        """Sockets, temporary files and nginx's cache: in production a tmpfs."""
        return self.folder / "run"

    @property
    def log(self) -> Path:
        """What each process says."""
        return self.folder / "log"

    def socket(self, name: str) -> Path:
        """The socket of a gunicorn."""
        return self.run / f"{name}.sock"

    def counts(self, role: str) -> Path:
        """Where the processes of a role count what they do; empty at the start of the stack."""
        return self.run / f"{role}-counts"

    @cached_property
    def secrets(self) -> dict[str, str]:
        """The site's keys and the passwords of its servers; made at the first start."""
        file = self.folder / "keys.json"
        if not file.exists():
            passwords = {name: secrets.token_urlsafe(24) for name in ("superuser", "redis", *ROLES)}
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
                json.dump(new_keys() | passwords, out)
        return json.loads(file.read_text(encoding="utf-8"))

    def environment(self, role: str) -> dict[str, str]:
        """What a process of this role is told: only the keys it needs, and its own role's way into the database."""
        held = {name: value for name, value in self.secrets.items() if name.isupper()}
        kept_back = () if role in OPENS_SENT_TEXTS else NOT_FOR_EVERYONE
        return {
            **self.without_secrets(role),
            **{name: value for name, value in held.items() if name not in kept_back},
            "DATABASE_URL": self.database_url(role),
            "REDIS_URL": f"redis://{role}:{self.secrets[role]}@{HOST}:{self.redis_port}/0",
            **({"PROMETHEUS_MULTIPROC_DIR": str(self.counts(role))} if METRICS_PORT in os.environ else {}),
        }

    def without_secrets(self, role: str) -> dict[str, str]:
        """What every process is told; the rescue is told no more. The operator's choices come from outside."""
        ours = {*self.secrets, "DATABASE_URL", "REDIS_URL", "PORT", "PROMETHEUS_MULTIPROC_DIR"}
        outside = {name: value for name, value in os.environ.items() if name.removesuffix("_FILE") not in ours}
        return {
            **outside,
            "PYTHONDONTWRITEBYTECODE": "1",
            "SITE_ROLE": role,
            "ALLOWED_HOSTS": f"{HOST},localhost",
            "VAR_DIR": str(self.folder),
            "FILES_DIR": str(self.folder),
            "SOCKET": str(self.socket(role)),
        }

    def database_url(self, role: str) -> str:
        """By Unix socket, under the role's own name."""
        return f"postgres://site_{role}:{self.secrets[role]}@{quote(str(self.run / 'postgresql'), safe='')}/site"
