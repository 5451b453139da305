"""The site on nine machines: two web nodes, two workers, a database with two copies, two Redis; three have a Sentinel.

The machines are network namespaces of this one. Each web node is whole: nginx and, behind it on sockets, public, desk
and rescue. What stands in front of them leads a reader to the next one when a node does not take the connection.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, fields, replace
from unittest.mock import patch

from redis.exceptions import RedisError

from deploy.rescue import FILE
from deploy.stack import nginx, servers
from deploy.stack.children import Program
from deploy.stack.place import ROLES, Place, free_port
from deploy.stack.whole import Stack
from tests.stack import databases, network
from tests.stack.databases import Databases
from tests.stack.faults import Faults
from tests.stack.front import in_front_of
from tests.stack.network import COPIES, INSIDE, OUTSIDE, Network
from tests.stack.redis_pair import RedisPair
from tests.stack.through_nginx import CHOSEN, Web, short_folder

WEBS = ("web-1", "web-2")
WORKERS = ("work-1", "work-2")
DATA = databases.MACHINES
MEMORY = ("mem-1", "mem-2")
READS_FROM = dict(zip(WEBS, DATA[1:], strict=True))  # each web node has a copy of its own
SENTINELS = (*MEMORY, WORKERS[0])  # the machines with one
PLUGS = (
    dict.fromkeys(WEBS, (OUTSIDE, INSIDE)) | dict.fromkeys((*WORKERS, *MEMORY), (INSIDE,))
    | dict.fromkeys(DATA, (INSIDE, COPIES))
)  # fmt: skip


def missing() -> str:
    """Why there can be no such machines here; empty where they can be made."""
    return network.not_allowed()


@dataclass(frozen=True)
class Spread(Place):
    """Its processes find the database and Redis over the network."""

    network: Network = field(kw_only=True)
    redis: RedisPair = field(kw_only=True)

    def environment(self, role: str) -> dict[str, str]:
        """Sentinels say where Redis is."""
        return super().environment(role) | {"REDIS_URL": self.redis.url(role)} | self.redis.settings

    def database_url(self, role: str) -> str:
        """Whichever of the three can be written to."""
        hosts = ",".join(self.network.address(one) for one in DATA)
        return f"postgres://site_{role}:{self.secrets[role]}@{hosts}/site?target_session_attrs=read-write"


@dataclass(frozen=True)
class Node(Spread):
    """A web node, with a folder of its own for its sockets and its nginx."""

    machine: str = field(kw_only=True)

    @property
    def address(self) -> str:
        """Where readers come in."""
        return self.network.address(self.machine, OUTSIDE)

    def environment(self, role: str) -> dict[str, str]:
        """The public process reads from a copy."""
        host = self.network.address(READS_FROM[self.machine])
        url = f"postgres://site_{role}:{self.secrets[role]}@{host}/site"
        return super().environment(role) | ({"REPLICA_URL": url} if role == "public" else {})


class Nodes(Stack):
    """All of it. Use it in a `with`."""

    place: Spread

    def __init__(self, place: Spread) -> None:
        super().__init__(place)
        self.databases = Databases(place, place.network)
        self._fronts = ExitStack()
        self._doors = {machine: free_port() for machine in WEBS}

    def _start(self) -> None:
        place, data = self.place, self.databases
        nginx.make_certificate(place)
        data.open_the_first()
        memory = [self._on(machine, place.redis.server(number)) for number, machine in enumerate(MEMORY)]
        self.start(data.program(DATA[0]), *memory)
        sentinels = [place.redis.sentinel(number, agree=2) for number in range(len(SENTINELS))]
        self.start(*[self._on(machine, one) for machine, one in zip(SENTINELS, sentinels, strict=True)])
        self._prepare()
        data.let_copies_in()
        for machine in DATA[1:]:
            data.copy(machine, of=DATA[0])
            self.start(data.program(machine))
        data.wait_for_copies()
        nodes = [self._made_ready(self.place_of(machine)) for machine in WEBS]
        self.start(
            *[
                self._on(node.machine, servers.gunicorn(node, role))
                for node in nodes
                for role in ("rescue", "public", "desk")
            ]
        )
        self.start(*[self._worker(machine) for machine in WORKERS], self._on(WORKERS[0], servers.beat(place)))
        self.start(*[self._on(node.machine, nginx.program(node)) for node in nodes])
        addresses = {node.machine: (node.address, node.port) for node in nodes}
        self._fronts.enter_context(in_front_of(list(addresses.values()), place.port))
        for machine, door in self._doors.items():
            self._fronts.enter_context(in_front_of([addresses[machine]], door))

    def stop(self) -> None:
        """The way in first."""
        self._fronts.close()
        super().stop()

    def _on(self, machine: str, program: Program) -> Program:
        command = self.place.network.on(machine, program.command)
        return replace(program, name=f"{machine} {program.name}", command=command)

    def place_of(self, machine: str) -> Node:
        """A web node as its processes are told of it."""
        made = {one.name: getattr(self.place, one.name) for one in fields(Spread)}
        return Node(**made | {"folder": self.place.folder / machine, "machine": machine})

    def _made_ready(self, node: Node) -> Node:
        """Its files are those that were prepared for all."""
        node.run.mkdir(parents=True)
        for name in ("keys.json", "tls", "static", "own", FILE, "help_copy"):
            (node.folder / name).symlink_to(self.place.folder / name)
        return node

    def _worker(self, machine: str) -> Program:
        first = servers.worker(self.place)
        named = [*first.command, machine]
        return self._on(machine, replace(first, command=named, ready=lambda: self._waits(machine)))

    def _waits(self, machine: str) -> bool:
        """Whether it has begun to look for work."""
        address = self.place.network.address(machine)
        try:
            with self.place.redis.ask(self.place.redis.primary()) as client:
                rows = client.client_list()
        except RedisError:
            return False
        return any(row["cmd"] == "brpop" and row["addr"].startswith(f"{address}:") for row in rows)

    def of(self, machine: str) -> list[str]:
        """The names of what runs there."""
        return [name for name in self.children if name.split()[0] == machine]

    def kill(self, machine: str) -> None:
        """Everything on it, while its plugs are out: what dies a moment later than the rest tells nobody."""
        for name in self.of(machine):
            child = self.children[name]
            if machine in DATA:  # no process is left that would keep its folder from the next start
                child.process.send_signal(signal.SIGQUIT)  # ends all of them at once, without a checkpoint
                child.process.wait()
            else:
                child.kill()

    def web(self, machine: str) -> Web:
        """Someone who comes to this node and no other."""
        return Web(replace(self.place, port=self._doors[machine]))


@contextmanager
def nodes() -> Iterator[Faults]:
    """All of it, in a folder of its own; nothing is left running."""
    with ExitStack() as exits:
        folder = exits.enter_context(short_folder())
        wires = exits.enter_context(Network(PLUGS))
        exits.enter_context(patch.dict(os.environ, CHOSEN))
        plain = Place.at(folder, free_port())
        redis = RedisPair(
            plain.run,
            tuple((wires.address(machine), 6379) for machine in MEMORY),
            tuple((wires.address(machine), 26379) for machine in SENTINELS),
            {role: plain.secrets[role] for role in ("redis", *ROLES)},
        )
        place = Spread(plain.folder, plain.port, plain.plain_port, plain.redis_port, network=wires, redis=redis)
        yield Faults(exits.enter_context(Nodes(place)), on_volumes=False)
