"""Every error that nginx makes is a page of ours with all our headers; where it cannot be, there is no answer."""

import socket
from concurrent.futures import ThreadPoolExecutor

from deploy.stack.place import HOST
from metoo_site import headers
from tests.stack.nginx_case import NAME, NginxCase, all_that_comes
from tests.stack.through_nginx import Answer, Web
from tests.stack.worker import wait_until

WORDS = "Example words that nobody may lose."
LONG = "a" * 9_000  # longer than nginx takes in one line
# What nginx makes: what a browser is told. Some numbers are nginx's own, and what broke behind it is our mistake.
ERRORS = {
    **{code: code for code in (400, 403, 404, 405, 411, 412, 413, 414, 416, 421, 429, 501, 505)},
    **dict.fromkeys((494, 495, 496, 497), 400),
    **dict.fromkeys((500, 502, 503, 504), 503),
}
NOTHING_CAME = 408  # nginx hangs up
ASKED = f"HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n"
CROWD, ELSEWHERE = "127.0.3.1", "127.0.4.1"  # this machine too, but not to a limit


class ErrorCase(NginxCase):
    def assert_our_page(self, answer: Answer, status: int) -> None:
        self.assertEqual(status, answer.status_code)
        self.assertIn("Talk to someone now", answer.text)
        self.assertIn('href="/leave/"', answer.text)
        self.assert_our_headers(answer)


class EveryError(ErrorCase):
    def setUp(self) -> None:
        """An address for each: `return` tells nginx to make it."""
        addresses = "".join(f"location = /error-{code} {{ return {code}; }}\n" for code in (*ERRORS, NOTHING_CAME))
        self.configured("local/server.conf", lambda kept: kept + addresses)

    def test_it_is_a_page_of_ours_with_every_header_once(self) -> None:
        for code, told in ERRORS.items():
            with self.subTest(code=code):
                self.assert_our_page(self.web.get(f"/error-{code}"), told)

    def test_where_something_broke_behind_it_what_was_sent_comes_back(self) -> None:
        for code in (500, 502, 503, 504):
            with self.subTest(code=code):
                answer = self.web.post(f"/error-{code}", {"body": WORDS})
                self.assert_our_page(answer, 503)
                self.assertIn(WORDS, answer.text)

    def test_where_nothing_came_it_hangs_up(self) -> None:
        self.assertEqual(b"", self.raw(f"GET /error-{NOTHING_CAME} {ASKED}\r\n".encode()))


