"""The production stack for tests, and people who come to it over TLS as from anywhere."""

import atexit
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from functools import cache, cached_property
from http.client import HTTPException, HTTPSConnection
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlencode, urljoin, urlsplit

from deploy.stack import nginx
from deploy.stack.place import HOST, METRICS_PORT, Place, free_port
from deploy.stack.whole import Stack
from tests.servers import postgresql_programs, redis_program
from tests.visitor import Visitor

REDIRECTS = (301, 302, 303)
AWAY_URL = "https://weather.example/"
CHOSEN = {"RELEASE_MINUTES": "0", "AWAY_URL": AWAY_URL}  # as an operator would choose, from outside


def missing() -> str:
    """Why the stack cannot be started here; empty where it can."""
    there = {
        "PostgreSQL": postgresql_programs(),
        "Redis": redis_program(),
        "nginx": Path("/usr/sbin/nginx").exists(),
    }
    return " and ".join(name for name, found in there.items() if not found)


@contextmanager
def short_folder() -> Iterator[Path]:
    """Under /tmp, open to the account that PostgreSQL runs as."""
    with tempfile.TemporaryDirectory(prefix="stack-", dir="/tmp") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def new_stack(exits: ExitStack) -> Stack:
    """One where approved texts appear at once; stopped and gone with `exits`."""
    with patch.dict(os.environ, CHOSEN | {METRICS_PORT: str(free_port())}):
        return exits.enter_context(Stack(Place.at(exits.enter_context(short_folder()), free_port())))


@cache
def shared_stack() -> Stack:
    """One for all tests of this process; stopped when the process ends."""
    exits = ExitStack()
    atexit.register(exits.close)
    return new_stack(exits)


@dataclass(frozen=True)
class Published:
    """A story that everyone can read, and what its writer keeps."""

    slug: str
    words: str

    @property
    def page(self) -> str:
        """Where its words stand."""
        return f"/stories/{self.slug}/read/"


def publish(stack: Stack, body: str, replies: str = "nobody") -> Published:
    """Sent, taken in by the worker, approved by a person, released."""
    return Published(
        **json.loads(stack.python("worker", "-m", "tests.stack.inside", "publish", body, replies).splitlines()[-1])
    )


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status_code: int
    headers: Message
    content: bytes

    @classmethod
    def read_from(cls, raw: bytes) -> "Answer":
        """From everything that came over a connection."""
        head, _, content = raw.partition(b"\r\n\r\n")
        first, _, lines = head.partition(b"\r\n")
        return cls(int(first.split()[1]), BytesParser().parsebytes(lines), content)

    @cached_property
    def text(self) -> str:
        """The page."""
        return self.content.decode()


@dataclass(frozen=True)
class Web:
    """One person's way in; `source` is the address they come from, each request is a connection of its own."""

    place: Place
    source: str = HOST
    jar: dict[str, str] = field(default_factory=dict)

    def get(self, address: str, *, follow: bool = False, **headers: str) -> Answer:
        """Names of headers are written with underscores."""
        return self._send("GET", address, None, headers, follow)

    def post(self, address: str, fields: dict[str, object], *, follow: bool = False, **headers: str) -> Answer:
        """A form."""
        kind = {"Content_Type": "application/x-www-form-urlencoded", "Origin": self.place.url}
        return self._send("POST", address, urlencode(fields, doseq=True).encode(), kind | headers, follow)

    def _send(self, method: str, address: str, body: bytes | None, headers: dict[str, str], follow: bool) -> Answer:
        connection = HTTPSConnection(
            HOST, self.place.port, context=nginx.trust(self.place), timeout=60, source_address=(self.source, 0)
        )
        try:
            kept = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.jar.items())} if self.jar else {}
            sent = kept | {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, address, body, sent)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        except (OSError, HTTPException) as error:
            error.add_note(f"nginx said:\n{self._said_by_nginx()}")
            raise
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            if value:
                self.jar[name] = value
            else:  # it was taken away
                self.jar.pop(name, None)
        if follow and answer.status_code in REDIRECTS:
            where = urlsplit(urljoin(address, answer.headers["Location"]))
            return self._send("GET", where.path, None, {}, follow)
        return answer

    def _said_by_nginx(self) -> str:
        said = self.place.log / "nginx.log"
        return said.read_text(encoding="utf-8", errors="replace")[-800:] if said.exists() else "nothing"

    def visitor(self) -> Visitor:
        """Someone who follows links and forms."""
        return Visitor(self)


def withdraw(web: Web, story: Published) -> None:
    """With the nine words, over the pages."""
    visitor = web.visitor().open("/mine/").send({"words": story.words}, form="words")
    visitor.send({}, form="Take it down").send({}, form="Yes, take it down now")


PASSWORD = "a-password-of-five-words"


def joins_the_desk(place: Place, link: str) -> None:
    """Chooses a password on the page that was printed for them."""
    visitor = Web(place).visitor().open(urlsplit(link).path)
    fields = [name for name in visitor.form_with("password1").fields if name.startswith("password")]
    visitor.send(dict.fromkeys(fields, PASSWORD), form="password1")


def signs_in(place: Place, name: str, password: str = PASSWORD) -> Web:
    """With the password alone; answers their browser, on whose page they are or are not let in."""
    web = Web(place)
    web.visitor().open("/desk/account/login/").send({"login": name, "password": password}, form="login")
    return web


def is_signed_in(web: Web) -> bool:
    """Whether the account pages know them."""
    return "/desk/account/login/" not in web.get("/desk/account/mfa/").headers.get("Location", "")
