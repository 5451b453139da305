"""Requests that no browser sends: smuggled, folded, for somebody else, slow. What they hide is never heard."""

import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from ssl import SSLSocket, SSLWantReadError

from django.test import tag

from deploy.stack import postgresql
from deploy.stack.place import HOST
from tests.stack.nginx_case import NginxCase, all_that_comes
from tests.stack.through_nginx import Answer, Web
from tests.stack.worker import wait_until

TAPS = "SELECT coalesce(sum(taps), 0) FROM stories_metoo"
SLOW, CROWD, ELSEWHERE = "127.0.5.1", "127.0.5.2", "127.0.5.3"  # this machine too, but not to a limit
MANY = 150  # of each kind, at once
FIFTY = 50
DROPS = 60  # letters, a second or more apart; nginx has long enough of it


class RawCase(NginxCase):
    def setUp(self) -> None:
        self.asked = f"HTTP/1.1\r\nHost: {HOST}:{self.stack.place.port}\r\n"

    def taps(self) -> int:
        """How often somebody has said "me too", which asks for no token: a request that is heard is counted."""
        server = postgresql.connect(self.stack.place, "superuser")
        with server.cursor() as cursor:
            cursor.execute(TAPS)
            (number,) = cursor.fetchone()
        server.close()
        return number


