"""A host that is not ours, for as long as a test needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

HOST = "127.0.0.1"


class OtherHost(BaseHTTPRequestHandler):
    """Answers without a line for each request."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def served(answers: type[OtherHost]) -> Iterator[str]:
    """Where it is; no other name for this machine leads to our site."""
    server = ThreadingHTTPServer((HOST, 0), answers)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
