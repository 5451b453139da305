"""What stands in front of several web nodes: it hands each connection to the next one that takes it."""

import itertools
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Thread

from deploy.stack.place import HOST

TAKES = 1.0  # seconds in which a node takes a connection
# One that is cut off in the middle is given up after four seconds.
GIVES_UP = {socket.TCP_USER_TIMEOUT: 3000, socket.TCP_KEEPIDLE: 2, socket.TCP_KEEPINTVL: 1, socket.TCP_KEEPCNT: 2}
Address = tuple[str, int]


@contextmanager
def in_front_of(nodes: Sequence[Address], port: int) -> Iterator[None]:
    """It listens on this port of this machine."""
    turns = itertools.count()
    with socket.create_server((HOST, port), backlog=128) as door:

        def open_up() -> None:
            with suppress(OSError):  # the door was shut
                while True:
                    came, _ = door.accept()
                    first = next(turns) % len(nodes)
                    Thread(target=_lead, args=[came, [*nodes[first:], *nodes[:first]]], daemon=True).start()

        opener = Thread(target=open_up, daemon=True)
        opener.start()
        try:
            yield
        finally:
            door.shutdown(socket.SHUT_RDWR)
            opener.join()


def _lead(came: socket.socket, nodes: Sequence[Address]) -> None:
    with came:
        for node in nodes:
            with suppress(OSError), socket.create_connection(node, TAKES) as found:
                found.settimeout(None)
                found.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
                for option, value in GIVES_UP.items():
                    found.setsockopt(socket.IPPROTO_TCP, option, value)
                back = Thread(target=_carry, args=[found, came], daemon=True)
                back.start()
                _carry(came, found)
                back.join()
                return


def _carry(one: socket.socket, other: socket.socket) -> None:
    """Until one of them ends it; then the other hears of it."""
    with suppress(OSError):
        while said := one.recv(65536):
            other.sendall(said)
    with suppress(OSError):
        other.shutdown(socket.SHUT_WR)
