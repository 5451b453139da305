"""gunicorn's plain worker, for behind nginx: an answer goes out in one write, and nothing is waited for after it.

gunicorn writes headers and body apart and then waits until nginx has hung up. Each of that wakes nginx and changes
processes (docs/performance.md says what that took). And it answers one request at a time, so a core idles while one
waits until the disk has its words; here others are answered meanwhile.
"""

import os
import socket
import time
from select import select
from threading import Thread, current_thread, get_ident, main_thread
from typing import TYPE_CHECKING, Self

from gunicorn.workers.sync import SyncWorker

if TYPE_CHECKING:
    from gunicorn.http.message import Request
    from gunicorn.sock import BaseSocket

MOST_HELD = 65_536  # bytes, until they are written before the answer has ended
LONG = 1  # seconds


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
    """Each request over a connection of its own, and as many at a time as there are threads."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        self._begun: dict[int, float] = {}  # by thread, when what it answers came

    def run(self) -> None:
        """Until it is to end; then come back when every thread has answered what it had begun."""
        self._to_end = os.pipe()  # nobody reads from it: what was written there once is seen by all
        others = [Thread(target=self._help, daemon=True) for _ in range(self.cfg.threads - 1)]
        for other in others:
            other.start()
        super().run()
        os.write(self._to_end[1], b"1")
        for other in others:
            other.join()

    def _help(self) -> None:
        try:
            super().run()
        finally:  # as when the first one ends, which looks up now: another process takes this one's place
            self.alive = False
            os.write(self.PIPE[1], b"1")

    def wait(self, timeout: float) -> object:
        """For a request, or the end; signals wake the first thread, which alone hears them."""
        if current_thread() is main_thread():
            return super().wait(timeout)
        return select([*self.sockets, self._to_end[0]], [], [], timeout)

    def notify(self) -> None:
        """Say that it lives; not while one answer takes long: gunicorn's `timeout` holds for each of them."""
        if all(time.monotonic() - begun < LONG for begun in self._begun.copy().values()):
            super().notify()

    def handle(self, listener: "BaseSocket", client: socket.socket, addr: str) -> None:
        """Answer it and hang up."""
        self._begun[get_ident()] = time.monotonic()
        try:
            super().handle(listener, Answering.on(client), addr)
        finally:
            del self._begun[get_ident()]

    def handle_request(self, listener: "BaseSocket", req: "Request", client: Answering, addr: str) -> None:
        """What the page left of a body is read too, else nginx may be told that nobody listens, and lose the answer.

        nginx has all of it, and lets no more than a few hundred kilobytes through.
        """
        super().handle_request(listener, req, client, addr)
        while req.body.read(MOST_HELD):
            pass
        client.is_read = True
