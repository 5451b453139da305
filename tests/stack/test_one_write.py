"""What gunicorn's worker says to nginx: all of an answer, in order, in one write, and to several at a time."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from django.test import SimpleTestCase

from deploy.one_write import MOST_HELD, Answering
from deploy.stack.servers import listens_on_socket
from tests.house_rules import ROOT
from tests.stack.through_nginx import short_folder
from tests.stack.worker import PATIENCE, wait_until

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PAGE = b"An example page. " * 1000
LARGEST_BODY = 300_000  # bytes, that nginx lets through


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Reads of a body what its address says, waits for the file that stands behind it, and answers with a page."""
    environ["wsgi.input"].read(int(environ["PATH_INFO"].removeprefix("/")))
    if awaited := environ["QUERY_STRING"]:
        begins(Path(awaited))
        while not Path(awaited).exists():  # and for ever where it never comes
            Event().wait(0.05)
    start_response("200 OK", [("Content-Length", str(len(PAGE)))])
    return [PAGE]


def begins(awaited: Path) -> None:
    """One answer waits for this file from now on."""
    with have_begun(awaited).open("ab") as file:
        file.write(b".")


def have_begun(awaited: Path) -> Path:
    """A sign for each answer that waits for that file."""
    return awaited.with_suffix(".begun")


@contextmanager
def gunicorn(folder: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Serving `application` as the site's processes are served; answers its socket, and gunicorn."""
    path = str(folder / "page.sock")
    environment = os.environ | {"SOCKET": path, "SITE_ROLE": "public", "WEB_WORKERS": "1", "WEB_THREADS": "4"}
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn_site.py", *options]
    command.append(f"{__name__}:application")
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_until(lambda: listens_on_socket(path))
        yield path, process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def asked(path: str, request: bytes) -> bytes:
    """Everything that comes back until the other side hangs up."""
    with socket.socket(socket.AF_UNIX) as nginx:
        nginx.settimeout(PATIENCE)
        nginx.connect(path)
        nginx.sendall(request)
        return b"".join(iter(lambda: nginx.recv(65_536), b""))


AT_ONCE = b"GET /0 HTTP/1.0\r\n\r\n"


def waiting_for(file: Path) -> bytes:
    """A request that is answered when this file is there."""
    return b"GET /0?%s HTTP/1.0\r\n\r\n" % str(file).encode()


class OneWriteTests(SimpleTestCase):
    def setUp(self) -> None:
        accepted, self.nginx = socket.socketpair()
        self.answering = Answering.on(accepted)
        self.addCleanup(self.nginx.close)
        self.addCleanup(self.answering.close)

    def test_headers_and_page_leave_together_when_the_answer_ends(self) -> None:
        self.nginx.settimeout(0)
        self.answering.sendall(b"headers, ")
        self.answering.sendall(b"page")
        with self.assertRaises(BlockingIOError):
            self.nginx.recv(100)
        self.answering.shutdown(socket.SHUT_WR)
        self.assertEqual(self.nginx.recv(100), b"headers, page")
        self.assertEqual(self.nginx.recv(100), b"")

    def test_no_more_than_a_little_is_held_of_a_long_answer(self) -> None:
        self.answering.sendall(b"a" * MOST_HELD)
        self.answering.sendall(b"b")
        self.nginx.settimeout(PATIENCE)
        self.assertEqual(self.nginx.recv(MOST_HELD + 1, socket.MSG_WAITALL), b"a" * MOST_HELD + b"b")

    def test_every_answer_arrives_whole_whether_its_request_was_read_or_not(self) -> None:
        body = b"x" * LARGEST_BODY
        length = f"Content-Length: {len(body)}".encode()
        with short_folder() as folder, gunicorn(folder) as (path, _):
            for name, request in {
                "no body": b"GET /0 HTTP/1.0\r\n\r\n",
                "read": b"POST /%d HTTP/1.0\r\n%s\r\n\r\n%s" % (len(body), length, body),
                "half read": b"POST /%d HTTP/1.0\r\n%s\r\n\r\n%s" % (len(body) // 2, length, body),
                "not read": b"POST /0 HTTP/1.0\r\n%s\r\n\r\n%s" % (length, body),
            }.items():
                with self.subTest(name):
                    head, _, page = asked(path, request).partition(b"\r\n\r\n")
                    self.assertIn(b" 200 ", head[:20])
                    self.assertEqual(page, PAGE)

    def test_others_are_answered_while_one_waits_for_the_database(self) -> None:
        with short_folder() as folder, gunicorn(folder) as (path, _), ThreadPoolExecutor() as others:
            waits = others.submit(asked, path, waiting_for(folder / "written"))
            wait_until(have_begun(folder / "written").exists)
            for _ in range(10):
                self.assertIn(PAGE, asked(path, AT_ONCE))
            self.assertFalse(waits.done())
            (folder / "written").touch()
            self.assertIn(PAGE, waits.result(PATIENCE))

    def test_who_has_begun_is_answered_when_it_is_asked_to_end(self) -> None:
        with short_folder() as folder, gunicorn(folder) as (path, process), ThreadPoolExecutor() as others:
            waits = [others.submit(asked, path, waiting_for(folder / "written")) for _ in range(2)]
            signs = have_begun(folder / "written")
            wait_until(lambda: signs.exists() and signs.stat().st_size == len(waits))
            process.terminate()
            wait_until(lambda: not listens_on_socket(path))
            (folder / "written").touch()
            for one in waits:
                self.assertIn(PAGE, one.result(PATIENCE))
            self.assertEqual(0, process.wait(PATIENCE))

    def test_an_answer_that_never_ends_ends_its_process_though_others_are_answered(self) -> None:
        with short_folder() as folder, gunicorn(folder, "--timeout=2") as (path, _), ThreadPoolExecutor() as others:
            hangs = others.submit(asked, path, waiting_for(folder / "never"))
            wait_until(have_begun(folder / "never").exists)
            wait_until(lambda: hangs.done() or not asked(path, AT_ONCE))
            self.assertNotIsInstance(hangs.exception(PATIENCE), TimeoutError, "it waited until this test gave up")
            wait_until(lambda: PAGE in asked(path, AT_ONCE))
