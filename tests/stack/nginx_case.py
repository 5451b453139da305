"""A test of what stands between people and the application."""

import re
import signal
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ClassVar
from unittest import skipIf

from django.test import SimpleTestCase, tag

from deploy.stack import nginx
from deploy.stack.place import HOST
from deploy.stack.whole import Stack
from metoo_site import headers
from stories.pages import PageClass
from tests.stack.through_nginx import Answer, Web, missing, shared_stack
from tests.stack.worker import wait_until

NAME = "localhost"  # a browser tells a name in its handshake, but never an address
HSTS = "max-age=63072000; includeSubDomains"


@tag("postgresql", "redis")
@skipIf(missing(), f"{missing()} cannot be found here")
class NginxCase(SimpleTestCase):
    """The stack is one for all; a test that takes something down brings it back."""

    stack: ClassVar[Stack]
    web: ClassVar[Web]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.stack = cls.own_or_shared()
        cls.web = Web(cls.stack.place)

    @classmethod
    def own_or_shared(cls) -> Stack:
        """A class that ends its stack has one of its own."""
        return shared_stack()

    def the_application_stops(self) -> None:
        self.is_down("public")

    def is_down(self, name: str) -> None:
        """Until the test ends."""
        self.stack.take_down(name)
        self.addCleanup(self.stack.bring_back, name)

    def status(self, address: str, **sent: str) -> int:
        return self.web.get(address, **sent).status_code

    @classmethod
    @contextmanager
    def connected(cls, source: str = HOST) -> Iterator[ssl.SSLSocket]:
        """A client of its own kind, over TLS; `source` is the address it comes from."""
        address, context = (HOST, cls.stack.place.port), nginx.trust(cls.stack.place)
        with (
            socket.create_connection(address, 60, (source, 0)) as plain,
            context.wrap_socket(plain, server_hostname=NAME) as tls,
        ):
            yield tls

    def raw(self, request: bytes, source: str = HOST) -> bytes:
        """Everything that comes back to these bytes; nothing where nginx hangs up."""
        with self.connected(source) as tls:
            tls.sendall(request)
            return all_that_comes(tls)

    def configured(self, name: str, change: Callable[[str], str]) -> None:
        """nginx with this file of its configuration changed, until the test ends."""
        file = self.stack.place.folder / "nginx" / name
        kept = file.read_text(encoding="utf-8")
        changed = change(kept)
        self.assertNotEqual(kept, changed, "what was to be changed is not there")
        self.addCleanup(self._configure, file, kept)
        self._configure(file, changed)

    def _configure(self, file: Path, text: str) -> None:
        file.write_text(text, encoding="utf-8")
        self.reload()

    def reload(self) -> None:
        """nginx takes up its files anew: the processes that answer are other ones."""
        master = self.stack.children["nginx"].process
        wait_until(lambda: self._answering(master.pid))  # it listens a moment before they are there
        before = self._answering(master.pid)
        master.send_signal(signal.SIGHUP)
        wait_until(lambda: (now := self._answering(master.pid)) and not now & before)

    def _answering(self, master: int) -> set[int]:
        children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
        titles = {int(child): Path(f"/proc/{child}/cmdline").read_bytes() for child in children}
        return {pid for pid, title in titles.items() if re.match(rb"nginx: worker process(?! is)", title)}

    def assert_our_headers(self, answer: Answer) -> None:
        """Each once, as on a page of the application that carries words."""
        expected = {
            **headers.COMMON,
            "Permissions-Policy": headers.features(PageClass.WRITE),
            "Content-Security-Policy": headers.CSP.format(forms="'self'", images="'self'"),
            "Cache-Control": "no-store",
            "Strict-Transport-Security": HSTS,
        }
        for name, value in expected.items():
            self.assertEqual([value], answer.headers.get_all(name), name)
        for name in ("ETag", "Last-Modified", "X-Powered-By", "X-Accel-Expires"):
            self.assertNotIn(name, answer.headers)
        self.assertEqual("nginx", answer.headers["Server"])


def all_that_comes(connection: socket.socket) -> bytes:
    """Until the other side hangs up; raise TimeoutError where it does not."""
    came = b""
    with suppress(ConnectionError, ssl.SSLEOFError):
        while part := connection.recv(65_536):
            came += part
    return came
