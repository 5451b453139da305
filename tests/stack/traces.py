"""What a writer could be known by, and every place of a stack in which to look for it."""

import re
import secrets
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from ipaddress import IPv4Address
from itertools import chain
from pathlib import Path

import redis

from deploy.stack import postgresql
from deploy.stack.place import HOST, Place
from deploy.stack.whole import Stack
from tests.stack.through_nginx import Answer, Web

ADDRESS_DIGITS = 8  # of an IPv4 address in hexadecimal; every other mark is longer


def canary() -> str:
    """Short, so that no compression hides it."""
    return secrets.token_hex(6)


@dataclass(frozen=True)
class MarkedWeb(Web):
    """A way in whose every request carries what a browser tells of a person."""

    agent: str = field(default_factory=canary)
    referrer: str = field(default_factory=canary)
    claimed: str = "198.51.100.213"

    def _send(self, method: str, address: str, body: bytes | None, headers: dict[str, str], follow: bool) -> Answer:
        marks = {
            "User_Agent": self.agent,
            "Referer": f"{self.place.url}/{self.referrer}/",
            "X_Forwarded_For": self.claimed,
            "X_Real_IP": self.claimed,
            "Accept_Language": f"x-{self.agent}",
        }
        return super()._send(method, address, body, marks | headers, follow)

    @property
    def marks(self) -> dict[str, bytes]:
        """Name: what is searched for. Four bytes alone would be found by chance, so the packed forms have company."""
        found = {"agent": self.agent, "referrer": self.referrer}
        for name, text in (("address", self.source), ("claimed address", self.claimed)):
            address = IPv4Address(text)
            found |= {
                name: text,
                f"{name} in decimal": f"{int(address)}",
                f"{name} in hexadecimal": address.packed.hex(),
                f"{name} in hexadecimal and mapped": f"ffff{address.packed.hex()}",
                f"{name} mapped": f"::ffff:{int(address) >> 16:x}:{int(address) & 0xFFFF:x}",
            }
        packed = {
            f"{name} {kind}": before + IPv4Address(text).packed
            for name, text in (("address", self.source), ("claimed address", self.claimed))
            for kind, before in (("packed and mapped", b"\xff\xff"), ("as inet", b"\x02\x20"))
        }
        return {name: text.encode() for name, text in found.items()} | packed


def holds(content: bytes, value: bytes) -> bool:
    """Eight hexadecimal digits stand within sealed bytes by chance; where they are an address, they stand alone."""
    if len(value) == ADDRESS_DIGITS:
        return bool(re.search(rb"(?<![0-9a-f])" + re.escape(value) + rb"(?![0-9a-f])", content))
    return value in content


@dataclass(frozen=True)
class Places:
    """Everything that the stack holds at this moment."""

    stack: Stack

    @property
    def place(self) -> Place:
        """Its folder."""
        return self.stack.place

    @cached_property
    def dump(self) -> str:
        """The whole cluster in SQL, with what PostgreSQL keeps compressed."""
        environment = {"PATH": "/usr/bin:/bin", "PGPASSWORD": self.place.secrets["superuser"]}
        command = ["pg_dumpall", f"--host={self.place.run / 'postgresql'}", "--username=superuser"]
        return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout

    @cached_property
    def tables(self) -> dict[str, str]:
        """Rows of each table of the site, as in the dump."""
        _, _, ours = self.dump.partition("\\connect site\n")
        return dict(re.findall(r"^COPY public\.(\w+) .*?$\n(.*?)^\\\.$", ours, re.MULTILINE | re.DOTALL))

    @cached_property
    def keys(self) -> dict[bytes, bytes]:
        """Every key of Redis, with its value as DUMP gives it and as it reads."""
        with redis.Redis(host=HOST, port=self.place.redis_port, password=self.place.secrets["redis"]) as client:
            return {key: (client.dump(key) or b"") + b"\n" + self._read(client, key) for key in client.scan_iter()}

    @property
    def memory(self) -> bytes:
        """All of that in one."""
        return b"\n".join(part for pair in self.keys.items() for part in pair)

    def _read(self, client: redis.Redis, key: bytes) -> bytes:
        reading = {
            b"string": lambda: client.get(key),
            b"list": lambda: client.lrange(key, 0, -1),
            b"set": lambda: client.smembers(key),
            b"zset": lambda: client.zrange(key, 0, -1, withscores=True),
            b"hash": lambda: client.hgetall(key),
        }
        return repr(reading.get(client.type(key), bytes)()).encode()

    def files(self) -> Iterator[tuple[Path, bytes]]:
        """Of all programs: logs, spools, temporary files, the cache, and PostgreSQL's own, its journal among them."""
        with postgresql.connect(self.place, "superuser") as server, server.cursor() as cursor:
            cursor.execute("CHECKPOINT")
        server.close()
        for file in self.place.folder.rglob("*"):
            if file.is_file() and file.name != "keys.json":
                try:
                    yield file, file.read_bytes()
                except FileNotFoundError:  # a server's file that went in the meantime
                    continue

    def find(self, marks: dict[str, bytes]) -> set[tuple[str, str]]:
        """Mark, and where: a table of the dump, Redis, or a file by its folder under the stack's."""
        contents = [(table, rows.encode()) for table, rows in self.tables.items()]
        contents += [("dump", self.dump.encode()), ("redis", self.memory)]
        files = ((file.relative_to(self.place.folder).parts[0], content) for file, content in self.files())
        return {
            (mark, where)
            for where, content in chain(contents, files)
            for mark, value in marks.items()
            if holds(content, value)
        }
