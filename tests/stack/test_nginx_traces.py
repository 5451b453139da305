"""Nothing of who asked for what is in any file of the stack; and the search finds it where it is written down."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from tests.stack.nginx_case import NAME, NginxCase
from tests.stack.through_nginx import Web
from tests.stack.worker import wait_until

SOURCE = "127.0.7.77"


def canary() -> str:
    """Short, so that no compression hides it."""
    return secrets.token_hex(6)


@dataclass(frozen=True)
class Journey:
    """Someone whose every mark is known to us."""

    agent: str = field(default_factory=canary)
    referrer: str = field(default_factory=canary)
    path: str = field(default_factory=canary)
    claimed: str = "198.51.100.213"

    def goes_through(self, web: Web) -> list[int]:
        """A story that is sent, and every way to be refused."""
        marks = {
            "User_Agent": self.agent,
            "Referer": f"{web.place.url}/{self.referrer}/",
            "X_Forwarded_For": self.claimed,
            "Accept_Language": f"x-{self.agent}",
        }
        wrong = {**marks, "Origin": "https://else.example"}
        checked = web.visitor().open("/share/write/").send({"body": "Example."}, form="body")
        return [
            web.post("/share/send/", checked.form_with("body").fields, **marks).status_code,
            web.get(f"/{self.path}/?{self.path}", **marks).status_code,
            web.post(f"/{self.path}/", {"body": "a" * 100_000}, **marks).status_code,
            web.post(f"/share/check/?{self.path}", {"body": "a" * 400_000}, **marks).status_code,
            web.post(f"/share/check/?{self.path}", {"body": "Example."}, **wrong).status_code,
            web.get(f"/share/check/?{self.path}", **marks).status_code,
        ]

    @property
    def marks(self) -> dict[str, bytes]:
        """What is searched for."""
        return {
            "agent": self.agent.encode(),
            "referrer": self.referrer.encode(),
            "path": self.path.encode(),
            "claimed address": self.claimed.encode(),
            "address": SOURCE.encode(),
        }


class Traces(NginxCase):
    def found(self, journey: Journey) -> dict[str, str]:
        """Mark and file, over everything that the stack has written."""
        files = [file for file in self.stack.place.folder.rglob("*") if file.is_file()]
        return {mark: file.name for file in files for mark, value in journey.marks.items() if value in self.read(file)}

    def read(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except FileNotFoundError:  # a server's file that went in the meantime
            return b""

    def test_after_a_journey_with_every_kind_of_refusal_nothing_is_found(self) -> None:
        journey = Journey()
        statuses = journey.goes_through(Web(self.stack.place, source=SOURCE))
        self.assertEqual([200, 404, 404, 413, 403, 405], statuses)
        self.assertEqual({}, self.found(journey))

    def test_nor_is_anything_of_whoever_is_told_that_it_was_too_much(self) -> None:
        changes = {"at_once 200;": "at_once 1;", "client_body_timeout 15s": "client_body_timeout 600s"}
        for told, changed in changes.items():
            self.configured("nginx.conf", lambda kept, told=told, changed=changed: kept.replace(told, changed))
        journey, web = Journey(), Web(self.stack.place, source=SOURCE)
        asked = f"POST /{journey.path}/ HTTP/1.1\r\nHost: {NAME}\r\nUser-Agent: {journey.agent}\r\n"
        marks = {"User_Agent": journey.agent, "Referer": f"{web.place.url}/{journey.referrer}/"}

        def is_too_much() -> bool:
            """Beside one that is unfinished; sent anew, as a process on its way out may have taken the last."""
            with self.connected(SOURCE) as unfinished:
                unfinished.sendall(f"{asked}Content-Length: 3\r\n\r\na".encode())
                return web.get(f"/{journey.path}/?{journey.path}", **marks).status_code == 429

        wait_until(is_too_much)
        self.assertEqual({}, self.found(journey))

    def test_where_nginx_writes_its_logs_all_of_it_is_found(self) -> None:
        log = self.stack.place.log / "control.log"
        line = "'$remote_addr $request $http_referer $http_user_agent $http_x_forwarded_for'"
        everything = f"log_format everything {line}; access_log {log} everything;"
        self.addCleanup(log.unlink)
        self.configured("nginx.conf", lambda kept: kept.replace("access_log off;", everything))
        journey = Journey()
        journey.goes_through(Web(self.stack.place, source=SOURCE))
        self.assertEqual(set(journey.marks), set(self.found(journey)))