class AsTheyHappen(ErrorCase):
    """What a client does that has its faults, or looks for ours."""

    def style_sheet(self) -> str:
        folder = self.stack.place.folder / "static"
        return f"/static/{next(folder.rglob('*.css')).relative_to(folder)}"

    def test_each_is_a_page_of_ours(self) -> None:
        sheet = self.style_sheet()
        old = "If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT"
        tried = {
            "two names": (400, f"GET / {ASKED}Host: twice\r\n\r\n"),
            "a header too long": (400, f"GET / {ASKED}Cookie: {LONG}\r\n\r\n"),
            "a folder": (403, f"GET /static/ {ASKED}\r\n"),
            "a file that is not there": (404, f"GET /static/nothing.css {ASKED}\r\n"),
            "a form sent to a file": (405, f"POST {sheet} {ASKED}Content-Length: 3\r\n\r\na=b"),
            "its own request back": (405, f"TRACE / {ASKED}\r\n"),
            "a body without a length": (411, f"POST / {ASKED}Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n"),
            "only what is older": (412, f"GET {sheet} {ASKED}{old}\r\n\r\n"),
            "a body too long": (413, f"POST /share/check/ {ASKED}Content-Length: 9999999\r\n\r\n"),
            "an address too long": (414, f"GET /{LONG} {ASKED}\r\n"),
            "another coding": (501, f"POST / {ASKED}Transfer-Encoding: gzip\r\n\r\n"),
            "a language of later": (505, f"GET / {ASKED.replace('1.1', '3.7')}\r\n"),
        }
        with ThreadPoolExecutor(len(tried)) as pool:  # nginx waits for the rest of a body that it refused
            answers = list(pool.map(self.raw, [request.encode() for _, request in tried.values()]))
        for (name, (status, _)), raw in zip(tried.items(), answers, strict=True):
            with self.subTest(name):
                self.assert_our_page(Answer.read_from(raw), status)

    def test_whoever_asks_for_a_part_gets_the_whole(self) -> None:
        for address in (self.style_sheet(), "/help/"):
            with self.subTest(address=address):
                whole, part = (self.web.get(address, **asked) for asked in ({}, {"Range": "bytes=99999999-"}))
                self.assertEqual((200, whole.content), (part.status_code, part.content))

    def test_too_many_requests_at_once_are_told_so_and_people_elsewhere_notice_nothing(self) -> None:
        """Here three at once are too many, and nobody is hurried."""
        changes = {"at_once 200;": "at_once 2;", "client_body_timeout 15s": "client_body_timeout 600s"}
        for told, changed in changes.items():
            self.configured("nginx.conf", lambda kept, told=told, changed=changed: kept.replace(told, changed))
        for _ in range(2):
            unfinished = self.enterContext(self.connected(CROWD))
            unfinished.sendall(f"POST /share/check/ {ASKED}Content-Length: 3\r\n\r\na".encode())
        crowd = Web(self.stack.place, source=CROWD)
        wait_until(lambda: crowd.get("/share/write/").status_code == 429)
        self.assert_our_page(crowd.get("/share/write/"), 429)
        self.assertEqual(200, Web(self.stack.place, source=ELSEWHERE).get("/share/write/").status_code)

    def test_a_line_with_more_addresses_than_anyone_can_count_counts_once(self) -> None:
        """This machine has one IPv6 address; for this test nginx believes what a request says of its own."""
        changes = {
            "at_once 200;": "at_once 2; set_real_ip_from 127.0.0.0/8; real_ip_header X-From;",
            "client_body_timeout 15s": "client_body_timeout 600s",
        }
        for told, changed in changes.items():
            self.configured("nginx.conf", lambda kept, told=told, changed=changed: kept.replace(told, changed))
        for number in range(2):
            unfinished = self.enterContext(self.connected(CROWD))
            said = f"X-From: 2001:db8:0:1::{number}\r\nContent-Length: 3\r\n\r\na"
            unfinished.sendall(f"POST /share/check/ {ASKED}{said}".encode())
        wait_until(lambda: self.status("/share/write/", X_From="2001:db8:0:1:ffff::3") == 429)
        for address in ("2001:db8:0:2::1", "2001:db8:0:2:ffff::3", "198.51.100.1"):
            with self.subTest(address=address):
                self.assertEqual(200, self.status("/share/write/", X_From=address))

    def test_a_name_that_is_not_ours_gets_no_answer(self) -> None:
        for name in ("example.org", "", "127.0.0.1.example.org"):
            with self.subTest(name=name), self.assertRaises(ConnectionError):
                self.web.get("/", Host=name)


class OverPlainHttp(ErrorCase):
    def said(self, request: str, port: int) -> bytes:
        with socket.create_connection((HOST, port), 60) as plain:
            plain.sendall(request.encode())
            return all_that_comes(plain)

    def test_it_is_sent_to_the_site_and_to_no_name_that_the_visitor_chose(self) -> None:
        raw = self.said(f"GET /help/ HTTP/1.0\r\nHost: {HOST}\r\n\r\n", self.stack.place.plain_port)
        answer = Answer.read_from(raw)
        self.assertEqual(301, answer.status_code)
        self.assertEqual(f"{self.stack.place.url}/help/", answer.headers["Location"])

    def test_what_is_no_proper_request_gets_no_answer(self) -> None:
        for name, request in {
            "two names": f"GET / {ASKED}Host: twice\r\n\r\n",
            "a header too long": f"GET / {ASKED}Cookie: {LONG}\r\n\r\n",
            "an address too long": f"GET /{LONG} {ASKED}\r\n",
            "two lengths": f"POST / {ASKED}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            "a body too long": f"POST / {ASKED}Content-Length: 9999999\r\n\r\n",
            "a language of later": f"GET / {ASKED.replace('1.1', '3.7')}\r\n",
        }.items():
            with self.subTest(name):
                self.assertEqual(b"", self.said(request, self.stack.place.plain_port))

    def test_where_tls_is_spoken_it_gets_a_page_of_ours(self) -> None:
        answer = Answer.read_from(self.said(f"GET / {ASKED}\r\n", self.stack.place.port))
        self.assertEqual(400, answer.status_code)
        self.assertIn("Talk to someone now", answer.text)
        self.assertEqual(headers.CSP.format(forms="'self'", images="'self'"), answer.headers["Content-Security-Policy"])
