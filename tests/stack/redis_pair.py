"""Two Redis servers, one of which follows, and the Sentinels that watch them: with the files in deploy/."""

import os
import secrets
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from string import Template

from redis import Redis
from redis.exceptions import RedisError
from redis.sentinel import Sentinel

from deploy.stack.children import Program
from deploy.stack.place import ROLES, ROOT
from stories.sentinels import Watch

DEPLOY = ROOT / "deploy"
NAMES = ("redis", "replica", "sentinel", "asked", *ROLES)
Address = tuple[str, int]


@dataclass
class RedisPair:
    """Its files lie in `folder`; each server and each Sentinel is reached at an address of its own."""

    folder: Path
    servers: tuple[Address, Address]
    sentinels: tuple[Address, ...]
    passwords: dict[str, str] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.passwords = {name: secrets.token_urlsafe(24) for name in NAMES} | self.passwords

    def url(self, role: str) -> str:
        """As a process of the site is told; the address is that of no server."""
        return f"redis://{role}:{self.passwords[role]}@sentinels/0"

    @cached_property
    def watch(self) -> Watch:
        """What a process is told beside it."""
        return Watch(self.sentinels, "site", self.passwords["asked"])

    @property
    def settings(self) -> dict[str, str]:
        """The same as its environment."""
        addresses = ",".join(f"{host}:{port}" for host, port in self.sentinels)
        return {
            "REDIS_SENTINELS": addresses,
            "REDIS_PRIMARY": self.watch.name,
            "REDIS_SENTINEL_PASSWORD": self.watch.password,
        }

    def server(self, number: int) -> Program:
        """The second one follows the first at the start."""
        host, port = self.servers[number]
        written = "".join((DEPLOY / f"redis{part}.conf").read_text("utf-8") for part in ("", ".users", ".failover"))
        follows = f"replicaof {self.servers[0][0]} {self.servers[0][1]}\n" if number else ""
        text = Template(written.replace("bind 127.0.0.1", f"bind {host}")).substitute(
            self.passwords, operator=self.passwords["redis"]
        )
        file = self._file(f"redis-{number + 1}", f"{text}{follows}port {port}\ndir {self.folder}\n")
        return self._program(file.stem, [str(file)], lambda: self.ask(number).ping())

    def sentinel(self, number: int, *, agree: int) -> Program:
        """So many have to agree."""
        host, port = self.sentinels[number]
        values = {"ADDRESS": host, "PASSWORD": self.passwords["asked"], "RUN": self.folder}
        text = Template((DEPLOY / "sentinel.conf").read_text("utf-8")).substitute(
            self.passwords, **values, PRIMARY=self.servers[0][0]
        )
        text = text.replace("port 26379", f"port {port}").replace(" 6379 2\n", f" {self.servers[0][1]} {agree}\n")
        file = self._file(f"sentinel-{number + 1}", text)
        return self._program(file.stem, [str(file), "--sentinel"], lambda: self.knows_both(number))

    def _file(self, name: str, text: str) -> Path:
        file = self.folder / f"{name}.conf"
        file.touch(0o600)
        file.write_text(text, encoding="utf-8")
        return file

    def _program(self, name: str, options: list[str], ready: Callable[[], object]) -> Program:
        def answers() -> bool:
            try:
                return bool(ready())
            except RedisError:
                return False

        return Program(name, ["redis-server", *options], {"PATH": os.environ["PATH"]}, answers, signal.SIGKILL)

    def ask(self, number: int) -> Redis:
        """One of the servers, as its operator reaches it."""
        host, port = self.servers[number]
        return Redis(host=host, port=port, password=self.passwords["redis"], socket_timeout=2, socket_connect_timeout=1)

    def knows_both(self, number: int) -> bool:
        """Whether this Sentinel has heard of the server that follows, and of every other Sentinel."""
        host, port = self.sentinels[number]
        with Redis(host=host, port=port, password=self.passwords["asked"], socket_timeout=2) as client:
            said = client.sentinel_master("site")
        return said["num-slaves"] >= 1 and said["num-other-sentinels"] == len(self.sentinels) - 1

    def primary(self) -> int:
        """Which of the servers the Sentinels send everybody to; raise RedisError."""
        watched = Sentinel(self.watch.addresses, sentinel_kwargs=self.watch.asked)
        host, port = watched.discover_master(self.watch.name)
        return self.servers.index((host, port))

    def is_followed(self) -> bool:
        """Whether somebody could take over again; no, where nobody answers."""
        try:
            with self.ask(self.primary()) as client:
                return bool(client.info("replication")["connected_slaves"])
        except RedisError:
            return False
