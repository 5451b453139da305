"""What stands in the memory of the running processes: the public one holds nothing that opens what was sent."""

from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.test import tag

from deploy.stack.place import NOT_FOR_EVERYONE
from tests.stack.nginx_case import NginxCase


def memory_of(pid: int) -> Iterator[bytes]:
    """Each part that a process may read, those of its libraries and of what it was started with among them."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            span, rights = line.split()[:2]
            start, end = (int(place, 16) for place in span.split("-"))
            if rights.startswith("r"):
                with suppress(OSError, OverflowError, ValueError):  # the kernel's own pages are not to be read
                    memory.seek(start)
                    yield memory.read(end - start)


@tag("attack")
class ProcessMemory(NginxCase):
    def keys(self) -> dict[str, bytes]:
        """As they are written down, and as they are used."""
        found = {}
        for name in NOT_FOR_EVERYONE:
            for version in self.stack.place.secrets[name].split(","):
                written = version.rpartition(":")[2]
                found |= {f"{name}, written": written.encode(), f"{name}, used": b64decode(written)}
        return found

    def held_by(self, role: str) -> set[str]:
        """By its first process and all that this one started."""
        first = self.stack.children[role].process.pid
        started = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="utf-8").split()
        parts = [part for pid in (first, *map(int, started)) for part in memory_of(pid)]
        self.assertTrue(started)
        return {name for name, key in self.keys().items() if any(key in part for part in parts)}

    def test_the_public_process_holds_no_key_that_opens_what_was_sent(self) -> None:
        visitor = self.web.visitor().open("/share/write/").send({"body": "This is an example."}, form="body")
        words = " ".join(visitor.nine_words)
        visitor.send({}, form="body", button="Send")
        visitor.open("/mine/").send({"words": words}, form="words")
        self.assertEqual(set(), self.held_by("public"))

    def test_a_control_the_desk_holds_each_of_them(self) -> None:
        self.assertEqual(set(self.keys()), self.held_by("desk"))
