"""Files that others read while they are written: the old one or the new one, and never half of either."""

import os
import secrets
from pathlib import Path


def replace_file(file: Path, content: bytes) -> None:
    """Nobody ever reads half of it, and a crash leaves the old one or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with fresh.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    fresh.chmod(0o644)  # the public process and nginx only read it
    fresh.replace(file)
