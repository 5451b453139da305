"""Which machines processes want to speak to: written down by themselves, with `reached_for.c` loaded into each."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PRELOADED = Path(__file__).with_suffix(".c")
COMPILER = shutil.which("cc")
THIS_MACHINE = {"127.0.0.1", "::1", "localhost"}
# A door of another machine, a letter without a door, and a name whose address is asked for; none of it goes out.
ELSEWHERE = """
from contextlib import suppress
from socket import AF_INET, AI_NUMERICHOST, SOCK_DGRAM, gaierror, getaddrinfo, socket
socket(AF_INET, SOCK_DGRAM).connect(("192.0.2.1", 53))
socket(AF_INET, SOCK_DGRAM).sendto(b"a", ("127.0.0.2", 9))
with suppress(gaierror):
    getaddrinfo("else.example", 443, flags=AI_NUMERICHOST)
"""


@dataclass(frozen=True)
class Reached:
    """Written under this folder, which any account may write into."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """Of the processes that are to write it down; nothing without a C compiler."""
        if COMPILER is None:
            return {}
        library, file = self.folder / "reached_for.so", self.folder / "reached"
        if not library.exists():
            subprocess.run([COMPILER, "-shared", "-fPIC", "-O2", "-Wall", "-o", library, PRELOADED], check=True)
            file.touch()
            self.folder.chmod(0o755)
            file.chmod(0o666)
        return {"LD_PRELOAD": str(library), "REACHED_FOR": str(file)}

    @property
    def by_role(self) -> dict[str, set[str]]:
        """Addresses and names."""
        found: dict[str, set[str]] = {}
        for line in (self.folder / "reached").read_text(encoding="utf-8").splitlines():
            role, _, where = line.partition(" ")
            found.setdefault(role, set()).add(where)
        return found

    def somebody_reaches_elsewhere(self) -> None:
        """A process of another role."""
        environment = os.environ | self.environment | {"SITE_ROLE": "somebody"}
        subprocess.run([sys.executable, "-c", ELSEWHERE], env=environment, check=True)