class Smuggling(RawCase):
    def setUp(self) -> None:
        super().setUp()
        origin = f"Origin: {self.stack.place.url}\r\n"
        self.hidden = f"POST /together/me-too/ {self.asked}{origin}Content-Length: 0\r\nConnection: close\r\n\r\n"

    def test_a_request_inside_of_another_is_not_heard(self) -> None:
        length, chunks = f"Content-Length: {len(self.hidden)}\r\n", "Transfer-Encoding: chunked\r\n"
        before = self.taps()
        tried = {
            "a length and chunks": (400, f"{length}{chunks}\r\n0\r\n\r\n"),
            "chunks and a length": (400, f"{chunks}{length}\r\n0\r\n\r\n"),
            "two lengths": (400, f"Content-Length: 0\r\n{length}\r\n"),
            "twice the same length": (400, "Content-Length: 0\r\nContent-Length: 0\r\n\r\n"),
            "two lengths in one line": (400, "Content-Length: 0, 0\r\n\r\n"),
            "a length with a sign": (400, "Content-Length: +0\r\n\r\n"),
            "a length below nothing": (400, "Content-Length: -1\r\n\r\n"),
            "a length in another base": (400, "Content-Length: 0x0\r\n\r\n"),
            "chunks twice": (400, f"{chunks}Transfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
            "chunks of an unknown kind": (501, "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
            "chunks with a space before the colon": (400, "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
            "chunks on a folded line": (400, "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
            "a folded line": (400, "X-One: a\r\n folded\r\n\r\n"),
            "a line that ends in the middle": (400, "X-One: a\rTransfer-Encoding: chunked\r\n\r\n"),
            "a letter that is none": (400, "X-One: a\0b\r\n\r\n"),
        }
        requests = [f"POST /share/check/ {self.asked}{rest}{self.hidden}".encode() for _, rest in tried.values()]
        with ThreadPoolExecutor(len(tried)) as pool:  # nginx waits for the rest of what it refused
            answers = list(pool.map(self.raw, requests))
        for (name, (status, _)), raw in zip(tried.items(), answers, strict=True):
            with self.subTest(name):
                self.assertEqual((status, 1), (Answer.read_from(raw).status_code, raw.count(b"HTTP/1.")))
        self.assertEqual(before, self.taps())
        self.assertEqual(200, Answer.read_from(self.raw(self.hidden.encode())).status_code)
        self.assertEqual(before + 1, self.taps(), "a control: sent openly it is heard and counted")

    def test_lines_that_end_with_one_sign_instead_of_two_hide_nothing(self) -> None:
        asked = f"GET /about/?lines {self.asked}X-One: a\nConnection: close\r\n\r\n".replace("\r\n", "\n")
        raw = self.raw(asked.encode())
        self.assertEqual((200, 1), (Answer.read_from(raw).status_code, raw.count(b"HTTP/1.")))

    def test_a_request_for_another_name_is_answered_by_nobody_and_kept_for_nobody(self) -> None:
        address, port = "/about/?another", self.stack.place.port
        outside = f"GET https://else.example{address} {self.asked}Connection: close\r\n\r\n"
        inside = f"GET https://{HOST}:{port}{address} HTTP/1.1\r\nHost: else.example\r\nConnection: close\r\n\r\n"
        self.assertEqual(b"", self.raw(outside.encode()))
        refused = Answer.read_from(self.raw(inside.encode()))
        self.assertEqual((400, "0"), (refused.status_code, refused.headers["X-Accel-Expires"] or "0"))
        self.assertNotIn("else.example", refused.text)
        self.assertEqual(200, self.status(address))


@tag("attack")  # nginx is patient for up to a quarter of a minute
class Slowness(RawCase):
    def test_whoever_says_nothing_more_is_hung_up_on(self) -> None:
        """In the handshake, in the header, in the body."""
        header = f"POST /share/check/ {self.asked}".encode()
        body = header + b"Content-Length: 100\r\n\r\nbody=a"
        with ThreadPoolExecutor(3) as pool:
            rests = [pool.submit(self.says_nothing), *(pool.submit(self.raw, said, SLOW) for said in (header, body))]
        self.assertEqual([b"", b"", b""], [rest.result() for rest in rests])

    def says_nothing(self) -> bytes:
        with socket.create_connection((HOST, self.stack.place.port), 60, (SLOW, 0)) as plain:
            return all_that_comes(plain)

    def test_whoever_says_a_header_letter_by_letter_is_hung_up_on(self) -> None:
        with self.connected(SLOW) as tls:
            tls.sendall(f"GET /about/ {self.asked}X-One: ".encode())
            tls.settimeout(1)
            self.assertLess(self.drops_until_it_ends(tls), DROPS)

    def drops_until_it_ends(self, tls: SSLSocket) -> int:
        """A slow machine counts fewer."""
        for drop in range(DROPS):
            try:
                tls.sendall(b"a")
                if not tls.recv(1):
                    return drop
            except TimeoutError:
                continue
            except OSError:
                return drop
        return DROPS

    def test_while_crowds_send_slowly_everyone_else_is_answered(self) -> None:
        header = f"POST /share/check/ {self.asked}".encode()
        body = f"POST /share/check/ {self.asked}Content-Length: 100\r\n\r\nbody=a".encode()
        elsewhere = Web(self.stack.place, source=ELSEWHERE)
        with ExitStack() as crowd:
            for source, said in ((SLOW, header), (CROWD, body)):
                for _ in range(MANY):
                    crowd.enter_context(self.connected(source)).sendall(said)
            visitor = elsewhere.visitor().open("/share/write/").send({"body": "This is an example."}, form="body")
            visitor.send({}, form="body", button="Send")
            self.assertIn("Your story is with us", visitor.words)

    def test_fifty_who_send_letter_by_letter_stop_nobody_not_even_at_their_own_address(self) -> None:
        """nginx takes a body whole before it hands it on: two processes answer everyone meanwhile."""
        patient = "client_body_timeout 600s"  # however slow this machine is
        self.configured("nginx.conf", lambda kept: kept.replace("client_body_timeout 15s", patient))
        begun = f"POST /share/check/ {self.asked}Content-Length: 300000\r\n\r\nbody=".encode()
        with ExitStack() as crowd:
            lines = [crowd.enter_context(self.connected(SLOW)) for _ in range(FIFTY)]
            for line in lines:
                line.sendall(begun)
            for source in (SLOW, ELSEWHERE):
                with self.subTest(source=source):
                    self.say_a_letter(lines)
                    visitor = Web(self.stack.place, source=source).visitor().open("/share/write/")
                    self.say_a_letter(lines)
                    visitor.send({"body": "This is an example."}, form="body")
                    self.say_a_letter(lines)
                    visitor.send({}, form="body", button="Send")
                    self.assertIn("Your story is with us", visitor.words)
            self.assertEqual(FIFTY, sum(self.is_open(line) for line in lines), "they are still at it")

    def test_whoever_sends_a_body_letter_by_letter_is_hung_up_on_when_new_processes_take_over(self) -> None:
        """Between two letters there is a limit, for the whole of a body there is none."""
        at_once, patient = "worker_shutdown_timeout 1s", "client_body_timeout 600s"

        def changed(kept: str) -> str:
            return kept.replace("worker_shutdown_timeout 60s", at_once).replace("client_body_timeout 15s", patient)

        self.configured("nginx.conf", changed)
        with self.connected(SLOW) as line:
            line.sendall(f"POST /share/check/ {self.asked}Content-Length: 300000\r\n\r\nbody=".encode())
            self.assertTrue(self.is_open(line), "a control: nobody hangs up by themselves")
            self.reload()
            wait_until(lambda: not self.is_open(line))
        self.assertEqual(200, self.status("/about/?after"))

    def say_a_letter(self, lines: list[SSLSocket]) -> None:
        for line in lines:
            line.sendall(b"a")

    def is_open(self, line: SSLSocket) -> bool:
        line.settimeout(0)
        try:
            return bool(line.recv(1))
        except SSLWantReadError:
            return True
        except OSError:
            return False
