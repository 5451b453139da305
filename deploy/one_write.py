"""gunicorn's plain worker, for behind nginx: an answer goes out in one write, and nothing is waited for after it.

gunicorn writes headers and body apart and then waits until nginx has hung up. Each of that wakes nginx and changes
processes (docs/performance.md says what that took).
"""

import socket
from typing import TYPE_CHECKING, Self

from gunicorn.workers.sync import SyncWorker

if TYPE_CHECKING:
    from gunicorn.http.message import Request
    from gunicorn.sock import BaseSocket

MOST_HELD = 65_536  # bytes, until they are written before the answer has ended


class Answering(socket.socket):
    """The way back to nginx. What is written is held until it is shut; then all of it leaves at once."""

    is_read = False  # the whole of the request: nothing more can come

    @classmethod
    def on(cls, accepted: socket.socket) -> Self:
        """The same connection; `accepted` is of no use any more."""
        return cls(accepted.family, accepted.type, accepted.proto, fileno=accepted.detach())

    def __init__(self, *of: int, fileno: int) -> None:
        super().__init__(*of, fileno=fileno)
        self._held = bytearray()

    def sendall(self, data: bytes, flags: int = 0) -> None:
        """Hold it. Raise OSError if nginx has gone, when there is more than may be held."""
        self._held += data
        if len(self._held) > MOST_HELD:
            self._write(flags)

    def shutdown(self, how: int) -> None:
        """Raise OSError if nginx has gone."""
        self._write()
        super().shutdown(how)

    def recv(self, size: int, flags: int = 0) -> bytes:
        """Of a request that was read to its end nothing is waited for."""
        return b"" if self.is_read else super().recv(size, flags)

    def _write(self, flags: int = 0) -> None:
        held, self._held = self._held, bytearray()
        super().sendall(held, flags)


class OneWrite(SyncWorker):
    """One request at a time, each over a connection of its own."""

    def handle(self, listener: "BaseSocket", client: socket.socket, addr: str) -> None:
        """Answer it and hang up."""
        super().handle(listener, Answering.on(client), addr)

    def handle_request(self, listener: "BaseSocket", req: "Request", client: Answering, addr: str) -> None:
        """What the page left of a body is read too, else nginx may be told that nobody listens, and lose the answer.

        nginx has all of it, and lets no more than a few hundred kilobytes through.
        """
        super().handle_request(listener, req, client, addr)
        while req.body.read(MOST_HELD):
            pass
        client.is_read = True
